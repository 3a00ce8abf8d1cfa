"""Starting the program as a person or another program does.

Most commands run in the process of the tests, which saves a start of Python each: the same door,
with an environment, a folder and streams of their own. What is about the process itself (the
window, the self-test, what was imported, streams that close) starts one.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from guide.alerts.declaration import Place
from guide.cli.main import main
from guide.paths import Places
from guide.usecases.program.services import Services, open_services
from tests.clock import clock

ROOT = Path(__file__).resolve().parents[2]
HOME = Place(region="KZ-35", detail="Қарағанды")


def _read_time_zone() -> None:
    """Let the C library see that TZ is another one."""
    if sys.platform != "win32":
        time.tzset()


class Commands:
    """Gives commands over a folder of data, as on a machine without a display."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"

    @property
    def environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder / "home"),
            "PYTHONPATH": str(ROOT),
            "LC_ALL": "C.UTF-8",
        }

    def start(self, *arguments: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a command that opens no window; `more` goes into its environment."""
        words = ["--data-dir", str(self.data), *map(str, arguments)]
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="ascii") for _ in range(2))
        with pytest.MonkeyPatch.context() as patch, Path(os.devnull).open() as nothing:
            for name in os.environ.keys() - self.environment.keys():
                patch.delenv(name)
            for name, value in (self.environment | more).items():
                patch.setenv(name, value)
            patch.chdir(self.folder)
            patch.setattr(sys, "stdin", nothing)
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            # It holds for the whole process and cannot be taken back.
            patch.setattr("guide.cli.main._leave_no_core", lambda: None)
            _read_time_zone()
            code = main(words)
        _read_time_zone()
        said = [stream.detach().getvalue().decode("utf-8") for stream in (out, err)]
        return subprocess.CompletedProcess(words, code, *said)

    def start_process(
        self, *arguments: str | Path, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Start `python -m guide`, as on a machine without a display."""
        command = [sys.executable, "-m", "guide", "--data-dir", self.data, *arguments]
        return subprocess.run(
            command,
            env=self.environment | more,
            stdin=subprocess.DEVNULL,
            cwd=self.folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def done(self, *arguments: str | Path) -> str:
        """Start a command that must succeed in silence, and return what it answered."""
        run = self.start(*arguments)
        assert (run.returncode, run.stderr) == (0, "")
        return run.stdout

    def facts(self, *arguments: str | Path) -> Any:
        return json.loads(self.done("--json", *arguments))

    def open(self) -> Services:
        return open_services(Places(self.data), clock)
