"""The language that was chosen in the installer holds until a person chooses one in the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.paths import Places
from guide.usecases.program.installed_language import installed_language
from guide.usecases.program.language import choose_language
from guide.usecases.program.services import open_services
from tests.clock import clock


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file beside the program, as the installer writes it."""
    monkeypatch.setattr(
        "guide.usecases.program.installed_language.program_folder", lambda: tmp_path
    )
    file = tmp_path / "language"
    file.write_bytes(b"kk")
    return file


def test_it_stands_between_what_was_chosen_and_what_the_system_speaks(
    installed: Path, tmp_path: Path
) -> None:
    places = Places(tmp_path / "data")
    system = {"LANG": "en_US.UTF-8"}
    assert choose_language(None, places, system, clock) == "kk"
    assert choose_language("ru", places, system, clock) == "ru", "asked for"
    services = open_services(places, clock)
    services.preferences.change(language="ru")
    services.store.close()
    assert choose_language(None, places, system, clock) == "ru", "chosen in the program"
    installed.unlink()
    assert choose_language(None, Places(tmp_path / "other"), system, clock) == "en"


@pytest.mark.parametrize(
    ("content", "lang"),
    [(b"ru\r\n", "ru"), (b"en", "en"), (b"", None), (b"de", None), (b"kkk", None),
     (b"\xff" * 9000, None)],
)  # fmt: skip
def test_what_names_no_language_of_ours_says_nothing(
    installed: Path, content: bytes, lang: str | None
) -> None:
    installed.write_bytes(content)
    assert installed_language() == lang


def test_a_folder_in_its_place_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "language").mkdir()
    assert installed_language(tmp_path) is None
    assert installed_language(tmp_path / "nowhere") is None
