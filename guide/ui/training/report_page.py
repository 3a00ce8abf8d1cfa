"""What a session says when it is over: what was learnt first, then what was chosen and agreed.

Of few answers no percentage is told. Nobody is ranked, and no name of a child stands here.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from guide.content.class_words import class_paper_words, class_words
from guide.content.model import Lang
from guide.errors import GuideError
from guide.training import moving
from guide.training.quiz import Phase
from guide.training.scenario import ScenarioKind
from guide.training.scores import Gain, Share, Telling, telling
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    Line,
    Text,
    flow_of,
    headed_column,
)
from guide.ui.shell.file_dialogs import ask_folder
from guide.ui.shell.page import PageContext
from guide.ui.shell.saved_file import SavedFile, where_words
from guide.ui.shell.words import date_words
from guide.ui.training.asked_button import AskedButton
from guide.ui.training.bars import counted_row, signed
from guide.ui.training.page import ClassPage
from guide.ui.training.papers_card import PapersCard
from guide.ui.training.report_sheets import lacks_sheets, matched_words, sheets_card
from guide.ui.training.words import band_words, form_words, kind_words, minutes_words, outcome_words
from guide.usecases.base.local_time import local_day
from guide.usecases.training.gathering import export
from guide.usecases.training.report import DecisionReport, session_report


class ReportPage(ClassPage):
    """One session that is over, or was left open.

    Args:
        context: as for every page.
        session_id: which session.

    """

    name: ClassVar[str] = "report"

    def __init__(self, context: PageContext, session_id: str, **args: object) -> None:
        super().__init__(context, session_id=session_id, **args)
        look = context.look
        self._opened = self.services.sessions.open(session_id)
        today = local_day(self.session.now())
        self._report = session_report(self._opened, self.services.slide_words(self._lang()), today)
        self._saved = SavedFile(look, can_open=False)
        back = BackButton(
            look, self.tr("Sessions"), "to_year", lambda: context.navigator.go("year")
        )
        headed_column(
            self,
            look,
            back,
            self.title(),
            Text(look, self._about(), colour="text2"),
            *self._parts(),
            self._papers(),
            self._actions(),
            gap=20,
            at_top=True,
        )

    def _lang(self) -> Lang:
        """The language of the window, where the lesson was written in it."""
        langs = self._opened.lesson.scenario.langs
        return self.context.lang if self.context.lang in langs else langs[0]

    def title(self) -> str:
        return self._report.title

    def _about(self) -> str:
        report, lang = self._report, self.context.lang
        setup = report.setup
        day = "" if report.held_on is None else date_words(report.held_on, lang)
        status = {
            "voided": self.tr("Counts for nothing"),
            "running": self.tr("Not closed yet"),
            "paused": self.tr("Not closed yet"),
            "planned": self.tr("Prepared, not begun yet"),
        }.get(report.status, "")
        if setup.is_rehearsal:
            status = self.tr("Rehearsal: counts in no statistics")
        parts = (day, setup.class_label, band_words(setup.band), kind_words(setup.kind))
        return " · ".join(part for part in (*parts, form_words(setup.form), status) if part)

    def _parts(self) -> Iterator[QWidget]:
        if self._report.is_more_worried or self._report.was_stopped:
            yield self._care_card()
        yield self._knowledge_card()
        sheets = sheets_card(self.context, self._opened)
        if sheets is not None:
            yield sheets
        if self._report.decisions:
            yield self._choices_card()
        yield self._protocol_card()
        if self._report.setup.kind is ScenarioKind.DRILL_DEBRIEF:
            yield self._drill_card()
        yield self._plan_card()

    @property
    def _tells_percent(self) -> bool:
        """Whether the group is large enough: many answers of few people are no more people."""
        attendance = self._report.attendance
        return attendance is not None and telling(attendance.most) is Telling.PERCENT

    # ---- what was learnt

    def _care_card(self) -> QWidget:
        """P9: where more are worried than before, the named adult is told."""
        look, report = self.context.look, self._report
        said = []
        if report.is_more_worried:
            said.append(self.tr("More are worried than before. Talk to the person named below."))
            said.append(self.tr("Give the parents the note about this lesson."))
        if report.was_stopped:
            said.append(self.tr("The lesson was stopped for somebody's sake."))
        adult = report.setup.adult
        named = self.tr("Whom to turn to: {name}").format(name=adult) if adult else ""
        lines = [Text(look, one) for one in said]
        heading = Heading(look, self.tr("Care"), 2)
        who = Text(look, named, weight=600) if named else None
        return Card(look, heading, *lines, who, kind="framed", name="report_care")

    def _knowledge_card(self) -> QWidget:
        look, known = self.context.look, self._report.knowledge
        gain = known.gain
        parts: list[QWidget] = [Heading(look, self.tr("What was learnt"), 2)]
        if gain is None:
            nothing = self.tr("Nothing was asked both before and after.")
            if lacks_sheets(self._opened, self.session.now()):
                nothing = self.tr("The sheets from before and after are not typed in yet.")
            parts.append(Text(look, nothing, name="nothing_known"))
        else:
            parts += self._gain_rows(gain)
        for phase, words in (
            (Phase.WEEKS_2, self.tr("After two weeks")),
            (Phase.WEEKS_6, self.tr("After six weeks")),
        ):
            later, left = known.total.get(phase), known.left(phase)
            if later is None:
                continue
            also = ""
            if left is not None and self._tells_percent:
                also = self.tr(" (left of the gain: {percent} %)").format(percent=round(left * 100))
            parts.append(self._share_row(words, later, also))
        for phase, found in known.matched.items():
            parts.append(Text(look, matched_words(phase, found), name=f"matched_{phase.value}"))
        stems = {one.id: one.stem for one in self._report.questions}
        weak = [stems[one] for one in known.weakest if one in stems]
        told = (share.telling for one in known.items for share in one.right.values())
        if weak and any(one is not Telling.NOTHING for one in told):
            parts.append(Text(look, self.tr("Known least: come back to these"), weight=600))
            parts += [Text(look, stem) for stem in weak]
        sure = [one for one in known.items if one.sure_but_wrong is not None]
        for one in sure:
            if one.sure_but_wrong is not None and one.sure_but_wrong.count:
                words = self.tr("Sure, but otherwise: {stem}").format(stem=stems.get(one.item, ""))
                parts.append(self._share_row(words, one.sure_but_wrong))
        limits = class_words().say("class_report_limits", self.context.lang)
        parts.append(Text(look, limits, "caption", colour="text2"))
        return Card(look, *parts, name="report_knowledge")

    def _gain_rows(self, gain: Gain) -> list[QWidget]:
        """Before and after; below ten answers counts stand for themselves."""
        look = self.context.look
        rows = []
        for words, share in (
            (self.tr("Before"), gain.before),
            (self.tr("After"), gain.after),
        ):
            is_told = self._tells_percent and share.percent is not None
            percent = f" ({share.percent} %)" if is_told else ""
            of = self.tr(" of {of}").format(of=share.of)
            rows.append(self._share_row(words, share, f"{of}{percent}", is_strong=True))
        if gain.is_full_already:
            rows.append(Text(look, self.tr("All of it was known before.")))
        elif gain.points is not None and self._tells_percent:
            said = self.tr("Gain: {points} points").format(points=signed(gain.points))
            rows.append(Text(look, said, weight=600, name="gain"))
            if gain.points < 0:
                rows.append(Text(look, self.tr("Less than before: look at the wording.")))
        return rows

    def _share_row(
        self, words: str, share: Share, also: str = "", *, is_strong: bool = False
    ) -> QWidget:
        """A count with its bar; under five answers that there are too few."""
        look = self.context.look
        if share.telling is Telling.NOTHING:
            return Text(look, f"{words}: {self.tr('Too few answers to be shown')}", colour="text2")
        return counted_row(look, words, share.count, share.of, also=also, is_strong=is_strong)

    # ---- what was chosen

    def _choices_card(self) -> QWidget:
        look = self.context.look
        parts: list[QWidget] = [Heading(look, self.tr("What the class chose"), 2)]
        for decision in self._report.decisions:
            parts += [Line(look), *self._decision(decision)]
        return Card(look, *parts, name="report_choices")

    def _decision(self, decision: DecisionReport) -> Iterator[QWidget]:
        look = self.context.look
        yield Text(look, decision.prompt, weight=600)
        if decision.is_skipped:
            yield Text(look, self.tr("Left out"), colour="text2")
            return
        last = decision.second or decision.first
        if last is None:
            yield Text(look, self.tr("Talked over, not counted"), colour="text2")
            return
        if decision.telling is Telling.NOTHING:
            yield Text(look, self.tr("Too few answers to be shown"), colour="text2")
            return
        for option in decision.options:
            count = option.second if decision.second is not None else option.first
            outcome = outcome_words(option.outcome)
            words = f"{option.letter}. {option.text}" + (f" – {outcome}" if outcome else "")
            also = ""
            if decision.second is not None and option.first is not None:
                also = self.tr(" (first vote: {count})").format(count=option.first)
            yield counted_row(look, words, count or 0, last.safe.of + last.passed, also=also)
        yield Text(look, self.tr("Pass: {count}").format(count=last.passed))
        if last.safe.percent is not None and self._tells_percent:
            said = self.tr("Chose a way without added risk: {percent} %")
            yield Text(look, said.format(percent=last.safe.percent))
        if decision.talk_gain is not None and self._tells_percent:
            said = self.tr("Talking changed the best answer by {points} points")
            yield Text(look, said.format(points=signed(decision.talk_gain)))
        for note in decision.notes:
            yield Text(look, note, colour="text2")

    # ---- protocol and plan

    def _protocol_card(self) -> QWidget:
        look, report, lang = self.context.look, self._report, self.context.lang
        parts: list[QWidget] = [Heading(look, self.tr("Protocol"), 2)]
        if report.attendance is not None:
            words = self.tr("Here: {present}. With another task: {out}.")
            seen = report.attendance
            parts.append(Text(look, words.format(present=seen.present, out=seen.opted_out)))
        names = {
            "staff": self.tr("Staff"),
            "pupils": self.tr("Pupils"),
            "parents": self.tr("Parents"),
        }
        for notice in report.notices:
            if notice.state == "not_asked":
                continue
            day = date_words(notice.on, lang) if notice.on is not None else self.tr("not told")
            parts.append(Text(look, f"{names[notice.whom]}: {day}", name=f"told_{notice.whom}"))
        if report.corrected:
            words = self.tr("Counts that were corrected, both kept: {count}")
            parts.append(Text(look, words.format(count=report.corrected)))
        if report.unsourced:
            words = self.tr("Statements that still need a source: {count}")
            parts.append(Text(look, words.format(count=report.unsourced)))
        return Card(look, *parts, name="report_protocol")

    def _drill_card(self) -> QWidget:
        """What was written down in the yard, and the way to its form."""
        look, sheet = self.context.look, self._report.drill
        say = class_paper_words().say
        lines = []
        if sheet is not None:
            for name in ("out", "accounted", "released"):
                minutes = sheet.minutes(name)
                if minutes is not None:
                    label = say(f"yard_{name}", self.context.lang)
                    lines.append(Text(look, f"{label}: +{minutes_words(minutes)}"))
            not_seen = say("yard_not_seen", self.context.lang)
            lines.append(Text(look, f"{not_seen}: {sheet.not_seen}"))
        heading = Heading(look, say("yard_title", self.context.lang), 2)
        go = partial(self.context.navigator.go, "drill", session_id=self._opened.id)
        words = self.tr("Type in the yard sheet")
        button = Button(look, words, "outlined", name="to_drill", on=go)
        return Card(look, heading, *lines, flow_of(look, 12, button), name="report_drill")

    def _plan_card(self) -> QWidget:
        look, report, lang = self.context.look, self._report, self.context.lang
        parts: list[QWidget] = [Heading(look, self.tr("What follows"), 2)]
        wash = report.hot_wash
        for words, lines in (
            (self.tr("What went well"), () if wash is None else wash.went_well),
            (self.tr("What was unclear"), () if wash is None else wash.unclear),
            (self.tr("What we change"), () if wash is None else wash.change),
        ):
            if lines:
                parts += [Text(look, words, weight=600), *(Text(look, line) for line in lines)]
        for action in report.actions:
            state = report.closed_actions.get(action.id, "")
            done = {"done": self.tr("done"), "dropped": self.tr("dropped")}.get(state, "")
            due = "" if action.due is None else date_words(action.due, lang)
            more = " · ".join(part for part in (action.owner_role, due, done) if part)
            parts.append(Text(look, " – ".join(part for part in (action.text, more) if part)))
        for review in report.reviews:
            weeks = 2 if review.phase is Phase.WEEKS_2 else 6
            words = self.tr("Ask again after {weeks} weeks: {day}").format(
                weeks=weeks, day=date_words(review.on, lang)
            )
            parts.append(Text(look, words))
            if review.when != "ahead":
                parts.append(self._ask_again(review.phase))
        return Card(look, *parts, name="report_plan")

    def _ask_again(self, phase: Phase) -> QWidget:
        go = partial(
            self.context.navigator.go, "again", session_id=self._opened.id, phase=phase.value
        )
        return Button(
            self.context.look, self.tr("Ask now"), "outlined", name=f"again_{phase.value}", on=go
        )

    # ---- what can be done

    def _papers(self) -> QWidget:
        from guide.ui.training.lesson_papers import papers_after

        setup, lang = self._report.setup, self.context.lang
        return PapersCard(self.context, papers_after(self.services, self._opened, setup, lang))

    def _actions(self) -> QWidget:
        look = self.context.look
        save = Button(
            look, self.tr("Save as a file"), "outlined", "save", name="save_session", on=self._save
        )
        void = None
        if self._report.status != "voided":
            void = AskedButton(
                look,
                self.tr("It counts for nothing"),
                self.tr("Press again: it counts nowhere for good"),
                name="void_session",
                on=self._void,
            )
        remove = AskedButton(
            look,
            self.tr("Remove this session"),
            self.tr("Press again: it is removed for good"),
            name="remove_session",
            on=self._forget,
        )
        return Card(look, flow_of(look, 12, save, void, remove), self._saved, kind="quiet")

    def _forget(self) -> None:
        """Remove it with all that was recorded."""
        if self.has_run(lambda: self.services.sessions.remove([self._opened.id])):
            self.context.navigator.go("year")

    def _save(self) -> None:
        folder = ask_folder(self, self.tr("Where to?"))
        if folder is None:
            return
        try:
            result = export(self._opened, folder)
        except GuideError as failure:
            self.context.messages.show_failure(failure)
            return
        self._saved.show_for(result.path)
        saved = self.tr("Saved.")
        self.context.messages.tell(f"{saved} {where_words(result.path)}")

    def _void(self) -> None:
        """Count it nowhere; nothing takes it back."""
        if self.has_run(lambda: self._opened.do(moving.void)):
            self.context.host.rebuild()
