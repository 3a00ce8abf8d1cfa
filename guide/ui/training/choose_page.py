"""What can be held with a class: the talk first, then lessons by kind; and what was left open.

From here the first picture is three presses away: the lesson, one answer, "Start".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar, NamedTuple

from PySide6.QtWidgets import QWidget

from guide.content.model import Level
from guide.training.bands import AgeBand
from guide.training.scenario import Scenario, ScenarioKind
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    Button,
    Card,
    Heading,
    ListRow,
    PageHead,
    Rows,
    Text,
    column_of,
    flow_of,
)
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import date_words
from guide.ui.training.chips import Chips
from guide.ui.training.page import ClassPage
from guide.ui.training.words import bands_words, kind_words, level_words, minutes_words
from guide.usecases.base.level_file import read_level
from guide.usecases.training.lessons import Listed

# In the order of the page; what is missing here stands at the end.
_ORDER = (
    ScenarioKind.CLASS_TALK,
    ScenarioKind.CLASS_SCENARIO,
    ScenarioKind.DILEMMA,
    ScenarioKind.QUIZ,
    ScenarioKind.WALKTHROUGH,
    ScenarioKind.FAMILY_EVENING,
    ScenarioKind.STAFF_TABLETOP,
    ScenarioKind.DRILL_DEBRIEF,
)
_ICONS = {
    ScenarioKind.CLASS_TALK: "messages-square",
    ScenarioKind.CLASS_SCENARIO: "users",
    ScenarioKind.DILEMMA: "signpost",
    ScenarioKind.QUIZ: "circle-help",
    ScenarioKind.WALKTHROUGH: "history",
    ScenarioKind.FAMILY_EVENING: "home",
    ScenarioKind.STAFF_TABLETOP: "landmark",
    ScenarioKind.DRILL_DEBRIEF: "list-checks",
}
_EVERYBODY = "all"
_MOST_OPEN = 5  # offered at the top; all of them stand among the sessions


class Offered(NamedTuple):
    """A scenario that may be chosen, and where it comes from."""

    scenario: Scenario
    listed: Listed


def _weight(offered: Offered) -> tuple[bool, int, int, str]:
    """What is for all ages first, then by level; a school's own after those that came along."""
    scenario = offered.scenario
    is_own = offered.listed.origin != "bundled"
    return is_own, len(AgeBand) - len(scenario.bands), scenario.level.rank, scenario.id


