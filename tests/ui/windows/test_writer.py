"""Writing in another thread: a slow disk holds up neither typing nor painting, and order stays."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guide.app.startup import Program
from guide.errors import Code, GuideError
from guide.store.store import Store
from guide.ui.plan.keep_field import keep_field, keep_field_soon
from guide.ui.safekeeping.auto_backup import AutoBackup
from guide.ui.shell import writer
from guide.ui.shell.session import Session
from guide.usecases.program.services import Services, services_on
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import open_page, rest
from tests.ui.windows.plan_fixtures import Keyboard
from tests.ui.windows.window_fixtures import NOW, named


class SlowStore:
    """A store whose edits wait until a test lets them go, each in the thread that asked."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.may_write = threading.Event()
        self.may_write.set()
        self.threads: list[int] = []
        self.edit_failure: GuideError | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def edit(self, changes: Any) -> int:
        assert self.may_write.wait(60)
        self.threads.append(threading.get_ident())
        if self.edit_failure is not None:
            raise self.edit_failure
        return self._store.edit(changes)


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[SlowStore]:
    with Store.open(tmp_path / "daiyn.db", now=lambda: NOW) as store:
        made = SlowStore(store)
        yield made
        made.may_write.set()


@pytest.fixture
def services(slow: SlowStore) -> Services:
    made = services_on(slow, lambda: NOW)  # type: ignore[arg-type]
    made.preferences.change(first_page_done=True)
    slow.threads.clear()
    return made


@pytest.fixture
def apart(open_window: Opener) -> Program:
    program = open_window()
    program.session.write_apart()
    return program


def chip(program: Program) -> str:
    assert program.window.content.save_chip is not None
    return program.window.content.save_chip.words


def test_somebody_types_on_while_a_slow_disk_writes(
    apart: Program, services: Services, slow: SlowStore, qtbot: QtBot
) -> None:
    open_page(apart, "plan")
    keys = Keyboard(apart.app)
    keys.tab_to("_out_name")
    slow.may_write.clear()
    keys.type("Ай")
    qtbot.waitUntil(lambda: apart.session._soon != type(apart.session._soon)())
    keys.type("гүл")
    rest(apart)
    assert named(apart.window, "edit_plan_out_name").text() == "Айгүл"
    assert services.plan_editor.household().plan.out_name == ""
    assert chip(apart) == "Saving…"
    slow.may_write.set()
    qtbot.waitUntil(lambda: not apart.session.has_unkept)
    assert services.plan_editor.household().plan.out_name == "Айгүл"
    assert chip(apart).startswith("Saved on this computer")
    assert threading.get_ident() not in slow.threads


def test_what_needs_an_answer_waits_while_the_window_goes_on_painting(
    apart: Program, services: Services, slow: SlowStore
) -> None:
    slow.may_write.clear()
    went_on: list[bool] = []

    def let_go() -> None:
        went_on.append(apart.session.has_unkept)
        slow.may_write.set()

    QTimer.singleShot(200, apart.window, let_go)
    person = apart.session.run(lambda services: services.plan_editor.add_person())
    assert person is not None
    assert went_on == [True]
    assert services.plan_editor.household().people == (person,)
    assert not apart.session.has_unkept


def test_order_and_acknowledgement_stay_and_the_newest_takes_the_place_of_older_ones(
    apart: Program, services: Services, slow: SlowStore
) -> None:
    told: list[tuple[str, bool]] = []
    session = apart.session
    slow.may_write.clear()
    for name, value in (
        ("out_town", "А"),
        ("out_town", "Аст"),
        ("out_name", "Айгүл"),
        ("out_town", "Астана"),
    ):
        keep_field_soon(
            session,
            "plan",
            name,
            value,
            lambda is_kept, value=value: told.append((value, is_kept)),
        )
    assert told == [("Аст", False)]  # it was not being written yet, and a newer one is there
    slow.may_write.set()
    assert keep_field(session, "plan", "settlement", "Қарағанды")
    assert told == [("Аст", False), ("А", True), ("Астана", True), ("Айгүл", True)]
    assert len(slow.threads) == 4
    plan = services.plan_editor.household().plan
    assert (plan.out_town, plan.out_name, plan.settlement) == ("Астана", "Айгүл", "Қарағанды")


def test_what_is_refused_waits_and_an_older_value_never_replaces_a_newer_one(
    apart: Program, services: Services, slow: SlowStore
) -> None:
    told: list[bool] = []
    session = apart.session
    slow.edit_failure = GuideError(Code.NOT_SAVED)
    keep_field_soon(session, "plan", "out_town", "Аст", told.append)
    session.settle()
    assert told == [False]
    assert session.has_waiting
    slow.edit_failure = None
    keep_field_soon(session, "plan", "out_town", "Астана", told.append)
    session.settle()
    assert told == [False, True]
    assert not session.has_waiting
    assert session.retry()
    assert services.plan_editor.household().plan.out_town == "Астана"


