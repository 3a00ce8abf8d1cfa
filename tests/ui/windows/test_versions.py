"""The window after an update, and of a program that is older than the entries it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QApplication

from guide.app.home import build
from guide.app.startup import Program
from guide.content.model import LANGS, Lang
from guide.paths import Places
from guide.store import version_stamp
from guide.store.connection import connect, transaction
from guide.store.store import Change, Store
from guide.ui.kit.look import Look
from guide.ui.kit.message_text import message_text
from guide.ui.kit.style import apply_style
from guide.ui.plan.keep_field import keep_field
from guide.usecases.program.services import open_services, services_on
from guide.usecases.safekeeping.backup_service import Reason
from tests.ui.windows.backup_fixtures import open_page, town
from tests.ui.windows.window_fixtures import NOW, named, settle

OpenAs = Callable[..., Program]


@pytest.fixture
def open_as(app: QApplication, tmp_path: Path) -> Iterator[OpenAs]:
    """Open a window over entries that a program of this version used last."""
    made: list[Program] = []
    places = Places(tmp_path / "data")

    def fill(version: str, more: bytes) -> None:
        with Store.open(places.store, now=lambda: NOW) as store:
            services = services_on(store, lambda: NOW, places.data)
            services.preferences.change(first_page_done=True)
            services.plan_editor.change("plan", "out_town", "Астана")
            if more:
                store.edit([Change("plan", "plan", more)])
        with closing(connect(places.store)) as connection, transaction(connection):
            version_stamp.note(connection, version)

    def open_it(version: str, lang: Lang = "en", more: bytes = b"") -> Program:
        fill(version, more)
        services = open_services(places, lambda: NOW)
        made.append(build(places, services=services, lang=lang))
        made[-1].window.resize(1280, 800)
        made[-1].window.show()
        settle(app)
        return made[-1]

    yield open_it
    for program in made:
        program.close()
    apply_style(app, Look())


def test_after_an_update_all_is_there_and_the_list_says_what_was_kept(open_as: OpenAs) -> None:
    program = open_as("0.1.0")
    assert town(program) == "Астана"
    assert program.window.content.message_bars() == [], "nothing to decide, so nothing is said"
    open_page(program, "keeping")
    row = named(program.window, "backup_1")
    assert "before Daiyn was updated" in row.accessibleName()
    (name,) = program.session.services.backups.listed()
    assert (name.reason, name.is_pinned) == (Reason.UPDATE, True)


@pytest.mark.parametrize("lang", LANGS)
def test_the_reason_is_worded_in_each_language(open_as: OpenAs, lang: Lang) -> None:
    open_as("0.1.0", lang)
    words = message_text(f"reason_{Reason.UPDATE}", lang)
    assert {"kk": "жаңартылар", "ru": "перед обновлением", "en": "updated"}[lang] in words


def test_an_older_program_shows_the_entries_and_says_why_it_keeps_none(open_as: OpenAs) -> None:
    more = '{"drone":[1],"out_town":"Қарағанды"}'.encode()
    program = open_as("999.1", more=more)
    assert town(program) == "Қарағанды", "what it does not know does not hide what it does"
    (bar,) = program.window.content.message_bars()
    assert "999.1" in bar.sentence
    assert "read and print" in bar.sentence
    keep_field(program.session, "plan", "out_town", "Алматы")
    refused = program.window.content.message_bars()[-1]
    assert refused.sentence.startswith("Not saved: a newer version of Daiyn (999.1)")
    assert refused.action is None, "nothing may be added, not even in a copy"
    assert town(program) == "Қарағанды"
    for page in ("levels", "plan", "review", "keeping", "settings", "about", "print"):
        open_page(program, page)
    stored = program.session.services.store.get("plan")
    assert stored is not None
    assert stored.body == more


def test_a_backup_that_does_not_come_about_is_told_and_nothing_is_written(
    open_as: OpenAs, tmp_path: Path
) -> None:
    folder = tmp_path / "data" / "backups"
    folder.parent.mkdir()
    folder.write_text("in the way")
    program = open_as("0.1.0")
    (bar,) = program.window.content.message_bars()
    assert bar.sentence.startswith("Opened for reading only")
    assert "no backup could be made" in bar.sentence
    assert town(program) == "Астана"
    keep_field(program.session, "plan", "out_town", "Алматы")
    refused = program.window.content.message_bars()[0]
    assert refused.sentence.startswith("Not saved")
    assert refused.action is not None
    assert refused.action.words == "Save to another place…"
