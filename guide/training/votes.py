"""The arithmetic of counts: no more answers than people who can give one (training.md section 2.3).

What is refused is told with its arithmetic.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from guide.errors import Code, GuideError
from guide.training.setup import Attendance


def require_known(keys: Collection[str], counts: Mapping[str, int]) -> None:
    """Errors: GuideError VOTES_UNKNOWN with `key` for an answer that there is not."""
    for key, count in counts.items():
        if key not in keys or count < 0:
            raise GuideError(Code.VOTES_UNKNOWN, key=key)


def require_fitting(
    counts: Mapping[str, int], passed: int, attendance: Attendance, *, each: bool = False
) -> None:
    """Refuse more answers than people.

    With `each` everybody may raise a hand for each answer. Errors: GuideError VOTES_TOO_MANY with
    `sum`, `counted`, `present`, `out` and `most`; VOTES_UNKNOWN for passes below zero.
    """
    if passed < 0:
        raise GuideError(Code.VOTES_UNKNOWN, key="pass")
    numbers = [max(counts.values(), default=0)] if each else list(counts.values())
    counted = sum(numbers) + passed
    if counted > attendance.most:
        raise GuideError(
            Code.VOTES_TOO_MANY,
            sum=_sum([*numbers, passed]),
            counted=str(counted),
            present=str(attendance.present),
            out=str(attendance.opted_out),
            most=str(attendance.most),
        )


def require_groups(counts: Mapping[str, int], passed: int, groups: int) -> None:
    """Each group answers once. Errors: GuideError GROUPS_DIFFER with `sum`, `counted`, `most`."""
    numbers = [*counts.values(), passed]
    if passed < 0 or sum(numbers) != groups:
        raise GuideError(
            Code.GROUPS_DIFFER, sum=_sum(numbers), counted=str(sum(numbers)), most=str(groups)
        )


def counts_of(codes: Mapping[str, str], keys: Collection[str]) -> tuple[dict[str, int], int]:
    """The counts of answers by code, and how many passed. Errors: VOTES_UNKNOWN with `key`."""
    given = [answer for answer in codes.values() if answer]
    for answer in given:
        if answer not in keys:
            raise GuideError(Code.VOTES_UNKNOWN, key=answer)
    return {key: given.count(key) for key in keys}, len(codes) - len(given)


def _sum(numbers: list[int]) -> str:
    return " + ".join(str(number) for number in numbers)
