"""A stranger never becomes the owner of a screen that was set up, whatever is lost of it."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from guide.kiosk.configuration import Configuration
from guide.kiosk.configuration_file import configuration_files, read_layers
from guide.paths import Places
from guide.store.document import Change
from guide.usecases.kiosk.first_run import (
    IS_SET_UP,
    KIND,
    MARK,
    PERMISSION,
    are_settings_lost,
    mark_set_up,
    may_be_set_up,
)
from guide.usecases.kiosk.services import open_kiosk
from tests.clock import clock

REGIONS = frozenset({"KZ-35"})
SET_UP = (
    '[screen]\nname = "library-3"\nregion = "KZ-35"\n'
    f'[staff]\nsecret = "$argon2id$v=19$m=65536,t=3,p=4${"A" * 22}${"A" * 43}"\n'
)


def start(
    data: Path, env: Mapping[str, str] | None = None, now: dt.datetime | None = None
) -> tuple[bool, bool]:
    """What a page finds that begins here: whether it may be set up, whether the settings are lost.

    It goes on as a page does, and marks a screen that has a secret.
    """
    places = Places(data).kiosk
    checked = read_layers(configuration_files(places.data), REGIONS)
    opened = open_kiosk(places, lambda: now or clock(), checked.configuration)
    with closing(opened) as services:
        found = tuple(
            ask(services, checked, env or {}) for ask in (may_be_set_up, are_settings_lost)
        )
        if checked.configuration.staff.secret:
            mark_set_up(services)
    return found[0], found[1]


def screen_toml(data: Path) -> Path:
    return configuration_files(Places(data).kiosk.data)[1]


def set_up(data: Path) -> None:
    """Somebody set it up, and pages stood."""
    start(data)
    screen_toml(data).write_text(SET_UP, encoding="utf-8")
    start(data)


def _cut(path: Path, to: str) -> None:
    path.write_text(SET_UP.partition(to)[0], encoding="utf-8")


def _in_place_of(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _spoil_note(data: Path) -> None:
    """The mark in the store is of a newer program, and the other one is gone."""
    services = open_kiosk(Places(data).kiosk, clock, Configuration())
    with closing(services):
        (note,) = services.kept.all(KIND)
        services.kept.edit([Change(note.id, KIND, b"made later")])
    screen_toml(data).unlink()
    (data / MARK).unlink()


LOSSES: dict[str, Callable[[Path], object]] = {
    "deleted": lambda data: screen_toml(data).unlink(),
    "emptied": lambda data: screen_toml(data).write_bytes(b""),
    "cut before the secret": lambda data: _cut(screen_toml(data), "[staff]"),
    "cut in the secret": lambda data: _cut(screen_toml(data), "AAAA"),
    "zeros": lambda data: screen_toml(data).write_bytes(bytes(200)),
    "unreadable": lambda data: _in_place_of(screen_toml(data)),
    "of a newer program": lambda data: screen_toml(data).write_text("[staff2]\npin = 1\n"),
    "without a secret": lambda data: screen_toml(data).write_text('[staff]\nsecret = ""\n'),
    "its folder is gone": lambda data: shutil.rmtree(Places(data).kiosk.data),
    "settings and the mark": lambda data: (screen_toml(data).unlink(), (data / MARK).unlink()),
    "settings and the store": lambda data: (
        screen_toml(data).unlink(), Places(data).kiosk.store.unlink(),
    ),
    "settings and a mark, and the other cannot be read": _spoil_note,
    "settings, and the store is damaged": lambda data: (
        screen_toml(data).unlink(), Places(data).kiosk.store.write_bytes(b"no store" * 900),
    ),
}  # fmt: skip


@pytest.mark.parametrize("loss", LOSSES)
def test_lost_settings_open_the_owners_page_to_nobody(tmp_path: Path, loss: str) -> None:
    set_up(tmp_path)
    LOSSES[loss](tmp_path)
    for now in (None, dt.datetime(1970, 1, 1, tzinfo=dt.UTC)):  # and the clock may be reset
        may, _ = start(tmp_path, now=now)
        assert not may
    (tmp_path / PERMISSION).touch()
    may, _ = start(tmp_path)
    is_wrong = loss in {"cut in the secret", "zeros", "unreadable", "of a newer program"}
    assert may is not is_wrong, "the administrator's file opens it, wrong settings do not"


def test_a_new_screen_is_set_up_by_whoever_stands_there_and_only_once(tmp_path: Path) -> None:
    assert start(tmp_path) == (True, False)
    (tmp_path / PERMISSION).touch()
    set_up(tmp_path)
    assert (tmp_path / MARK).exists()
    assert not (tmp_path / PERMISSION).exists(), "used up"
    screen_toml(tmp_path).unlink()
    assert start(tmp_path) == (False, True), "and it is told that the settings are lost"


def test_half_a_first_run_can_be_gone_on_with(tmp_path: Path) -> None:
    start(tmp_path)
    screen_toml(tmp_path).write_text('[screen]\nname = "library-3"\n', encoding="utf-8")
    assert start(tmp_path) == (True, False)


def test_on_a_computer_that_was_made_a_screen_a_lost_disk_is_no_new_screen(tmp_path: Path) -> None:
    unit = {IS_SET_UP: "yes"}
    assert start(tmp_path, unit) == (False, True)
    (tmp_path / PERMISSION).touch()
    assert start(tmp_path, unit) == (True, False), "what install.sh puts there, once"


def test_where_nothing_can_be_written_nobody_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from guide.errors import Code, GuideError
    from guide.store.store import Store

    def full(*_: object, **__: object) -> Store:
        raise GuideError(Code.DISK_FULL)

    monkeypatch.setattr(Store, "open", full)
    assert start(tmp_path) == (False, False)
    assert not (tmp_path / MARK).exists()
