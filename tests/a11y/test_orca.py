"""The Orca of Debian 12 speaks what is announced. It runs without a loudspeaker here: its own log
says what it would have said.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.a11y.desktop import Desktop
from tests.a11y.test_tree import seed

pytestmark = [
    pytest.mark.a11y,
    pytest.mark.proof,
    pytest.mark.xdist_group("a11y"),
    pytest.mark.skipif(not shutil.which("orca"), reason="Orca is not installed"),
]
PATIENCE_S = 60
SPEECH = "LogLevel 1\nAddModule dummy sd_dummy ''\nDefaultModule dummy\nAudioOutputMethod alsa\n"


class Orca:
    """A screen reader beside the program, and what it has said."""

    def __init__(self, desktop: Desktop) -> None:
        (desktop.home / ".asoundrc").write_text("pcm.!default { type null }\n")
        speech = desktop.home / ".config" / "speech-dispatcher"
        speech.mkdir(parents=True)
        (speech / "speechd.conf").write_text(SPEECH)
        self._log = desktop.home / "orca.log"
        desktop.start(["orca", "--replace", "--debug-file", str(self._log), "-d", "main-window"])
        self.wait_for("Screen reader on.")

    def said(self) -> list[str]:
        words = self._log.read_text("utf-8", "replace") if self._log.exists() else ""
        return re.findall(r"SPEECH OUTPUT: '(.*?)'", words)

    def wait_for(self, words: str) -> None:
        """Wait until it has said so."""
        end = monotonic() + PATIENCE_S
        while not any(words in one for one in self.said()):
            assert monotonic() < end, (words, self.said())
            sleep(0.2)


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    seed(tmp_path / "data", "en", level=False)
    with Desktop(tmp_path / "home") as desktop:
        yield desktop


def test_what_is_announced_is_spoken(desktop: Desktop) -> None:
    orca = Orca(desktop)
    data = desktop.home.parent / "data"
    desktop.run("--data-dir", str(data))
    desktop.wait_for("page_home")
    desktop.press("heard_orange")
    desktop.wait_for("show_level")
    desktop.press("show_level")
    orca.wait_for("Entered: Orange level")
    desktop.press("go_plan")
    desktop.wait_for("section_home")
    desktop.press("section_home")
    desktop.wait_for("edit_plan_building")
    desktop.ask("type", target="edit_plan_building", text="12/1, the house behind the school")
    orca.wait_for("The field is full")
    desktop.keys("ctrl+s")
    orca.wait_for("Saved on this computer")
    data.rename(data.with_name("elsewhere"))
    desktop.ask("type", target="edit_plan_building", text="12/2")
    orca.wait_for("Not saved")
