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
from guide.ui.kit.message_text import message_text
from guide.ui.shell.messages import Said
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import date_words, moment_words
from guide.usecases.base.local_time import local_day
from guide.usecases.program.services import Services


class EarlierPlan(Struct, frozen=True):
    """A plan to be looked at, and how it becomes the present one."""

    title: str
    about: str
    household: Household
    empty: str  # what to say when nothing was filled in
    is_same: bool  # bringing it back would change nothing, also beside the plan
    button: str
    bring_back: Callable[[Services], Any]
    undo: Callable[[Services, Any], bool]
    said: Said


def of_backup(context: PageContext, number: int) -> EarlierPlan:
    """A backup of this computer. Errors: GuideError BACKUP_DAMAGED, BACKUP_NEWER."""
    keeping = context.services.backups
    name = next((one for one in keeping.listed() if one.number == number), None)
    if name is None:
        raise GuideError(Code.BACKUP_DAMAGED, cause="ENOENT")
    looked = keeping.look_at(number)
    return EarlierPlan(
        QCoreApplication.translate("Keeping", "Backup: {moment}").format(
            moment=moment_words(name.made_at, context.lang)
        ),
        capital(message_text(f"reason_{name.reason}", context.lang)),
        looked.household,
        _empty_words(),
        looked.is_same,
        _bring_back_words(),
        lambda services: services.backups.restore(number),
        lambda services, receipt: services.backups.undo_restore(receipt),
        lambda lang: _brought_words(moment_words(name.made_at, lang)),
    )


def of_file(context: PageContext, path: Path) -> EarlierPlan:
    """A copy that lies elsewhere. Errors: as `BackupService.look_into`."""
    looked = context.services.backups.look_into(path)
    return EarlierPlan(
        QCoreApplication.translate("Keeping", "Copy: {file}").format(file=path.name),
        QCoreApplication.translate("Keeping", "It was read in full and is whole."),
        looked.household,
        _empty_words(),
        looked.is_same,
        _bring_back_words(),
        lambda services: services.backups.restore_file(path),
        lambda services, receipt: services.backups.undo_restore(receipt),
        lambda _lang: _brought_words(path.name),
    )


def of_day(context: PageContext, step: int, day: dt.date) -> EarlierPlan:
    """The plan as it was at the end of a day, after the step that was its last."""
    household = context.services.change_log.household_after(step)
    return EarlierPlan(
        QCoreApplication.translate("Keeping", "Plan of {date}").format(
            date=date_words(day, context.lang)
        ),
        QCoreApplication.translate("Keeping", "As it was at the end of that day."),
        household,
        QCoreApplication.translate("Keeping", "There was no plan at the end of that day."),
        household == context.services.plan_editor.household(),
        _bring_back_words(),
        lambda services: services.change_log.restore_after(step),
        lambda services, receipt: services.change_log.undo_restore(receipt),
        lambda lang: _brought_words(date_words(day, lang)),
    )


def of_yesterday(context: PageContext) -> EarlierPlan | None:
    """The plan as it was before today's changes. None when history does not reach so far."""
    today = local_day(context.session.now())
    midnight = dt.datetime.combine(today, dt.time.min).astimezone() - dt.timedelta(milliseconds=1)
    household = context.services.change_log.household_at(midnight)
    if household is None:
        return None
    day = today - dt.timedelta(days=1)
    about = QCoreApplication.translate("Keeping", "As it was before today.")
    if context.services.change_log.is_doubtful_at(midnight):
        about = QCoreApplication.translate(
            "Keeping",
            "The clock of this computer went back in between, so this may be the plan of another"
            " day. Look through it before you bring it back.",
        )
    return EarlierPlan(
        QCoreApplication.translate("Keeping", "Yesterday's plan"),
        about,
        household,
        QCoreApplication.translate("Keeping", "There was no plan yesterday."),
        household == context.services.plan_editor.household(),
        _bring_back_words(),
        lambda services: services.change_log.restore_at(midnight),
        lambda services, receipt: services.change_log.undo_restore(receipt),
        lambda lang: _brought_words(date_words(day, lang)),
    )


def of_kept(context: PageContext, kept_id: str) -> EarlierPlan | None:
    """A plan that is kept beside the present one. None when it is there no more."""
    exchange = context.services.plan_transfer
    kept = next((one for one in exchange.kept() if one.id == kept_id), None)
    if kept is None:
        return None
    title = kept.title or untitled_words()
    household = exchange.kept_household(kept_id)
    return EarlierPlan(
        title,
        QCoreApplication.translate(
            "Keeping", "Kept beside your plan. Opening it keeps the present plan in its place."
        ),
        household,
        _empty_words(),
        household == context.services.plan_editor.household(),
        QCoreApplication.translate("Keeping", "Open this plan"),
        lambda services: services.plan_transfer.open_kept(kept_id),
        lambda services, receipt: services.plan_transfer.undo_take(receipt),
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


def read(
    context: PageContext, *, backup: int, file: str, step: int, day: str, kept: str
) -> EarlierPlan | None:
    """What a page was opened for; yesterday's plan when nothing else is named.

    None when it is there no more. Errors: those of what is read.
    """
    if backup:
        return of_backup(context, backup)
    if file:
        return of_file(context, Path(file))
    if kept:
        return of_kept(context, kept)
    if step >= 0:
        return of_day(context, step, dt.date.fromisoformat(day))
    return of_yesterday(context)
