"""Earlier lists: the entries that ended, with what was ticked then. Only to read.

No list here can be ticked or removed; the newest comes first. Above them is what stands now, of
which something may be announced later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from guide.alerts.declaration import Closing, ClosingKind, Declaration
from guide.checklist import Ticks
from guide.content.model import DECLARED, Action, Kind, Level
from guide.ui.advice.entry_details import label_words
from guide.ui.advice.level_words import colour_word, no_level_words
from guide.ui.advice.standing_card import standing_card
from guide.ui.advice.time_line import event_rows
from guide.ui.kit.widgets import (
    BackButton,
    Card,
    Collapsible,
    Heading,
    Text,
    boxed,
    column_of,
    headed_column,
)
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import (
    closing_words,
    end_words,
    moment_words,
    place_words,
    source_words,
    wall_words,
)
from guide.usecases.level.events import events, newest_first
from guide.usecases.level.standing_entries import standing_entries


class LevelHistoryPage(Page):
    """Every ended entry as a fold, newest first."""

    name = "past"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        home = BackButton(look, self.tr("Home"), "to_home", lambda: context.navigator.go("home"))
        past = context.services.declarations.past()
        about = (
            self.tr("What was entered earlier, with its ticks. Only to read.")
            if past
            else self.tr("Nothing has ended yet. A list comes here when its level has ended.")
        )
        said = Text(look, about, colour="text2")
        standing = standing_card(context, standing_entries(context.services.declarations.held))
        folds = (self._fold(declaration) for declaration in past)
        headed_column(self, look, home, self.title(), standing, said, *folds, at_top=True)
        context.session.level_changed.connect(self._show_anew)

    def _show_anew(self) -> None:
        self.context.host.rebuild()  # by a slot of the page: it goes with it

    def title(self) -> str:
        return self.tr("Earlier lists")

    def _fold(self, declaration: Declaration) -> Collapsible:
        context = self.context
        entered = wall_words(declaration.entered_at, context.lang, declaration.place.region)
        place = place_words(declaration.place, context.guide, context.lang)
        name = (
            no_level_words()
            if declaration.level is Level.NONE
            else context.guide.level(declaration.level).words(context.lang).level_name
        )
        return Collapsible(
            context.look,
            ", ".join(part for part in (name, place) if part),
            entered,
            level=declaration.level,
            later=lambda: self._parts(declaration),  # a family may have many
            name=f"past_{declaration.id}",
        )

    def _parts(self, declaration: Declaration) -> Iterator[Card]:
        look = self.context.look
        facts = (Text(look, words) for words in self._facts(declaration))
        yield Card(look, *facts, *self._chain(declaration), kind="quiet", padding=16)
        ticks = self.context.services.checklist.ticks(declaration.id)
        for title, actions in self._lists(declaration):
            yield Card(
                look,
                Heading(look, title, 2, size="large"),
                *(self._line(action, ticks) for action in actions),
                padding=16,
            )

    def _chain(self, declaration: Declaration) -> Iterator[QWidget]:
        """What was announced of it later, and put right, in order of time."""
        entry = self.context.services.announcements.known(declaration.id)
        if entry is not None and entry.amendments:
            yield from event_rows(self.context, newest_first(events([entry])))

    def _facts(self, declaration: Declaration) -> list[str]:
        lang = self.context.lang
        who = wall_words(declaration.entered_at, lang, declaration.place.region)
        if declaration.entered_by:
            who = f"{declaration.entered_by}, {who}"
        facts = [
            self.tr("Entered: {who}").format(who=who),
            self.tr("Source: {source}").format(source=source_words(declaration.source)),
        ]
        if declaration.announced_by:
            facts.append(self.tr("Announced by: {name}").format(name=declaration.announced_by))
        facts.append(
            self.tr("End, as announced: {end}").format(end=end_words(declaration.end, lang))
        )
        if declaration.closing is not None:
            facts.append(self._ended(declaration.closing, declaration.place.region))
        return facts

    def _ended(self, closing: Closing, region: str) -> str:
        lang = self.context.lang
        parts = [closing_words(closing.kind), wall_words(closing.closed_at, lang, region)]
        if closing.source is not None:
            parts.append(source_words(closing.source))
        return ", ".join(parts)

    def _lists(self, declaration: Declaration) -> list[tuple[str, Sequence[Action]]]:
        guide, lang = self.context.guide, self.context.lang
        lists: list[tuple[str, Sequence[Action]]] = []
        for level in reversed(DECLARED):
            if level.rank <= declaration.level.rank:
                title = self.tr("Actions: {colour}").format(colour=colour_word(guide, level, lang))
                lists.append((title, guide.actions_of(level)))
        closing = declaration.closing
        if closing is not None and closing.kind in (ClosingKind.LOWERED, ClosingKind.CANCELLED):
            lists.append((closing_words(closing.kind), guide.closing_actions))
        return lists

    def _line(self, action: Action, ticks: Ticks) -> QWidget:
        look, lang = self.context.look, self.context.lang
        words = action.words(lang)
        return boxed(
            column_of(
                look,
                2,
                Text(look, words.title, weight=500),
                Text(look, words.reason) if words.reason else None,
                Text(look, self._state(action, ticks), "caption", colour="text2"),
                Text(look, label_words(action, lang), "caption", colour="text2"),
            )
        )

    def _state(self, action: Action, ticks: Ticks) -> str:
        at = ticks.ticked.get(action.id)
        is_habit = action.kind is Kind.HABIT
        if at is None:
            return self.tr("Not agreed") if is_habit else self.tr("Not ticked")
        words = self.tr("We agreed, {when}") if is_habit else self.tr("Done, {when}")
        return words.format(when=moment_words(at, self.context.lang))
