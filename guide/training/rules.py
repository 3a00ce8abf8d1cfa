"""The rules of safety that are asked before a lesson begins (training.md section 12).

What is missing locks the start; what speaks against it is told and may be passed over. Those kept
in other places: P2 and P19's blanking by the windows, P3, P10, P11, P13, P17 and P20 by `checks`,
P5, P7, P8, P9 and P12 by the commands and by what the types can hold.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from msgspec import Struct

from guide.content.checks.finding import Finding
from guide.content.model import Level
from guide.training.ages import Gate, gate, may_last
from guide.training.checks import refusing
from guide.training.locks import StartLock
from guide.training.scenario import Scenario, ScenarioKind
from guide.training.setup import Setup
from guide.training.state import NOTICES, SessionState
from guide.training.walk import forms_of

OFTEN = dt.timedelta(days=31)  # P18: not more than one such lesson in this time
# Without scenario and vote: these begin after one question, or none.
_CALM = frozenset({ScenarioKind.CLASS_TALK, ScenarioKind.QUIZ, ScenarioKind.DILEMMA})
_HIGH = (Level.ORANGE, Level.RED)


class Past(Struct, frozen=True):
    """An earlier session of the same class."""

    kind: ScenarioKind
    on: dt.date
    level: Level = Level.NONE


class Circumstances(Struct, frozen=True, kw_only=True):
    """What a start depends on beside what was settled."""

    today: dt.date
    real_level: Level = Level.NONE  # as entered at home; the program cannot know it
    past: Sequence[Past] = ()
    term_began: dt.date | None = None


class Verdict(Struct, frozen=True):
    """Whether a lesson may begin."""

    locks: tuple[StartLock, ...]  # it may not, until these are dealt with
    remarks: tuple[StartLock, ...]  # it may, but this speaks against it

    @property
    def may_start(self) -> bool:
        """Whether nothing locks it."""
        return not self.locks


def needs_notices(kind: ScenarioKind) -> bool:
    """Whether staff, pupils and parents are told before (P1)."""
    return kind not in _CALM


def verdict(
    state: SessionState, scenario: Scenario, found: Iterable[Finding], around: Circumstances
) -> Verdict:
    """What locks the start of a prepared session, and what speaks against it."""
    setup = state.setup
    if setup is None:
        return Verdict((StartLock.LANGUAGE,), ())
    locks = {
        StartLock.CHECKS: bool(refusing(found)),
        StartLock.AGE: not _fits_age(setup, scenario),
        StartLock.LANGUAGE: not setup.langs or not set(setup.langs) <= set(scenario.langs),
        StartLock.FORM: setup.form not in forms_of(scenario),
    }
    if not setup.is_rehearsal:
        locks |= _asked_of_people(state, setup, around)
    remarks = {} if setup.is_rehearsal else _remarks(setup, around)
    return Verdict(
        tuple(lock for lock, holds in locks.items() if holds),
        tuple(lock for lock, holds in remarks.items() if holds),
    )


def _fits_age(setup: Setup, scenario: Scenario) -> bool:
    return (
        setup.band in scenario.bands
        and gate(scenario.kind, scenario.level, setup.band) is not Gate.CLOSED
        and may_last(scenario.kind, setup.band, setup.form)
    )


def _asked_of_people(
    state: SessionState, setup: Setup, around: Circumstances
) -> dict[StartLock, bool]:
    is_full = needs_notices(setup.kind)
    is_high = around.real_level in _HIGH and setup.kind.is_threat
    return {
        StartLock.NOTICES: is_full and not set(NOTICES) <= state.notices.keys(),
        StartLock.KNOWN: setup.kind is ScenarioKind.CLASS_TALK and setup.is_known is None,
        StartLock.ADULT: is_full and not setup.adult.strip(),
        StartLock.AFTER_EVENT: is_full and setup.after_event not in {"no", "agreed"},
        StartLock.REAL_LEVEL: is_high and not setup.confirms_real_level,
    }


def _remarks(setup: Setup, around: Circumstances) -> dict[StartLock, bool]:
    recent = [one for one in around.past if around.today - one.on < OFTEN and one.kind.is_threat]
    began = around.term_began or dt.date.min
    talked = any(
        one.on >= began and one.kind is not ScenarioKind.DRILL_DEBRIEF for one in around.past
    )
    return {
        StartLock.ADAPTS: needs_notices(setup.kind) and not setup.adapts.strip(),
        StartLock.OFTEN: setup.kind.is_threat and bool(recent),
        StartLock.TALK_FIRST: setup.kind is ScenarioKind.DRILL_DEBRIEF and not talked,
        StartLock.REAL_LEVEL: around.real_level in _HIGH and setup.kind.is_threat,
    }
