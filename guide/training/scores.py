"""What was learnt, of a class as a whole (training.md section 8). Nobody is ranked.

A share is a fraction, None where it may not be told: under ten answers counts stand for
themselves, under five nothing is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from guide.training import events as ev
from guide.training.batches import SEVERAL
from guide.training.course import Course
from guide.training.quiz import Item, ItemType, Phase
from guide.training.scenario import DecisionNode, Outcome
from guide.training.state import SessionState

FEWEST_FOR_PERCENT = 10
FEWEST = 5
WEAKEST = 3


class Telling(StrEnum):
    """How much may be told of so many answers."""

    PERCENT = "percent"
    COUNTS = "counts"
    NOTHING = "nothing"


def telling(answers: int) -> Telling:
    """What may be told of so many answers."""
    if answers < FEWEST:
        return Telling.NOTHING
    return Telling.COUNTS if answers < FEWEST_FOR_PERCENT else Telling.PERCENT


class Share(Struct, frozen=True, omit_defaults=True):
    """So many answers of so many; `people` gave them, where one gave more than one.

    Eight people who answer four questions are eight, not thirty-two: what may be told hangs on
    them.
    """

    count: int
    of: int
    people: int = 0  # 0: each answer is of another one

    @property
    def telling(self) -> Telling:
        """What may be told of it."""
        return telling(min(self.of, self.people or self.of))

    @property
    def fraction(self) -> float | None:
        """0 to 1; None where no percentage may be told."""
        return self.count / self.of if self.telling is Telling.PERCENT else None

    @property
    def percent(self) -> int | None:
        """Rounded half up; None where no percentage may be told."""
        found = self.fraction
        return None if found is None else int(found * 100 + 0.5)


class Choices(Struct, frozen=True, kw_only=True):
    """What a class chose at a decision, in one round. Pass is told apart, and is no answer."""

    safe: Share  # best and acceptable
    best: Share
    passed: int
    points: int  # 2 for best, 1 for acceptable


def choices(decision: DecisionNode, vote: ev.Voted) -> Choices:
    """The rates of one vote."""
    by_outcome = dict.fromkeys(Outcome, 0)
    for option in decision.option:
        by_outcome[option.outcome] += vote.counts.get(option.key, 0)
    of = sum(vote.counts.values())
    best, acceptable = by_outcome[Outcome.BEST], by_outcome[Outcome.ACCEPTABLE]
    return Choices(
        safe=Share(best + acceptable, of),
        best=Share(best, of),
        passed=vote.passed,
        points=2 * best + acceptable,
    )


def talk_gain(decision: DecisionNode, votes: Mapping[tuple[str, int], ev.Voted]) -> int | None:
    """The best rate of the second vote less that of the first, in points; None without both."""
    first, second = votes.get((decision.id, 1)), votes.get((decision.id, 2))
    if first is None or second is None:
        return None
    before, after = choices(decision, first).best, choices(decision, second).best
    return points(before, after)


def points(before: Share, after: Share) -> int | None:
    """The difference in percentage points; None where one may not be told."""
    if before.fraction is None or after.fraction is None:
        return None
    change = (after.fraction - before.fraction) * 100
    return int(abs(change) + 0.5) * (1 if change >= 0 else -1)


class Gain(Struct, frozen=True, kw_only=True):
    """Knowledge before and after."""

    before: Share
    after: Share

    @property
    def points(self) -> int | None:
        """In percentage points; below zero as it is: the wording may be unclear."""
        return points(self.before, self.after)

    @property
    def is_full_already(self) -> bool:
        """Whether nothing was left to gain."""
        return self.before.of > 0 and self.before.count == self.before.of

    @property
    def normalised(self) -> float | None:
        """What was gained of what was left to gain; None where nothing was, or may be told."""
        before, after = self.before.fraction, self.after.fraction
        if before is None or after is None or self.is_full_already:
            return None
        return (after - before) / (1 - before)

    def left_of(self, later: Share) -> float | None:
        """What is left of the gain in a later week: 1 is all of it; None where none was made."""
        if self.points is None or later.fraction is None or self.points <= 0:
            return None
        before, after = self.before.fraction, self.after.fraction
        if before is None or after is None:
            return None
        return (later.fraction - before) / (after - before)


def right(item: Item, asked: ev.QuestionCounted) -> Share:
    """How many answers were right, of those that were given; of hands for each, all hands."""
    counts = asked.counts
    hands = max(counts.values(), default=0) if item.type is ItemType.MULTI else 0
    return Share(sum(counts.get(key, 0) for key in item.right_keys), sum(counts.values()), hands)


def sum_of(shares: Iterable[Share]) -> Share:
    """The answers to several questions of the same people: no more people than at one of them."""
    every = tuple(shares)
    return Share(
        sum(one.count for one in every),
        sum(one.of for one in every),
        max((one.people or one.of for one in every), default=0),
    )


class ItemScore(Struct, frozen=True, kw_only=True):
    """One question through all its askings."""

    item: str
    right: dict[Phase, Share]
    passed: dict[Phase, int]
    sure_but_wrong: Share | None = None  # of those who were sure, after the lesson

    @property
    def gain(self) -> Gain | None:
        """Before and after, where it was asked both times."""
        if Phase.PRE not in self.right or Phase.POST not in self.right:
            return None
        return Gain(before=self.right[Phase.PRE], after=self.right[Phase.POST])

    @property
    def last(self) -> Share | None:
        """What was known when it was asked last."""
        asked = [phase for phase in Phase if phase in self.right]
        return self.right[asked[-1]] if asked else None


def item_score(item: Item, answers: Mapping[tuple[str, Phase], ev.QuestionCounted]) -> ItemScore:
    """One question, in all phases in which it was asked."""
    asked = {phase: answers[item.id, phase] for phase in Phase if (item.id, phase) in answers}
    return ItemScore(
        item=item.id,
        right={phase: right(item, one) for phase, one in asked.items()},
        passed={phase: one.passed for phase, one in asked.items()},
        sure_but_wrong=_sure_but_wrong(item, [one for one in asked.values() if one.sure]),
    )


def _sure_but_wrong(item: Item, asked: Sequence[ev.QuestionCounted]) -> Share | None:
    if not asked:
        return None
    sure = asked[-1].sure
    wrong = sum(number for key, number in sure.items() if key not in item.right_keys)
    return Share(wrong, sum(sure.values()))


class Matched(Struct, frozen=True):
    """With codes: how many of the same people knew more, the same, or less."""

    improved: int
    same: int
    lower: int
    unmatched: int  # a code before or later only

    @property
    def telling(self) -> Telling:
        """What may be told of so many matched people."""
        return telling(self.improved + self.same + self.lower)


def matched(
    items: Iterable[Item],
    answers: Mapping[tuple[str, Phase], ev.QuestionCounted],
    later: Phase = Phase.POST,
) -> Matched | None:
    """What became of each code between before and `later`; None where one of them has no codes.

    A code is matched over the questions that it answered both times: whoever was asked fewer
    questions the second time does not know less.
    """
    before: dict[str, int] = {}
    after: dict[str, int] = {}
    seen: dict[Phase, set[str]] = {Phase.PRE: set(), later: set()}
    for item in items:
        codes = {
            phase: asked.codes if (asked := answers.get((item.id, phase))) is not None else {}
            for phase in seen
        }
        for phase, given in codes.items():
            seen[phase] |= given.keys()
        for code in codes[Phase.PRE].keys() & codes[later].keys():
            for found, phase in ((before, Phase.PRE), (after, later)):
                found[code] = found.get(code, 0) + _is_right(item, codes[phase][code])
    if not all(seen.values()):
        return None
    changes = [after[code] - before[code] for code in before]
    return Matched(
        improved=sum(change > 0 for change in changes),
        same=sum(change == 0 for change in changes),
        lower=sum(change < 0 for change in changes),
        unmatched=len((seen[Phase.PRE] | seen[later]) - before.keys()),
    )


def _is_right(item: Item, answer: str) -> bool:
    """Of a question with several answers: all of them, and no other."""
    given = frozenset(answer.split(SEVERAL)) if answer else frozenset()
    return (
        given == item.right_keys
        if item.type is ItemType.MULTI
        else given <= item.right_keys and bool(given)
    )


class Knowledge(Struct, frozen=True, kw_only=True):
    """What a session says of knowledge: in this room, on these days."""

    items: tuple[ItemScore, ...]
    total: dict[Phase, Share]  # of the questions that were asked both before and then
    matched: dict[Phase, Matched] = {}  # against before, by when

    @property
    def gain(self) -> Gain | None:
        """Of all questions that were asked before and after."""
        if Phase.PRE not in self.total or Phase.POST not in self.total:
            return None
        return Gain(before=self.total[Phase.PRE], after=self.total[Phase.POST])

    def left(self, phase: Phase) -> float | None:
        """What of the gain is left in a later week: 1 is all; of questions asked all three times.

        None where none was made, where it was not asked then, or where it may not be told.
        """
        asked = [
            one.right for one in self.items if {Phase.PRE, Phase.POST, phase} <= one.right.keys()
        ]
        before, after, later = (
            sum_of(one[each] for one in asked) for each in (Phase.PRE, Phase.POST, phase)
        )
        return Gain(before=before, after=after).left_of(later) if asked else None

    @property
    def weakest(self) -> tuple[str, ...]:
        """The questions that were known least when they were asked last, worst first."""
        known = [
            (one.last.count / one.last.of, place, one.item)
            for place, one in enumerate(self.items)
            if one.last is not None and one.last.of and one.last.count < one.last.of
        ]
        return tuple(item for _, _, item in sorted(known)[:WEAKEST])


def knowledge(course: Course, state: SessionState) -> Knowledge:
    """What was known when: only questions asked both times make a gain."""
    items = tuple(item_score(item, state.answers) for item in course.items if item.right_keys)
    both = [one for one in items if Phase.PRE in one.right and Phase.POST in one.right]
    total = {
        phase: sum_of(one.right[phase] for one in both if phase in one.right)
        for phase in Phase
        if any(phase in one.right for one in both)
    }
    pairs = {
        phase: found
        for phase in (Phase.POST, Phase.WEEKS_2, Phase.WEEKS_6)
        if (found := matched(course.items, state.answers, phase)) is not None
    }
    return Knowledge(items=items, total=total, matched=pairs)


def is_more_worried(state: SessionState) -> bool:
    """P9: whether the share of worried ones rose; then the adult one can turn to is named."""
    before, after = state.moods.get("before"), state.moods.get("after")
    if before is None or after is None:
        return False
    had, has = (one.ok + one.unsure + one.worried for one in (before, after))
    return bool(had and has) and after.worried * had > before.worried * has
