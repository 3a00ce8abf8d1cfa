"""The diagnostic text helps and gives nobody away; erasing leaves nothing."""

from __future__ import annotations

import datetime as dt
import getpass
from pathlib import Path

from guide import __version__
from guide.alerts.declaration import Place
from guide.content.model import Level
from guide.paths import Places
from guide.usecases.base.settings import Settings
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import Services, open_services


def test_it_names_versions_counts_and_choices(full: Services) -> None:
    found = full.diagnosis({"Qt": "6.11"})
    for fact in (
        f"Daiyn: {__version__}",
        "Python: 3.",
        "SQLite: 3.",
        "Content of: 20",
        "Store trouble: none",
        "Store faults: none",
        "Documents, person: 4 (",
        "Language: not chosen",
        "Qt: 6.11",
    ):
        assert fact in found


def test_it_holds_nothing_about_the_family(full: Services) -> None:
    place = Place(region="KZ-35", detail="Теміртау")
    full.preferences.change(place=place, entered_by="Ерлан")
    full.declarations.declare(Draft(Level.RED, place, "ҰҚК", entered_by="Динара"), place)
    found = full.diagnosis()
    for secret in (
        "Ерлан",
        "Динара",
        "Айгүл",
        "Теміртау",
        "KZ-35",
        "Мысал",
        "000",
        str(Path.home()),
    ):
        assert secret not in found
    assert getpass.getuser() not in found.split()
    assert "Place: chosen" in found


def test_erasing_leaves_no_trace_and_a_usable_bench(tmp_path: Path) -> None:
    now = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
    places = Places(tmp_path)
    services = open_services(places, lambda: now)
    services.plan_editor.change("plan", "out_name", "Айгүл-мысал")
    services.declarations.declare(Draft(Level.RED, Place()), Place())
    services.preferences.change(language="kk")
    services.erase()
    assert services.plan_editor.household().is_empty
    assert services.declarations.current() is None
    assert services.preferences.read() == Settings()
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert "Айгүл-мысал".encode() not in left
    services.plan_editor.change("plan", "out_name", "Айгүл")
    services.close()
    again = open_services(places, lambda: now)
    assert again.plan_editor.household().plan.out_name == "Айгүл"
    again.close()
