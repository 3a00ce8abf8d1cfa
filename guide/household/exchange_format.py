"""The plan file `.daiyn`: bytes ↔ household, to carry a plan to another computer.

Five parts, all UTF-8; lines end as on Unix:

    DAIYN PLAN 1                    magic and format version
    made: 2026-11-22T09:00:00Z      in UTC
    length: 1234                    bytes of the body
    sha256: 9f86…                   of the body
    (an empty line)
    the body: a notice of at least one line for whoever opens the file, an empty line, and one JSON
    object with `version`, `made`, `plan`, `people`, `institutions` and the further kinds of records
(`records/kinds.py`) of which the plan holds any

The head keeps this form in every version, so that a newer file is known from a damaged one. The
body repeats version and moment: so the one sum guards every byte of the file. Whatever does not
hold in full is refused: nothing is ever half-read. Refusals never quote what the file says.

To add a format: append a step to `LADDER`, keep a sample of the old one in `tests/data/`. A new
field of the plan is a new format, because the programs of before refuse what they do not know.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import Any, NoReturn

import msgspec
from msgspec import Struct, structs

from guide.errors import Code, GuideError
from guide.household.facts import facts_of, household_of
from guide.household.household import Household
from guide.household.well_formed import is_well_formed

MAGIC = b"DAIYN PLAN "
LARGEST = 4 << 20  # bytes; the fullest plan that forms can hold is below
LARGEST_FILE = LARGEST * 3 // 2  # a sealed one is written in letters, which take a third more
DEEPEST = 8  # brackets within brackets; a plan has three
_LAST_POSITION = 1_000_000

_HEAD = re.compile(
    rb"DAIYN PLAN ([1-9][0-9]{0,3})\n"
    rb"made: ([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)\n"
    rb"length: ([0-9]{1,8})\n"
    rb"sha256: ([0-9a-f]{64})\n\n"
)
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)
_BRACKET = re.compile(rb"[\[\]{}]")
ID = r"[0-9A-Za-z_-]{1,24}"  # of a record

# One step leads from the plain records of a format to those of the next, and means the same in
# ten years: it never names today's classes.
Step = Callable[[dict[str, Any]], dict[str, Any]]


def _with_place_answers(facts: dict[str, Any]) -> dict[str, Any]:
    """Format 2 may hold answers from a place pack and where they come from; 1 has none."""
    return facts


def _with_the_full_plan(facts: dict[str, Any]) -> dict[str, Any]:
    """Format 3 may hold the records of the full plan; 2 has the quick plan's alone."""
    return facts


# LADDER[0] leads from format 1 to format 2.
LADDER: tuple[Step, ...] = (_with_place_answers, _with_the_full_plan)


class PlanFile(Struct, frozen=True):
    """A plan file that was read in full and holds."""

    household: Household
    made_at: dt.datetime  # UTC, to the second
    version: int  # of the format it was written in

    @property
    def title(self) -> str:
        """The title of the plan as typed, "" when it has none."""
        return self.household.plan.plan_title


class Envelope(Struct, frozen=True):
    """A file that is whole, before anybody asks what its records mean."""

    version: int
    made: str  # as it stands in the head
    notice: bytes
    facts: dict[str, Any]  # the JSON object without version and moment


