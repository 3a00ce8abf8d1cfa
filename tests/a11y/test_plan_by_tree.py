"""The plan, filled through the accessible tree alone: no key, no mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from guide.alerts.declaration import Place
from guide.content.model import Lang
from guide.household.field import Section, fields_of
from guide.household.household import Household
from guide.household.records.kinds import KINDS
from guide.household.sections import GROUPS, ORDER, SectionGroup
from guide.household.steps import is_plan_complete
from guide.paths import Places
from guide.store.store import Store
from guide.usecases.program.services import open_services, services_on
from tests.a11y.audit import controls, findings
from tests.a11y.desktop import Desktop
from tests.clock import clock
from tests.ui.windows.plan_fixtures import fill_family
from tests.ui.windows.test_full_plan_keys import LEFT_UNTICKED, TYPED, unanswered

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


def make_home(
    folder: Path, lang: Lang = "kk", *, has_family: bool = False, helps_others: bool = False
) -> Places:
    """The folder of a program that was started before, with no plan or with the quick one."""
    places = Places(folder / "data")
    services = open_services(places, clock)
    services.preferences.change(first_page_done=True, language=lang, place=Place(region="KZ-35"))
    if has_family:
        fill_family(services.plan_editor)
    if helps_others:
        services.plan_editor.change("house", "helps_others", value=True)
    services.store.close()
    return places


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


class FullReader(Reader):
    """Answers whatever a section of the full plan asks, as it is told by the tree."""

    def __init__(self, desktop: Desktop, store: Path) -> None:
        super().__init__(desktop, store)
        self.faults: list[str] = []
        self._done: set[str] = set()

    def fill_section(self, section: Section) -> None:
        """Go into each list once, answer each question, until nothing is new."""
        self._done.clear()
        self._desktop.wait_for(f"section_page_{section.value}")
        while wanted := [one for one in self._asked() if one not in self._done]:
            for name in wanted:
                self._done.add(name)
                # What opens something is the last before the tree is read anew.
                if self._answer(name):
                    break
        self.faults += [f"{section}: {one}" for one in findings(self._desktop.tree())]

    def _asked(self) -> list[str]:
        """The ids of what can be answered or opened now; of what can be opened, one a kind."""
        ids = [node["id"].rpartition(".")[2] for node in controls(self._desktop.tree())]
        opened = {_kind(one) for one in self._done}
        kinds = ("edit_", "combo_", "field_", "several_")
        answers = [one for one in ids if one.startswith(kinds) and "_shared_" not in one]
        ways = [one for one in ids if one.startswith(("add_", "change_", "another_"))]
        return [*answers, *(one for one in ways if _kind(one) not in opened)]

    def _answer(self, name: str) -> bool:
        """Answer a question, or open what asks more; True when there is more to read."""
        kind, _, rest = name.partition("_")
        if kind == "edit":
            field = next(one for one in FIELDS if rest.endswith(f"_{one.name}"))
            self._desktop.ask("type", target=name, text=TYPED[field.ask.rule])
        elif kind == "combo":
            self._choose_any(name)
            return True
        elif not name.endswith(LEFT_UNTICKED):
            self._desktop.press(name)
            return kind != "several"
        return False

    def _choose_any(self, name: str) -> None:
        """Take the first that a list offers beside "Not chosen"."""
        before = str(self._desktop.ask("find", target=name)["name"])
        self._desktop.press(name)
        offered: list[str] = []

        def look() -> bool:
            # Empty is an answer here: nothing is waited for.
            offered[:] = self._desktop.ask("names", role="list item", once=True)
            return bool(offered)

        def is_taken() -> bool:
            return str(self._desktop.ask("find", target=name)["name"]) != before

        self._wait(look, f"the list of {name}")
        if others := [one for one in offered[1:] if one != before]:
            self._desktop.press(others[0], role="list item")
            self._wait(is_taken, f"{name} = {others[0]}")
        else:  # there is nobody yet who could be chosen
            self._desktop.press(name)
        self._wait(lambda: not look(), f"the list of {name} is closed")


def _kind(name: str) -> str:
    """What a button opens, without whose it is."""
    return name.rpartition("_")[0] if name.startswith("change_") else name


FIELDS = sorted(
    (field for kind in KINDS for field in fields_of(kind.shape)),
    key=lambda field: len(field.name),
    reverse=True,
)


@pytest.mark.proof
@pytest.mark.parametrize(
    ("group", "lang"),
    [
        (SectionGroup.WHO, "kk"),
        (SectionGroup.WHERE, "ru"),
        (SectionGroup.ACTING, "en"),
        (SectionGroup.UPKEEP, "kk"),
    ],
)
def test_the_full_plan_is_filled_through_the_tree_alone(
    tmp_path: Path, group: SectionGroup, lang: Lang
) -> None:
    # A tick of the house brings the section of those whom a family helps.
    places = make_home(
        tmp_path, lang, has_family=True, helps_others=Section.HELPED in GROUPS[group]
    )
    with Desktop(tmp_path / "home") as desktop:
        desktop.run("--data-dir", str(places.data))
        desktop.wait_for("page_home")
        desktop.press("go_plan")
        desktop.wait_for("page_plan")
        reader = FullReader(desktop, places.store)
        for section in GROUPS[group]:
            desktop.press(f"section_{section.value}")
            reader.fill_section(section)
        reader.press("next")
        desktop.wait_for(_after(group))
        household = reader.kept()
    assert reader.faults == []
    here = {kind.name for kind in KINDS if kind.section in GROUPS[group]}
    assert here - {ref.partition(":")[0] for ref, _ in household.records()} == set()
    assert [one for one in unanswered(household) if one.startswith(tuple(here))] == []


def _after(group: SectionGroup) -> str:
    """What "Next" leads to from the last section of a group."""
    at = ORDER.index(GROUPS[group][-1]) + 1
    return f"section_page_{ORDER[at].value}" if at < len(ORDER) else "page_review"


@pytest.mark.proof
def test_the_quick_plan_is_filled_through_the_tree_alone(tmp_path: Path) -> None:
    places = make_home(tmp_path)
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
