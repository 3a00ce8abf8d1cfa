"""What was announced of an entry later, or entered wrongly: an answer and its small form.

Extended, lowered and ended are announcements and need a source and a day; a mistake never was one
and needs nothing. Nothing is kept before the page's main button is pressed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from guide.alerts.declaration import AmendmentKind, Announced, Declaration
from guide.content.guide import Guide
from guide.content.model import DECLARED, Lang, Level
from guide.ui.advice.event_words import declared_words
from guide.ui.advice.later_words import LaterAnswer, answer_words, lower_levels
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import column_of
from guide.ui.kit.widgets.choice import ChoiceGroup
from guide.ui.kit.widgets.choice_buttons import RadioRow
from guide.ui.level.entry_form import CORRECTION, ENDING, EXTENSION, LOWERING, EntryForm
from guide.ui.level.entry_record import LevelEntry, entry_as_typed, later_of
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import place_words
from guide.usecases.level.held import as_it_stands
from guide.usecases.level.standing_entries import StandingEntry

_HELP = "later"  # the bar that asks for the hour
_NEEDED: tuple[str, ...] = ("level", "source", "day")
# What each answer asks; a mistake asks nothing. "None" is a level of its own: a source and a day.
_ASKED = {
    LaterAnswer.NONE: ("source", "day"),
    LaterAnswer.EXTENDED: EXTENSION,
    LaterAnswer.LOWERED: LOWERING,
    LaterAnswer.ENDED: ENDING,
    LaterAnswer.CORRECT: CORRECTION,
}
_KINDS = {
    LaterAnswer.EXTENDED: AmendmentKind.EXTENDED,
    LaterAnswer.LOWERED: AmendmentKind.LOWERED,
    LaterAnswer.ENDED: AmendmentKind.ENDED,
}


def main_words(answer: LaterAnswer) -> str:
    """The main button below the forms, named by the answer."""
    translate = QCoreApplication.translate
    return {
        LaterAnswer.NONE: translate("LaterForms", "Enter: no level is declared"),
        LaterAnswer.EXTENDED: translate("LaterForms", "Enter: extended"),
        LaterAnswer.LOWERED: translate("LaterForms", "Enter: lowered"),
        LaterAnswer.ENDED: translate("LaterForms", "Enter: ended"),
        LaterAnswer.CORRECT: translate("LaterForms", "Keep the correction"),
        LaterAnswer.MISTAKE: translate("LaterForms", "Remove this entry"),
    }[answer]


def told_words(guide: Guide, answer: LaterAnswer, one: Announced, lang: Lang) -> str:
    """What has just been entered of an entry, for the message bar and the screen reader."""
    level = one.level if isinstance(one, Declaration) else Level.NONE
    name, place = declared_words(guide, one, level, lang), place_words(one.place, guide, lang)
    return f"{answer_words(answer)}. {', '.join(part for part in (name, place) if part)}."


class LaterForms(QWidget):
    """The answers, of which one is chosen, and the form of that one below them.

    Args:
        context: looks, language, session, window.
        entry: of what it is said; None where only "no level is declared" can be.
        answers: what can be said; one alone needs no question.
        chosen: the answer to begin with.

    Signals:
        changed: another answer was chosen.

    """

    changed = Signal()

    def __init__(
        self,
        context: PageContext,
        entry: StandingEntry | None,
        answers: Sequence[LaterAnswer],
        chosen: LaterAnswer | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("later_forms")
        self._context = context
        self._entry = entry
        self._forms: dict[LaterAnswer, EntryForm] = {}
        rows = [(one, self._row(one)) for one in answers]
        self._rows = {answer.value for answer, _ in rows}
        question = QCoreApplication.translate("LaterForms", "What is known")
        self._answers = ChoiceGroup(context.look, question, rows, columns=1)
        self._answers.setObjectName("choice_answer")
        for answer, row in rows:
            row.setObjectName(f"answer_{answer}")
        self._answers.choose(chosen or answers[0])
        self._answers.chosen.connect(lambda _: self._show())
        self._column = column_of(context.look, 20, self._answers, inside=self)
        self._answers.setVisible(len(answers) > 1)
        self._show()

    @property
    def answer(self) -> LaterAnswer:
        """The answer that is chosen."""
        return LaterAnswer(str(self._answers.choice))

    @property
    def form(self) -> EntryForm | None:
        """The form of that answer; None where it asks nothing."""
        return self._forms.get(self.answer)

    def is_complete(self) -> bool:
        """Look at every field of the form; the first that needs help is focused."""
        return self.form is None or self.form.is_complete()

    def keep(self) -> Any:
        """Keep what was said of the entry; the receipt, None where help is needed or it failed."""
        if self._entry is None or not self.is_complete():
            return None
        declared, form, answer = self._entry.declaration.id, self.form, self.answer
        if form is None:
            return self._run(lambda services: services.announcements.forget_mistake(declared))
        self._remember(form.record.entered_by)
        if answer is LaterAnswer.CORRECT:
            draft = form.draft(Level(form.record.level or self._entry.level))
            if form.record.keeps_both:
                return self._run(lambda services: services.announcements.hear_too(declared, draft))
            return self._run(lambda services: services.announcements.correct(declared, draft))
        self._context.messages.close(_HELP)
        later = later_of(form.record, _KINDS[answer])
        if self._context.services.announcements.is_overruled(declared, later):
            self._context.messages.tell(
                QCoreApplication.translate(
                    "LaterForms",
                    "Something else was entered for the same day and hour. Enter the hour.",
                ),
                key=_HELP,
            )
            form.focus_field("time")
            return None
        return self._run(lambda services: services.announcements.announce(declared, later))

    def snapshot(self) -> Any:
        """The answer that is chosen; the forms hold what was typed."""
        return self._answers.choice

    def restore(self, state: Any) -> None:
        """Choose the answer again, so that its form is there."""
        if state in self._rows:  # another entry may stand by now
            self._answers.choose(state)
            self._show()

    def focus_first(self) -> None:
        """Put the focus on the answer that is chosen, or on the form where it was asked before."""
        self._answers.button(self.answer).setFocus()

    # ---- inside

    def _run(self, command: Any) -> Any:
        return self._context.session.run(command, key="later")

    def _remember(self, name: str) -> None:
        session = self._context.session
        if name and name != session.settings().entered_by:
            session.change_settings(entered_by=name)

    def _row(self, answer: LaterAnswer) -> RadioRow:
        translate = QCoreApplication.translate
        is_level = self._entry is not None and isinstance(self._entry.declaration, Declaration)
        about: Mapping[LaterAnswer, str] = {
            LaterAnswer.MISTAKE: translate(
                "LaterForms", "It never was announced. Nothing else is needed."
            ),
            LaterAnswer.CORRECT: translate("LaterForms", "What was announced last is put right.")
            if self._entry is not None and self._entry.declaration.amendments
            else "",
            LaterAnswer.ENDED: translate("LaterForms", "A short list shows what to do next.")
            if is_level
            else "",
        }
        words = answer_words(answer, self._entry)
        return RadioRow(self._context.look, words, about.get(answer, ""))

    def _show(self) -> None:
        """Show the form of the answer, made when it is chosen first."""
        asked = _ASKED.get(self.answer)
        if asked is not None and self.answer not in self._forms:
            made = self._form(asked)
            self._forms[self.answer] = made
            self._column.addWidget(made)
            set_reading_order(self)
        for answer, form in self._forms.items():
            form.setVisible(answer is self.answer)
        self.changed.emit()

    def _form(self, asked: Sequence[str]) -> EntryForm:
        context, entry, answer = self._context, self._entry, self.answer
        who = context.session.settings().entered_by
        known, needed = LevelEntry(entered_by=who), _NEEDED
        levels: tuple[Level, ...] = ()
        place = context.session.settings().place
        if entry is not None:
            place = entry.declaration.place
            stands = entry.declaration if entry.span is None else as_it_stands(entry.span)
            typed = entry_as_typed(stands, who)
            if answer is LaterAnswer.CORRECT:
                known, needed = typed, ("source", "day") if _is_none(entry) else ()
            elif answer is LaterAnswer.NONE:
                known = LevelEntry(source=typed.source, day=typed.day, entered_by=who)
            levels = self._levels(entry)
        today = context.services.declarations.today(place)
        return EntryForm(
            context, known, today, asked, needed=needed, levels=levels, ref=answer.value
        )

    def _levels(self, entry: StandingEntry) -> tuple[Level, ...]:
        if self.answer is LaterAnswer.LOWERED:
            return lower_levels(entry.level)
        return DECLARED if entry.level in DECLARED else ()


def _is_none(entry: StandingEntry) -> bool:
    """Whether it is "no level declared", which without a source is only a guess (KEY-01)."""
    return isinstance(entry.declaration, Declaration) and entry.level is Level.NONE
