"""A family that uses an installed Daiyn: what it has kept, and opening a file by its icon."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

from guide.paths import Places, resources
from guide.usecases.program.services import open_services
from tests.clock import clock
from tests.dist.clean_root import PERSON, CleanRoot

PACK = "Мектеп 7.daiyn-place"
PACK_PAGE = "A place pack"  # the title of the page that it is opened on
PATIENCE = 40.0  # seconds until a window of a program just installed must be there


def move_in(root: CleanRoot) -> Path:
    """Keep a plan where the program keeps it, and put a plan file and a place pack beside.

    Returns the plan file; the pack lies with it, under the name `PACK`.
    """
    shutil.rmtree(root.home)
    root.home.mkdir()
    data = root.home / ".local" / "share" / "Daiyn"
    services = open_services(Places(data), clock)
    services.preferences.change(first_page_done=True, language="en")
    services.plan_editor.change("plan", "settlement", "Қарағанды")
    plan_file = root.home / "Біздің жоспар.daiyn"
    services.plan_transfer.export(plan_file)
    services.plan_editor.change("plan", "settlement", "Көкшетау")
    services.close()
    shutil.copy(resources() / "places" / "sample.daiyn-place", root.home / PACK)
    for path in (root.home, *root.home.rglob("*")):
        os.chown(path, 1000, 1000)
    return plan_file


def town_kept(root: CleanRoot) -> str:
    """What the plan of the family says now."""
    services = open_services(Places(root.home / ".local" / "share" / "Daiyn"), clock)
    try:
        return services.plan_editor.household().plan.settlement
    finally:
        services.close()


def window_after(
    root: CleanRoot,
    display: str,
    *command: str,
    title: str,
    person: str = PERSON,
    patience: float = PATIENCE,
    **env: str,
) -> bool:
    """Whether a window with this title comes up after `command`, which is ended then."""
    env = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", **env}
    # What is started by a desktop lives on after its starter: a shell that waits holds it.
    held = root.command("sh", "-c", '"$@"; sleep 600', "held", *command, person=person, **env)
    running = subprocess.Popen(held, stdin=subprocess.DEVNULL)
    try:
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if has_window(display, title):
                return True
            time.sleep(0.1)
        return False
    finally:
        running.kill()
        running.wait()


def has_window(display: str, title: str) -> bool:
    """Whether a window whose title holds this can be seen now."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", title],
        env={**os.environ, "DISPLAY": display},
        capture_output=True,
        check=False,
    )
    return found.returncode == 0
