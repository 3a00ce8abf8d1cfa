"""Which page stands first in a real process, when settings were lost and when none are read."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6")

from guide.paths import Places
from tests.e2e.test_kiosk import environment

ROOT = Path(__file__).resolve().parents[2]
SET_UP = (
    '[screen]\nname = "library-3"\nregion = "KZ-35"\n[languages]\nfirst = "en"\n'
    f'[staff]\nsecret = "$argon2id$v=19$m=65536,t=3,p=4${"A" * 22}${"A" * 43}"\n'
)
# The page of the program, which says what stands there when it was painted, and ends.
_PAGE = """
import json, os, sys
from pathlib import Path
from guide.app import kiosk_start as composition
from guide.paths import Places

def build(*args, before=composition.complete_kiosk, **more):
    kiosk = before(*args, **more)
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QLabel
    window = kiosk.window

    def told():
        first = window.page.name
        window.visit.speak("en")
        window.open_staff()
        kiosk.app.processEvents()
        words = " ".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())
        said = {"first": first, "troubles": kiosk.session.troubles("en"), "words": words}
        Path(sys.argv[2]).write_text(json.dumps(said))
        os._exit(0)

    def tell(line, word):
        if word == "painted":
            QTimer.singleShot(0, told)

    composition.SupervisorLine.tell = tell
    return kiosk

composition.complete_kiosk = build
composition.run_page(Places(Path(sys.argv[1])), is_plain=sys.argv[3] == "plain")
"""


def page(data: Path, out: Path, kind: str = "usual") -> dict[str, Any]:
    """What a page says of itself that begins over this folder."""
    process = subprocess.Popen(
        [sys.executable, "-c", _PAGE, data, out, kind],
        cwd=ROOT, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    with process:  # as long as its supervisor holds the other end, it stands
        assert process.stdin is not None
        process.stdin.write(b"\n")
        process.stdin.flush()
        assert process.wait(60) == 0
    found: dict[str, Any] = json.loads(out.read_text())
    return found


def test_whose_page_stands_first_and_what_staff_are_told(tmp_path: Path) -> None:
    data, out = tmp_path / "data", tmp_path / "said.json"
    assert page(data, out)["first"] == "owner_setup", "the control: nobody has set it up"
    kiosk = Places(data).kiosk.data
    (kiosk / "screen.toml").write_text(SET_UP, encoding="utf-8")
    usual = page(data, out)
    assert (usual["first"], usual["troubles"]) == ("start", [])
    plain = page(data, out, "plain")
    assert plain["first"] == "trouble"
    assert "were not read for this plain page" in plain["words"]
    shutil.rmtree(kiosk)
    lost = page(data, out)
    assert lost["first"] == "start"
    assert "The settings of this screen are lost" in lost["troubles"][0]
