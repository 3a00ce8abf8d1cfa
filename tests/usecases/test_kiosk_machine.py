"""What Linux tells of a kiosk's session is read from its files, whoever they say runs there."""

from __future__ import annotations

import ctypes
import datetime as dt
import os
import sys
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from guide.kiosk.configuration import Alerts, Configuration, Printing, StatusWriting
from guide.kiosk.configuration_file import Checked
from guide.kiosk.doctor import FoundFolder
from guide.store.store import Store
from guide.usecases.kiosk import cups
from guide.usecases.kiosk import linux_facts as linux_facts_of
from guide.usecases.kiosk.linux_facts import (
    PAGE,
    Process,
    is_clock_synced,
    linux_facts,
    session_of_kiosk,
)
from guide.usecases.kiosk.machine import findings_here, folder_state, machine
from guide.usecases.kiosk.printing import PrintRefusal
from guide.usecases.kiosk.services import kiosk_services_on
from tests.clock import clock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="files of Linux and its users")

MOUNTS = "/dev/sda1 / ext4 {root},relatime 0 0\ntmpfs /home/kiosk {home} rw 0 0\n"


@pytest.fixture
def system(tmp_path: Path) -> Path:
    (tmp_path / "proc/self").mkdir(parents=True)
    (tmp_path / "proc/asound").mkdir()
    (tmp_path / "etc/cups").mkdir(parents=True)
    mounts(tmp_path)
    (tmp_path / "proc/asound/cards").write_text("--- no soundcards ---\n")
    (tmp_path / "etc/cups/cupsd.conf").write_text("# PreserveJobFiles No\nLogLevel warn\n")
    process(tmp_path, 11, "cage", "-d", "--", "daiyn", "-s")
    return tmp_path


def mounts(system: Path, root: str = "ro", home: str = "tmpfs") -> None:
    (system / "proc/self/mounts").write_text(MOUNTS.format(root=root, home=home))


def process(system: Path, number: int, *arguments: str) -> None:
    folder = system / f"proc/{number}"
    folder.mkdir()
    (folder / "comm").write_text(f"{arguments[0]}\n")
    (folder / "cmdline").write_bytes("\0".join(arguments).encode())


def facts(system: Path, **env: str) -> dict[str, Any]:
    given = {"WAYLAND_DISPLAY": "wayland-0", "HOME": "/home/kiosk"} | env
    return linux_facts(given, os.geteuid(), system / "proc", system / "etc")


def test_a_sealed_session_is_told_as_one(system: Path) -> None:
    found = facts(system)
    assert found.pop("is_clock_synced") in {True, False, None}
    assert found == {
        "has_display": True, "is_x11": False, "desktops": (), "is_compositor_known": True,
        "can_switch_terminals": False, "others": 0, "starts_session_bus": False,
        "is_root_read_only": True, "is_home_in_memory": True, "has_automounter": False,
        "has_sound": False, "are_printed_files_kept": True, "is_print_history_kept": True,
    }  # fmt: skip


def test_each_open_thing_is_seen(system: Path, tmp_path: Path) -> None:
    process(system, 12, "gnome-shell")
    process(system, 13, "udisksd")
    mounts(system, root="rw", home="ext4")
    (system / "proc/asound/cards").write_text(" 0 [PCH ]: HDA-Intel\n")
    launcher = tmp_path / "bin/dbus-launch"
    launcher.parent.mkdir()
    launcher.touch(0o755)
    found = facts(system, WAYLAND_DISPLAY="", DISPLAY=":0", PATH=str(launcher.parent))
    assert found["desktops"] == ("gnome-shell",)
    assert found["has_automounter"]
    assert found["is_x11"]
    assert found["starts_session_bus"]
    assert found["has_sound"]
    assert (found["is_root_read_only"], found["is_home_in_memory"]) == (False, False)
    disabled = facts(system, DISPLAY=":0", PATH=str(launcher.parent),
                     DBUS_SESSION_BUS_ADDRESS="disabled:")  # fmt: skip
    assert not disabled["starts_session_bus"]


def test_cage_that_allows_other_terminals_is_told_and_an_unknown_compositor_is_not(
    system: Path,
) -> None:
    process(system, 12, "cage", "-ds", "daiyn")
    assert facts(system)["can_switch_terminals"] is True
    for number in (11, 12):
        (system / f"proc/{number}/comm").write_text("weston\n")
    assert facts(system)["can_switch_terminals"] is None


