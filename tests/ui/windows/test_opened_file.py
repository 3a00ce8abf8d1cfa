"""A file that is opened by its icon comes to the window, however early or late it comes.

macOS hands it over as an event, other systems start the program once more.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

# The system's event is sent at the named moment, or the program started again with the file; the
# window tells which page it goes to.
RUN = """
import subprocess, sys
from pathlib import Path
import guide.app.home as app
from guide.paths import Places
from guide.usecases.program.services import open_services
from PySide6.QtCore import QCoreApplication, QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent
import guide.ui.shell.application as application
import guide.ui.shell.navigator as navigator_module
import guide.ui.shell.window as window_module

moment, folder, file = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
services = open_services(Places(folder), app.clock)
services.preferences.change(first_page_done=True)
services.close()

url = QUrl("mailto:somebody") if moment == "no-file" else QUrl.fromLocalFile(file)
def send():
    print("sent", flush=True)
    QCoreApplication.sendEvent(QCoreApplication.instance(), QFileOpenEvent(url))

made = application.Application.__init__
def make(self, arguments):
    made(self, arguments)
    if moment == "early":
        send()
application.Application.__init__ = make

go = navigator_module.Navigator.go
def told(self, page, **more):
    go(self, page, **more)
    window = self.parent()
    print(page, more.get("file", ""), window.isVisible(), flush=True)
    if "file" in more:
        window.close()
navigator_module.Navigator.go = told

completed = window_module.MainWindow.complete
def complete(self):
    completed(self)
    if moment in ("late", "no-file"):
        self.showMinimized()
        send()
    if moment == "second":
        again = [sys.executable, "-m", "guide", "--data-dir", str(folder), file]
        print("sent", flush=True)
        type(self).second = subprocess.Popen(again, stderr=subprocess.DEVNULL)
    if moment in ("never", "no-file"):
        QTimer.singleShot(0, self, self.close)
window_module.MainWindow.complete = complete
print("ended", app.run_window(app.Options(data_dir=folder, lang="en")))
if moment == "second":
    print("second", window_module.MainWindow.second.wait())
"""


def lines(moment: str, folder: Path, file: str) -> list[str]:
    env = os.environ | {
        "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)
    }  # fmt: skip
    run = subprocess.run(
        [sys.executable, "-c", RUN, moment, folder, file],
        env=env, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


@pytest.mark.parametrize("moment", ["early", "late"])
def test_a_file_opened_by_its_icon_is_shown_once(moment: str, tmp_path: Path) -> None:
    file = tmp_path / "Біздің жоспар.daiyn"
    told = lines(moment, tmp_path / "data", str(file))
    assert told == ["sent", f"plan_file {file} True", "ended 0"]


def test_a_place_pack_that_starts_the_program_again_is_shown_by_the_open_window(
    tmp_path: Path,
) -> None:
    file = tmp_path / "Мектеп 7.daiyn-place"
    told = lines("second", tmp_path / "data", str(file))
    assert told == ["sent", f"place_offer {file} True", "ended 0", "second 0"]


@pytest.mark.parametrize("moment", ["never", "no-file"])
def test_without_a_file_no_page_is_opened(moment: str, tmp_path: Path) -> None:
    told = lines(moment, tmp_path / "data", str(tmp_path / "a.daiyn"))
    assert [line for line in told if line.startswith("plan_file")] == []
    assert told[-1] == "ended 0"
    assert ("sent" in told) == (moment == "no-file")
