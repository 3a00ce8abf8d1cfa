"""What is told of a sheet while it is typed in: its code, the sum, one sheet too many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.training.batches import Batch
from guide.training.setup import Attendance

if TYPE_CHECKING:
    from guide.training.state import SessionState


def code_words(code: str) -> str:
    """That something is no code."""
    if not code:
        return QCoreApplication.translate(
            "Sheets", "Type the code of the slip first: four figures."
        )
    return QCoreApplication.translate(
        "Sheets", "A code is four figures, 1000 to 9999. Look at the slip."
    )


def there_words(code: str) -> str:
    """That another sheet has this code."""
    words = QCoreApplication.translate(
        "Sheets", "A sheet with {code} is there already. Look at the slip."
    )
    return words.format(code=code)


def stranger_words(batch: Batch, code: str, state: SessionState) -> str:
    """After a lesson and in later weeks: that no sheet from before has this code; "" if one has.

    Codes from before that are nearly the same, and were not typed in here, are named.
    """
    before = [one for kept, one in state.sheets if kept is Batch.PRE]
    if not batch.asks_sure or not before or code in before:
        return ""
    words = QCoreApplication.translate(
        "Sheets", "No sheet from before has {code}. Look at the slip; if it is right, go on."
    ).format(code=code)
    near = [one for one in before if (batch, one) not in state.sheets and _is_near(one, code)]
    if not near:
        return words
    like = QCoreApplication.translate("Sheets", "From before there is {codes}.")
    return f"{words} {like.format(codes=', '.join(near))}"


def _is_near(known: str, typed: str) -> bool:
    """One figure is another one, or two neighbours changed places."""
    differ = [at for at, (a, b) in enumerate(zip(known, typed, strict=True)) if a != b]
    if len(differ) == 1:
        return True
    first, last = differ[0], differ[-1]
    swapped = known[first] == typed[last] and known[last] == typed[first]
    return swapped and last - first == 1


def is_full(batch: Batch, state: SessionState) -> bool:
    """Whether everybody who could answer has a sheet; of later weeks nobody knows."""
    seen = state.attendance
    return seen is not None and not batch.is_later and _counted(batch, state) >= seen.most


def too_many_words(state: SessionState) -> str:
    """That it is one sheet too many, with the arithmetic."""
    seen = state.attendance or Attendance()
    words = QCoreApplication.translate(
        "Sheets",
        "One sheet too many: {present} – {out} = {most} could answer."
        " Look whether one was typed in twice.",
    )
    return words.format(present=seen.present, out=seen.opted_out, most=seen.most)


def sum_words(batch: Batch, state: SessionState) -> str:
    """How many sheets are in, and how many are left."""
    counted, seen = _counted(batch, state), state.attendance
    if seen is None:
        words = QCoreApplication.translate("Sheets", "Sheets: {counted}")
        return words.format(counted=counted)
    if batch.is_later:
        words = QCoreApplication.translate("Sheets", "Sheets: {counted}. In the lesson: {most}")
    elif counted < seen.most:
        words = QCoreApplication.translate("Sheets", "Sheets: {counted} of {most}. Left: {left}")
    else:
        words = QCoreApplication.translate("Sheets", "Sheets: {counted} of {most}. All are in")
    return words.format(counted=counted, most=seen.most, left=seen.most - counted)


def _counted(batch: Batch, state: SessionState) -> int:
    return sum(kept is batch for kept, _ in state.sheets)
