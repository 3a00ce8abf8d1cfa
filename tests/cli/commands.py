"""Starting the program as a person or another program does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from guide.alerts.declaration import Place
from guide.paths import Places
from guide.usecases.program.services import Services, open_services
from tests.clock import clock

ROOT = Path(__file__).resolve().parents[2]
HOME = Place(region="KZ-35", detail="Қарағанды")


class Commands:
    """Starts `python -m guide` as on a machine without a display."""

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
