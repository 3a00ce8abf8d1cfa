"""What is to be printed: the paper, its level or situation, language, size, and the ticks.

Each paper declares what it asks (`guide.usecases.papers.catalogue`); the card shows those parts
and no others. It keeps what was chosen through the session and says that something changed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, cast

from msgspec import Struct, structs
from PySide6.QtCore import Signal

from guide.content.model import Level
from guide.form_fields import Rule, ask
from guide.household.field import Paper
from guide.ui.forms.choice_editor import ChoiceEditor
from guide.ui.forms.editor import FormContext
from guide.ui.forms.form import RecordForm
from guide.ui.forms.given_words import GivenWords
from guide.ui.forms.registry import EDITORS
from guide.ui.kit.widgets import Card
from guide.ui.kit.widgets.choice import ChoiceChip, RadioRow
from guide.ui.papers.keep_choice import keep_choice
from guide.ui.papers.ruler import RulerPart
from guide.ui.papers.ticks import TicksPart
from guide.ui.papers.words import (
    group_name,
    langs_name,
    paper_about,
    paper_name,
    people_names,
    poster_names,
)
from guide.ui.shell.page import PageContext
from guide.usecases.base.clean_text import sanitize
from guide.usecases.base.paper_preferences import PaperChoices, ticked_on, with_tick_on
from guide.usecases.papers.catalogue import (
    KINDS,
    LANGS,
    PaperGroup,
    PaperOption,
    PaperRequest,
    kind_of,
)

USUAL, LARGE = "usual", "large"
A4, A3 = "a4", "a3"
FILLED, BLANK = "filled", "blank"
ON_ADULTS, ON_ALL, ON_NONE = "adults", "all", "none"  # on which cards a code stands


def _when(part: PaperOption) -> Callable[[Any], bool]:
    return lambda wanted: part in kind_of(wanted.paper).parts


def _for(paper: str) -> Any:
    """For whom a paper is made; the name of the field is the paper's."""
    return ask(Rule.LIST, when=lambda wanted: wanted.paper == paper)


class Wanted(Struct, frozen=True, kw_only=True):
    """The paper that is asked for; what another paper asks stays as it was chosen."""

    group: Annotated[str, ask(Rule.CHOICE)] = PaperGroup.WALL.value
    paper: Annotated[str, ask(Rule.CHOICE)] = "wall"
    level: Annotated[str, ask(Rule.CHOICE, when=_when(PaperOption.LEVEL))] = Level.YELLOW.value
    situation: Annotated[str, ask(Rule.LIST, when=_when(PaperOption.SITUATION))] = ""
    poster: Annotated[str, ask(Rule.LIST, when=_when(PaperOption.PACK))] = ""
    card: Annotated[str, _for("card")] = ""
    child_card: Annotated[str, _for("child_card")] = ""
    school: Annotated[str, _for("school")] = ""
    elder: Annotated[str, _for("elder")] = ""
    filled: Annotated[str, ask(Rule.CHOICE, when=_when(PaperOption.BLANK))] = FILLED
    langs: Annotated[str, ask(Rule.CHOICE)] = "kk"
    size: Annotated[str, ask(Rule.CHOICE, when=_when(PaperOption.SIZE))] = USUAL
    page: Annotated[str, ask(Rule.CHOICE, when=_when(PaperOption.PAGE))] = A4
    code: Annotated[str, ask(Rule.CHOICE, when=_when(PaperOption.CODE))] = ON_ADULTS