@pytest.fixture
def refuses_first(apart: Program, slow: SlowStore, monkeypatch: pytest.MonkeyPatch) -> Program:
    """A window whose next edit is refused."""
    edit, refused = slow.edit, iter([GuideError(Code.NOT_SAVED)])

    def refuse_first(changes: Any) -> int:
        slow.edit_failure = next(refused, None)
        return edit(changes)

    monkeypatch.setattr(slow, "edit", refuse_first)
    return apart


def keep_both(session: Session, slow: SlowStore, *answers: tuple[str, str]) -> list[bool]:
    """Ask for both before the first is written."""
    told: list[bool] = []
    slow.may_write.clear()
    for field, value in answers:
        keep_field_soon(session, "plan", field, value, told.append)
    slow.may_write.set()
    session.settle()
    return told


def test_nothing_is_called_saved_while_an_earlier_answer_waits(
    refuses_first: Program, slow: SlowStore
) -> None:
    session, said = refuses_first.session, list[str]()
    session.saved.connect(said.append)
    answers = ("out_town", "Астана"), ("settlement", "Қарағанды")
    assert keep_both(session, slow, *answers) == [False, True]
    assert (said, session.has_waiting) == ([], True)
    assert session.retry()
    assert len(said) == 1


def test_what_is_kept_takes_the_place_of_an_older_value_that_was_refused(
    refuses_first: Program, services: Services, slow: SlowStore
) -> None:
    answers = ("out_town", "Аст"), ("out_town", "Астана")
    assert keep_both(refuses_first.session, slow, *answers) == [False, True]
    assert not refuses_first.session.has_waiting
    assert services.plan_editor.household().plan.out_town == "Астана"


def test_leaving_a_page_waits_for_what_is_typed(
    apart: Program, services: Services, slow: SlowStore
) -> None:
    """What is printed or reviewed next must hold the last letter."""
    open_page(apart, "plan")
    keys = Keyboard(apart.app)
    keys.tab_to("_out_name")
    keys.type("Айгүл")
    open_page(apart, "review")
    assert services.plan_editor.household().plan.out_name == "Айгүл"


def test_the_end_waits_for_what_is_being_written(
    apart: Program, services: Services, slow: SlowStore, tmp_path: Path
) -> None:
    slow.may_write.clear()
    keep_field_soon(apart.session, "plan", "out_town", "Астана", lambda _is_kept: None)
    QTimer.singleShot(200, apart.window, slow.may_write.set)
    apart.session.stop_writing()
    assert services.plan_editor.household().plan.out_town == "Астана"


def test_closing_waits_until_it_is_known_that_all_was_kept(apart: Program, slow: SlowStore) -> None:
    slow.may_write.clear()
    slow.edit_failure = GuideError(Code.NOT_SAVED)
    keep_field_soon(apart.session, "plan", "out_town", "Астана", lambda _is_kept: None)
    QTimer.singleShot(200, apart.window, slow.may_write.set)
    assert not apart.window.close()
    assert apart.session.has_waiting


def test_a_program_that_is_told_to_end_meanwhile_waits_in_peace(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As by SIGTERM: from then on no loop of events runs."""
    begun: list[None] = []

    class CountedLoop(QEventLoop):
        def exec(self, *flags: Any) -> int:
            begun.append(None)
            return super().exec(*flags)

    monkeypatch.setattr(writer, "QEventLoop", CountedLoop)
    made, may_end = writer.Writer(app), threading.Event()

    def end() -> None:
        app.exit()
        threading.Timer(0.3, may_end.set).start()

    QTimer.singleShot(0, app, lambda: made.wait_for(made.start(may_end.wait)))
    QTimer.singleShot(200, app, end)
    app.exec()
    made.stop()
    assert may_end.is_set()
    assert len(begun) < 100


def test_a_backup_waits_for_what_is_being_written(
    apart: Program, services: Services, slow: SlowStore
) -> None:
    window = apart.window
    backup = AutoBackup(apart.session, window.messages, window.navigator, window)
    slow.may_write.clear()
    keep_field_soon(apart.session, "plan", "out_town", "Астана", lambda _is_kept: None)
    QTimer.singleShot(200, window, slow.may_write.set)
    backup.back_up()
    assert services.plan_editor.household().plan.out_town == "Астана"
