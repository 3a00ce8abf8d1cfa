"""The whole quick plan, filled through the accessible tree alone: no key, no mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from guide.alerts.declaration import Place
from guide.household.household import Household
from guide.household.steps import is_plan_complete
from guide.paths import Places
from guide.store.store import Store
from guide.usecases.program.services import open_services, services_on
from tests.a11y.desktop import Desktop
from tests.clock import clock

pytestmark = [pytest.mark.a11y, pytest.mark.xdist_group("a11y")]

PATIENCE_S = 30


class Reader:
    """What a screen reader can do: find by the end of an id, press, write, choose in a list."""

    def __init__(self, desktop: Desktop, store: Path) -> None:
        self._desktop = desktop
        self._store = store

    def kept(self) -> Household:
        """The plan as it is on the disk at this moment."""
        with Store.look_at(self._store, now=clock) as store:
            return services_on(store, clock).plan_editor.household()

    def press(self, name: str, *, then: str = "") -> None:
        """Press a control, and wait until the one named in `then` is there."""
        self._desktop.press(self._id(name))
        if then:
            self._id(then)

    def write(self, name: str, text: str, field: str) -> None:
        """Write into a text field, and wait until the answer is kept."""

        def is_written() -> bool:
            # The control may be built anew between the two questions: then it is asked for again.
            typed = self._desktop.ask("type", target=self._id(name), text=text)
            return bool(typed.get("did"))

        self._wait(is_written, f"{name} takes words")
        self._wait(lambda: text in self._values(field), f"{field} = {text}")

    def choose(self, name: str, words: str) -> None:
        """Open a list and take the entry that begins with these words."""
        box = self._id(name)
        self._desktop.press(box)
        offered: list[str] = []

        def look() -> bool:
            names = self._desktop.ask("names", role="list item")
            offered[:] = [name for name in names if name.startswith(words)]
            return bool(offered)

        self._wait(look, f"{words} in {name}")
        self._desktop.press(offered[0])

        def is_taken() -> bool:
            return str(self._desktop.ask("find", target=box)["name"]).startswith(words)

        self._wait(is_taken, f"{name} = {words}")

    def _values(self, field: str) -> list[object]:
        household = self.kept()
        return [getattr(record, field, None) for _ref, record in household.records()]

    def _id(self, name: str) -> str:
        """The id of the last shown control of this name: the newest of several people.

        `edit_…_mobile` stands for any record in between.
        """
        found = self._desktop.ask("last", target=name, patience=PATIENCE_S)
        assert "id" in found, found
        return str(found["id"])

    def _wait(self, is_so: Callable[[], bool], what: str) -> None:
        end = monotonic() + PATIENCE_S
        while not is_so():
            assert monotonic() < end, what


def fill(reader: Reader) -> None:
    """Two adults, two children at one school, in the order of the sections."""
    reader.write("edit_plan_out_name", "Айгүл", "out_name")
    reader.write("edit_plan_out_town", "Астана", "out_town")
    reader.write("edit_plan_out_phone", "+7 700 000 00 05", "out_phone")
    reader.press("next", then="add_person")
    for name, mobile in (("Ерлан", "+7 700 000 00 01"), ("Динара", "+7 700 000 00 02")):
        reader.press("add_person", then="edit_…_given_name")
        reader.write("edit_…_given_name", name, "given_name")
        reader.write("edit_…_mobile", mobile, "mobile")
    reader.press("add_child", then="edit_…_given_name")
    reader.write("edit_…_given_name", "Әлихан", "given_name")
    reader.press("another_…_institution", then="edit_…_inst_name")
    reader.write("edit_…_inst_name", "№ 00 мектеп", "inst_name")
    reader.write("edit_…_inst_phone", "+7 700 000 00 07", "inst_phone")
    reader.press("add_child", then="edit_…_given_name")
    reader.write("edit_…_given_name", "Айша", "given_name")
    reader.choose("combo_…_institution", "№ 00 мектеп")
    reader.press("next", then="edit_plan_settlement")
    reader.write("edit_plan_settlement", "Қарағанды", "settlement")
    reader.write("edit_plan_street", "Мысал көшесі", "street")
    reader.write("edit_plan_building", "10", "building")
    reader.press("next", then="edit_plan_meet_near")
    reader.write("edit_plan_meet_near", "Үй артындағы ойын алаңы", "meet_near")
    reader.write("edit_plan_meet_far", "Айгүлдің үйі", "meet_far")
    reader.press("next", then="combo_plan_ice_order_1")
    reader.choose("combo_plan_ice_order_1", "Ерлан")
    reader.choose("combo_plan_ice_order_2", "Динара")
    reader.press("next", then="edit_plan_plan_title")
    reader.write("edit_plan_plan_title", "Отбасылық жоспар", "plan_title")
    reader.press("…plan_lang_kk+ru")
    reader.press("next")


def test_the_quick_plan_is_filled_through_the_tree_alone(tmp_path: Path) -> None:
    places = Places(tmp_path / "data")
    services = open_services(places, clock)
    services.preferences.change(first_page_done=True, language="kk", place=Place(region="KZ-35"))
    services.store.close()
    with Desktop(tmp_path / "home") as desktop:
        desktop.run("--data-dir", str(places.data))
        desktop.wait_for("page_home")
        desktop.press("go_plan")
        desktop.wait_for("page_plan")
        reader = Reader(desktop, places.store)
        fill(reader)
        desktop.wait_for("page_review")
        household = reader.kept()
    assert [p.given_name for p in household.people] == ["Ерлан", "Динара", "Әлихан", "Айша"]
    assert [household.named(p.institution) for p in household.children] == ["№ 00 мектеп"] * 2
    assert [household.named(ref) for ref in household.plan.ice_order] == ["Ерлан", "Динара"]
    assert household.plan.plan_lang == "kk+ru"
    assert is_plan_complete(household)
