"""The arrows between the rooms are true: each contract refuses a breach planted in a copy."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = Path(sys.executable).with_name("lint-imports")
ARROWS, LOADING = "pyproject.toml", "tools/loading.toml"

# The beginning of a contract's name, and what is planted: who imports whom. Several of one kind
# where one could pass: over a layer, beside it, by a type alone, inside a function.
BREACHES = {
    ARROWS: [
        ("Rooms open only", "guide.content.search.letters", "guide.store.files"),
        ("Rooms open only", "guide.household.names", "guide.alerts.state"),
        ("Rooms open only", "guide.store.lock", "guide.usecases.base.settings"),
        ("The store and the papers", "guide.store.header", "guide.content.model"),
        ("The store and the papers", "guide.paper.glyphs", "guide.household.plan"),
        ("Signatures are about bytes", "guide.signatures.minisign", "guide.errors"),
        ("Rooms open only", "guide.cap.message", "guide.alerts.state"),
        ("Rooms open only", "guide.cap.writer", "guide.household.names"),
        ("The store and the papers", "guide.store.document", "guide.cap.message"),
        ("A message is read", "guide.cap.reader", "guide.signatures.minisign"),
        ("A message is read", "guide.cap.territories", "guide.paths"),
        ("Rooms open only", "guide.alerts.state", "guide.places.pack"),
        ("What holds at a place", "guide.places.remarks", "guide.household.names"),
        ("What holds at a place", "guide.places.pack_file", "guide.store.files"),
        ("Rooms open only", "guide.training.bands", "guide.alerts.state"),
        ("A lesson knows", "guide.training.scenario", "guide.household.names"),
        ("A lesson knows", "guide.training.scenario_file", "guide.store.files"),
        ("Rooms open only", "guide.places.remarks", "guide.kiosk.configuration"),
        ("What a kiosk knows", "guide.kiosk.configuration", "guide.household.names"),
        ("What a kiosk knows", "guide.kiosk.configuration", "guide.store.files"),
        ("What has no window", "guide.usecases.plan.review", "PySide6.QtCore"),
        ("What has no window", "guide.app.kiosk_supervisor", "guide.ui.kiosk.window"),
        ("What has no window", "guide.cap.tree", "PySide6.QtXml"),
        ("What has no window", "guide.usecases.level.ticks", "guide.cli.confirm"),
        ("The command line is free", "guide.cli.store", "guide.ui.shell.window"),
        ("Inside the windows", "guide.ui.plan.page", "guide.ui.home.page"),
        ("Inside the windows", "guide.ui.overview.page", "guide.ui.level.entry_page"),
        ("Inside the windows", "guide.ui.households.page", "guide.ui.safekeeping.page"),
        ("Inside the windows", "guide.ui.alerts.page", "guide.ui.level.entry_page"),
        ("Inside the windows", "guide.ui.kiosk.window", "guide.ui.training.window"),
        ("Inside the windows", "guide.ui.advice.step_rows", "guide.ui.forms.form"),
        ("Inside the windows", "guide.ui.shell.navigator", "guide.ui.plan.page"),
        ("Inside the windows", "guide.ui.shell.folder_watch", "guide.ui.alerts.message_view"),
        ("Inside the windows", "guide.ui.kit.widgets.card", "guide.ui.shell.page"),
        ("The kit knows", "guide.ui.kit.widgets.button", "guide.usecases.base.settings"),
        ("Inside the use cases", "guide.usecases.level.ticks", "guide.usecases.plan.editing"),
        ("Inside the use cases", "guide.usecases.base.settings", "guide.usecases.level.ticks"),
        ("Inside the use cases", "guide.usecases.households.summary", "guide.usecases.places.here"),
        ("Inside the use cases", "guide.usecases.plan.review", "guide.usecases.places.choices"),
        ("Inside the use cases", "guide.usecases.level.held", "guide.usecases.alerts.keys"),
        ("Inside the use cases", "guide.usecases.alerts.keys", "guide.usecases.places.here"),
        ("Inside the use cases", "guide.usecases.places.here", "guide.usecases.training.sessions"),
        ("Forms know no feature", "guide.ui.forms.form", "guide.household.names"),
        ("Forms know no feature", "guide.form_fields", "guide.alerts.state"),
        ("No module of ours", "guide.bounded_read", "socket"),
        ("The windows reach", "guide.ui.plan.people", "guide.store.store"),
    ],
    LOADING: [
        ("Windows without a family", "guide.ui.shell.page", "guide.household.plan"),
        ("Windows without a family", "guide.app.startup", "guide.usecases.plan.editing"),
        ("A class has no household", "guide.app.classroom", "guide.ui.home.page"),
        ("A class has no household", "guide.ui.training.page", "guide.household.names"),
        (
            "A class has no household",
            "guide.ui.training.files_page",
            "guide.ui.alerts.message_view",
        ),
        (
            "A class has no household",
            "guide.usecases.training.services",
            "guide.checklist",
        ),
        ("A kiosk has no household", "guide.app.kiosk", "guide.ui.home.page"),
        ("A kiosk has no household", "guide.app.kiosk_supervisor", "guide.usecases.plan.review"),
        ("A kiosk has no household", "guide.ui.kiosk.page", "guide.household.names"),
        ("A kiosk has no household", "guide.usecases.kiosk.services", "guide.household.plan"),
    ],
}
INDENTED = "\n\ndef _planted() -> None:\n    import {imported}  # noqa\n"
FOR_TYPES = (
    "\nfrom typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    import {imported}  # noqa\n"
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "guide", tmp_path / "guide", ignore=shutil.ignore_patterns("*.pyc"))
    (tmp_path / "tools").mkdir()
    for name in BREACHES:
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def plant(folder: Path, importer: str, imported: str, form: str = INDENTED) -> None:
    path = folder / f"{importer.replace('.', '/')}.py"
    with path.open("a", encoding="utf-8") as module:
        module.write(form.format(imported=imported))


def verdict(folder: Path, contracts: str) -> str:
    """What the check says, on one line, so that no name is broken by the width of a screen."""
    run = subprocess.run(
        [LINT, "--no-cache", "--config", contracts],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return re.sub(r"\s+", " ", run.stdout)


def is_broken(said: str, contract: str) -> bool:
    """Whether the contract of this name is told to be broken, in the list of all of them."""
    return re.search(rf"{re.escape(contract)}(?:(?!KEPT).)*? BROKEN", said) is not None


@pytest.mark.parametrize("contracts", BREACHES)
def test_each_planted_breach_is_refused(copy: Path, contracts: str) -> None:
    whole = verdict(copy, contracts)
    assert " 0 broken." in whole, "the control: without a breach every contract is kept"
    for _, importer, imported in BREACHES[contracts]:
        plant(copy, importer, imported)
    said = verdict(copy, contracts)
    for contract, importer, imported in BREACHES[contracts]:
        assert is_broken(said, contract), contract
        outside = imported.partition(".")[0]
        target = imported if outside == "guide" else outside
        assert f"{importer} -> {target}" in said, (contract, importer, imported)


def test_every_contract_has_a_breach_that_was_planted() -> None:
    for contracts, breaches in BREACHES.items():
        text = (ROOT / contracts).read_text(encoding="utf-8")
        names = re.findall(r'^name = "(.+)"$', text, re.MULTILINE)
        planted = [start for start, _, _ in breaches] + ["No import circle"]
        assert [
            name for name in names if name != "daiyn" and not name.startswith(tuple(planted))
        ] == []


@pytest.mark.parametrize("form", [INDENTED, FOR_TYPES], ids=["in-a-function", "for-types"])
def test_a_circle_is_refused_however_it_is_closed(copy: Path, form: str) -> None:
    plant(copy, "guide.alerts.declaration", "guide.alerts.state", form)
    assert is_broken(verdict(copy, ARROWS), "No import circle")


def test_what_only_a_type_checker_imports_is_not_loaded(copy: Path) -> None:
    """The control of the second file: it is about what is loaded, and only that."""
    plant(copy, "guide.ui.shell.page", "guide.household.plan", FOR_TYPES)
    assert " 0 broken." in verdict(copy, LOADING)
