"""Whether there is a data file that a command may open, before anything is opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.errors import Code, GuideError
from guide.paths import Places
from guide.store.store import Store
from guide.usecases.base.store_check import has_file, may_open, require_writable
from guide.usecases.program.services import Services, services_nowhere
from tests.usecases.conftest import Clock


def test_a_folder_that_is_not_there_yet_has_no_file(data: Path) -> None:
    assert not has_file(Places(data))
    assert not may_open(Places(data))
    data.mkdir()
    assert not has_file(Places(data))
    assert not may_open(Places(data))


def test_a_store_that_was_made_is_there_and_may_be_opened(data: Path, kept: Services) -> None:
    kept.close()
    assert has_file(Places(data))
    assert may_open(Places(data))


def test_a_file_in_the_place_of_the_folder_is_no_empty_store(data: Path) -> None:
    data.write_bytes(b"")
    with pytest.raises(GuideError) as refused:
        has_file(Places(data))
    assert refused.value.code is Code.FOLDER_UNUSABLE


def test_a_link_that_leads_nowhere_is_no_empty_store(data: Path, tmp_path: Path) -> None:
    data.symlink_to(tmp_path / "жоқ")
    with pytest.raises(GuideError) as refused:
        has_file(Places(data))
    assert refused.value.code is Code.FOLDER_UNUSABLE


def test_a_damaged_store_is_refused_and_stays_as_it_is(data: Path, kept: Services) -> None:
    kept.close()
    file = Places(data).store
    damaged = b"\0" * 4096
    file.write_bytes(damaged)
    with pytest.raises(GuideError) as refused:
        may_open(Places(data))
    assert refused.value.code is Code.STORE_DAMAGED
    assert file.read_bytes() == damaged


def test_a_store_that_is_only_shown_refuses_a_command_with_its_reason(clock: Clock) -> None:
    failure = GuideError(Code.FOLDER_UNUSABLE)
    services = services_nowhere(failure, clock)
    try:
        assert services.now() == clock()
        with pytest.raises(GuideError) as refused:
            require_writable(services.store)
        assert refused.value is failure
    finally:
        services.close()
    with Store.in_memory(now=clock) as store:
        require_writable(store)
