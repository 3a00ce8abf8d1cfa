"""A picture from the person's files: made anew, bounded, kept once, undone as one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from guide.household.records.photo import LARGEST, LONGEST, Photo, is_sound
from guide.household.records.profile import Profile
from guide.ui.kit.photo import read_photo
from guide.ui.shell import file_dialogs
from guide.usecases.program.services import Services
from tests.ui.windows.conftest import Opener
from tests.ui.windows.plan_fixtures import fill_family
from tests.ui.windows.window_fixtures import named, settle

GPS = b"Exif\0\0MM GPSLatitude 43.2389 at home"


def picture(path: Path, *, width: int = 1600, height: int = 900, colour: int = 0x336699) -> Path:
    """A picture with a place in its metadata, as telephones make them."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    assert image.save(str(path))
    data = path.read_bytes()
    if path.suffix == ".jpg":
        length = (len(GPS) + 2).to_bytes(2, "big")
        path.write_bytes(data[:2] + b"\xff\xe1" + length + GPS + data[2:])
    return path


@pytest.mark.parametrize("name", ["a.jpg", "b.png"])
def test_a_picture_is_made_anew_and_small(app: object, tmp_path: Path, name: str) -> None:
    source = picture(tmp_path / name)
    assert name != "a.jpg" or b"GPS" in source.read_bytes(), "the control"
    jpeg = read_photo(source, LONGEST, LARGEST)
    assert b"GPS" not in jpeg
    assert b"Exif" not in jpeg
    image = QImage.fromData(jpeg)
    assert (image.width(), image.height()) == (LONGEST, LONGEST * 9 // 16)


def test_what_is_no_picture_is_refused_before_it_is_decoded(app: object, tmp_path: Path) -> None:
    good = picture(tmp_path / "good.png", width=40, height=40).read_bytes()
    huge = good[:16] + (2**30).to_bytes(4, "big") * 2 + good[24:]
    for data in (b"", b"text", huge, b"GIF89a" + bytes(40), b"<svg/>"):
        path = tmp_path / "other.png"
        path.write_bytes(data)
        with pytest.raises(ValueError, match=r"."):
            read_photo(path, LONGEST, LARGEST)
    with pytest.raises(ValueError, match=r"."):
        read_photo(tmp_path / "gone.png", LONGEST, LARGEST)


def bodies(services: Services) -> str:
    """All that history holds of every record but of the pictures themselves."""
    found = []
    for ref, _ in services.plan_editor.household().records():
        if not ref.startswith("photo:"):
            found += [str(past.new) for past in services.store.history(ref)]
    return json.dumps(found)


def test_a_picture_is_kept_once_replaced_taken_away_and_undone(
    open_window: Opener, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refs = fill_family(services.plan_editor)
    own_id = refs["Айша"].partition(":")[2]
    profile = f"profile_{own_id}"
    editor = services.plan_editor
    program = open_window()
    program.window.navigator.go(
        "plan", section="about", record_ref=f"profile:{own_id}", field="photo"
    )
    settle(program.app)

    def choose(path: Path) -> None:
        monkeypatch.setattr(file_dialogs, "ask_present_file", lambda *_, **__: path)
        named(program.window, f"choose_{profile}_photo").click()
        program.window.navigator.flush()
        settle(program.app)

    def photos() -> tuple[Photo, ...]:
        return editor.household().of(Photo)

    def named_photo() -> str:
        return editor.household().beside(Profile, own_id).photo

    choose(picture(tmp_path / "one.jpg"))
    (first,) = photos()
    assert is_sound(first)
    assert named_photo() == f"photo:{first.id}"
    shown: Any = named(program.window, f"picture_{profile}_photo")
    assert shown.isVisible()
    assert not shown.pixmap().isNull()

    for turn in range(20):
        editor.change(f"profile:{own_id}", "family_name", f"Ахметова {turn}")
    assert len(services.store.history(f"photo:{first.id}")) == 1, "no edit copies the picture"
    assert "jpeg" not in bodies(services)

    choose(picture(tmp_path / "two.png", colour=0x993366))
    (second,) = photos()
    assert second != first
    editor.undo()
    assert photos() == (first,)
    assert named_photo() == f"photo:{first.id}"
    editor.redo()
    settle(program.app)

    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"text")
    choose(bad)
    assert photos() == (second,)
    named(program.window, f"remove_{profile}_photo").click()
    program.window.navigator.flush()
    settle(program.app)
    assert photos() == ()
    assert named_photo() == ""


def test_a_removed_person_takes_the_picture_along(services: Services) -> None:
    jpeg = (Path(__file__).parents[2] / "data" / "photo.jpg").read_bytes()
    refs = fill_family(services.plan_editor)
    editor = services.plan_editor
    for name in ("Айша", "Әлихан"):
        editor.keep_photo(refs[name].replace("person", "profile"), "photo", jpeg)
    assert len(editor.household().of(Photo)) == 1, "the same picture is kept once"
    editor.remove(refs["Әлихан"])
    assert len(editor.household().of(Photo)) == 1, "somebody still names it"
    before = editor.household()
    removal = editor.remove(refs["Айша"])
    assert editor.household().of(Photo) == ()
    editor.undo_removal(removal)
    assert editor.household() == before
