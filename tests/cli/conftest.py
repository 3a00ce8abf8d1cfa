"""The commands over data of their own: nothing, a level of ten days ago, a store that is open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.alerts.declaration import End, EndKind, Source
from guide.content.model import Level
from guide.paths import Places
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import open_services
from tests.cli.commands import HOME, Commands
from tests.clock import clock


@pytest.fixture
def daiyn(tmp_path: Path) -> Commands:
    return Commands(tmp_path)


@pytest.fixture
def entered(daiyn: Commands) -> Commands:
    """A level entered ten days ago, announced for three days, by a family that reads Kazakh."""
    ten_days_ago = clock() - dt.timedelta(days=10)
    services = open_services(Places(daiyn.data), lambda: ten_days_ago)
    services.preferences.change(language="kk", place=HOME)
    services.declarations.declare(
        Draft(
            level=Level.ORANGE,
            place=HOME,
            announced_by="Қарағанды облысының штабы",
            source=Source.RADIO,
            end=End(kind=EndKind.FOR_DAYS, days=3),
            entered_by="Динара",
        ),
        HOME,
    )
    services.close()
    return daiyn


@pytest.fixture
def held(entered: Commands) -> Iterator[Commands]:
    """The same, with the store open as a window has it."""
    services = entered.open()
    yield entered
    services.close()