class ChoosePage(ClassPage):
    """The list of lessons."""

    name: ClassVar[str] = "home"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        self._band = Chips(
            look,
            self.tr("For which age?"),
            [(_EVERYBODY, self.tr("All")), *((one.value, bands_words((one,))) for one in AgeBand)],
            _EVERYBODY,
            name="for_band",
            on=lambda _band: self._fill(),
        )
        self._lists = column_of(look, 20)
        open_ones = list(self._open_sessions())
        column_of(
            look,
            20,
            PageHead(look, Heading(look, self.title(), 1)),
            *open_ones,
            self._talk_card(is_main=not open_ones),
            self._band,
            self._lists,
            self._files_card(),
            inside=self,
            at_top=True,
        )
        self._fill()

    def title(self) -> str:
        return self.tr("Start a class")

    # ---- what was left open

    def _open_sessions(self) -> Iterator[QWidget]:
        """A session that was cut off is offered first, at the vote that was kept last."""
        look, lang = self.context.look, self.context.lang
        if not self.services.has_sessions:
            return
        for place, heading in enumerate(self.services.sessions.unfinished()[:_MOST_OPEN]):
            session_id = heading.id
            title = heading.title.get(lang) or next(iter(heading.title.values()), "")
            begun = heading.held_on
            if begun is None:
                said = self.tr("Prepared, not begun yet")
                words, on = (
                    self.tr("Go on preparing"),
                    partial(self._prepare, heading.lesson.id, session_id),
                )
            else:
                said = self.tr("Begun on {day}, not closed yet").format(day=date_words(begun, lang))
                words, on = self.tr("Go on with it"), partial(self._resume, session_id)
            alone = self.tr("Rehearsal") if heading.is_rehearsal else ""
            name = " · ".join(part for part in (title, heading.class_label, alone) if part)
            yield Card(
                look,
                Heading(look, name, 2, "h3"),
                Text(look, said),
                flow_of(
                    look,
                    12,
                    Button(
                        look,
                        words,
                        "outlined" if place else "filled",
                        name=f"resume_{session_id}",
                        on=on,
                    ),
                ),
                kind="framed",
                name=f"open_{session_id}",
            )

    # ---- what can begin at once

    def _talk_card(self, *, is_main: bool) -> QWidget:
        """The talk about the level that was entered at home; where none was, about the lowest."""
        look, lang = self.context.look, self.context.lang
        now = read_level(self.services.shared)
        is_known = now is not None and now.level is not Level.NONE
        level = now.level if now is not None and is_known else Level.YELLOW
        named = level_words(level, self.context.guide, lang)
        words = self.tr("Start the class talk: {level}").format(level=named[:1].lower() + named[1:])
        start = Button(
            look,
            words,
            "filled" if is_main else "outlined",
            "messages-square",
            small=self.tr("The level that was entered at home") if is_known else "",
            name="start_talk",
            on=partial(self._prepare, f"level-declared-{level}"),
        )
        said = self.tr("A level was declared? A calm talk for all ages can begin at once.")
        return Card(look, Text(look, said), flow_of(look, 12, start), name="talk_card")

    def _resume(self, session_id: str) -> None:
        """Go on where it was cut off; the picture begins blank, with its band."""
        from guide.ui.training.preparation import resumed_show

        opened = self.services.sessions.open(session_id)
        self.session.show_lesson(
            resumed_show(self.session, opened, self.window(), self.context.look)
        )
        self.context.navigator.go("run")

    def _prepare(self, lesson: str, session_id: str = "") -> None:
        self.context.navigator.go("prepare", lesson=lesson, session_id=session_id)

    def _files_card(self) -> QWidget:
        """Lessons and questions that somebody else made, and those for somebody else."""
        look = self.context.look
        said = self.tr(
            "Lessons and questions of another school come as files. They are accepted first."
        )
        files = Button(
            look,
            self.tr("Files of questions and lessons"),
            "outlined",
            name="to_files",
            on=partial(self.context.navigator.go, "files"),
        )
        return Card(look, Text(look, said), flow_of(look, 12, files), kind="quiet")

    # ---- what there is

    def _fill(self) -> None:
        chosen = self._band.choice
        offered = [
            Offered(one.lesson, one)
            for one in self.services.lessons.scenarios()
            if isinstance(one.lesson, Scenario)
            and (chosen in (_EVERYBODY, "") or AgeBand(chosen) in one.lesson.bands)
        ]
        parts = []
        for kind in _ORDER:
            of_kind = sorted((one for one in offered if one.scenario.kind is kind), key=_weight)
            if of_kind:
                parts.append(self._list(kind, of_kind))
        refill(self._lists, *parts)
        set_reading_order(self)

    def _list(self, kind: ScenarioKind, offered: Sequence[Offered]) -> QWidget:
        look = self.context.look
        about = {
            ScenarioKind.CLASS_TALK: self.tr("No story and no votes. It can begin at once."),
            ScenarioKind.CLASS_SCENARIO: self.tr("A story with votes. It is announced before."),
        }.get(kind, "")
        said = Text(look, about, colour="text2") if about else None
        heading = Heading(look, kind_words(kind), 2)
        rows = Rows(look, *(self._row(one) for one in offered))
        return Card(look, heading, said, rows, name=f"list_{kind}")

    def _row(self, offered: Offered) -> QWidget:
        lang, (scenario, listed) = self.context.lang, offered
        level = level_words(scenario.level, self.context.guide, lang)
        own = "" if listed.origin == "bundled" else self.tr("Your own")
        if not listed.is_accepted:
            own = self.tr("To be read and accepted first")
        parts = (level, bands_words(scenario.bands), minutes_words(scenario.minutes), own)
        spoken = lang if lang in scenario.langs else scenario.langs[0]
        page = "prepare" if listed.is_accepted else "lesson"
        return ListRow(
            self.context.look,
            scenario.words(spoken).title,
            icon=_ICONS[scenario.kind],
            about=" · ".join(part for part in parts if part),
            name=f"lesson_{scenario.id}",
            on=partial(self.context.navigator.go, page, lesson=scenario.id),
        )
