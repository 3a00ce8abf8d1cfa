"""A family at a Windows of Wine: what it keeps, files by their types, what a program leaves."""

from __future__ import annotations

import json
import re
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from guide.paths import Places, resources
from guide.usecases.program.services import open_services
from tests.clock import clock
from tests.dist.living import PACK, PACK_PAGE, PATIENCE, has_window
from tools.installer.windows.prefix import Prefix

# The title of the page that a file is opened on, by its ending.
PAGES = {".daiyn": "Plan file", ".daiyn-place": PACK_PAGE}

# Keys and folders that every Windows has and a fresh Wine has not: the first program that is
# installed makes them. The name of a product or of a file below them would still be found.
_CLASSES = r"[HKEY_LOCAL_MACHINE\Software\Classes\Installer"
_SYSTEM = r"[HKEY_LOCAL_MACHINE\Software\Microsoft\Windows\CurrentVersion\Installer"
_DRAWERS = {
    "windows/Installer",
    "users/family/AppData/Local/Programs",
    r"[HKEY_CURRENT_USER\Software\Classes]",
    r"[HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Uninstall]",
    f"{_CLASSES}]",
    *(rf"{_CLASSES}\{name}]" for name in ("Features", "Products", "UpgradeCodes")),
    rf"{_SYSTEM}\UpgradeCodes]",
    *(
        rf"{_SYSTEM}\UserData{below}]"
        for below in ("", r"\S-1-5-18", r"\S-1-5-18\Components", r"\S-1-5-18\Products")
    ),
}

# The copy in which an uninstaller works; Windows deletes it when it starts the next time.
_DELETED_LATER = re.compile(r"users/family/Temp/~nsu\w*\.tmp(/Un\.exe)?")


@dataclass(frozen=True)
class State:
    """Everything that a program could leave behind: files, and values of the registry."""

    files: frozenset[str]
    registry: frozenset[str]  # keys, and `[key] name=value`

    def __sub__(self, before: State) -> list[str]:
        """What came since then and is not a family's data, nor a drawer of Windows' own."""
        more = sorted(self.files - before.files) + sorted(self.registry - before.registry)
        return [
            name for name in more if name not in _DRAWERS and not _DELETED_LATER.fullmatch(name)
        ]


def state_of(prefix: Prefix) -> State:
    """All of it now, but what the family entered."""
    own = prefix.local_data / "Daiyn"
    places = (prefix.drive_c, prefix.folder / "home")
    files = frozenset(
        str(path.relative_to(place))
        for place in places
        for path in place.rglob("*")
        if not path.is_relative_to(own)
    )
    return State(files, frozenset(_registry(prefix, "HKLM") | _registry(prefix, "HKCU")))


def move_in(prefix: Prefix) -> Path:
    """Keep a plan where the program keeps it, and put a plan file and a place pack aside.

    Returns the plan file; the pack lies with it, under the name `PACK`.
    """
    services = open_services(Places(prefix.local_data / "Daiyn"), clock)
    services.preferences.change(first_page_done=True, language="en")
    services.plan_editor.change("plan", "settlement", "Қарағанды")
    plan_file = prefix.user_folder / "Біздің жоспар.daiyn"
    services.plan_transfer.export(plan_file)
    services.plan_editor.change("plan", "settlement", "Көкшетау")
    services.close()
    shutil.copy(resources() / "places" / "sample.daiyn-place", plan_file.with_name(PACK))
    return plan_file


def town_kept(prefix: Prefix) -> str:
    """What the plan of the family says now."""
    services = open_services(Places(prefix.local_data / "Daiyn"), clock)
    try:
        return services.plan_editor.household().plan.settlement
    finally:
        services.close()


def self_test(prefix: Prefix, program: Path) -> str:
    """The version that passed its self-test; `program` is the folder it lies in."""
    told = json.loads(prefix.run(program / "daiyn-cli.exe", "--json", "self-test", timeout=300))
    assert told["passed"] is True, told
    return str(told["version"])


def opens_by_type(prefix: Prefix, file: Path) -> bool:
    """Whether a click on the file brings up the program with it; the program is closed then."""
    # Not `run`: the program holds the pipe that it would listen to.
    running = prefix.start("start", file)
    if running.wait(PATIENCE):
        # The `start` of Wine 8 asks the types of everybody only. What Windows does then, by hand:
        command = _command_of_one_person(prefix, file)
        if command is None:
            return False  # there is no program for this type
        running = prefix.start(*command)
    end = time.monotonic() + PATIENCE
    try:
        while time.monotonic() < end:
            if has_window(prefix.environment["DISPLAY"], PAGES[file.suffix]):
                return True
            time.sleep(0.1)
        return False
    finally:
        prefix.run("taskkill", "/im", "Daiyn.exe")  # as the cross of the window: it saves and ends
        prefix.wait()
        running.wait()


def _command_of_one_person(prefix: Prefix, file: Path) -> list[str] | None:
    """What is to be run for a file of this type, by the registry of the one who opens it."""
    classes = r"HKCU\Software\Classes"
    kind = prefix.registry(rf"{classes}\{file.suffix}", "")
    command = kind and prefix.registry(rf"{classes}\{kind}\shell\open\command", "")
    if not command:
        return None
    return [
        part.replace("%1", prefix.windows_path(file)) for part in command.strip('"').split('" "')
    ]


def _registry(prefix: Prefix, root: str) -> set[str]:
    exported = prefix.folder / "tmp" / "all.reg"
    prefix.run("reg", "export", rf"{root}\Software", exported, "/y")
    found = set()
    key = ""
    for line in re.sub(r"\\\r?\n *", "", exported.read_text(encoding="utf-16")).splitlines():
        if line.startswith("["):
            key = line
            found.add(key)
        elif line:
            found.add(f"{key} {line}")
    return found
