"""Whatever a family writes, and however long its words are, nothing of a page is cut."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from guide.app.startup import Program
from guide.household.field import Section
from guide.household.household import Household
from guide.household.records.kinds import kind_of
from guide.ui.kit.widgets import Collapsible
from guide.ui.shell.background import wait_for_background
from guide.usecases.plan.replacement import PlanReplacement
from guide.usecases.program.services import Services
from tests.paper.plan_families import family
from tests.ui.windows.conftest import Opener
from tests.ui.windows.test_places import cut
from tests.ui.windows.window_fixtures import enter, named, settle

# The pages that show what the family wrote, and what is pressed on them.
PAGES = (
    ("home", ""), ("review", ""), ("kit", ""), ("rules", ""), ("red", ""), ("ready", ""),
    ("practice", "start_practice"), ("talk", ""), ("to_phone", ""), ("phone_alerts", ""),
    ("print", ""), ("by_hand", ""), ("board", "board_0"), ("moving", "plan_seal"),
    ("stick", "plan_seal"), ("households", ""), ("household", ""),
)  # fmt: skip
# Words that have no place to break are the hardest; families of seven are among the proofs.
MOST_INSIDE = 6
IN_EACH_RUN = ("four", 200)
FAMILIES = [
    pytest.param(name, scale, marks=() if (name, scale) == IN_EACH_RUN else pytest.mark.proof)
    for name in ("seven solid", "seven", "four")
    for scale in (100, 200)
]


def of_kits(household: Household) -> Household:
    """The same family, with some things and stocks inside of its first kit."""
    owners = {"kit": "kit:kit0", "kit_item": "kit_item:kit_itemp00"}
    kept: list[Any] = []
    for _ref, record in household.records():
        kind = kind_of(type(record))
        if kind.owner not in owners:
            kept.append(record)
        elif sum(type(one) is type(record) for one in kept) < MOST_INSIDE:
            kept.append(structs.replace(record, **{kind.owner: owners[kind.owner]}))
    return Household.of_records(kept)


def opened(open_window: Opener, services: Services, name: str, scale: int, **more: Any) -> Program:
    """The smallest window, with the made-up language that is 40 % longer."""
    services.store.edit(PlanReplacement(services.store).replacing(of_kits(family(name))))
    services.preferences.change(text_scale=scale)
    return open_window(pseudo=True, size=(1024, 640), **more)


def finish(program: Program) -> None:
    """All that is read in other threads has come, and every fold is open."""
    settle(program.app)
    wait_for_background()
    for _ in range(2):  # a fold may hold another
        for fold in program.window.content.findChildren(Collapsible):
            if fold.isVisible():
                fold.set_open(True)
        settle(program.app)


def cut_of(program: Program) -> list[str]:
    """What is cut, or how much wider than the window the page is."""
    area = program.window.content.page_scroll
    if area.widget().width() > area.viewport().width():
        return [f"wider than the window: {area.widget().minimumSizeHint().width()}"]
    return cut(program)


@pytest.mark.parametrize(("name", "scale"), FAMILIES)
def test_no_page_cuts_what_a_family_wrote(
    open_window: Opener, services: Services, name: str, scale: int
) -> None:
    enter(services, "red")
    program = opened(open_window, services, name, scale)
    faults = {}
    for page, pressed in PAGES:
        program.window.navigator.go(page)
        finish(program)
        if pressed:
            named(program.window, pressed).click()
            settle(program.app)
        if found := cut_of(program):
            faults[page] = found
    refs = [ref for ref, _record in services.plan_editor.household().records()]
    for section in Section:
        program.window.navigator.go("plan", section=section.value)
        settle(program.app)
        page = program.window.navigator.page
        any(page.view.focus_field(ref, "") for ref in refs)  # opens the first that is asked here
        settle(program.app)
        if found := cut_of(program):
            faults[section.value] = found
    assert faults == {}


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [("one solid", "one"), pytest.param("seven solid", "four", marks=pytest.mark.proof)],
)
def test_nothing_of_a_plan_file_is_cut(
    open_window: Opener, services: Services, tmp_path: Path, theirs: str, ours: str
) -> None:
    """Differences, and what is chosen answer by answer, between two families at their longest."""
    program = opened(open_window, services, theirs, 200)
    services.plan_transfer.export(tmp_path / "theirs.daiyn")
    services.store.edit(PlanReplacement(services.store).replacing(of_kits(family(ours))))
    program.window.navigator.go("plan_file", file=str(tmp_path / "theirs.daiyn"))
    finish(program)
    assert cut_of(program) == []
    named(program.window, "plan_merge").click()
    finish(program)
    assert cut_of(program) == []


def test_what_has_no_room_is_found(open_window: Opener, services: Services) -> None:
    """Negative control: the looks above can fail."""
    program = opened(open_window, services, "four", 100)
    program.window.navigator.go("ready")
    finish(program)
    assert cut_of(program) == []
    named(program.window, "to_practice").setFixedWidth(60)
    settle(program.app)
    assert len(cut_of(program)) == 1
    program.window.navigator.page.setMinimumWidth(2000)
    settle(program.app)
    assert cut_of(program)[0].startswith("wider than the window: ")
