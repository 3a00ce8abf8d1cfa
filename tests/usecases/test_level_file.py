"""The file by which a class hears of the level: small, whole, and nothing of the family in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guide.alerts.declaration import Place
from guide.content.model import Level
from guide.paths import Places
from guide.usecases.base.level_file import NAME, LevelNow, forget_level, read_level, write_level
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import open_services
from tests.clock import clock


def test_what_was_written_is_read_and_the_same_is_not_written_twice(tmp_path: Path) -> None:
    now = LevelNow(Level.ORANGE)
    assert read_level(tmp_path) is None
    assert write_level(tmp_path, now)
    assert read_level(tmp_path) == now
    assert not write_level(tmp_path, now)
    assert json.loads((tmp_path / NAME).read_bytes()) == {"level": "orange"}
    forget_level(tmp_path)
    assert read_level(tmp_path) is None
    assert read_level(None) is None


@pytest.mark.parametrize(
    "bytes_", [b"", b"{", b'{"level":"purple"}', b"[]", b'{"more":"' + b"x" * 2000 + b'"}']
)
def test_what_cannot_be_read_says_nothing(tmp_path: Path, bytes_: bytes) -> None:
    (tmp_path / NAME).write_bytes(bytes_)
    assert read_level(tmp_path) is None


def test_erasing_takes_it_away(tmp_path: Path) -> None:
    services = open_services(Places(tmp_path), clock)
    place = Place(region="KZ-35")
    services.declarations.declare(Draft(level=Level.RED, place=place), place)
    write_level(tmp_path, LevelNow(Level.RED))
    services.erase()
    services.close()
    assert not (tmp_path / NAME).exists()
