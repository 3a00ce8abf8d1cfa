"""Before an earlier plan comes back, it is told which answers would become others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.app.startup import Program
from guide.ui.plan.keep_field import keep_field
from guide.usecases.safekeeping.backup_service import Reason
from tests.ui.windows.backup_fixtures import (
    Clock,
    clock,
    disk,
    kept,
    open_page,
    program,
    words_of,
)
from tests.ui.windows.window_fixtures import named, settle
from tests.usecases.plans import keep_beside

__all__ = ["clock", "disk", "kept", "program"]

Opening = Callable[[Program, Path], dict[str, object]]


def _backup(program: Program, _folder: Path) -> dict[str, object]:
    return {"backup": program.session.services.backups.back_up(Reason.ASKED).number}


def _copy(program: Program, folder: Path) -> dict[str, object]:
    return {"file": str(program.session.services.backups.copy_to(folder).path)}


def _kept(program: Program, folder: Path) -> dict[str, object]:
    exchange = program.session.services.plan_transfer
    exchange.export(folder / "plan.daiyn")
    keep_beside(program.session.services, exchange.read(folder / "plan.daiyn"))
    return {"kept": exchange.kept()[0].id}


def _yesterday(_program: Program, _folder: Path) -> dict[str, object]:
    return {}


@pytest.mark.parametrize(
    ("opening", "now", "then"),
    [
        (_backup, "Now: Көкшетау", "Before: Астана"),
        (_yesterday, "Now: Көкшетау", "Before: Астана"),
        (_copy, "Here: Көкшетау", "In the file: Астана"),
        (_kept, "Here: Көкшетау", "In the other plan: Астана"),
    ],
)
def test_what_differs_stands_above_the_whole_plan(
    program: Program, clock: Clock, tmp_path: Path, opening: Opening, now: str, then: str
) -> None:
    args = opening(program, tmp_path)
    clock.now += dt.timedelta(days=1)
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    open_page(program, "earlier", **args)
    words = words_of(program)
    assert "1 answer differs" in words
    assert now in words
    assert then in words
    assert "Динара" not in words, "what is the same waits in the fold"
    whole = named(program.window, "earlier_whole")
    whole.button.click()
    settle(program.app)
    assert "Динара" in words_of(program)
    assert named(program.window, "differences").y() < whole.y()


def test_an_equal_plan_is_shown_in_whole(program: Program, tmp_path: Path) -> None:
    open_page(program, "earlier", **_backup(program, tmp_path))
    assert "differs" not in words_of(program)
    assert "Динара" in words_of(program)


def test_where_nothing_is_filled_in_now_the_whole_plan_is_open(
    program: Program, tmp_path: Path
) -> None:
    args = _copy(program, tmp_path)
    assert program.session.erase()
    settle(program.app)
    open_page(program, "earlier", **args)
    assert "Динара" in words_of(program)
    assert named(program.window, "bring_back").isVisible()
