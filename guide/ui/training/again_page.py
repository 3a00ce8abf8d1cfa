"""The same questions again, after two and after six weeks: what of the gain is left is the measure.

Questions and answers stand here without what is right, so that the page itself can be shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.content.model import Lang
from guide.errors import GuideError
from guide.training import answering
from guide.training.course import Course
from guide.training.question_slides import question_slide, shuffled_keys
from guide.training.quiz import Item, ItemType, Phase
from guide.training.setup import Collect
from guide.ui.kit.widgets import BackButton, Button, Card, Heading, Text, flow_of, headed_column
from guide.ui.shell.page import PageContext
from guide.ui.training.count_pad import Counted, CountPad
from guide.ui.training.fields import DigitsField
from guide.ui.training.page import ClassPage

_GROUPED = ("right", "other")


class AgainPage(ClassPage):
    """One asking of a lesson that is over.

    Args:
        context: as for every page.
        session_id: the session.
        phase: which asking, `weeks_2` or `weeks_6`.

    """

    name: ClassVar[str] = "again"

    def __init__(self, context: PageContext, session_id: str, phase: str, **args: object) -> None:
        super().__init__(context, session_id=session_id, phase=phase, **args)
        look = context.look
        self._opened = self.services.sessions.open(session_id)
        self._phase = Phase(phase)
        course = self._opened.course
        self._pads: list[CountPad] = []
        attendance = self._opened.state.attendance
        self._here = DigitsField(
            look,
            QCoreApplication.translate("Prepare", "How many are here?"),
            value="" if attendance is None else str(attendance.most),
        )
        self._here.edit.setObjectName("present_again")
        self._here.edited.connect(lambda _text: self._expect())
        cards = [] if course is None else [self._card(one) for one in _asked(course)]
        is_on_paper = course is not None and course.setup.collect is Collect.PAPER
        asking = self.tr("Ask without saying what is right. Count, then keep each count.")
        type_in = None
        if is_on_paper:
            asking = self.tr("Ask without saying what is right. Each answers with the same code.")
            words = self.tr("Type in the sheets")
            type_in = Button(look, words, "outlined", name="to_sheets", on=self._to_sheets)
        done = Button(look, self.tr("See what is left"), name="done", on=self._to_report)
        back = BackButton(look, self.tr("Report"), "to_report", self._to_report)
        headed_column(
            self,
            look,
            back,
            self.title(),
            Text(look, asking),
            None if is_on_paper else self._here,
            *cards,
            flow_of(look, 12, type_in, done),
            gap=20,
            at_top=True,
        )

    def title(self) -> str:
        weeks = 2 if self._phase is Phase.WEEKS_2 else 6
        return self.tr("Asked again after {weeks} weeks").format(weeks=weeks)

    def _to_report(self) -> None:
        self.context.navigator.go("report", session_id=self._opened.id)

    def _to_sheets(self) -> None:
        go = self.context.navigator.go
        go("sheets", session_id=self._opened.id, batch=self._phase.value)

    def _lang(self) -> Lang:
        langs = self._opened.lesson.scenario.langs
        return self.context.lang if self.context.lang in langs else langs[0]

    def _card(self, item: Item) -> QWidget:
        look = self.context.look
        keys = shuffled_keys(item, f"{self._opened.id}:{self._phase.value}")
        shown = question_slide(item, keys, self.services.slide_words(self._lang()))
        said = [Text(look, f"{one.letter}. {one.text}") for one in shown.choices]
        course = self._opened.course
        if course is not None and course.setup.collect is Collect.PAPER:
            number = course.questions_after.index(item) + 1  # as on the sheet
            heading = Heading(look, f"{number}. {shown.stem}", 2, "h3")
            return Card(look, heading, *said, name=f"again_{item.id}")
        if item.keys == _GROUPED:
            keys = item.keys
            words = (self.tr("All of it right"), self.tr("Otherwise"))
            options: Sequence[Counted] = [Counted("", "", one) for one in words]
        else:
            options = [Counted(one.letter, one.shape.value) for one in shown.choices]
        pad = CountPad(look, options, shown.pass_label, self._here.number or None, shown.stem)
        self._pads.append(pad)
        before = self._opened.state.answers.get((item.id, self._phase))
        if before is not None:
            pad.set_counts([before.counts.get(key, 0) for key in keys], before.passed)
        keeping = self.tr("Keep the count")
        keep = Button(
            look,
            keeping,
            "outlined",
            name=f"keep_{item.id}",
            spoken=f"{keeping}. {shown.stem}",
            on=self._keeper(item, keys, pad),
        )
        return Card(
            look, Heading(look, shown.stem, 2, "h3"), *said, pad, flow_of(look, 12, keep),
            name=f"again_{item.id}",
        )  # fmt: skip

    def _expect(self) -> None:
        """On another day others are here: their number holds, and not that of the lesson."""
        for pad in self._pads:
            pad.expect(self._here.number or None)

    def _keeper(self, item: Item, keys: Sequence[str], pad: CountPad) -> Callable[[], None]:
        def keep() -> None:
            counts = dict(zip(keys, pad.counts, strict=True))
            try:
                self.session.run_alone(
                    lambda _services: self._opened.do(
                        answering.ask,
                        item.id,
                        self._phase,
                        counts,
                        pad.passed,
                        present=self._here.number,
                    )
                )
            except GuideError as failure:
                self.context.messages.show_failure(failure)
                return
            self.context.messages.tell(self.tr("The count is kept."), timeout_ms=5000)

        return keep


def _asked(course: Course) -> tuple[Item, ...]:
    """The questions that can be counted: those after the lesson."""
    return tuple(
        one for one in course.questions_after if one.keys and one.type is not ItemType.REFLECT
    )
