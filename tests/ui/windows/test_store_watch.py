"""The file is written over while nobody types: what was kept before goes into a backup at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from pytestqt.qtbot import QtBot

from guide.app import home
from guide.app.startup import Program
from guide.paths import Places
from guide.store.backup_name import BackupName, Reason
from guide.store.backups import Backups, folder_of
from guide.usecases.program.services import Services, open_services
from tests.ui.windows.conftest import Opener
from tests.ui.windows.window_fixtures import NOW


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data")


@pytest.fixture
def services(places: Places) -> Iterator[Services]:
    made = open_services(places, lambda: NOW)
    made.preferences.change(first_page_done=True)
    yield made
    made.close()


@pytest.fixture
def watched(open_window: Opener) -> Program:
    program = open_window()
    home._look_after(program)
    return program


def keep(program: Program, name: str) -> bool:
    return program.session.keep(
        lambda services: services.plan_editor.change("plan", "out_name", name)
    )


def rescued(places: Places) -> list[BackupName]:
    listed = Backups(folder_of(places.store)).listed()
    return [one for one in listed if one.reason is Reason.OVERWRITTEN]


def test_what_was_kept_is_rescued_without_another_edit(
    watched: Program, services: Services, places: Places, qtbot: QtBot
) -> None:
    older = services.store.image()
    assert keep(watched, "Айгүл")
    assert keep(watched, "Динара")
    places.store.write_bytes(older)
    qtbot.waitUntil(lambda: bool(rescued(places)))
    (kept,) = rescued(places)
    documents = Backups(folder_of(places.store)).read(kept.number).documents
    bodies = [document.body for document in documents]
    assert any("Динара".encode() in body for body in bodies)
    watched.session.stop_writing()
    assert places.store.read_bytes() == older
    assert not keep(watched, "Айша")


def test_edits_of_our_own_make_none(watched: Program, places: Places, qtbot: QtBot) -> None:
    looks: list[int] = []
    store = watched.services.store
    plain = store.look
    store.look = lambda: looks.append(plain() or 1)  # type: ignore[method-assign, func-returns-value]
    for name in ("Айгүл", "Динара"):
        assert keep(watched, name)
    qtbot.waitUntil(lambda: bool(looks))
    watched.session.stop_writing()
    assert rescued(places) == []
    assert store.check() == []
