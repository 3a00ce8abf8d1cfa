"""An owner's page writes this screen's settings, and never over what is not understood."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.errors import Code, GuideError
from guide.kiosk.configuration_file import read_layers
from guide.usecases.kiosk.configuring import folders_to_choose, keep_values, wrong_words

VALUES = {"screen.name": "library-3", "screen.region": "KZ-71", "idle.seconds": 60}


def test_values_are_kept_in_a_new_file_and_in_one_of_the_owner(tmp_path: Path) -> None:
    path = tmp_path / "kiosk" / "screen.toml"
    keep_values(path, VALUES)
    read = read_layers([path], {"KZ-71"})
    assert read.findings == ()
    assert (read.configuration.screen.region, read.configuration.idle.seconds) == ("KZ-71", 60)
    path.write_text(f"# by hand\n{path.read_text()}", encoding="utf-8")
    keep_values(path, {"idle.seconds": 90})
    assert path.read_text(encoding="utf-8").startswith("# by hand\n")
    assert read_layers([path], {"KZ-71"}).configuration.idle.seconds == 90
    assert [one.name for one in path.parent.iterdir()] == ["screen.toml"]


@pytest.mark.parametrize("data", [b"[screen", b"\xff\xfe", b"screen = 1", b"#" * (1 << 18)])
def test_a_file_that_is_not_understood_stays_as_it_is(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "screen.toml"
    path.write_bytes(data)
    with pytest.raises(GuideError) as refused:
        keep_values(path, VALUES)
    assert refused.value.code is Code.SETTINGS_UNCLEAR
    assert path.read_bytes() == data
    path.write_bytes(b"")
    keep_values(path, VALUES)
    assert path.read_bytes(), "the control"


@pytest.mark.parametrize(
    ("key", "good", "wrong"),
    [
        ("screen.name", "library-3", "Library 3"),
        ("screen.region", "KZ-71", "KZ-99"),
        ("institution.kk", "№ 3 кітапхана", "x" * 61),
        ("alerts.folder", "/srv/daiyn/messages", "messages"),
        ("status.folder", "/srv/daiyn/status", "/srv/daiyn/in/status"),
        ("display.pixels_per_mm", 3.78, 41.0),
    ],
)
def test_an_answer_is_judged_by_the_checks_of_the_files(
    tmp_path: Path, key: str, good: object, wrong: object
) -> None:
    keep_values(tmp_path / "screen.toml", {"alerts.folder": "/srv/daiyn/in"})
    assert wrong_words(tmp_path, key, good, {"KZ-71"}, "en") == ""
    said = wrong_words(tmp_path, key, wrong, {"KZ-71"}, "en")
    assert said
    assert not said.startswith(key), "nobody knows keys who sets a screen up on itself"


def test_folders_are_offered_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "a").mkdir()
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    found = folders_to_choose((str(tmp_path), str(tmp_path / "missing")))
    assert [one.name for one in found] == ["a", "b"]