def write(household: Household, made_at: dt.datetime, notice: str) -> bytes:
    """Return the file of a plan; the same plan, moment and notice are always the same bytes.

    `notice` tells people what the file is: lines of text without an empty one among them.
    """
    made = made_at.astimezone(dt.UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    return framed(Envelope(len(LADDER) + 1, made, notice_of(notice), facts_of(household)))


def notice_of(text: str) -> bytes:
    """A notice as it stands in a file: lines without an empty one among them."""
    return "\n".join(line for line in text.splitlines() if line.strip()).encode()


def framed(frame: Envelope) -> bytes:
    """The bytes of a file; what it says once it is framed is the same each time."""
    facts = {"version": frame.version, "made": frame.made, **frame.facts}
    body = frame.notice + b"\n\n" + msgspec.json.encode(facts, order="sorted")
    return _head(frame.version, frame.made, body) + body


def read(data: bytes, ladder: Sequence[Step] = LADDER) -> PlanFile:
    """Return what a plan file holds, brought to today's format.

    Errors: as `unframed`; GuideError PLAN_FILE_SEALED for one that needs a passphrase
    (`sealed_file.unseal` returns the plain one inside).
    """
    frame = unframed(data, len(ladder) + 1)
    if "sealed" in frame.facts:
        raise GuideError(Code.PLAN_FILE_SEALED)
    if len(data) > LARGEST:
        raise GuideError(Code.PLAN_FILE_TOO_LARGE)
    household = _household(_climbed(frame.facts, ladder[frame.version - 1 :]))
    return PlanFile(household, _moment(frame.made), frame.version)


def unframed(data: bytes, newest: int = len(LADDER) + 1) -> Envelope:
    """Return what a file says, whatever it means, once every byte of it is known to hold.

    Errors: GuideError PLAN_FILE_FOREIGN (not ours), PLAN_FILE_DAMAGED (ours, but some byte of it
    does not hold), PLAN_FILE_NEWER with `version`, PLAN_FILE_TOO_LARGE.
    """
    if len(data) > LARGEST_FILE:
        raise GuideError(Code.PLAN_FILE_TOO_LARGE)
    if not data.startswith(MAGIC):
        # A file that ends within its first word was ours as likely as not: it was cut short.
        is_cut = MAGIC.startswith(data)
        raise GuideError(Code.PLAN_FILE_DAMAGED if is_cut else Code.PLAN_FILE_FOREIGN)
    head = _HEAD.match(data)
    if head is None:
        _refuse()
    version, made, body = int(head[1]), head[2].decode(), data[head.end() :]
    notice, facts = _parts(body) if head[0] == _head(version, made, body) else _refuse()
    if facts.pop("version", None) != version or facts.pop("made", None) != made:
        _refuse()
    if version > newest:
        raise GuideError(Code.PLAN_FILE_NEWER, version=str(version))
    return Envelope(version, made, notice, facts)


def _refuse() -> NoReturn:
    # Without what was being handled: it would quote the file.
    raise GuideError(Code.PLAN_FILE_DAMAGED) from None


def _head(version: int, made: str, body: bytes) -> bytes:
    import hashlib  # with all of OpenSSL: for a plan file, not for a start

    return (
        f"{MAGIC.decode()}{version}\nmade: {made}\nlength: {len(body)}\n"
        f"sha256: {hashlib.sha256(body).hexdigest()}\n\n"
    ).encode()


def _moment(made: str) -> dt.datetime:
    try:
        return dt.datetime.fromisoformat(made)
    except ValueError:  # no such day
        _refuse()


def _parts(body: bytes) -> tuple[bytes, dict[str, Any]]:
    """The notice, and the JSON object, read more strictly than `json` alone would."""
    notice, gap, text = body.partition(b"\n\n")
    if not gap or _depth(text) > DEEPEST:
        _refuse()
    try:
        facts = json.loads(
            text.decode(), object_pairs_hook=_once, parse_float=_no_value, parse_constant=_no_value
        )
    except (ValueError, RecursionError):  # also a text that is no UTF-8, or a number without end
        _refuse()
    return (notice, facts) if isinstance(facts, dict) else _refuse()


def _depth(text: bytes) -> int:
    """How deep brackets stand within brackets, told without parsing."""
    depth = deepest = 0
    for bracket in _BRACKET.findall(_STRING.sub(b"", text)):
        depth += 1 if bracket in b"[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key comes twice")
    return found


def _no_value(_text: str) -> NoReturn:
    raise ValueError("a plan holds no such number")


def _climbed(facts: dict[str, Any], steps: Sequence[Step]) -> dict[str, Any]:
    try:
        for step in steps:
            facts = step(facts)
    except (LookupError, TypeError, AttributeError, ValueError):
        # The sum holds, but these are not the records of that format.
        _refuse()
    return facts


def _household(facts: Any) -> Household:
    if not isinstance(facts, dict):
        _refuse()
    try:
        household = household_of(facts)
    except ValueError:
        _refuse()
    for _, record in household.records():
        own_id, position = getattr(record, "id", "0"), getattr(record, "position", 0)
        if not (re.fullmatch(ID, own_id) and 0 <= position <= _LAST_POSITION):
            _refuse()
    return _with_room(household) if is_well_formed(household) else _refuse()


def _with_room(household: Household) -> Household:
    """The same order told in small numbers, where one leaves no room for a record behind it."""
    records = [record for _, record in household.records()]
    if all(getattr(one, "position", 0) < _LAST_POSITION // 2 for one in records):
        return household
    places: dict[type[Struct], Iterator[int]] = {}
    return Household.of_records(
        [
            structs.replace(one, position=next(places.setdefault(type(one), count())))
            if hasattr(one, "position")
            else one
            for one in records
        ]
    )
