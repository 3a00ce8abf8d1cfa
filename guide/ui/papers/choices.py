"""What is to be printed: the paper, its level or situation, language, size, and the ticks.

Each paper declares what it asks (`guide.usecases.papers.catalogue`); the card shows those parts
and no others. It keeps what was chosen through the session and says that something changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.content.model import Level
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.choice import ChoiceButton, ChoiceChip, ChoiceGroup, RadioRow
from guide.ui.kit.widgets.combo_field import ComboField
from guide.ui.kit.widgets.layouts import boxed, column_of
from guide.ui.kit.widgets.text import Heading
from guide.ui.papers.keep_choice import keep_choice
from guide.ui.papers.ruler import RulerPart
from guide.ui.papers.ticks import TicksPart
from guide.ui.papers.words import langs_name, paper_about, paper_name
from guide.ui.shell.page import PageContext
from guide.usecases.base.paper_preferences import with_tick
from guide.usecases.papers.catalogue import KINDS, LANGS, PaperOption, PaperRequest, kind_of

USUAL, LARGE = "usual", "large"


class PrintChoices(Card):
    """The card of choices.

    Args:
        context: looks, language, session.
        paper: the paper to begin with; the first one when it is not known.
        item: its level or situation.

    Signals:
        changed: another sheet is asked for.

    """

    changed = Signal()

    def __init__(self, context: PageContext, paper: str, item: str) -> None:
        super().__init__(context.look)
        self._context = context
        self._bench = context.services
        self._choices = self._bench.paper_preferences.read()
        self._paper = kind_of(paper).id
        self._items = {kind.id: kind.item(self._bench) for kind in KINDS}
        self._items[self._paper] = kind_of(paper).item(self._bench, item)
        self._langs = self._first_langs()
        self._size = LARGE if self._choices.is_large else USUAL
        self._ticked = self._choices.ticked
        self.body.setSpacing(context.look.px(20))
        self._parts: dict[PaperOption, QWidget] = {}
        self._add_papers()
        self._add_levels()
        self._add_situations()
        self._add_languages()
        self._add_sizes()
        self._add_ticks()
        self._add_ruler()
        self._show_parts()

    # ---- what is asked for

    def asked(self) -> PaperRequest:
        """The paper that is chosen now."""
        return PaperRequest(
            paper=self._paper,
            langs=LANGS[self._langs],
            item=self._items[self._paper],
            is_large=self._size == LARGE,
            ticked=self._ticked,
            correction=self.ruler.correction,
        )

    @property
    def langs(self) -> str:
        """The language of the paper, a key of `papers.LANGS`."""
        return self._langs

    def snapshot(self) -> dict[str, object]:
        """What is chosen, for a page that is built anew."""
        return {
            "paper": self._paper,
            "items": dict(self._items),
            "langs": self._langs,
            "size": self._size,
            "ticked": self._ticked,
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Choose again what `snapshot` noted."""
        self._paper = kind_of(str(state.get("paper", self._paper))).id
        items = state.get("items")
        if isinstance(items, Mapping):
            self._items |= {
                kind.id: kind.item(self._bench, str(items.get(kind.id, ""))) for kind in KINDS
            }
        langs = str(state.get("langs", self._langs))
        self._langs = langs if langs in LANGS else self._langs
        self._size = LARGE if state.get("size") == LARGE else USUAL
        ticked = state.get("ticked")
        if isinstance(ticked, tuple):
            self._ticked = ticked
        self.papers.choose(self._paper)
        self.levels.choose(self._items.get("level"))
        self.situations.set_value(self._items.get("situation", ""))
        self.languages.choose(self._langs)
        self.sizes.choose(self._size)
        self.ticks.show_ticked(self._ticked)
        self._show_parts()

    def _first_langs(self) -> str:
        """Chosen for papers before, else the plan's language, else the screen's."""
        planned = self._context.services.plan_editor.household().plan.plan_lang
        return self._choices.langs or planned or self._context.lang

    # ---- building

    def _add_papers(self) -> None:
        rows = []
        for kind in KINDS:
            row = RadioRow(self._context.look, paper_name(kind.id), paper_about(kind.id))
            rows.append((kind.id, _named(row, f"paper_{kind.id}")))
        self.papers = ChoiceGroup(self._context.look, self.tr("Which paper"), rows, columns=1)
        self.papers.choose(self._paper)
        self.papers.chosen.connect(self._choose_paper)
        self._add_part(self.tr("Which paper"), self.papers)

    def _add_levels(self) -> None:
        context, rows = self._context, []
        for level in (one.id for one in context.guide.levels):
            words = context.guide.level(level).words(context.lang)
            row = RadioRow(context.look, words.level_name, level=level)
            rows.append((level.value, _named(row, f"level_{level.value}")))
        self.levels = ChoiceGroup(context.look, self.tr("Which level"), rows, columns=1)
        self.levels.choose(self._items.get("level", Level.YELLOW.value))
        self.levels.chosen.connect(partial(self._choose_item, "level"))
        self._parts[PaperOption.LEVEL] = self._add_part(self.tr("Which level"), self.levels)

    def _add_situations(self) -> None:
        context = self._context
        options = [(one.id, one.name(context.lang)) for one in context.guide.situations]
        self.situations = ComboField(
            context.look,
            self.tr("Which situation"),
            options,
            value=self._items.get("situation", ""),
        )
        self.situations.box.setObjectName("choose_situation")
        self.situations.box.setAccessibleIdentifier("choose_situation")
        self.situations.edited.connect(partial(self._choose_item, "situation"))
        self._parts[PaperOption.SITUATION] = self.situations
        self.body.addWidget(self.situations)

    def _add_languages(self) -> None:
        self.languages = self._add_chips(
            self.tr("In which language"),
            self.tr("Language of the sheet"),
            [(langs, f"langs_{langs}", langs_name(langs)) for langs in LANGS],
            self._langs,
        )
        self.languages.chosen.connect(self._choose_langs)

    def _add_sizes(self) -> None:
        title = self.tr("Size of the letters")
        self.sizes = self._add_chips(
            title,
            title,
            [
                (USUAL, "size_usual", self.tr("Usual")),
                (LARGE, "size_large", self.tr("Large, 18 points")),
            ],
            self._size,
        )
        self.sizes.chosen.connect(self._choose_size)
        self._parts[PaperOption.SIZE] = self._last_part

    def _add_ticks(self) -> None:
        self.ticks = TicksPart(self._context, self._ticked)
        self.ticks.ticked.connect(self._tick)
        self._parts[PaperOption.TICKS] = self.ticks
        self.body.addWidget(self.ticks)

    def _add_ruler(self) -> None:
        self.ruler = RulerPart(self._context)
        self.ruler.corrected.connect(self.changed)
        self._parts[PaperOption.RULER] = self.ruler
        self.body.addWidget(self.ruler)

    def _add_chips(
        self, title: str, spoken: str, choices: Sequence[tuple[str, str, str]], chosen: str
    ) -> ChoiceGroup:
        """A row of short answers; each speaks its question, as the side bar names them too."""
        look = self._context.look
        chips: list[tuple[str, ChoiceButton]] = [
            (choice, _named(ChoiceChip(look, words), name)) for choice, name, words in choices
        ]
        group = ChoiceGroup(look, title, chips)
        group.speak_in_full(spoken)
        group.choose(chosen)
        self._last_part = self._add_part(title, group)
        return group

    def _add_part(self, title: str, control: QWidget) -> QWidget:
        part = boxed(
            column_of(self._context.look, 8, Heading(self._context.look, title, 2, "h3"), control)
        )
        self.body.addWidget(part)
        return part

    # ---- what the person does

    def _choose_paper(self, paper: str) -> None:
        self._paper = paper
        self._show_parts()
        self.changed.emit()

    def _choose_item(self, kind: str, item: str) -> None:
        self._items[kind] = item
        self.changed.emit()

    def _choose_langs(self, langs: str) -> None:
        self._langs = langs
        keep_choice(self._context.session, langs=langs)
        self.changed.emit()

    def _choose_size(self, size: str) -> None:
        self._size = size
        keep_choice(self._context.session, is_large=size == LARGE)
        self.changed.emit()

    def _tick(self, key: str, is_on: bool) -> None:
        self._ticked = with_tick(self._ticked, key, is_on=is_on)
        keep_choice(self._context.session, ticked=self._ticked)
        self.changed.emit()

    def _show_parts(self) -> None:
        """Show what the chosen paper asks, and nothing else."""
        asks = kind_of(self._paper).parts
        for part, widget in self._parts.items():
            widget.setVisible(part in asks)


def _named(button: ChoiceButton, name: str) -> ChoiceButton:
    button.setObjectName(name)
    button.setAccessibleIdentifier(name)
    return button
