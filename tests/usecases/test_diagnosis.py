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
from guide.usecases.program.services import Workbench, open_workbench


def test_it_names_versions_counts_and_choices(full: Workbench) -> None:
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


def test_it_holds_nothing_about_the_family(full: Workbench) -> None:
    place = Place(region="KZ-35", detail="Теміртау")
    full.preferences.change(place=place, entered_by="Ерлан")
    full.declaring.declare(Draft(Level.RED, place, "ҰҚК", entered_by="Динара"), place)
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
    bench = open_workbench(places, lambda: now)
    bench.planning.change("plan", "out_name", "Айгүл-мысал")
    bench.declaring.declare(Draft(Level.RED, Place()), Place())
    bench.preferences.change(language="kk")
    bench.erase()
    assert bench.planning.household().is_empty
    assert bench.declaring.current() is None
    assert bench.preferences.read() == Settings()
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert "Айгүл-мысал".encode() not in left
    bench.planning.change("plan", "out_name", "Айгүл")
    bench.close()
    again = open_workbench(places, lambda: now)
    assert again.planning.household().plan.out_name == "Айгүл"
    again.close()
