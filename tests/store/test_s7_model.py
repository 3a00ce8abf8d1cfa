"""S7: the store against a model of dicts, through edits, undo, crashes, pruning and second starts.

The model knows nothing of rows: per kind it keeps the standing steps and a stack of undone ones,
as a textbook does.
"""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from guide.errors import Code, GuideError
from guide.store import history, image, undo
from guide.store.store import Change, Store

KINDS = ("plan", "person")
KEPT = 12  # small, so that pruning happens within a run
State = tuple[int, bytes] | None  # (place in the order of creation, body)
Step = dict[str, tuple[State, State]]

kinds = st.sampled_from(KINDS)
changes = st.dictionaries(
    st.integers(0, 3), st.none() | st.binary(max_size=3), min_size=1, max_size=3
)


class Model:
    """One kind: what is there, which steps stand, which are undone."""

    def __init__(self) -> None:
        self.present: dict[str, tuple[int, bytes]] = {}
        self.standing: dict[int, Step] = {}
        self.undone: list[tuple[int, int, Step]] = []  # (undo's number, step's number, step)

    def put(self, states: dict[str, State]) -> None:
        for name, state in states.items():
            if state is None:
                self.present.pop(name, None)
            else:
                self.present[name] = state

    def take_back(self, number: int) -> Step:
        """Undo what no later standing step covers; returns it."""
        later = {name for n, step in self.standing.items() if n > number for name in step}
        step = self.standing.get(number, {})
        free = {name: change for name, change in step.items() if name not in later}
        self.put({name: old for name, (old, _) in free.items()})
        for name in free:
            del step[name]
        if not step:
            self.standing.pop(number, None)
        return free


