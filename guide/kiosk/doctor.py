"""What is still open on the computer of a kiosk: facts of it become findings with a remedy.

Pure: the facts are gathered elsewhere (`usecases/kiosk/machine.py`), and None is what cannot be
told. Each check is one row of a table; each finding has its words, `kiosk_doctor_<id>` and
`kiosk_remedy_<id>`. The program locks itself, the system has to lock the rest
(kiosk-ground.md section 8), and this says where it does not. Without a finding something may still
be open.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Literal

from msgspec import Struct

from guide.alerts.clock import ClockDoubt
from guide.content.kiosk_words import kiosk_words
from guide.content.model import Lang

_LITTLE_SPACE = 200 << 20  # bytes

System = Literal["linux", "windows", "macos"]


class Severity(StrEnum):
    """How much it matters; each has its words, `kiosk_severity_…`."""

    GAP = "gap"  # somebody can get out, or something stays behind: close it before people come
    LACK = "lack"  # the screen does less than it could
    UNKNOWN = "unknown"  # cannot be told from here: look yourself


class FoundFolder(StrEnum):
    """How a folder of the configuration is found."""

    UNSET = "unset"
    GOOD = "good"
    MISSING = "missing"
    REFUSED = "refused"  # it is there and may not be read, or written


class Machine(Struct, frozen=True, kw_only=True):
    """The facts of one computer. None: it cannot be told."""

    system: System = "linux"
    # Who runs it, and in which session.
    is_administrator: bool = False
    has_display: bool = True
    is_x11: bool = False
    desktops: tuple[str, ...] = ()  # shells and window managers that offer more than one window
    is_compositor_known: bool = True  # one that was tried
    can_switch_terminals: bool | None = False
    others: int | None = 0  # programs of other people that run
    starts_session_bus: bool = False  # a helper would be started and would stay
    # What outlives a visit.
    is_root_read_only: bool | None = True
    is_home_in_memory: bool | None = True
    has_automounter: bool = False
    # Windows.
    is_shell_of_desktop: bool | None = False
    are_sticky_keys_on: bool | None = False
    # Time.
    is_clock_synced: bool | None = True
    clock_doubt: ClockDoubt | None = None
    is_zone_stale: bool = False
    # What is attached.
    is_printer_wanted: bool = False
    printer: str = ""  # why it printed nothing when it was asked last, as `PrintRefusal`
    are_printed_files_kept: bool | None = False
    is_print_history_kept: bool | None = False
    is_speech_wanted: bool = False
    is_speech_there: bool = True
    has_sound: bool | None = True
    # What the program itself needs.
    is_data_writable: bool = True
    free_bytes: int | None = None
    messages: FoundFolder = FoundFolder.GOOD
    status: FoundFolder = FoundFolder.GOOD
    words: FoundFolder = FoundFolder.GOOD
    places: FoundFolder = FoundFolder.GOOD
    keys: int = 1  # that may speak for levels
    may_anybody_set_up: bool = False  # whoever stands there may choose the secret
    are_settings_lost: bool = False  # no secret opens it, and nobody may choose one
    unset: tuple[str, ...] = ()  # of the configuration, without which no kiosk begins
    wrong: int = 0  # findings in the configuration


class DoctorFinding(Struct, frozen=True):
    """One thing that is open."""

    id: str
    severity: Severity
    fields: dict[str, str] = {}

    def what(self, lang: Lang) -> str:
        """What it is."""
        return kiosk_words().say(f"kiosk_doctor_{self.id}", lang, **self.fields)

    def remedy(self, lang: Lang) -> str:
        """What to do about it."""
        return kiosk_words().say(f"kiosk_remedy_{self.id}", lang, **self.fields)


Check = Callable[[Machine], bool]
_GAP, _LACK, _UNKNOWN = Severity.GAP, Severity.LACK, Severity.UNKNOWN


def _of(system: System, check: Check) -> Check:
    return lambda machine: machine.system == system and check(machine)


def _linux(check: Check) -> Check:
    return _of("linux", check)


def _seen(check: Check) -> Check:
    """A check of the session, which only a command inside of it can make."""
    return _linux(lambda machine: machine.has_display and check(machine))


def _prints_nothing(*refusals: str) -> Check:
    return lambda machine: machine.is_printer_wanted and machine.printer in refusals


# In the order in which they are told.
CHECKS: tuple[tuple[str, Severity, Check], ...] = (
    ("configuration", _GAP, lambda m: m.wrong > 0),
    ("settings_lost", _GAP, lambda m: m.are_settings_lost),
    ("first_run", _GAP, lambda m: m.may_anybody_set_up),
    ("unset", _GAP, lambda m: bool(m.unset)),
    ("administrator", _GAP, lambda m: m.is_administrator and m.has_display),
    ("desktop", _GAP, lambda m: bool(m.desktops)),
    ("terminals", _GAP, _seen(lambda m: m.can_switch_terminals is True)),
    ("terminals_unknown", _UNKNOWN, _seen(lambda m: m.can_switch_terminals is None)),
    ("no_session", _UNKNOWN, _linux(lambda m: not m.has_display)),
    ("compositor", _UNKNOWN, _seen(lambda m: not m.is_compositor_known and not m.desktops)),
    ("x11", _LACK, _seen(lambda m: m.is_x11)),
    ("shell", _GAP, _of("windows", lambda m: m.is_shell_of_desktop is True)),
    ("shell_unknown", _UNKNOWN, _of("windows", lambda m: m.is_shell_of_desktop is None)),
    ("sticky_keys", _GAP, _of("windows", lambda m: m.are_sticky_keys_on is True)),
    ("policies", _UNKNOWN, _of("windows", lambda _: True)),
    ("system", _UNKNOWN, _of("macos", lambda _: True)),
    ("others", _LACK, lambda m: bool(m.others)),
    ("automount", _GAP, lambda m: m.has_automounter),
    ("session_bus", _LACK, _seen(lambda m: m.starts_session_bus)),
    ("root_writable", _LACK, _linux(lambda m: m.is_root_read_only is False)),
    ("home_kept", _LACK, _linux(lambda m: m.is_home_in_memory is False)),
    ("clock", _GAP, lambda m: m.clock_doubt is not None),
    ("clock_unsynced", _LACK, lambda m: m.is_clock_synced is False),
    ("clock_unknown", _UNKNOWN, lambda m: m.is_clock_synced is None),
    ("zone", _LACK, lambda m: m.is_zone_stale),
    ("data", _GAP, lambda m: not m.is_data_writable),
    ("space", _LACK, lambda m: m.free_bytes is not None and m.free_bytes < _LITTLE_SPACE),
    ("messages_unset", _LACK, lambda m: m.messages is FoundFolder.UNSET),
    ("messages_missing", _GAP, lambda m: m.messages is FoundFolder.MISSING),
    ("messages_refused", _GAP, lambda m: m.messages is FoundFolder.REFUSED),
    ("keys", _LACK, lambda m: m.messages is not FoundFolder.UNSET and m.keys == 0),
    ("status_missing", _LACK, lambda m: m.status is FoundFolder.MISSING),
    ("status_refused", _LACK, lambda m: m.status is FoundFolder.REFUSED),
    ("packs_missing", _LACK, lambda m: FoundFolder.MISSING in {m.words, m.places}),
    ("packs_refused", _LACK, lambda m: FoundFolder.REFUSED in {m.words, m.places}),
    ("printer", _LACK, _prints_nothing("no_cups", "no_printer")),
    ("printer_paper", _LACK, _prints_nothing("no_paper")),
    ("printer_open", _LACK, _prints_nothing("jam", "open", "no_ink")),
    ("printer_stopped", _LACK, _prints_nothing("offline", "stopped", "rejects")),
    ("spool", _GAP, lambda m: m.is_printer_wanted and m.are_printed_files_kept is True),
    ("history", _LACK, lambda m: m.is_printer_wanted and m.is_print_history_kept is True),
    ("spool_unknown", _UNKNOWN, lambda m: m.is_printer_wanted and m.are_printed_files_kept is None),
    ("speech", _LACK, lambda m: m.is_speech_wanted and not m.is_speech_there),
    ("sound", _LACK, lambda m: m.is_speech_wanted and m.has_sound is False),
)
FIELDS = frozenset({"keys", "count", "names", "megabytes"})  # that words are filled with
IDS = tuple(name for name, _, _ in CHECKS)


def findings(machine: Machine) -> tuple[DoctorFinding, ...]:
    """All that is open, as far as the facts tell."""
    fields = {
        "unset": {"keys": ", ".join(machine.unset)},
        "configuration": {"count": str(machine.wrong)},
        "desktop": {"names": ", ".join(machine.desktops)},
        "others": {"count": str(machine.others)},
        "space": {"megabytes": str((machine.free_bytes or 0) >> 20)},
    }
    return tuple(
        DoctorFinding(name, severity, fields.get(name, {}))
        for name, severity, is_open in CHECKS
        if is_open(machine)
    )
