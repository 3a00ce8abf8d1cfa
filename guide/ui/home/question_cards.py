"""Two questions that home may have to ask: after a level ended, and after the family moved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide.checklist import Ticks
from guide.content.model import Level
from guide.ui.advice.level_undo import offer_undo
from guide.ui.advice.level_words import colour_word
from guide.ui.home.action_rows import ActionList, progress_words
from guide.ui.kit.widgets import Button, Card, Heading, Text, flow_of
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import closing_words, date_words, place_words, source_words
from guide.usecases.level.home_view import ClosingList, MoveQuestion


class MoveCard(Card):
    """The question what holds there, when the place changed while a level stands."""

    def __init__(self, context: PageContext, question: MoveQuestion) -> None:
        super().__init__(context.look, kind="framed", name="move_card")
        look = context.look
        place = place_words(question.new_home, context.guide, context.lang)
        title = QCoreApplication.translate("HomeCards", "Which level holds at the new place?")
        before = place_words(question.old_home, context.guide, context.lang)
        if before:
            words = QCoreApplication.translate(
                "HomeCards", "The place changed from {old} to {new}. Check an official source."
            ).format(old=before, new=place)
        else:
            words = QCoreApplication.translate(
                "HomeCards", "The place is now {new}. Check an official source."
            ).format(new=place)
        same = QCoreApplication.translate("HomeCards", "The same level holds there")
        if question.level is not Level.NONE:
            same = QCoreApplication.translate("HomeCards", "The {colour} level holds there too")
            same = same.format(colour=colour_word(context.guide, question.level, context.lang))

        def keep_level() -> None:
            receipt = context.session.run(
                lambda services: services.declarations.keep_for(question.new_home), key="keep_for"
            )
            if receipt is not None:
                new, guide = question.new_home, context.guide
                offer_undo(
                    context, lambda lang: _kept_words(place_words(new, guide, lang)), receipt
                )

        keep = Button(
            look, same[:1].upper() + same[1:], kind="outlined", name="move_same", on=keep_level
        )
        other = Button(
            look,
            QCoreApplication.translate("HomeCards", "Something else: enter it"),
            kind="outlined",
            name="move_other",
            on=lambda: context.navigator.go("picker", fresh=True),
        )
        self.add(Heading(look, title, 2), Text(look, words), flow_of(look, 12, keep, other))


class ClosingCard(Card):
    """What to do after a level was lowered or cancelled, until it is put away."""

    def __init__(self, context: PageContext, closing: ClosingList) -> None:
        super().__init__(context.look, name="closing_card")
        self._context = context
        self.declaration_id = closing.declaration_id
        look = context.look
        colour = (
            colour_word(context.guide, closing.level, context.lang) if closing.level.rank else ""
        )
        title = ": ".join(part for part in (closing_words(closing.kind), colour) if part)
        self._progress = Text(look, progress_words(closing.progress), weight=600)
        facts = [source_words(closing.source) if closing.source else ""]
        if closing.on_date is not None:
            facts.append(date_words(closing.on_date, context.lang))
        self.rows = ActionList(context, closing.rows)
        self.rows.ticked.connect(self._tick)
        put_away = Button(
            look,
            QCoreApplication.translate("HomeCards", "Put this list away"),
            kind="outlined",
            name="put_away",
            on=lambda: context.session.keep(
                lambda services: services.declarations.put_away(), key="put_away"
            ),
        )
        self.add(
            flow_of(look, 16, Heading(look, title, 2), self._progress),
            Text(look, ", ".join(part for part in facts if part), "caption", colour="text2"),
            self.rows,
            flow_of(look, 12, put_away),
        )

    def _tick(self, action_id: str) -> None:
        self._context.session.run(
            lambda services: services.checklist.toggle(self.declaration_id, action_id)
        )

    def show_ticks(self, ticks: Ticks, done: str) -> None:
        """Show what is ticked and counted now."""
        self.rows.show_ticks(ticks)
        self._progress.set_words(done)


def _kept_words(place: str) -> str:
    told = QCoreApplication.translate("HomeCards", "The level now stands for {place}.")
    return told.format(place=place)
