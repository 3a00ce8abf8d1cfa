"""What a release is called and when it was made: one version, one moment, asked for here only."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

from guide import __version__
from tools.installer.programs import run

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Release:
    """The release that is being built."""

    version: str
    moment: int  # seconds since 1970; every time stamp in what is built

    @property
    def day(self) -> str:
        """The day in UTC, as 2026-11-22."""
        return dt.datetime.fromtimestamp(self.moment, dt.UTC).date().isoformat()

    @property
    def mail_date(self) -> str:
        """The moment as Debian's changelog writes it."""
        return dt.datetime.fromtimestamp(self.moment, dt.UTC).strftime("%a, %d %b %Y %H:%M:%S %z")

    @property
    def environment(self) -> dict[str, str]:
        """What makes other programs build the same bits again."""
        return {"SOURCE_DATE_EPOCH": str(self.moment), "PYTHONHASHSEED": "0"}


def read_release() -> Release:
    """The release of the sources as they lie here; its moment is that of the last commit.

    SOURCE_DATE_EPOCH in the environment comes first, for sources without their history. Whether
    everything else tells of the same version is gate.py's matter.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return Release(__version__, int(epoch or run("git", "log", "-1", "--format=%ct", cwd=ROOT)))
