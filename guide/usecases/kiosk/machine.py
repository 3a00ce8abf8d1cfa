"""The facts of this computer for the doctor: of its system, of the settings, of what is kept."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import structs

from guide.alerts.clock import ClockDoubt, is_zone_stale
from guide.errors import GuideError
from guide.kiosk.configuration import unset
from guide.kiosk.configuration_file import Checked
from guide.kiosk.doctor import DoctorFinding, FoundFolder, Machine, findings
from guide.paths import is_folder
from guide.store import files
from guide.usecases.kiosk.first_run import are_settings_lost, may_be_set_up

if TYPE_CHECKING:
    from guide.usecases.kiosk.services import KioskServices


def machine(
    checked: Checked,
    data: Path | None,
    now: dt.datetime,
    *,
    keys: int,
    clock_doubt: ClockDoubt | None,
    printer: str = "",
) -> Machine:
    """The facts as they are now.

    Args:
        checked: the settings, and what was found wrong in them.
        data: the folder of what a kiosk keeps, which need not be there yet; None: nothing can be.
        now: the present moment, aware.
        keys: how many may speak for levels here.
        clock_doubt: why the clock cannot be right, by what is kept.
        printer: why the visitors' printer prints nothing, as `PrintRefusal`; "": nothing is known.

    """
    configuration = checked.configuration
    above = next((one for one in (data, *data.parents) if is_folder(one)), None) if data else None
    return Machine(
        **_of_system(),
        clock_doubt=clock_doubt,
        is_zone_stale=is_zone_stale(now),
        is_printer_wanted=bool(configuration.printing.printer),
        printer=printer,
        is_speech_wanted=bool(configuration.speech.program),
        is_speech_there=os.access(configuration.speech.program, os.X_OK),
        is_data_writable=above is not None and _may(above, os.W_OK),
        free_bytes=_free(above) if above is not None else None,
        messages=folder_state(configuration.alerts.folder, os.R_OK | os.X_OK),
        status=folder_state(configuration.status.folder, os.W_OK | os.X_OK),
        words=folder_state(configuration.packs.words, os.R_OK | os.X_OK),
        places=folder_state(configuration.packs.places, os.R_OK | os.X_OK),
        keys=keys,
        unset=unset(configuration),
        wrong=len(checked.findings),
    )


def machine_of(services: KioskServices, checked: Checked, *, printer: str = "") -> Machine:
    """The facts of the computer on which a kiosk is open."""
    live = [one for one in services.alert_keys.ring().keys if one.end is None]
    found = machine(
        checked, services.data, services.now(), keys=len(live),
        clock_doubt=services.held.reckoning().doubt, printer=printer,
    )  # fmt: skip
    if services.configuration.staff.secret:
        return found
    env = _session()[0]
    return structs.replace(
        found,
        may_anybody_set_up=may_be_set_up(services, checked, env),
        are_settings_lost=are_settings_lost(services, checked, env),
    )


def findings_here(services: KioskServices, checked: Checked) -> tuple[DoctorFinding, ...]:
    """What is open on this computer: the staff's page, the status and the command say the same.

    It waits for the printer's queue: not for a window's thread.
    """
    from guide.usecases.kiosk.cups import refusal_of

    refusal = refusal_of(services.configuration.printing.printer)
    return findings(machine_of(services, checked, printer=refusal or ""))


def folder_state(folder: str, access: int) -> FoundFolder:
    """How a folder of the settings is found."""
    if not folder:
        return FoundFolder.UNSET
    if not is_folder(Path(folder)):
        return FoundFolder.MISSING
    return FoundFolder.GOOD if _may(Path(folder), access) else FoundFolder.REFUSED


def _may(folder: Path, access: int) -> bool:
    """Whether this user may; the administrator may everything but write what is read-only."""
    if sys.platform != "win32" and access & os.W_OK:
        try:
            if os.statvfs(folder).f_flag & os.ST_RDONLY:
                return False
        except OSError:
            return False
    return os.access(folder, access)


def _free(folder: Path) -> int | None:
    try:
        return files.free_space(folder)
    except (OSError, GuideError):
        return None


def _of_system() -> dict[str, Any]:
    if sys.platform == "win32":
        from guide.usecases.kiosk.windows_facts import windows_facts

        return windows_facts()
    if sys.platform == "darwin":
        return {"system": "macos", "is_administrator": os.geteuid() == 0, "is_clock_synced": None}
    from guide.usecases.kiosk.linux_facts import linux_facts

    env, user = _session()
    return {"system": "linux", "is_administrator": user == 0, **linux_facts(env, user)}


def _session() -> tuple[Mapping[str, str], int]:
    """The environment and the user of the page that stands; else of whoever asks.

    A command may be given elsewhere, as over the network.
    """
    if sys.platform == "win32" or sys.platform == "darwin":
        return os.environ, 0
    from guide.usecases.kiosk.linux_facts import PROC, session_of_kiosk

    return session_of_kiosk(PROC) or (os.environ, os.geteuid())