def test_what_may_not_be_read_is_told_to_be_unknown(tmp_path: Path) -> None:
    (tmp_path / "proc").mkdir()
    found = facts(tmp_path)
    for name in ("is_root_read_only", "is_home_in_memory", "are_printed_files_kept",
                 "can_switch_terminals"):  # fmt: skip
        assert found[name] is None
    assert not facts(tmp_path, WAYLAND_DISPLAY="")["has_display"]


def test_programs_of_other_people_are_counted_and_none_of_the_system(
    system: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = [Process(number, "one", user, ()) for number, user in
               enumerate((0, 33, 1000, 1000, 1001, 65534))]  # fmt: skip
    monkeypatch.setattr(linux_facts_of, "processes", lambda _proc: iter(running))
    found = linux_facts({}, 1000, system / "proc", system / "etc")
    assert found["others"] == 1


def test_the_home_lies_where_the_nearest_mount_says_in_whatever_order(system: Path) -> None:
    lines = MOUNTS.format(root="ro", home="tmpfs").splitlines(keepends=True)
    (system / "proc/self/mounts").write_text("".join(reversed(lines)))
    assert facts(system)["is_home_in_memory"] is True


@pytest.mark.parametrize(("answer", "is_synced"), [(-1, None), (0, True), (5, False)])
def test_whether_something_sets_the_clock_is_asked_of_the_kernel(
    monkeypatch: pytest.MonkeyPatch, answer: int, is_synced: bool | None
) -> None:
    library = SimpleNamespace(adjtimex=lambda _buffer: answer)
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: library)
    assert is_clock_synced() is is_synced


def test_a_disk_that_is_read_only_is_so_for_an_administrator_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert folder_state(str(tmp_path), os.W_OK) is FoundFolder.GOOD
    read_only = SimpleNamespace(f_flag=os.ST_RDONLY)
    monkeypatch.setattr(os, "statvfs", lambda _folder: read_only)
    assert folder_state(str(tmp_path), os.W_OK) is FoundFolder.REFUSED


def test_a_command_given_elsewhere_asks_of_the_page_that_stands(system: Path) -> None:
    assert session_of_kiosk(system / "proc") is None
    process(system, 21, "daiyn", PAGE)
    (system / "proc/21/environ").write_bytes(b"DISPLAY=:0\0HOME=/home/kiosk\0")
    found = session_of_kiosk(system / "proc")
    assert found == ({"DISPLAY": ":0", "HOME": "/home/kiosk", "": ""}, os.geteuid())


def test_settings_of_cups_are_read_as_cups_reads_them(system: Path) -> None:
    (system / "etc/cups/cupsd.conf").write_text("preservejobfiles  no\nPreserveJobHistory Yes\n")
    found = facts(system)
    assert (found["are_printed_files_kept"], found["is_print_history_kept"]) == (False, True)


def test_folders_of_the_settings_are_looked_at(tmp_path: Path) -> None:
    assert folder_state("", os.R_OK) is FoundFolder.UNSET
    assert folder_state(str(tmp_path / "none"), os.R_OK) is FoundFolder.MISSING
    assert folder_state(str(tmp_path), os.R_OK) is FoundFolder.GOOD
    configuration = Configuration(
        alerts=Alerts(folder=str(tmp_path)), status=StatusWriting(folder=str(tmp_path / "none"))
    )
    found = machine(
        Checked(configuration), tmp_path / "data/kiosk", dt.datetime(2026, 11, 30, tzinfo=dt.UTC),
        keys=0, clock_doubt=None,
    )  # fmt: skip
    assert (found.messages, found.status) == (FoundFolder.GOOD, FoundFolder.MISSING)
    assert found.is_data_writable
    assert found.free_bytes
    assert len(found.unset) == 4
    assert not list(tmp_path.iterdir()), "to look makes nothing"


def test_why_the_printer_prints_nothing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = Configuration(printing=Printing(printer="lobby"))
    for refusal, told in (
        (PrintRefusal.NO_PRINTER, {"printer"}), (PrintRefusal.NO_CUPS, {"printer"}),
        (PrintRefusal.NO_PAPER, {"printer_paper"}), (PrintRefusal.STOPPED, {"printer_stopped"}),
        (None, set[str]()),
    ):  # fmt: skip
        monkeypatch.setattr(cups, "refusal_of", lambda _name, said=refusal: said)
        with closing(
            kiosk_services_on(Store.in_memory(now=clock), clock, wanted, data=tmp_path)
        ) as services:
            found = {one.id for one in findings_here(services, Checked(wanted))}
        assert {one for one in found if one.startswith("printer")} == told