_OF_PEOPLE = tuple(kind.id for kind in KINDS if PaperOption.PERSON in kind.parts)


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
        super().__init__(context.look, name="print_choices")
        self._context = context
        chosen = context.services.paper_preferences.read()
        self._chosen = chosen
        # Chosen for papers before, else the plan's language, else the screen's.
        planned = context.services.plan_editor.household().plan.plan_lang
        self._people = {one: people_names(context, one) for one in _OF_PEOPLE}
        wanted = Wanted(
            group=kind_of(paper).group.value,
            paper=kind_of(paper).id,
            langs=chosen.langs or planned or context.lang,
            size=LARGE if chosen.is_large else USUAL,
            level=kind_of("level").item(context.services, item),
            situation=kind_of("situation").item(context.services, item),
            **{one: kind_of(one).item(context.services, item) for one in _OF_PEOPLE},
        )
        self._group = wanted.group
        # Packs are read where their poster is offered, or asked for by another page.
        self._kinds = [
            kind for kind in KINDS if kind.is_offered(context.services) or kind.id == wanted.paper
        ]
        self._posters = {}
        if any(kind.id == "poster" for kind in self._kinds):
            self._posters = poster_names(context)
            poster = kind_of("poster").item(context.services, item)
            wanted = structs.replace(wanted, poster=poster)
        self.form = self._make_form(wanted)
        self.form.changed.connect(self._show_parts)
        self.form.changed.connect(self.changed)
        self.ticks = TicksPart(context, lambda paper: ticked_on(self._chosen, paper))
        self.ticks.ticked.connect(self._tick)
        self.ruler = RulerPart(context)
        self.ruler.corrected.connect(self.changed)
        self.body.setSpacing(context.look.px(20))
        self.add(self.form, self.ticks, self.ruler)
        self._show_parts()

    @property
    def wanted(self) -> Wanted:
        """What is chosen now."""
        return cast("Wanted", self.form.record)

    def asked(self) -> PaperRequest:
        """The paper that is chosen now."""
        wanted = self.wanted
        return PaperRequest(
            paper=wanted.paper,
            langs=LANGS[wanted.langs],
            item=getattr(wanted, wanted.paper, ""),
            is_large=wanted.size == LARGE,
            is_a3=wanted.page == A3,
            is_blank=wanted.filled == BLANK,
            has_code=wanted.code != ON_NONE,
            has_child_code=wanted.code == ON_ALL,
            ticked=self._ticked(),
            correction=self.ruler.correction,
        )

    def snapshot(self) -> tuple[Wanted, PaperChoices]:
        """What is chosen, and what is ticked."""
        return self.wanted, self._chosen

    def restore(self, state: tuple[Wanted, PaperChoices]) -> None:
        """Choose again what `snapshot` noted."""
        wanted, self._chosen = state
        known = kind_of("situation").item(self._context.services, wanted.situation)
        self.form.show_record(structs.replace(wanted, situation=known))
        self.ticks.show_ticked()
        self._show_parts()

    def _make_form(self, wanted: Wanted) -> RecordForm:
        guide, lang = self._context.guide, self._context.lang
        words = GivenWords(
            {
                "group": (self.tr("Where it goes"), ""),
                "paper": (self.tr("Which paper"), ""),
                **dict.fromkeys(_OF_PEOPLE, (self.tr("For whom"), "")),
                "filled": (self.tr("What stands on it"), ""),
                "code": (
                    self.tr("Code that a phone calls by"),
                    self.tr("Whoever points a camera at it can call the first person."),
                ),
                "level": (self.tr("Which level"), ""),
                "situation": (self.tr("Which situation"), ""),
                "poster": (self.tr("Which pack"), ""),
                "langs": (self.tr("In which language"), ""),
                "size": (self.tr("Size of the letters"), ""),
                "page": (self.tr("Size of the paper"), ""),
            },
            {
                "group": {group.value: group_name(group) for group in PaperGroup},
                "paper": {kind.id: paper_name(kind.id, lang) for kind in self._kinds},
                **self._people,
                "filled": {
                    FILLED: self.tr("Our answers"),
                    BLANK: self.tr("Lines to write on by hand"),
                },
                "code": {
                    ON_ADULTS: self.tr("On the cards of adults"),
                    ON_ALL: self.tr("On children's cards too"),
                    ON_NONE: self.tr("On no card"),
                },
                "level": {one.id: one.words(lang).level_name for one in guide.levels},
                "situation": {one.id: one.name(lang) for one in guide.situations},
                "poster": self._posters,
                "langs": {langs: langs_name(langs) for langs in LANGS},
                "size": {
                    USUAL: self.tr("Usual"),
                    LARGE: self.tr("Large, 18 points"),
                },
                "page": {A4: "A4", A3: "A3"},
            },
        )
        # Each chip speaks its question: the side bar names the languages too.
        chips = partial(
            ChoiceEditor,
            button=lambda look, _, words: ChoiceChip(look, words),
            is_heading=True,
            in_full=True,
            columns=None,
        )
        rows = partial(ChoiceEditor, is_heading=True, columns=1)
        editors = {
            ".paper": partial(
                rows,
                button=lambda look, paper, words: RadioRow(look, words, paper_about(paper, lang)),
            ),
            ".group": chips,
            ".filled": chips,
            ".code": chips,
            ".level": partial(
                rows, button=lambda look, level, words: RadioRow(look, words, level=Level(level))
            ),
            ".langs": partial(chips, spoken=self.tr("Language of the sheet")),
            ".size": chips,
            ".page": chips,
        }
        look, parts = self._context.look, {"choice": "", "combo": "choose"}
        return RecordForm(
            FormContext(
                look, lang, words, {**EDITORS, **editors}, parts=parts, clean=sanitize, gap=20
            ),
            "",
            wanted,
            keep=self._keep,
            check=lambda _record, _field: None,
            fields=words.fields_of(Wanted),
        )

    # ---- what the person does

    def _keep(self, name: str, value: str) -> bool:
        if name == "langs":
            keep_choice(self._context.session, langs=value)
        elif name == "size":
            keep_choice(self._context.session, is_large=value == LARGE)
        return True

    def _ticked(self) -> tuple[str, ...]:
        """What is ticked for the paper that is chosen."""
        paper = kind_of(self.wanted.paper).paper
        return ticked_on(self._chosen, paper) if paper is not None else ()

    def _tick(self, paper: Paper, key: str, is_on: bool) -> None:
        self._chosen = with_tick_on(self._chosen, paper, key, is_on=is_on)
        keep_choice(
            self._context.session,
            ticked=self._chosen.ticked,
            ticked_elsewhere=self._chosen.ticked_elsewhere,
        )
        self.changed.emit()

    def _show_parts(self) -> None:
        """Show what the chosen paper asks, and nothing else."""
        self._follow_group()
        kind = kind_of(self.wanted.paper)
        self.ticks.show_for(kind.paper if PaperOption.TICKS in kind.parts else None)
        self.ruler.setVisible(PaperOption.RULER in kind.parts)

    def _follow_group(self) -> None:
        """Offer the papers of the chosen group; a paper that was chosen brings its group along."""
        wanted = self.wanted
        if wanted.group != self._group and kind_of(wanted.paper).group.value != wanted.group:
            first = next(kind.id for kind in self._kinds if kind.group.value == wanted.group)
            wanted = structs.replace(wanted, paper=first)
        self._group = kind_of(wanted.paper).group.value
        if wanted != self.wanted or wanted.group != self._group:
            self.form.show_record(structs.replace(wanted, group=self._group))
        editor = cast("ChoiceEditor", self.form.editors["paper"])
        for kind in self._kinds:
            editor.control.button(kind.id).setVisible(kind.group.value == self._group)
