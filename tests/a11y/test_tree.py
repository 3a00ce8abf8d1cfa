"""A screen reader finds every control of every page, named, large enough and in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from time import monotonic
from typing import Any, Protocol

import pytest

from guide.alerts.declaration import Place
from guide.content.model import Level
from guide.paths import Places
from guide.store.backup_name import Reason
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import open_services
from tests.a11y.audit import controls, findings, settled
from tests.a11y.desktop import Desktop
from tests.clock import clock
from tests.proofs import rest_in_proof
from tools.made_up_signer import Signer
from tools.sample_messages import fill_folder, trust_office
from tools.sample_update import write_update

pytestmark = [pytest.mark.a11y, pytest.mark.xdist_group("a11y")]

# What is pressed, and the page that then stands there; in this order every page is reached.
ROUTE = (
    ("change_level", "picker"),
    ("go_home", "home"),
    ("tile_112", "number"),
    ("go_home", "home"),
    ("earlier_lists", "past"),
    ("go_overview", "overview"),
    ("tile_KZ-35", "overview_place"),
    ("enter_here", "picker"),
    ("to_overview", "overview_place"),
    ("later_extended_0", "later"),
    ("to_place", "overview_place"),
    ("enter_regime_here", "regime"),
    ("to_place", "overview_place"),
    ("to_overview", "overview"),
    ("read_aloud", "overview_text"),
    ("to_overview", "overview"),
    ("go_levels", "levels"),
    ("go_situations", "situations"),
    ("situation_ITEM", "situation"),
    ("go_plan", "plan"),
    ("to_talk", "talk"),
    ("write_answer", "talk"),
    ("go_plan", "plan"),
    ("full_plan_fold", "plan"),
    ("section_kit", "plan"),
    ("to_kit", "kit"),
    ("make_home_", "kit"),
    ("go_plan", "plan"),
    ("full_plan_fold", "plan"),
    ("section_rules", "plan"),
    ("to_rules", "rules"),
    ("to_red", "red"),
    ("go_plan", "plan"),
    ("to_review", "review"),
    ("fold_papers", "review"),
    ("to_phone", "to_phone"),
    ("to_phone_alerts", "phone_alerts"),
    ("to_phone", "to_phone"),
    ("to_plan", "plan"),
    ("to_review", "review"),
    ("to_ready", "ready"),
    ("to_practice", "practice"),
    ("start_practice", "practice"),
    ("go_print", "print"),
    ("copy_by_hand", "by_hand"),
    ("go_print", "print"),
    ("group_helpers", "print"),
    ("paper_board", "print"),
    ("show_board", "board"),
    ("go_settings", "settings"),
    ("settings_keeping", "keeping"),
    ("backup_1", "earlier"),
    ("to_keeping", "keeping"),
    ("to_changes", "changes"),
    ("to_keeping", "keeping"),
    ("to_moving", "moving"),
    ("to_keeping", "keeping"),
    ("to_stick", "stick"),
    ("go_settings", "settings"),
    ("settings_households", "households"),
    ("household_own", "household"),
    ("go_settings", "settings"),
    ("settings_alerts", "alerts"),
    ("alerts_look", "alert_offer"),
    ("to_alerts", "alerts"),
    ("alerts_desk", "alert_desk"),
    ("key_begin", "alert_desk"),
    ("desk_write", "alert_write"),
    ("go_about", "about"),
    ("about_guide_words", "guide_words"),
    ("go_about", "about"),
    ("task_places", "places"),
    ("places_make", "place_make"),
    ("add_number", "place_make"),
    ("add_number", "place_make"),
    ("place_save", "place_make"),
    ("to_places", "places"),
)
PLACE = Path(__file__).resolve().parents[2] / "resources" / "places" / "sample.daiyn-place"
PLAN_FILE = Path(__file__).resolve().parents[1] / "data" / "plan-1.daiyn"
HOME = Place(region="KZ-35")
NAMELESS = {"role": "push button", "name": "", "id": "a", "states": ["showing", "focusable"],
            "actions": ["Press"], "box": [0, 0, 80, 60]}  # fmt: skip


class Walked(Protocol):
    """What is asked of the program on a walk through its pages."""

    def press(self, target: str) -> object: ...

    def wait_for(self, node: str) -> object: ...

    def tree(self) -> list[dict[str, Any]]: ...


def seed(folder: Path, lang: str, *, level: bool = True) -> None:
    """A store as an invented family left it yesterday."""
    services = open_services(Places(folder), clock)
    services.preferences.change(first_page_done=True, language=lang, place=HOME)
    if level:
        for entered in (Level.YELLOW, Level.ORANGE):
            services.declarations.declare(Draft(level=entered, place=HOME), HOME)
    person = services.plan_editor.add_person()
    services.plan_editor.change(f"person:{person.id}", "given_name", "Ерлан")
    services.plan_editor.change("plan", "out_phone", "+7 700 00")
    services.backups.back_up(Reason.ASKED)
    signer = Signer()
    (folder.parent / "authors.pub").write_bytes(signer.public_file)
    services.edition_update.trust(folder.parent / "authors.pub", signer.fingerprint)
    write_update(folder.parent, signer)
    trust_office(services, folder.parent)
    fill_folder(services, folder / "alerts")
    services.store.close()


# Kazakh has the longest words; what a control is called in each language, `test_pages` asks.
@pytest.fixture(params=rest_in_proof(("kk", "ru", "en"), "kk"), scope="module")
def desktop(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desktop]:
    """One start of the program for each language."""
    place = tmp_path_factory.mktemp(request.param)
    seed(place / "data", request.param)
    with Desktop(place / "home") as desktop:
        desktop.run("--data-dir", str(place / "data"))
        desktop.wait_for("page_home")
        yield desktop


def walk(desktop: Walked, route: Iterable[tuple[str, str]]) -> list[str]:
    """What is found on every page of the route, on each visit of it."""
    faults: list[str] = []
    for target, page in route:
        desktop.press(target)
        desktop.wait_for(f"page_{page}")
        faults += [f"{page}, by {target}: {fault}" for fault in findings(desktop.tree())]
    return faults


def test_every_control_of_every_page_is_named_and_large_enough(desktop: Desktop) -> None:
    faults = walk(desktop, ROUTE)
    desktop.press("go_settings")
    desktop.wait_for("page_settings")
    for target, page in (("settings_keeping", "keeping"), ("to_moving", "moving")):
        desktop.press(target)
        desktop.wait_for(f"page_{page}")
    choose_file(desktop, "plan_open", PLAN_FILE, "plan_file")
    faults += [f"plan_file: {fault}" for fault in findings(desktop.tree())]
    for target, page in (("go_about", "about"), ("about_guide_words", "guide_words")):
        desktop.press(target)
        desktop.wait_for(f"page_{page}")
    choose_file(desktop, "words_choose", desktop.home.parent / "guide-2.zip", "guide_offer")
    faults += [f"guide_offer: {fault}" for fault in findings(desktop.tree())]
    desktop.press("update_use")
    desktop.wait_for("update_home")
    faults += [f"guide_offer, taken: {fault}" for fault in findings(desktop.tree())]
    for target, page in (("go_about", "about"), ("task_places", "places")):
        desktop.press(target)
        desktop.wait_for(f"page_{page}")
    choose_file(desktop, "places_choose", PLACE, "place_offer")
    desktop.wait_for("place_take")
    faults += [f"place_offer: {fault}" for fault in findings(desktop.tree())]
    taken = (
        ("place_take", "places"), ("open_sample", "places"), ("go_home", "home"),
        ("tile_112", "number"), ("go_plan", "plan"), ("section_meeting", "plan"),
        ("choose_plan_meet_near", "plan"), ("choose_plan_meet_far", "plan"),
        ("go_print", "print"),
    )  # fmt: skip
    faults += [f"with a place pack: {fault}" for fault in walk(desktop, taken)]
    assert faults == []


def choose_file(desktop: Desktop, button: str, file: Path, page: str) -> None:
    """Answer the question for a file that a button asks, and wait for the page of it."""
    desktop.press(button)
    desktop.wait_for("fileNameEdit")
    assert desktop.ask("type", target="fileNameEdit", text=str(file))["did"]
    desktop.press("buttonBox.QPushButton")
    desktop.wait_for(f"page_{page}")


def test_a_fault_of_one_visit_is_not_forgotten_on_the_next() -> None:
    """Negative control: home has a nameless button at first, and none when it is seen again."""

    class Seen:
        def __init__(self) -> None:
            heading = {"role": "heading", "name": "A", "states": []}
            self.visits = iter([[heading, NAMELESS], [heading], [heading]])

        def press(self, target: str) -> None:
            """Whatever is pressed leads on."""

        def wait_for(self, node: str) -> object:
            return node

        def tree(self) -> list[dict[str, Any]]:
            return next(self.visits)

    faults = walk(Seen(), [("a", "home"), ("b", "number"), ("c", "home")])
    assert "home, by a: no name: push button «» #a" in faults


def test_tab_reaches_every_control_in_reading_order(desktop: Desktop) -> None:
    desktop.press("go_plan")
    desktop.wait_for("page_plan")
    wanted = {
        node["id"]
        for node in controls(desktop.tree())
        if "focusable" in node["states"] and node["role"] != "radio button"
    }
    reached: list[str] = []
    for _ in range(len(wanted) + 12):
        desktop.keys("Tab")
        focused = desktop.ask("focused", patience=2)
        if focused is None:
            continue
        if reached and focused["id"] == reached[0] and len(reached) > 1:
            break
        reached.append(focused["id"])
    # The list of sections is one stop: arrows move inside it.
    assert any(name.startswith("section_") for name in reached)
    left = {name for name in wanted - set(reached) if not name.startswith("section_")}
    assert left == set()


def test_the_audit_finds_a_nameless_and_a_small_control() -> None:
    """Negative control: the checks above are able to fail."""
    bad = NAMELESS | {"box": [0, 0, 20, 20]}
    assert any("no name" in fault for fault in findings([bad]))
    assert any("target" in fault for fault in findings([bad]))
    assert any("2 times" in fault for fault in findings([bad | {"name": "A"}, bad | {"name": "A"}]))


def test_only_a_fault_that_lasts_is_a_fault_of_the_page() -> None:
    heading = {"role": "heading", "name": "A", "states": []}
    sound = NAMELESS | {"name": "A"}
    going = [heading, sound | {"box": [0, 0, 0, 0]}]
    reads = iter([going, [heading, sound], []])
    assert settled(lambda: next(reads)) == [heading, sound]
    lasting = iter([going, [heading, NAMELESS], [heading, NAMELESS], []])
    assert settled(lambda: next(lasting)) == [heading, NAMELESS]


def test_a_level_is_set_and_spoken_by_the_accessible_tree_alone(tmp_path: Path) -> None:
    seed(tmp_path / "data", "en", level=False)
    with Desktop(tmp_path / "home") as desktop:
        desktop.run("--data-dir", str(tmp_path / "data"))
        desktop.wait_for("page_home")
        desktop.press("heard_red")
        desktop.wait_for("page_picker")
        desktop.ask("events")
        desktop.press("show_level")
        desktop.wait_for("page_home")
        spoken: list[str] = []
        end = monotonic() + 30
        while not any("red" in text.lower() for text in spoken):
            assert monotonic() < end, spoken
            spoken += [e["text"] for e in desktop.ask("events") if "announcement" in e["type"]]


def test_the_first_page_is_named_in_all_three_languages(tmp_path: Path) -> None:
    with Desktop(tmp_path / "home") as desktop:
        desktop.run("--data-dir", str(tmp_path / "data"))
        desktop.wait_for("page_first")
        tree = desktop.tree()
        assert findings(tree) == []
        spoken = " ".join(node["name"] for node in tree)
        assert all(word in spoken for word in ("Қазақша", "Русский", "English"))
