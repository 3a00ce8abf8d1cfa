"""The doctor tells what is open, each thing with a remedy, and nothing where nothing is."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from guide.alerts.clock import ClockDoubt
from guide.content.model import LANGS
from guide.kiosk.doctor import CHECKS, IDS, FoundFolder, Machine, Severity, findings

SEALED = Machine()
WINDOWS = Machine(system="windows")
PRINTING = Machine(is_printer_wanted=True)

OPEN: list[tuple[Machine, dict[str, Any], str]] = [
    (SEALED, {"wrong": 2}, "configuration"),
    (SEALED, {"are_settings_lost": True}, "settings_lost"),
    (SEALED, {"may_anybody_set_up": True}, "first_run"),
    (SEALED, {"unset": ("screen.name",)}, "unset"),
    (SEALED, {"is_administrator": True}, "administrator"),
    (SEALED, {"desktops": ("gnome-shell",)}, "desktop"),
    (SEALED, {"can_switch_terminals": True}, "terminals"),
    (SEALED, {"can_switch_terminals": None}, "terminals_unknown"),
    (SEALED, {"has_display": False, "can_switch_terminals": True}, "no_session"),
    (SEALED, {"is_compositor_known": False}, "compositor"),
    (SEALED, {"is_x11": True}, "x11"),
    (WINDOWS, {"is_shell_of_desktop": True}, "shell"),
    (WINDOWS, {"is_shell_of_desktop": None}, "shell_unknown"),
    (WINDOWS, {"are_sticky_keys_on": True}, "sticky_keys"),
    (SEALED, {"others": 3}, "others"),
    (SEALED, {"has_automounter": True}, "automount"),
    (SEALED, {"starts_session_bus": True}, "session_bus"),
    (SEALED, {"is_root_read_only": False}, "root_writable"),
    (SEALED, {"is_home_in_memory": False}, "home_kept"),
    (SEALED, {"clock_doubt": ClockDoubt.BEHIND}, "clock"),
    (SEALED, {"is_clock_synced": False}, "clock_unsynced"),
    (SEALED, {"is_clock_synced": None}, "clock_unknown"),
    (SEALED, {"is_zone_stale": True}, "zone"),
    (SEALED, {"is_data_writable": False}, "data"),
    (SEALED, {"free_bytes": 1 << 20}, "space"),
    (SEALED, {"messages": FoundFolder.UNSET, "keys": 0}, "messages_unset"),
    (SEALED, {"messages": FoundFolder.MISSING}, "messages_missing"),
    (SEALED, {"messages": FoundFolder.REFUSED}, "messages_refused"),
    (SEALED, {"keys": 0}, "keys"),
    (SEALED, {"status": FoundFolder.MISSING}, "status_missing"),
    (SEALED, {"status": FoundFolder.REFUSED}, "status_refused"),
    (SEALED, {"words": FoundFolder.MISSING}, "packs_missing"),
    (SEALED, {"places": FoundFolder.REFUSED}, "packs_refused"),
    (PRINTING, {"printer": "no_printer"}, "printer"),
    (PRINTING, {"printer": "no_paper"}, "printer_paper"),
    (PRINTING, {"printer": "jam"}, "printer_open"),
    (PRINTING, {"printer": "rejects"}, "printer_stopped"),
    (PRINTING, {"are_printed_files_kept": True}, "spool"),
    (PRINTING, {"is_print_history_kept": True}, "history"),
    (PRINTING, {"are_printed_files_kept": None}, "spool_unknown"),
    (Machine(is_speech_wanted=True), {"is_speech_there": False}, "speech"),
    (Machine(is_speech_wanted=True), {"has_sound": False}, "sound"),
]


def ids(machine: Machine) -> list[str]:
    return [one.id for one in findings(machine)]


@pytest.mark.parametrize(("machine", "changed", "found"), OPEN, ids=[one[2] for one in OPEN])
def test_each_open_thing_is_told_and_only_that(
    machine: Machine, changed: dict[str, Any], found: str
) -> None:
    before = ids(machine)
    assert found not in before, "the control"
    assert ids(structs.replace(machine, **changed)) == sorted([*before, found], key=IDS.index)


def test_a_computer_that_is_sealed_has_nothing_told_about_it() -> None:
    assert findings(SEALED) == ()
    assert ids(WINDOWS) == ["policies"], "they cannot be looked at, and that is said"
    assert ids(Machine(system="macos")) == ["system"]
    assert findings(PRINTING) == ()
    other = structs.replace(WINDOWS, is_x11=True, is_root_read_only=False, is_home_in_memory=False,
                            can_switch_terminals=True, starts_session_bus=True)  # fmt: skip
    assert ids(other) == ["policies"], "what is of another system is not asked"
    outside = Machine(has_display=False, is_administrator=True)
    assert ids(outside) == ["no_session"], "whoever asks from elsewhere may be anybody"


def test_what_is_not_wanted_is_not_missed() -> None:
    bare = Machine(
        are_printed_files_kept=True, printer="no_printer", has_sound=False,
        is_speech_there=False, status=FoundFolder.UNSET,
    )  # fmt: skip
    assert findings(bare) == ()


def test_every_check_was_seen_open_and_has_words_in_each_language() -> None:
    assert {found for _, _, found in OPEN} | {"policies", "system"} == set(IDS)
    for machine, changed, name in OPEN:
        one = next(
            each for each in findings(structs.replace(machine, **changed)) if each.id == name
        )
        for lang in LANGS:
            assert one.what(lang)
            assert one.remedy(lang) != one.what(lang)
            assert "{" not in one.what(lang) + one.remedy(lang)


def test_what_lets_somebody_out_or_stays_behind_is_a_gap() -> None:
    gaps = {name for name, severity, _ in CHECKS if severity is Severity.GAP}
    assert gaps >= {"desktop", "terminals", "shell", "automount", "spool", "administrator"}
