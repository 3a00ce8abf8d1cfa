"""A copy goes to another place and comes back on another computer; what is none is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.paths import Places
from guide.usecases.program.rescue_copy import saving_elsewhere
from guide.usecases.program.services import Services, open_services, services_on
from guide.usecases.safekeeping.backup_service import Reason
from tests.usecases.plans import enter_person, names_in


def test_a_copy_can_be_brought_back_on_another_computer(
    kept: Services, tmp_path: Path, clock: Any
) -> None:
    stick = tmp_path / "Әлиханның дискісі"
    stick.mkdir()
    done = kept.backups.copy_to(stick)
    assert done.path.name == "daiyn-2026-11-22.db"
    assert done.size == done.path.stat().st_size
    assert kept.backups.copy_to(stick).path.name == "daiyn-2026-11-22-2.db"
    other = open_services(Places(tmp_path / "other"), clock)
    assert [p.given_name for p in other.backups.household_in(done.path).people] == ["Ерлан"]
    other.backups.restore_file(done.path)
    assert names_in(other) == ["Ерлан"]
    assert other.store.check() == []
    other.close()


def test_a_copy_of_a_store_in_memory_can_be_saved(services: Services, tmp_path: Path) -> None:
    enter_person(services, "Ерлан")
    copy = services_on(services.store.copied(), services.now)
    enter_person(copy, "Динара")
    done = copy.backups.saving_copy(tmp_path / "a.db")()
    copy.close()
    assert names_in(services) == ["Ерлан"]
    assert [p.given_name for p in services.backups.household_in(done.path).people] == [
        "Ерлан",
        "Динара",
    ]


@pytest.mark.parametrize("name", ["daiyn.db", "DAIYN.DB", "daiyn.lock", "backups/a.db"])
def test_a_copy_never_takes_the_place_of_the_store(kept: Services, data: Path, name: str) -> None:
    kept.backups.back_up(Reason.USED)
    before = (data / "daiyn.db").read_bytes()
    with pytest.raises(GuideError) as refused:
        kept.backups.saving_copy(data / "." / name)()
    assert refused.value.code is Code.FILE_NOT_WRITTEN
    assert (data / "daiyn.db").read_bytes() == before
    with pytest.raises(GuideError) as elsewhere:
        saving_elsewhere(kept, [lambda services: services.plan_editor.add_person()], data / name)
    assert elsewhere.value.code is Code.FILE_NOT_WRITTEN
    kept.backups.saving_copy(data / "Менің көшірмем.db")()  # beside it, under a name of one's own
    saving_elsewhere(kept, [], data / "Тағы бірі.db")()


@pytest.mark.parametrize(
    ("bytes_of", "code"),
    [
        (b"", Code.BACKUP_DAMAGED),
        (b"text", Code.COPY_FOREIGN),
        (b"SQLite format 3\0" + bytes(500), Code.COPY_FOREIGN),
        (b"DAIYN PLAN 1\n", Code.COPY_IS_PLAN_FILE),
    ],
)
def test_a_file_that_is_no_copy_is_refused(
    kept: Services, tmp_path: Path, bytes_of: bytes, code: Code
) -> None:
    (tmp_path / "film.db").write_bytes(bytes_of)
    mark = kept.store.mark()
    with pytest.raises(GuideError) as refused:
        kept.backups.restore_file(tmp_path / "film.db")
    assert refused.value.code is code
    assert kept.store.mark() == mark


def test_a_copy_with_a_flipped_bit_is_refused(kept: Services, tmp_path: Path) -> None:
    done = kept.backups.copy_to(tmp_path)
    data = bytearray(done.path.read_bytes())
    data[data.rfind("Ерлан".encode())] ^= 1
    done.path.write_bytes(data)
    with pytest.raises(GuideError) as refused:
        kept.backups.restore_file(done.path)
    assert refused.value.code is Code.BACKUP_DAMAGED
