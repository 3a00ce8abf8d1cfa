"""When a level stands, advice is what one sees: on every screen, in every language, at once."""

from __future__ import annotations

import datetime as dt

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPoint, QRect

from guide.alerts.declaration import End, EndKind, Source
from guide.app.startup import Program
from guide.content.model import DECLARED, LANGS, Lang, Level
from guide.ui.home.action_rows import ActionRow
from guide.usecases.program.services import Services
from tests.proofs import rest_in_proof
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import MovableClock, enter, page_of
from tests.ui.windows.window_fixtures import named, settle

SCREENS = [(1024, 640), (1366, 768), (1920, 1080)]


def in_sight(program: Program) -> list[str]:
    """The lines of advice of which every pixel is inside the window."""
    settle(program.app)
    view = program.window.content.page_scroll.viewport()
    return [
        row.action.id
        for row in page_of(program).findChildren(ActionRow)
        if row.isVisible()
        and view.rect().contains(QRect(row.mapTo(view, QPoint(0, 0)), row.size()))
    ]


@pytest.mark.parametrize("size", rest_in_proof(SCREENS, SCREENS[0]))
@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
@pytest.mark.parametrize("level", DECLARED)
def test_three_actions_are_seen_without_a_click_and_one_in_the_largest_text(
    open_window: Opener, services: Services, level: Level, lang: Lang, size: tuple[int, int]
) -> None:
    end = End(kind=EndKind.FOR_DAYS, days=30)  # the longest line
    enter(services, level, source=Source.RADIO, announced_by="Облыстық жедел штаб", end=end)
    for scale, least in ((100, 3), (200, 1)):
        services.preferences.change(text_scale=scale)
        program = open_window(lang=lang, size=size)
        assert len(in_sight(program)) >= least, (scale, in_sight(program))


@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
@pytest.mark.parametrize("level", DECLARED)
def test_advice_is_seen_also_below_what_is_said_of_an_old_entry_past_its_end(
    open_window: Opener, services: Services, clock: MovableClock, level: Level, lang: Lang
) -> None:
    end = End(kind=EndKind.UNTIL_DATE, date=dt.date(2026, 3, 7))
    enter(services, level, source=Source.RADIO, announced_by="Облыстық жедел штаб", end=end)
    clock.pass_days(9)
    for scale, least in ((100, 3), (200, 1)):
        services.preferences.change(text_scale=scale)
        program = open_window(lang=lang, size=SCREENS[0])
        assert len(in_sight(program)) >= least, (scale, in_sight(program))


def test_what_is_below_the_window_is_not_counted(open_window: Opener, services: Services) -> None:
    """The negative control: scrolled to its end, the page shows none of the first three."""
    enter(services, Level.YELLOW)
    program = open_window(size=(1024, 640))
    assert in_sight(program)[0] == "Y-02"
    bar = program.window.content.page_scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert "Y-02" not in in_sight(program)


@pytest.mark.parametrize("level", DECLARED)
def test_the_situations_and_their_search_stay_on_home(
    open_window: Opener, services: Services, level: Level
) -> None:
    enter(services, level)
    page = page_of(open_window())
    assert named(page, "situation_search").isVisible()
    urgent = {f"urgent_{one}" for one in ("ATT", "EXPL", "EVAC")}
    shown = {name for name in urgent if page.findChild(object, name) is not None}
    assert shown == (urgent if level is Level.RED else set())
