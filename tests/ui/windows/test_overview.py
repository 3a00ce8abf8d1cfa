"""Overview: what holds where, in sight, by keys and by ear, and what changed since a look."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from itertools import combinations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from guide.alerts.declaration import End, EndKind, Place, RegimeKind, Source
from guide.app.startup import Program
from guide.content.model import LANGS, Lang, Level
from guide.errors import Code, GuideError
from guide.ui.kit.widgets.level_tiles import LevelTile, Tile, TileMap
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import Services, services_on
from tests.proofs import rest_in_proof
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import (
    KARAGANDA,
    MovableClock,
    enter,
    focus_name,
    key,
    names_in_order,
    open_page,
    page_of,
    press,
    rest,
    shown_words,
    words_on,
)
from tests.ui.windows.test_advice_in_sight import in_sight
from tests.ui.windows.window_fixtures import FailingStore, named

PAVLODAR = "KZ-55"
AKTOBE = Place(region="KZ-15", detail="Ақтөбе")


def declare(services: Services, level: str, place: Place, **more: object) -> None:
    draft = Draft(level=Level(level), place=place, source=Source.TV, **more)  # type: ignore[arg-type]
    services.declarations.declare(draft, KARAGANDA)


def tile_map(program: Program) -> TileMap:
    found = page_of(program).findChild(TileMap)
    assert isinstance(found, TileMap)
    return found


def tile(program: Program, code: str) -> LevelTile:
    return next(one for one in tile_map(program).tiles if one.tile.id == code)


def several(services: Services) -> None:
    """A country, a region, a part of a region and a city, each with a level of its own."""
    declare(services, "yellow", Place(region="KZ"))
    declare(services, "orange", KARAGANDA)
    declare(services, "red", AKTOBE)
    declare(services, "red", Place(region="KZ-75"))


# ---- in sight


@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
@pytest.mark.parametrize("scale", [100, 125, 150, 200])
@pytest.mark.parametrize(
    "size", rest_in_proof([(1024, 640), (1366, 768), (1920, 1080)], (1024, 640))
)
def test_every_tile_is_whole_and_lies_over_no_other(
    open_window: Opener, services: Services, lang: Lang, scale: int, size: tuple[int, int]
) -> None:
    several(services)
    services.preferences.change(text_scale=scale)
    program = open_window(lang=lang, size=size)
    open_page(program, "overview")
    shown = tile_map(program)
    assert len(shown.tiles) == 21
    for one in shown.tiles:
        assert one.width() >= one.minimumSizeHint().width(), one.tile.id
        assert one.height() >= one.heightForWidth(one.width()), one.tile.id
        assert shown.rect().contains(one.geometry()), one.tile.id
    for one, other in combinations(shown.tiles, 2):
        assert not one.geometry().intersects(other.geometry()), (one.tile.id, other.tile.id)


@pytest.mark.parametrize("lang", LANGS)
def test_it_is_a_map_on_the_smallest_screen_and_a_list_in_the_largest_text(
    open_window: Opener, services: Services, lang: Lang
) -> None:
    past = End(kind=EndKind.UNTIL_DATE, date=services.now().date() - dt.timedelta(days=1))
    for level, place in (("red", "KZ-75"), ("orange", "KZ-27")):
        declare(services, level, Place(region=place), end=past, on_date=past.date)
    yellow = Draft(Level.YELLOW, Place(region="KZ-75"), source=Source.TV)
    services.announcements.add(yellow, KARAGANDA)
    program = open_window(lang=lang, size=(1024, 640))
    open_page(program, "overview")
    notes = {one.tile.id: len(one.tile.notes) for one in tile_map(program).tiles}
    assert (notes["KZ-75"], notes["KZ-27"]) == (1, 1), "not confirmed"
    astana, almaty = tile(program, "KZ-71").geometry(), tile(program, "KZ-75").geometry()
    west, east = tile(program, "KZ-27").geometry(), tile(program, "KZ-63").geometry()
    assert almaty.top() > astana.bottom()
    assert west.right() < astana.left() < east.left()
    services.preferences.change(text_scale=200)
    program = open_window(lang=lang, size=(1024, 640))
    open_page(program, "overview")
    assert len({one.x() for one in tile_map(program).tiles}) == 1


def test_each_tile_tells_its_level_in_words_and_in_grey(
    app: QApplication, open_window: Opener, services: Services
) -> None:
    several(services)
    program = open_window()
    open_page(program, "overview")
    words = {one.tile.id: one.tile.spoken for one in tile_map(program).tiles}
    assert words["KZ-35"] == "Karaganda Region: orange level, the second of three, Home"
    assert words["KZ-15"] == "Aktobe Region: yellow level, the first of three, In a part: red"
    assert words["KZ-75"] == "Almaty (city): red level, the third of three"
    shown = [None, *Level]
    grey = {}
    for level in shown:
        made = Tile(id="x", name="A", spoken="A", level=level, state="")
        button = LevelTile(program.window.appearance.look, made, lambda: None)
        button.resize(120, 90)
        picture = button.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        grey[level] = [
            picture.pixelColor(x, y).red() > 127
            for x in range(8, 34)
            for y in range(8, 34)  # the sign alone, black on white
        ]
    for one, other in combinations([level for level in shown if level in (None, *Level)], 2):
        if {one, other} != {None, Level.NONE}:
            apart = sum(a != b for a, b in zip(grey[one], grey[other], strict=True))
            assert apart > 40, (one, other)


def test_where_nothing_was_entered_it_says_so_and_never_that_none_is_declared(
    open_window: Opener, services: Services
) -> None:
    program = open_window()
    page = open_page(program, "overview")
    assert {one.tile.state for one in tile_map(program).tiles} == {"No entry"}
    assert "a level may be in force all the same" in shown_words(page)
    services.declarations.declare(
        Draft(
            level=Level.NONE,
            place=Place(region=PAVLODAR),
            source=Source.RADIO,
            on_date=services.now().date(),
        ),
        KARAGANDA,
    )
    open_page(program, "overview")
    assert tile(program, PAVLODAR).tile.state == "None declared"


def test_the_familys_places_are_marked(open_window: Opener, services: Services) -> None:
    services.plan_editor.change("plan", "out_name", "Айгүл")
    services.plan_editor.change("plan", "out_town", "павлодар")
    person = services.plan_editor.add_person()
    services.plan_editor.change(f"person:{person.id}", "given_name", "Әлихан")
    services.plan_editor.change(f"person:{person.id}", "weekday_place", "Астана")
    program = open_window(lang="ru")
    open_page(program, "overview")
    marked = {
        one.tile.id: [note.words for note in one.tile.notes]
        for one in tile_map(program).tiles
        if one.tile.notes
    }
    assert marked == {"KZ-35": ["Дом"], PAVLODAR: ["Айгүл"], "KZ-71": ["Әлихан"]}


# ---- by keys and by ear


@pytest.mark.parametrize(
    ("pressed", "code"),
    [
        (Qt.Key.Key_Right, "KZ-10"),
        (Qt.Key.Key_Left, "KZ-62"),
        (Qt.Key.Key_Up, "KZ-71"),
        (Qt.Key.Key_Down, "KZ-31"),
        (Qt.Key.Key_Home, "KZ"),
        (Qt.Key.Key_End, "KZ-75"),
    ],
)
def test_the_arrows_move_among_neighbours(program: Program, pressed: Qt.Key, code: str) -> None:
    open_page(program, "overview")
    tile(program, "KZ-35").setFocus(Qt.FocusReason.TabFocusReason)
    rest(program)
    key(program, pressed)
    assert focus_name(program.app) == f"tile_{code}"


@pytest.mark.parametrize("scale", [100, 200])
def test_all_tiles_are_one_stop_and_the_arrows_reach_each(
    open_window: Opener, services: Services, scale: int
) -> None:
    services.preferences.change(text_scale=scale)
    program = open_window(size=(1024, 640))
    open_page(program, "overview")
    assert focus_name(program.app) == "tile_KZ"
    reached, to_try = {"tile_KZ"}, ["tile_KZ"]
    while to_try:
        start = to_try.pop()
        for pressed in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            named(program.window, start).setFocus()
            key(program, pressed)
            at = focus_name(program.app)
            if at not in reached:
                reached.add(at)
                to_try.append(at)
    assert reached == {one.objectName() for one in tile_map(program).tiles}
    key(program, Qt.Key.Key_Tab)
    assert not focus_name(program.app).startswith("tile_")
    key(program, Qt.Key.Key_Backtab)
    assert focus_name(program.app).startswith("tile_")


def test_a_screen_reader_hears_a_list_of_buttons(program: Program) -> None:
    open_page(program, "overview")
    listed = QAccessible.queryAccessibleInterface(tile_map(program))
    assert listed.role() == QAccessible.Role.List
    assert listed.text(QAccessible.Text.Name) == "What holds where"
    children = [listed.child(at) for at in range(listed.childCount())]
    assert {child.role() for child in children} == {QAccessible.Role.Button}
    said = [child.text(QAccessible.Text.Name) for child in children]
    assert said[0] == "Whole country: No entry"
    assert len(set(said)) == 21


def test_the_way_back_leads_to_the_same_tile(program: Program) -> None:
    open_page(program, "overview")
    press(program, f"tile_{PAVLODAR}")
    assert page_of(program).name == "overview_place"
    key(program, Qt.Key.Key_Escape)
    assert focus_name(program.app) == f"tile_{PAVLODAR}"


# ---- entering a level


def test_entering_a_level_for_another_place_is_two_clicks_and_leaves_that_of_home(
    open_window: Opener, services: Services
) -> None:
    enter(services, Level.YELLOW)
    program = open_window()
    open_page(program, "overview")
    press(program, f"tile_{PAVLODAR}")
    press(program, "enter_here")
    assert page_of(program).name == "picker"
    assert "Place: Pavlodar Region" in shown_words(page_of(program))
    press(program, "level_red")
    press(program, "show_level")
    assert page_of(program).name == "overview_place"
    assert "Red level" in shown_words(page_of(program))
    held = services.declarations.held
    assert held.state(Place(region=PAVLODAR)).level is Level.RED
    assert held.state(KARAGANDA).level is Level.YELLOW


def test_the_level_entry_of_another_place_ends_the_entry_of_that_place(
    open_window: Opener, services: Services
) -> None:
    enter(services, Level.ORANGE)
    declare(services, "red", Place(region=PAVLODAR))
    program = open_window()
    open_page(program, "picker", place=PAVLODAR)
    press(program, "level_other")
    named(page_of(program), "choice_answer").button("mistake").click()
    rest(program)
    press(program, "show_level")
    held = services.declarations.held
    assert held.state(Place(region=PAVLODAR)).level is None
    assert held.state(KARAGANDA).level is Level.ORANGE


def test_a_place_names_its_parts_with_a_higher_level(
    open_window: Opener, services: Services
) -> None:
    several(services)
    page = open_page(open_window(), "overview_place", region="KZ-15")
    assert "In a part: red\nАқтөбе: red" in shown_words(page)


def test_a_place_names_the_higher_level_past_its_end_that_yields_to_what_is_in_force(
    open_window: Opener, services: Services, clock: MovableClock
) -> None:
    today = clock().date()
    declare(services, "yellow", Place(region="KZ"))
    declare(services, "red", Place(region=PAVLODAR), end=End(kind=EndKind.UNTIL_DATE, date=today))
    program = open_window()
    page = open_page(program, "overview_place", region=PAVLODAR)
    assert "Not confirmed: red" not in shown_words(page), "negative control: it is in force"
    clock.pass_days(2)
    page = open_page(program, "overview_place", region=PAVLODAR)
    assert "Yellow level\n" in shown_words(page)
    assert "Not confirmed: red\n" in shown_words(page)


# ---- what changed


def test_what_changed_since_the_last_look_is_told_also_in_a_later_session(
    open_window: Opener, services: Services
) -> None:
    page = open_page(open_window(), "overview")
    assert names_in_order(page, "news_") == []
    declare(services, "orange", Place(region=PAVLODAR))
    program = open_window()
    page = open_page(program, "overview")
    assert names_in_order(page, "news_") == [f"news_{PAVLODAR}"]
    assert "Pavlodar Region: orange" in shown_words(page)
    assert "Before: no entry" in shown_words(page)
    program.window.rebuild()
    rest(program)
    assert names_in_order(page_of(program), "news_") == [f"news_{PAVLODAR}"], "told until left"
    page = open_page(open_window(), "overview")
    assert names_in_order(page, "news_") == []
    assert "Nothing has changed since you last looked" in shown_words(page)


def test_a_level_of_the_whole_country_is_news_once(open_window: Opener, services: Services) -> None:
    open_page(open_window(), "overview")
    declare(services, "yellow", Place(region="KZ"))
    page = open_page(open_window(), "overview")
    assert names_in_order(page, "news_") == ["news_KZ"]


def test_looking_says_nothing_of_saving(open_window: Opener, services: Services) -> None:
    program = open_window()
    told: list[str] = []
    program.session.saved.connect(told.append)
    open_page(program, "overview")
    assert services.last_look.read() is not None
    assert told == []


def test_looking_where_nothing_can_be_kept_says_nothing(
    open_window: Opener, services: Services, failing: FailingStore
) -> None:
    program = open_window()
    failing.edit_failure = GuideError(Code.DISK_FULL)
    open_page(program, "overview")
    assert len(tile_map(program).tiles) == 21
    assert not program.session.has_waiting
    assert program.window.content.message_bars() == []


def test_the_time_line_tells_source_and_who_entered_it(
    open_window: Opener, services: Services
) -> None:
    declare(services, "red", AKTOBE, entered_by="Динара", announced_by="Штаб")
    page = open_page(open_window(), "overview")
    said = shown_words(page)
    assert "Declared: red level" in said
    assert "Aktobe Region, Ақтөбе · 5 March 2026" in said
    assert "Announced by: Штаб · Source: TV · Entered by: Динара, 5 March 2026, 14:05" in said


def test_why_the_clock_is_not_believed_is_told_until_it_is_right_again(
    open_window: Opener, services: Services
) -> None:
    enter(services, Level.ORANGE)
    early = services_on(services.store, lambda: services.now() - dt.timedelta(days=30))
    program = open_window(services=early)
    page = open_page(program, "overview")
    said = shown_words(named(page, "clock_doubt"))
    assert "The clock of this computer" in said
    assert "Levels are shown as of 5 March 2026, 14:05." in said
    assert tile(program, "KZ-35").tile.level is Level.ORANGE
    assert early.last_look.read() is None, "what an impossible clock shows is no look"
    page = open_page(open_window(), "overview")
    assert page.findChild(object, "clock_doubt") is None


def test_a_regime_is_told_on_its_tile_its_place_and_in_the_time_line(
    open_window: Opener, services: Services
) -> None:
    """KEY-06: it stands beside the level and is none."""
    draft = Draft(
        level=Level.NONE,
        place=Place(region=PAVLODAR),
        source=Source.TV,
        on_date=services.now().date(),
    )
    services.announcements.add(draft, KARAGANDA, RegimeKind.OPERATION)
    program = open_window(lang="ru", size=(1024, 640))
    page = open_page(program, "overview")
    shown = tile(program, PAVLODAR)
    assert shown.tile.level is None
    assert "Режим антитеррористической операции" in shown.tile.spoken
    assert shown.width() >= shown.minimumSizeHint().width()
    assert len({one.x() for one in tile_map(program).tiles}) > 2, "it is still a map"
    assert "Объявлено: Режим антитеррористической операции" in shown_words(page)
    press(program, f"tile_{PAVLODAR}")
    assert "Режим антитеррористической операции: действует" in shown_words(page_of(program))


# ---- home


@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
def test_home_names_other_places_with_a_higher_level_in_one_line_below_which_advice_is_seen(
    open_window: Opener, services: Services, lang: Lang
) -> None:
    enter(services, Level.YELLOW, source=Source.TV)
    services.plan_editor.change("plan", "out_name", "Айгүл")
    services.plan_editor.change("plan", "out_town", "Павлодар")
    page = page_of(open_window(lang=lang))
    assert page.findChild(object, "elsewhere") is None
    declare(services, "red", Place(region=PAVLODAR))
    for scale, least in ((100, 3), (200, 1)):
        services.preferences.change(text_scale=scale)
        program = open_window(lang=lang, size=(1024, 640))
        line = named(page_of(program), "elsewhere")
        assert line.isVisible()
        assert "Айгүл" in line.text()
        assert len(in_sight(program)) >= least
    services.preferences.change(text_scale=100)
    program = open_window(lang=lang)
    press(program, "elsewhere")
    assert page_of(program).name == "overview"


def test_home_names_no_place_whose_level_is_not_higher(
    open_window: Opener, services: Services
) -> None:
    enter(services, Level.RED)
    services.plan_editor.change("plan", "out_town", "Павлодар")
    declare(services, "red", Place(region=PAVLODAR))
    assert page_of(open_window()).findChild(object, "elsewhere") is None


def test_home_loads_nothing_of_the_overview() -> None:
    code = (
        "import sys; from pathlib import Path; from guide.app.home import build;"
        "from guide.paths import Places; from guide.store.store import Store;"
        "import datetime as dt; now = lambda: dt.datetime(2026, 3, 5, tzinfo=dt.UTC);"
        "from guide.usecases.program.services import services_on;"
        "services = services_on(Store.in_memory(now=now), now);"
        "services.preferences.change(first_page_done=True);"
        "program = build(Places(Path('x')), services=services); program.window.show();"
        "program.app.processEvents();"
        "print([one for one in sys.modules if 'overview' in one or 'tile' in one"
        " or 'last_look' in one]); program.close()"
    )
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
    assert done.returncode == 0, done.stderr
    loaded = done.stdout.strip().splitlines()[-1]
    assert loaded == "['guide.ui.kit.widgets.tiles']", loaded


# ---- read aloud, printed


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("kk", "Ақтөбе облысы, Ақтөбе: қызыл деңгей"),
        ("ru", "Актюбинская область, Ақтөбе: красный уровень"),
        ("en", "Aktobe Region, Ақтөбе: red level"),
    ],
)
def test_the_text_to_read_aloud_speaks_three_languages(
    open_window: Opener, services: Services, lang: str, said: str
) -> None:
    several(services)
    program = open_window()
    open_page(program, "overview")
    press(program, "read_aloud")
    press(program, f"text_{lang}")
    assert said in shown_words(page_of(program))
    press(program, "copy_text")
    assert said in QGuiApplication.clipboard().text()


def test_ctrl_p_prints_the_overview(program: Program) -> None:
    page = open_page(program, "overview")
    assert page.print_here()
    rest(program)
    assert page_of(program).args["paper"] == "overview"
    assert "What was entered for each region, on one page." in words_on(page_of(program))
