"""Keeping: a backup is made when something changed, and tells what is in it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.paths import Places
from guide.store.store import Store
from guide.usecases.program.rescue_copy import saving_elsewhere
from guide.usecases.program.services import Services, open_services, services_on
from guide.usecases.safekeeping.backup_service import BackupService, Reason
from tests.usecases.plans import enter_person


def test_a_backup_is_made_only_when_something_changed(kept: Services, clock: Any) -> None:
    first = kept.backups.backing_up_if_due(Reason.OPENED)()
    assert first is not None
    assert (first.number, first.reason, first.people, first.filled) == (1, Reason.OPENED, 1, 1)
    for days in (1, 3650, -7300):
        clock.pass_days(days)  # time alone makes none due
        assert kept.backups.backing_up_if_due()() is None
    enter_person(kept, "Динара")
    second = kept.backups.backing_up_if_due()()
    assert second is not None
    assert (second.number, second.reason, second.people) == (2, Reason.USED, 2)
    kept.plan_editor.undo()
    assert kept.backups.backing_up_if_due()() is not None, "an undo is an edit"


def test_what_changed_is_known_after_the_window_was_closed(
    kept: Services, data: Path, clock: Any
) -> None:
    kept.backups.backing_up_if_due()()
    kept.close()
    again = open_services(Places(data), clock)
    assert again.backups.backing_up_if_due(Reason.OPENED)() is None
    enter_person(again, "Динара")
    again.close()
    third = open_services(Places(data), clock)
    assert third.backups.backing_up_if_due(Reason.OPENED)() is not None
    third.close()


def test_nothing_entered_makes_no_backup(data: Path, clock: Any) -> None:
    services = open_services(Places(data), clock)
    assert services.backups.backing_up_if_due(Reason.OPENED)() is None
    assert not (data / "backups").exists()
    services.close()


def test_a_damaged_newest_backup_makes_the_next_one_due(kept: Services, data: Path) -> None:
    kept.backups.backing_up_if_due()()
    (file,) = (data / "backups").iterdir()
    file.write_bytes(b"")
    made = kept.backups.backing_up_if_due()()
    assert made is not None
    assert [(view.number, view.failure) for view in kept.backups.backups()] == [
        (2, None),
        (1, Code.BACKUP_DAMAGED),
    ]


def test_damage_met_while_working_is_told_and_makes_no_backup(
    kept: Services, data: Path, tmp_path: Path
) -> None:
    kept.backups.back_up(Reason.USED)
    connection = kept.store._holding.connection
    assert connection is not None
    assert kept.plan_editor.household().people, "what was acknowledged is known"
    connection.execute("UPDATE hist SET new = NULL")  # as a drive does that forgets
    kept.store._holding._note_left()  # that changes no time
    for act in (
        lambda: kept.backups.back_up(Reason.USED),
        lambda: kept.backups.copy_to(tmp_path),
    ):
        with pytest.raises(GuideError) as refused:
            act()
        assert refused.value.code is Code.STORE_DAMAGED
    assert [name.number for name in kept.backups.listed()] == [1]
    saving_elsewhere(kept, [], tmp_path / "a.db")()  # what is known can still be saved
    found = kept.backups.household_in(tmp_path / "a.db")
    assert [person.given_name for person in found.people] == ["Ерлан"]


def test_a_store_in_memory_is_not_backed_up(services: Services) -> None:
    enter_person(services, "Ерлан")
    assert services.data is None
    assert services.backups.backups() == []
    assert services.backups.backing_up_if_due()() is None
    with pytest.raises(ValueError, match="asked"):
        services.backups.back_up(Reason.ASKED)


def test_a_store_that_can_only_be_read_is_not_backed_up(
    kept: Services, data: Path, clock: Any
) -> None:
    kept.backups.back_up(Reason.ASKED)
    kept.close()
    store = Store.look_at(data / "daiyn.db", now=clock)
    looking = services_on(store, clock, data)
    assert looking.backups.backing_up_if_due()() is None
    assert [view.number for view in looking.backups.backups()] == [1]
    for act in (lambda: looking.backups.back_up(Reason.ASKED),):
        with pytest.raises(GuideError) as refused:
            act()
        assert refused.value.code is Code.STORE_READ_ONLY
    assert looking.backups.copy_to(data.parent).size > 0, "a copy elsewhere can be had"
    looking.close()


def test_a_backup_tells_what_is_in_it(full: Services, tmp_path: Path, clock: Any) -> None:
    keeping = BackupService(full.store, tmp_path, clock)
    view = keeping.back_up(Reason.ASKED)
    assert (view.made_at, view.is_pinned, view.people) == (clock(), True, 4)
    assert view.filled > 20
    assert keeping.household_of(1) == full.plan_editor.household()
    assert keeping.backups() == [view]
    assert [name.number for name in keeping.listed()] == [1]


def test_moments_of_backups_are_kept_in_utc(kept: Services, clock: Any) -> None:
    made = kept.backups.back_up(Reason.USED)
    assert made.made_at.utcoffset() == dt.timedelta()
