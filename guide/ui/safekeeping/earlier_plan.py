"""An earlier or other plan that can be looked at and brought back, wherever it comes from.

A backup, a copy in a file, the plan of a day, a kept plan: each is read once, in full, before
anything of it is shown.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from guide.errors import Code, GuideError
from guide.household.household import Household
from guide.ui.advice.level_words import capital
from guide.ui.safekeeping.words import reason_words
from guide.ui.shell.page import Desk, Said
from guide.ui.shell.words import date_words, moment_words
from guide.usecases.base.local_time import local_day
from guide.usecases.program.services import Workbench


class Earlier(Struct, frozen=True):
    """A plan to be looked at, and how it becomes the present one."""

    title: str
    about: str
    household: Household
    empty: str  # what to say when nothing was filled in
    is_same: bool  # bringing it back would change nothing, also beside the plan
    button: str
    bring_back: Callable[[Workbench], Any]
    undo: Callable[[Workbench, Any], bool]
    said: Said


def of_backup(desk: Desk, number: int) -> Earlier:
    """A backup of this computer. Errors: GuideError BACKUP_DAMAGED, BACKUP_NEWER."""
    keeping = desk.session.workbench.keeping
    name = next((one for one in keeping.listed() if one.number == number), None)
    if name is None:
        raise GuideError(Code.BACKUP_DAMAGED, cause="ENOENT")
    made_at = name.made_at
    looked = keeping.look_at(number)
    return Earlier(
        QCoreApplication.translate("Keeping", "Backup: {moment}").format(
            moment=moment_words(made_at, desk.lang)
        ),
        capital(reason_words(name.reason)),
        looked.household,
        _empty_words(),
        looked.is_same,
        _bring_back_words(),
        lambda bench: bench.keeping.restore(number),
        lambda bench, receipt: bench.keeping.undo_restore(receipt),
        lambda lang: _brought_words(moment_words(made_at, lang)),
    )


def of_file(desk: Desk, path: Path) -> Earlier:
    """A copy that lies elsewhere. Errors: as `Keeping.look_into`."""
    looked = desk.session.workbench.keeping.look_into(path)
    return Earlier(
        QCoreApplication.translate("Keeping", "Copy: {file}").format(file=path.name),
        QCoreApplication.translate("Keeping", "It was read in full and is whole."),
        looked.household,
        _empty_words(),
        looked.is_same,
        _bring_back_words(),
        lambda bench: bench.keeping.restore_file(path),
        lambda bench, receipt: bench.keeping.undo_restore(receipt),
        lambda _lang: _brought_words(path.name),
    )


def of_day(desk: Desk, step: int, day: dt.date) -> Earlier:
    """The plan as it was at the end of a day, after the step that was its last."""
    household = desk.session.workbench.changes.household_after(step)
    return Earlier(
        QCoreApplication.translate("Keeping", "Plan of {date}").format(
            date=date_words(day, desk.lang)
        ),
        QCoreApplication.translate("Keeping", "As it was at the end of that day."),
        household,
        QCoreApplication.translate("Keeping", "There was no plan at the end of that day."),
        household == desk.session.household(),
        _bring_back_words(),
        lambda bench: bench.changes.restore_after(step),
        lambda bench, receipt: bench.changes.undo_restore(receipt),
        lambda lang: _brought_words(date_words(day, lang)),
    )


def of_yesterday(desk: Desk) -> Earlier | None:
    """The plan as it was before today's changes. None when history does not reach so far."""
    today = local_day(desk.session.now())
    midnight = dt.datetime.combine(today, dt.time.min).astimezone() - dt.timedelta(milliseconds=1)
    household = desk.session.workbench.changes.household_at(midnight)
    if household is None:
        return None
    day = today - dt.timedelta(days=1)
    return Earlier(
        QCoreApplication.translate("Keeping", "Yesterday's plan"),
        QCoreApplication.translate("Keeping", "As it was before today."),
        household,
        QCoreApplication.translate("Keeping", "There was no plan yesterday."),
        household == desk.session.household(),
        _bring_back_words(),
        lambda bench: bench.changes.restore_at(midnight),
        lambda bench, receipt: bench.changes.undo_restore(receipt),
        lambda lang: _brought_words(date_words(day, lang)),
    )


def of_kept(desk: Desk, kept_id: str) -> Earlier | None:
    """A plan that is kept beside the present one. None when it is there no more."""
    exchange = desk.session.workbench.exchange
    kept = next((one for one in exchange.kept() if one.id == kept_id), None)
    if kept is None:
        return None
    title = kept.title or untitled_words()
    household = exchange.kept_household(kept_id)
    return Earlier(
        title,
        QCoreApplication.translate(
            "Keeping", "Kept beside your plan. Opening it keeps the present plan in its place."
        ),
        household,
        _empty_words(),
        household == desk.session.household(),
        QCoreApplication.translate("Keeping", "Open this plan"),
        lambda bench: bench.exchange.open_kept(kept_id),
        lambda bench, receipt: bench.exchange.undo_take(receipt),
        lambda _lang: opened_words(title),
    )


def untitled_words() -> str:
    """What a plan without a title is called."""
    return QCoreApplication.translate("Keeping", "Plan without a title")


def opened_words(title: str) -> str:
    """A kept plan has become the present one."""
    return QCoreApplication.translate(
        "Keeping", "Opened: {title}. The plan from before is kept beside it."
    ).format(title=title)


def _empty_words() -> str:
    return QCoreApplication.translate("Keeping", "Nothing is filled in in this plan.")


def _bring_back_words() -> str:
    return QCoreApplication.translate("Keeping", "Bring this plan back")


def _brought_words(what: str) -> str:
    return QCoreApplication.translate(
        "Keeping", "Brought back: {what}. The plan from before is kept as a backup."
    ).format(what=what)


Read = Callable[[Desk], Earlier | None]


def reading(
    *, backup: int = 0, file: str = "", step: int = -1, day: str = "", kept: str = ""
) -> Read:
    """How to read what a page was opened for; yesterday's plan when nothing else is named."""
    if backup:
        return lambda desk: of_backup(desk, backup)
    if file:
        return lambda desk: of_file(desk, Path(file))
    if kept:
        return lambda desk: of_kept(desk, kept)
    if step >= 0:
        return lambda desk: of_day(desk, step, dt.date.fromisoformat(day))
    return of_yesterday
