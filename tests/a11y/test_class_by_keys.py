"""A class's window by keys alone, from its first page to the report, and each page in the tree."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.a11y.audit import findings
from tests.a11y.desktop import Desktop

pytestmark = [pytest.mark.a11y, pytest.mark.xdist_group("a11y"), pytest.mark.proof]

MOST_STOPS = 60  # controls of one page
MOST_STEPS = 120  # presses of "next" in one lesson


class Hands:
    """Keys, and what has the focus by the accessible tree."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.faults: list[str] = []

    @property
    def focused(self) -> str:
        found = self.desktop.ask("focused", patience=5)
        return "" if found is None else str(found["id"]).rsplit(".", 1)[-1]

    def to(self, name: str, *keys: str) -> None:
        """Tab to a control, and press keys there."""
        for _ in range(MOST_STOPS):
            if self.focused == name:
                break
            self.desktop.keys("Tab")
        assert self.focused == name
        if keys:
            self.desktop.keys(*keys)

    def on(self, page: str) -> None:
        """Wait for a page and look at it."""
        self.desktop.wait_for(f"page_{page}")
        self.look(page)

    def look(self, page: str) -> None:
        self.faults += [f"{page}: {fault}" for fault in findings(self.desktop.tree())]

    def has(self, name: str) -> bool:
        return any(node["id"].endswith(f".{name}") for node in self.desktop.tree())


def test_a_lesson_is_held_by_keys_alone_and_every_page_of_it_can_be_read_aloud(
    tmp_path: Path,
) -> None:
    with Desktop(tmp_path / "home") as desktop:
        desktop.run("--class", "--data-dir", str(tmp_path / "data"), "--lang", "en")
        hands = Hands(desktop)
        hands.on("home")
        hands.to("lesson_bag-nobody-owns", "Return")
        hands.on("prepare")
        hands.to("class_label", "7", "a")
        hands.to("present", "2", "5")
        hands.to("adult", "d")
        hands.to("adapts", "d")
        hands.to("after_event_no", "space")
        for whom in ("staff", "pupils", "parents"):
            hands.to(f"notice_{whom}_today", "space")
        hands.to("start", "Return")
        hands.on("run")
        seen = hold(hands)
        assert seen == {"desk", "hot_wash"}
        hands.look("run, at its end")
        hands.to("close_session", "Return")
        hands.on("report")
        hands.to("go_year", "Return")
        hands.on("year")
        hands.to("go_home", "Return")
        hands.on("home")
        hands.to("to_files", "Return")
        hands.on("files")
        assert hands.faults == []


def hold(hands: Hands) -> set[str]:
    """Go on, counting by the top row, until the session can be closed; what was met."""
    met: set[str] = set()
    counted = ""
    for _ in range(MOST_STEPS):
        shown = {str(node["id"]).rsplit(".", 1)[-1]: node for node in hands.desktop.tree()}
        new = {"desk", "hot_wash", "attendance_card"} & shown.keys() - met
        met |= new
        for name in new:
            hands.look(f"run, {name}")
        if "close_session" in shown:
            return met
        assert hands.focused in {"next", "bring_back"}, "the keys are the lesson's"
        place = str(shown["place"]["name"])
        hands.desktop.keys(*(["1"] * 3 if "desk" in shown and place != counted else []), "Next")
        counted = place
    pytest.fail("the lesson has no end")
