"""What Linux tells of a kiosk's session and of what outlives a visit. Reads files and nothing else.

Some of them may be read by the administrator only; what cannot be read is None.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct

PROC, ETC = Path("/proc"), Path("/etc")
# Names of programs, as the system cuts them to 15 signs.
TRIED = frozenset({"cage", "ubuntu-frame", "frame"})
_DESKTOPS = frozenset({
    "budgie-wm", "cinnamon", "cinnamon-sessio", "fluxbox", "gnome-shell", "icewm", "kwin_wayland",
    "kwin_x11", "labwc", "lxqt-session", "lxsession", "marco", "mate-session", "mutter", "openbox",
    "plasmashell", "sway", "xfce4-session", "xfwm4",
})  # fmt: skip
_AUTOMOUNTERS = frozenset({"udisksd", "udiskie", "automount", "usbmount", "gvfs-udisks2-vo"})
PAGE = "--kiosk-page"  # what the program of a page is started with
_FIRST_PERSON, _NOBODY = 1000, 65534  # numbers of users that are people
_LIMIT = 1 << 20
_UNSYNCED = 5  # what the kernel answers for a clock that nothing sets
_TIMEX = 256  # bytes, more than it fills


class Process(Struct, frozen=True):
    """A program that runs."""

    number: int
    name: str
    user: int
    arguments: tuple[str, ...]


def linux_facts(
    env: Mapping[str, str], user: int, proc: Path = PROC, etc: Path = ETC
) -> dict[str, Any]:
    """The fields of `Machine` that Linux tells."""
    running = list(processes(proc))
    names = {one.name for one in running}
    is_wayland = bool(env.get("WAYLAND_DISPLAY"))
    has_display = is_wayland or bool(env.get("DISPLAY"))
    mounts = _mounts(proc)
    return {
        "has_display": has_display,
        "is_x11": has_display and not is_wayland,
        "desktops": tuple(sorted(names & _DESKTOPS)),
        "is_compositor_known": bool(names & TRIED),
        "can_switch_terminals": _can_switch(running),
        "others": sum(_FIRST_PERSON <= one.user < _NOBODY and one.user != user for one in running),
        "starts_session_bus": _starts_session_bus(env),
        "is_root_read_only": _is_read_only(mounts),
        "is_home_in_memory": _is_in_memory(mounts, Path(env.get("HOME") or "/")),
        "has_automounter": bool(names & _AUTOMOUNTERS),
        "is_clock_synced": is_clock_synced(),
        "has_sound": has_sound(proc),
        **_spool(etc),
    }


def session_of_kiosk(proc: Path) -> tuple[Mapping[str, str], int] | None:
    """The environment and the user of a kiosk's page that runs; None where none may be seen."""
    for one in processes(proc):
        if PAGE in one.arguments:
            text = read_or_none(proc / str(one.number) / "environ")
            if text:
                said = (line.partition("=") for line in text.split("\0"))
                return {name: value for name, _, value in said}, one.user
    return None


def processes(proc: Path) -> Iterator[Process]:
    """The programs that run, as far as this user may see them."""
    try:
        folders = [one for one in proc.iterdir() if one.name.isdigit()]
    except OSError:
        return
    for folder in folders:
        with suppress(OSError):  # it may have ended since
            name = (folder / "comm").read_text(errors="replace").strip()
            arguments = (folder / "cmdline").read_bytes().decode(errors="replace").split("\0")
            yield Process(int(folder.name), name, folder.stat().st_uid, tuple(arguments))


def _can_switch(running: list[Process]) -> bool | None:
    """Whether a key leads to another terminal: `cage -s` allows it; of others it is not told."""
    cages = [one for one in running if one.name == "cage"]
    if not cages:
        return None
    return any(_is_switching(one.arguments) for one in cages)


def _is_switching(arguments: tuple[str, ...]) -> bool:
    for one in arguments[1:]:
        if one == "--" or not one.startswith("-"):
            return False  # the program that cage starts, with options of its own
        if "s" in one:
            return True
    return False


def _starts_session_bus(env: Mapping[str, str]) -> bool:
    """Whether Qt would start a bus that stays (kiosk-ground.md section 2)."""
    return not env.get("DBUS_SESSION_BUS_ADDRESS") and bool(env.get("DISPLAY")) and any(
        os.access(folder / "dbus-launch", os.X_OK)
        for folder in map(Path, env.get("PATH", "").split(os.pathsep))
    )  # fmt: skip


def _mounts(proc: Path) -> list[tuple[Path, str, frozenset[str]]]:
    """Each mount with its place, kind and options, the later over the earlier."""
    found = []
    with suppress(OSError, ValueError):
        for line in (read_or_none(proc / "self/mounts") or "").splitlines():
            _, point, kind, options = line.split(" ")[:4]
            found.append((Path(point.replace("\\040", " ")), kind, frozenset(options.split(","))))
    return found


def _is_read_only(mounts: list[tuple[Path, str, frozenset[str]]]) -> bool | None:
    roots = [one for one in mounts if one[0] == Path("/")]
    if not roots:
        return None
    _, kind, options = roots[-1]
    # An overlay over a read-only disk forgets what is written when the computer is started.
    return "ro" in options or kind in {"overlay", "tmpfs"}


def _is_in_memory(mounts: list[tuple[Path, str, frozenset[str]]], home: Path) -> bool | None:
    around = [one for one in mounts if home.is_relative_to(one[0])]
    if not around:
        return None
    nearest = max(enumerate(around), key=lambda one: (len(one[1][0].parts), one[0]))[1]
    return nearest[1] in {"tmpfs", "ramfs", "overlay"}


def is_clock_synced() -> bool | None:
    """Whether something sets the clock, as the kernel is told."""
    import ctypes

    try:
        state: int = ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(_TIMEX))
    except (OSError, AttributeError, TypeError):
        return None
    return None if state < 0 else state != _UNSYNCED


def has_sound(proc: Path) -> bool:
    """Whether the system knows a sound device; each stands there by its number."""
    cards = read_or_none(proc / "asound/cards")
    if cards is None:
        return False  # without the file there is no sound system at all
    return any(line.strip()[:1].isdigit() for line in cards.splitlines())


def _spool(etc: Path) -> dict[str, bool | None]:
    """What CUPS keeps of what was printed, unless its settings say otherwise."""
    text = read_or_none(etc / "cups/cupsd.conf")
    if text is None:
        return {"are_printed_files_kept": None, "is_print_history_kept": None}
    said = {}
    for line in text.splitlines():
        words = line.split()
        if len(words) > 1:
            said[words[0].casefold()] = words[1].casefold()
    no = {"no", "off", "false", "0"}
    return {
        "are_printed_files_kept": said.get("preservejobfiles", "yes") not in no,
        "is_print_history_kept": said.get("preservejobhistory", "yes") not in no,
    }


def read_or_none(path: Path) -> str | None:
    """The text of a file of the system; None where it may not be read."""
    try:
        # Files of the kernel tell no size.
        with path.open("rb") as file:
            return file.read(_LIMIT).decode(errors="replace")
    except OSError:
        return None
