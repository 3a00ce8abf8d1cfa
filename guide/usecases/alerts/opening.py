"""Opening a message by hand: its file, the signatures beside it, and what becomes of it."""

from __future__ import annotations

from pathlib import Path

from guide.usecases.alerts.brought import bring
from guide.usecases.alerts.intake import ArrivalWay, Examined, Intake
from guide.usecases.alerts.keys import AlertKeys


def opened(path: Path, intake: Intake, keys: AlertKeys) -> Examined:
    """Examine the file. Errors: GuideError FILE_UNREADABLE; as `Intake.examine`."""
    brought = bring(path)
    return intake.examine(
        brought.path.name, brought.data, brought.seals, keys.ring(), ArrivalWay.HAND
    )
