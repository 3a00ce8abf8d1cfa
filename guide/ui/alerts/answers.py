"""What is answered to messages that wait: taken among the entries, or not wanted."""

from __future__ import annotations

import datetime as dt
import operator
from collections.abc import Sequence
from functools import partial

from msgspec import structs
from PySide6.QtCore import QCoreApplication

from guide.cap.message import Message, Status
from guide.content.guide import Guide
from guide.content.model import Lang
from guide.ui.advice.alert_words import ahead_words, change_words, in_sentences, unreal_words
from guide.ui.advice.level_undo import offer_undo
from guide.ui.shell.page import PageContext
from guide.ui.shell.session import Session
from guide.usecases.alerts.intake import Examined
from guide.usecases.alerts.received import LevelChange


def offers_of(session: Session, status: Status) -> list[Examined]:
    """What waits for a press of those that came by the folder, the newest first.

    A test waits on the page of messages and nowhere else.
    """
    found = [
        (one.accepted.message.sent, one)
        for one in (session.arrived.offers if session.arrived is not None else ())
        if one.accepted is not None and one.accepted.message.status is status
    ]
    return [one for _, one in sorted(found, key=operator.itemgetter(0), reverse=True)]


def accept(context: PageContext, found: Sequence[Examined]) -> bool:
    """Take what was agreed to in one step, and offer to take that back; whether it was kept."""
    who = context.session.settings().entered_by
    taken = [
        # What nobody signed is a person's word, who agreed to it.
        one.accepted if one.accepted.signer else structs.replace(one.accepted, signed_by=who)
        for one in found
        if one.accepted is not None
    ]
    said = [(context.services.received.change_by(one), one.message) for one in taken]
    receipt = context.session.run(lambda services: services.received.take(taken), key="declare")
    if receipt is None:
        return False  # the window says why it could not be kept
    offer_undo(
        context, partial(_accepted_words, context.guide, said, context.session.now()), receipt
    )
    names = {one.name for one in taken}
    arrived = context.session.arrived
    others = arrived.offers if arrived is not None else ()
    same = [one for one in others if one.accepted is not None and one.accepted.name in names]
    forget(context, [*found, *same])  # of two that bear one name the first stays
    return True


def _accepted_words(
    guide: Guide, said: Sequence[tuple[LevelChange, Message]], now: dt.datetime, lang: Lang
) -> str:
    told = QCoreApplication.translate("AlertWords", "Accepted")
    for change, message in said:
        if message.status is Status.ACTUAL:
            what = change_words(guide, change, message, lang)
            told = in_sentences(told, what, ahead_words(message, now, lang))
        else:
            told = in_sentences(told, unreal_words(guide, message, lang))
    return told


def decline(context: PageContext, one: Examined) -> None:
    """Note that a person does not want it: what lies in a folder is not offered again."""
    context.session.note(lambda services: services.received.dismiss([one.digest]))
    forget(context, [one])


def forget(context: PageContext, found: Sequence[Examined]) -> None:
    """These wait no more; the next look into the folder says so as well."""
    context.session.forget_arrived({one.digest for one in found})