class StoreMachine(RuleBasedStateMachine):
    """Does the same to both and compares after each step."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="daiyn-model-"))
        self.copies = 0
        self.time = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
        self.path = self.folder / "0" / "daiyn.db"
        self.models = {kind: Model() for kind in KINDS}
        self.last = 0  # the newest step of the store
        self.first_kept = 0
        self.times: dict[int, dt.datetime] = {}  # of each step, by the clock of its day
        self.makings = 0
        self.store = self._open()

    def _open(self) -> Store:
        return Store.open(self.path, now=lambda: self.time)

    def _note(self, step: int | None) -> None:
        if step:
            assert step == self.last + 1
            self.last = step
            self.times[step] = self.time

    @rule(kind=kinds, wanted=changes)
    def edit(self, kind: str, wanted: dict[int, bytes | None]) -> None:
        model = self.models[kind]
        done = self._differing(kind, wanted)
        step = self.store.edit([Change(f"{kind}:{n}", kind, body) for n, body in wanted.items()])
        assert bool(step) == bool(done)
        self._note(step)
        if done:
            self._keep(model, step, done)

    def _differing(self, kind: str, wanted: dict[int, bytes | None]) -> Step:
        """What of `wanted` changes anything; what it makes takes the next places."""
        model = self.models[kind]
        done: Step = {}
        for number, body in wanted.items():
            name = f"{kind}:{number}"
            old = model.present.get(name)
            if body == (old and old[1]):
                continue
            self.makings += old is None
            made = old[0] if old else self.makings
            done[name] = (old, None if body is None else (made, body))
        return done

    def _keep(self, model: Model, step: int, done: Step) -> None:
        model.put({name: new for name, (_, new) in done.items()})
        model.standing[step] = done
        model.undone.clear()

    @rule(kind=kinds)
    def undo(self, kind: str) -> None:
        model = self.models[kind]
        newest = max(model.standing, default=None)
        step = self.store.undo({kind})
        assert (step is None) == (newest is None)
        self._note(step)
        if newest is not None and step is not None:
            model.undone.append((step, newest, model.take_back(newest)))

    @rule(kind=kinds)
    def redo(self, kind: str) -> None:
        model = self.models[kind]
        step = self.store.redo({kind})
        assert (step is None) == (not model.undone)
        self._note(step)
        if model.undone:
            _, number, again = model.undone.pop()
            model.put({name: new for name, (_, new) in again.items()})
            if number >= self.first_kept:
                model.standing.setdefault(number, {}).update(again)

    @rule(kind=kinds, back=st.integers(0, 5), also=st.just({}) | changes)
    def undo_one_step(self, kind: str, back: int, also: dict[int, bytes | None]) -> None:
        model = self.models[kind]
        numbers = sorted(model.standing, reverse=True)
        if back >= len(numbers):
            return
        free = model.take_back(numbers[back])
        left = {n: body for n, body in also.items() if free and f"{kind}:{n}" not in free}
        done = self._differing(kind, left)
        step = self.store.undo_step(
            numbers[back], [Change(f"{kind}:{n}", kind, body) for n, body in also.items()]
        )
        assert (step is None) == (not free)
        self._note(step)
        if step is not None:
            model.undone.append((step, numbers[back], free))
            if done:
                self._keep(model, step, done)

    @rule(days=st.sampled_from((0, 0, 0, 200, -400)))
    def reopen(self, days: int) -> None:
        self.store.close()
        assert sorted(file.name for file in self.path.parent.iterdir()) == [
            "daiyn.db",
            "daiyn.digest",
            "daiyn.lock",
            "daiyn.reserve",
        ]
        self._go(days)
        self.store = self._open()
        assert self.store.check() == []

    @rule()
    def crash(self) -> None:
        """Go on with a copy of the files as they lie there, as if the process had been killed."""
        self.copies += 1
        there = self.folder / str(self.copies) / "daiyn.db"
        there.parent.mkdir()
        for file in (self.path, image.journal_of(self.path)):
            if file.exists():
                shutil.copyfile(file, there.with_name(file.name))
        self.store.close()
        self.path = there
        self._go(0)
        self.store = self._open()
        assert self.store.failure is None

    @rule()
    def second_start(self) -> None:
        with pytest.raises(GuideError) as refused:
            self._open()
        assert refused.value.code is Code.STORE_IN_USE

    def _go(self, days: int) -> None:
        """Let time pass, and let the model forget what pruning takes at the next opening."""
        self.time += dt.timedelta(days=days)
        if self.last == 0:
            return
        beyond = self.last - KEPT + 1
        # Age is told by the kept steps alone: what the clock says now is no matter.
        newest = [self.times[n] for n in range(max(beyond, self.first_kept, 1), self.last + 1)]
        oldest = min(newest) - dt.timedelta(days=history.KEPT_DAYS)
        recent = (
            n for n in self.times if self.first_kept <= n < beyond and self.times[n] >= oldest
        )
        first = min(recent, default=beyond)
        if first <= self.first_kept:
            return
        self.first_kept = first
        for model in self.models.values():
            for number in [n for n in model.standing if n < first]:
                del model.standing[number]
            model.undone = [entry for entry in model.undone if entry[0] >= first]

    @invariant()
    def same(self) -> None:
        for kind, model in self.models.items():
            ordered = sorted(model.present.items(), key=lambda item: item[1][0])
            assert [(document.id, document.body) for document in self.store.all(kind)] == [
                (name, body) for name, (_, body) in ordered
            ]

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)


def _run(runs: int, phases: tuple[Phase, ...] = tuple(Phase)) -> None:
    run_state_machine_as_test(
        StoreMachine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=50,
            deadline=None,
            phases=phases,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.fixture(autouse=True)
def short_history(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "KEPT_STEPS", KEPT)


def test_the_store_equals_its_model() -> None:
    _run(30)


@pytest.mark.proof
def test_the_store_equals_its_model_in_full() -> None:
    _run(300)


@pytest.mark.parametrize(
    "fault", ["forgets half an undo", "undoes under later words", "goes on after an edit"]
)
def test_a_planted_fault_is_found(monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    if fault == "forgets half an undo":
        whole = undo.Walk.find
        monkeypatch.setattr(undo.Walk, "find", lambda walk, connection: whole(walk, connection)[:1])
    elif fault == "undoes under later words":
        free = undo.Walk._free

        def careless(walk: undo.Walk, rows: Any) -> Any:
            walk._covered.clear()
            return free(walk, rows)

        monkeypatch.setattr(undo.Walk, "_free", careless)
    else:
        monkeypatch.setattr(undo.Walk, "_goes_on", lambda walk, _: bool(walk._found))
    with pytest.raises((AssertionError, ExceptionGroup)):
        _run(1000, (Phase.generate,))  # it ends at the first run that finds the fault
