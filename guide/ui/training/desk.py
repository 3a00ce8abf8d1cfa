"""What is counted at a step: the votes of a decision, the answers to a question, three faces."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, Signal

from guide.content.class_words import class_words
from guide.training import answering
from guide.training.events import LessonStep, StepKind
from guide.training.question_slides import shuffled_keys
from guide.training.quiz import ItemType, Phase
from guide.training.setup import Collect
from guide.training.sheets import batch_of
from guide.training.slide_builder import LETTERS
from guide.training.slides import Shape
from guide.ui.kit.widgets import Button, Card, Collapsible, Heading, flow_of
from guide.ui.training.count_pad import Counted, CountPad

if TYPE_CHECKING:
    from guide.ui.kit.look import Look
    from guide.ui.projector.remote_keys import LessonKey
    from guide.ui.training.running import Running

_FACES = ("ok", "unsure", "worried")
_GROUPED = ("right", "other")  # of an order or pairs: how many had all of it right


class Desk(Card):
    """A pad of counts and the button that keeps them.

    Signals:
        kept: the counts are kept.

    """

    kept = Signal()

    def __init__(
        self,
        look: Look,
        running: Running,
        title: str,
        pad: CountPad,
        keep: Callable[[], bool],
        sure: CountPad | None = None,
    ) -> None:
        super().__init__(look, name="desk", padding=20)
        self.pad = pad
        self._running = running
        self._keep = keep
        self.is_changed = False
        self._button = Button(look, self._words(), "outlined", name="keep_count", on=self.keep)
        self.add(Heading(look, title, 2, "h3"), pad)
        pad.changed.connect(self._change)
        if sure is not None:
            asked = QCoreApplication.translate("Desk", "How many of them are sure?")
            self.add(Collapsible(look, asked, parts=[sure], is_open=False, name="sure"))
            sure.changed.connect(self._change)
        self._ways = flow_of(look, 12, self._button)
        self.add(self._ways)

    def offer_second_vote(self, on: Callable[[], object]) -> None:
        """Offer to count once more, after talk."""
        words = QCoreApplication.translate("RunPage", "Second vote")
        self._ways.addWidget(Button(self._look, words, "outlined", name="revote", on=on))

    def _change(self) -> None:
        self.is_changed = True

    def _words(self) -> str:
        return QCoreApplication.translate("Desk", "Keep the count")

    def keep(self) -> bool:
        """Keep what is counted; the counts that were kept before stay in the record."""
        if self._keep():
            self.is_changed = False
            self.kept.emit()
            return True
        return False

    def take(self, asked: LessonKey) -> bool:
        """Count by a key; False for a key that counts nothing."""
        if asked.option is None:
            return False
        self.pad.add(asked.option)
        return True


def desk_of(look: Look, running: Running) -> Desk | None:
    """The desk of the step that is shown; None where nothing is counted, or sheets are typed in."""
    step = running.state.step
    is_uncounted = running.state.attendance is None and not running.course.setup.is_rehearsal
    if step is None or is_uncounted:  # how many are here is asked first
        return None
    if step.kind in (StepKind.MOOD_BEFORE, StepKind.MOOD_AFTER):
        return _mood(look, running, step)
    if batch_of(step, running.course, running.state) is not None:
        return None
    if step.kind in (StepKind.PRE, StepKind.POST):
        return _question(look, running, step)
    if step.kind is StepKind.NODE and running.course.decision(step.id) is not None:
        return _vote(look, running, step)
    return None


def _present(running: Running) -> int | None:
    setup, attendance = running.course.setup, running.state.attendance
    if setup.collect is Collect.GROUPS:
        return setup.groups
    return None if attendance is None else attendance.most


def _mood(look: Look, running: Running, step: LessonStep) -> Desk:
    when: Literal["before", "after"] = "before" if step.kind is StepKind.MOOD_BEFORE else "after"
    faces = [class_words().say(f"class_mood_{face}", running.lang) for face in _FACES]
    attendance = running.state.attendance
    present = None if attendance is None else attendance.most
    pad = CountPad(look, [Counted("", "", words) for words in faces], "", present)
    before = running.state.moods.get(when)
    if before is not None:
        pad.set_counts((before.ok, before.unsure, before.worried), 0)
    return Desk(
        look,
        running,
        QCoreApplication.translate("Desk", "How many show which face?"),
        pad,
        lambda: running.act(answering.feel, when, *pad.counts),
    )


def _question(look: Look, running: Running, step: LessonStep) -> Desk | None:
    item = running.course.item(step.id)
    if item.type is ItemType.REFLECT or not item.keys:
        return None
    phase = Phase.PRE if step.kind is StepKind.PRE else Phase.POST
    if item.keys == _GROUPED:
        keys: Sequence[str] = item.keys
        options = [
            Counted("", "", QCoreApplication.translate("Desk", "All of it right")),
            Counted("", "", QCoreApplication.translate("Desk", "Otherwise")),
        ]
    else:
        keys = shuffled_keys(item, f"{running.session_id}:{phase.value}")
        options = _lettered(keys)
    pad = CountPad(look, options, _pass_words(running), _present(running))
    before = running.state.answers.get((item.id, phase))
    sure: CountPad | None = None
    if phase is Phase.POST:
        about = QCoreApplication.translate("Desk", "sure of it")
        sure = CountPad(look, options, "", None, about)
    if before is not None:
        pad.set_counts([before.counts.get(key, 0) for key in keys], before.passed)
        if sure is not None:
            sure.set_counts([before.sure.get(key, 0) for key in keys], 0)

    def keep() -> bool:
        counts = _by_key(keys, pad)
        are_sure = None if sure is None or not sure.total else _by_key(keys, sure)
        return running.act(answering.ask, item.id, phase, counts, pad.passed, are_sure)

    return Desk(
        look,
        running,
        QCoreApplication.translate("Desk", "How many answer what?"),
        pad,
        keep,
        sure,
    )


def _vote(look: Look, running: Running, step: LessonStep) -> Desk | None:
    course = running.course
    decision = course.decision(step.id)
    if decision is None or not course.has_votes:
        return None
    keys = [option.key for option in course.options(decision)]
    pad = CountPad(look, _lettered(keys), _pass_words(running), _present(running))
    vote_round = round_of(running, step.id)
    before = running.state.votes.get((step.id, vote_round))
    if before is not None:
        pad.set_counts([before.counts.get(key, 0) for key in keys], before.passed)
    title = QCoreApplication.translate("Desk", "How many choose what?")
    if course.setup.rounds > 1:
        second = QCoreApplication.translate("Desk", "Second vote: how many?")
        first = QCoreApplication.translate("Desk", "First vote: how many?")
        title = first if vote_round == 1 else second
    return Desk(
        look,
        running,
        title,
        pad,
        lambda: running.act(answering.vote, step.id, _by_key(keys, pad), pad.passed, vote_round),
    )


def round_of(running: Running, decision: str) -> Literal[1, 2]:
    """Which vote is counted: the second one once it was asked for."""
    return 2 if decision in running.second_votes or (decision, 2) in running.state.votes else 1


def _lettered(keys: Sequence[str]) -> list[Counted]:
    return [
        Counted(letter, shape.value) for letter, shape, _ in zip(LETTERS, Shape, keys, strict=False)
    ]


def _by_key(keys: Sequence[str], pad: CountPad) -> Mapping[str, int]:
    return dict(zip(keys, pad.counts, strict=True))


def _pass_words(running: Running) -> str:
    """As the class reads it."""
    return class_words().say("class_pass", running.lang)
