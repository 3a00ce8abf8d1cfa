"""Updating the guide's words: what holds after each step, and what is refused."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from guide import __version__
from guide.content import edition
from guide.content.pointer import POINTER, AcceptedEdition
from guide.errors import Code, GuideError
from guide.paths import Places
from guide.usecases.editions import in_effect
from guide.usecases.editions import update as edition_update
from guide.usecases.editions.in_effect import GUIDE, words_in_effect
from guide.usecases.editions.trusted_keys import KEYS
from guide.usecases.editions.update import Area, EditionUpdate, EntryChange
from guide.usecases.program.services import Services, open_services, services_nowhere
from tests.clock import clock
from tests.packs.good import STRANGER, TRUSTED, about, good, good_numbers, good_pack, signed
from tests.packs.reading import put_pack, snapshot
from tests.packs.zips import plain, zip_of
from tools.made_up_signer import Signer


@pytest.fixture(autouse=True)
def everybody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of all accounts, apart from that of the machine."""
    folder = tmp_path / "everybody"
    for module in (in_effect, edition_update):
        monkeypatch.setattr(module, "for_everybody", lambda: folder)
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    trust(folder / GUIDE / KEYS)
    return folder


def trust(folder: Path, name: str = "office") -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    path = folder / f"{name}.pub"
    path.write_bytes(TRUSTED.public_file)
    path.chmod(0o644)


def update(data: Path | None, *, for_all: bool = False) -> EditionUpdate:
    return EditionUpdate(words_in_effect(data), data, clock, is_for_everybody=for_all)


def pack(tmp_path: Path, edition: int, **texts: bytes) -> Path:
    contents = good(edition) | {f"{name}.toml": text for name, text in texts.items()}
    return put_pack(tmp_path / f"guide-{edition}.zip", signed(zip_of(plain(contents))))


def say(when: str) -> bytes:
    return good_numbers().replace(b"danger at once", when.encode())


def refusal(action: object, *arguments: object) -> GuideError:
    with pytest.raises(GuideError) as refused:
        action(*arguments)  # type: ignore[operator]
    return refused.value


def open_bench(data: Path) -> Services:
    return open_services(Places(data), clock)


def shown(data: Path) -> str:
    """What home would show now, in a program that is started anew."""
    services = open_bench(data)
    try:
        number = services.guide.number("112")
        assert number is not None
        return number.en.when
    finally:
        services.close()


def test_before_any_update_the_built_in_words_hold(data: Path) -> None:
    now = update(data).in_effect()
    assert (now.edition, now.is_built_in, now.before, now.failure) == (1, True, None, None)


def test_reading_shows_what_would_change_and_writes_nothing(tmp_path: Path, data: Path) -> None:
    path = pack(tmp_path, 2)
    untouched = snapshot(tmp_path)
    offer = update(data).read(path)
    assert (offer.edition, offer.made_on) == (2, dt.date(2026, 11, 22))
    assert offer.signed_by.name == "office"
    assert offer.signed_comment == "edition of a test"
    change = offer.changes[0]
    assert {one.area for one in offer.changes} == {Area.NUMBER}
    assert (change.kind, change.area, change.where, change.entry) == (
        EntryChange.CHANGED, Area.NUMBER, "112", "NUM-01",
    )  # fmt: skip
    assert change.before is not None
    assert change.after is not None
    assert change.before.kk == change.after.kk
    assert "danger now" in change.before.en
    assert "danger at once" in change.after.en
    assert snapshot(tmp_path) == untouched


def test_taken_words_hold_at_once_and_for_the_next_start(tmp_path: Path, data: Path) -> None:
    services = open_bench(data)
    try:
        guide = services.guide
        assert guide.numbers[0].en.when == "danger now"
        now = services.edition_update.take(pack(tmp_path, 2))
        assert (now.edition, now.is_built_in, now.signed_by, now.before) == (2, False, "office", 1)
        assert guide.numbers[0].en.when == "danger at once"
        assert guide.levels, "what the pack does not hold is the program's own"
    finally:
        services.close()
    assert shown(data) == "danger at once"
    (offer,) = [update(data).read(pack(tmp_path, 2))]
    assert (offer.is_in_effect, offer.changes) == (True, ())


def test_only_what_was_looked_at_is_taken(tmp_path: Path, data: Path) -> None:
    """Another update by the same key under the same name is another update."""
    path = pack(tmp_path, 2)
    offer = update(data).read(path)
    pack(tmp_path, 2, numbers=say("Danger right now"))
    untouched = snapshot(data)
    assert refusal(update(data).take, path, offer.digest).code is Code.PACK_CHANGED
    assert snapshot(data) == untouched
    assert update(data).take(path, update(data).read(path).digest).edition == 2
    assert shown(data) == "Danger right now"


def test_the_way_back_leads_to_the_words_before(tmp_path: Path, data: Path) -> None:
    second, third = pack(tmp_path, 2), pack(tmp_path, 3, numbers=say("Danger right now"))
    update(data).take(second)
    assert update(data).take(third).before == 2
    assert shown(data) == "Danger right now"
    now = update(data).go_back()
    assert (now.edition, now.before, shown(data)) == (2, 1, "danger at once")
    now = update(data).go_back()
    assert (now.edition, now.is_built_in, now.before, shown(data)) == (
        1,
        True,
        None,
        "danger now",
    )
    assert refusal(update(data).go_back).code is Code.PACK_NO_WAY_BACK


def test_after_going_back_only_the_newest_may_be_taken_again(tmp_path: Path, data: Path) -> None:
    second, third = pack(tmp_path, 2), pack(tmp_path, 3, numbers=say("Danger right now"))
    update(data).take(second)
    update(data).take(third)
    update(data).go_back()
    update(data).go_back()
    stale = refusal(update(data).take, second)
    assert (stale.code, stale.fields) == (Code.PACK_STALE, {"edition": "2", "newest": "3"})
    other = pack(tmp_path, 3, numbers=say("Danger at last"))
    assert refusal(update(data).take, other).code is Code.PACK_CONFLICT
    third = pack(tmp_path, 3, numbers=say("Danger right now"))
    assert update(data).take(third).edition == 3


def test_an_edition_is_stale_beside_the_built_in_one(tmp_path: Path, data: Path) -> None:
    stale = refusal(update(data).read, pack(tmp_path, 1))
    assert (stale.code, stale.fields) == (Code.PACK_STALE, {"edition": "1", "newest": "1"})


def test_the_same_pack_twice_is_in_effect_already(tmp_path: Path, data: Path) -> None:
    path = pack(tmp_path, 2)
    first = update(data).take(path)
    untouched = snapshot(data)
    assert update(data).take(path) == first
    assert snapshot(data) == untouched


def test_a_program_with_newer_words_of_its_own_uses_those(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    update(data).take(pack(tmp_path, 2))
    content = tmp_path / "resources" / "content"
    content.parent.mkdir()
    real = in_effect.resources()
    content.symlink_to(real / "content")
    (content.parent / "icons").symlink_to(real / "icons")
    assert shown(data) == "danger at once"
    content.unlink()
    content.mkdir()
    for path in (real / "content").glob("*.toml"):
        text = path.read_bytes().replace(b"\nedition = 1\n", b"\nedition = 2\n")
        (content / path.name).write_bytes(text)
    monkeypatch.setattr(in_effect, "resources", lambda: content.parent)
    now = update(data).in_effect()
    assert (now.edition, now.is_built_in, now.before, now.failure) == (2, True, None, None)
    assert shown(data) == "danger now"


@pytest.mark.parametrize("way", ["changed", "cut", "gone", "pointer", "pointer_gone", "folder"])
def test_damaged_words_are_never_shown(tmp_path: Path, data: Path, way: str) -> None:
    """The built-in words hold instead, it is told, and the same pack mends it."""
    path = pack(tmp_path, 2)
    update(data).take(path)
    (folder,) = (data / GUIDE).glob("edition-*")
    file, pointer = folder / "numbers.toml", data / GUIDE / POINTER
    if way == "changed":
        file.write_bytes(file.read_bytes().replace(b"at once", b"at Once"))
    elif way == "cut":
        file.write_bytes(file.read_bytes()[:-1])
    elif way == "gone":
        file.unlink()
    elif way == "pointer":
        pointer.write_bytes(pointer.read_bytes()[:-40])
    elif way == "pointer_gone":
        pointer.unlink()
    else:
        text = pointer.read_text().replace(folder.name, f"../{GUIDE}/{folder.name}")
        pointer.write_text(text)
    assert shown(data) == "danger now"
    now = update(data).in_effect()
    assert now.is_built_in
    assert now.failure is (None if way == "pointer_gone" else Code.PACK_DAMAGED)
    assert update(data).take(path).failure is None
    assert shown(data) == "danger at once"


def test_an_edition_that_another_version_has_checked_is_checked_anew(
    tmp_path: Path, data: Path
) -> None:
    update(data).take(pack(tmp_path, 2))
    pointer = data / GUIDE / POINTER
    pointer.write_text(pointer.read_text().replace('"checked_with": "', '"checked_with": "0.'))
    assert shown(data) == "danger at once", "what passes is used"
    assert f'"checked_with": "{__version__}"' in pointer.read_text(), (
        "and not checked at each start"
    )
    pointer.write_text(pointer.read_text().replace('"checked_with": "', '"checked_with": "0.'))

    (folder,) = (data / GUIDE).glob("edition-*")
    bad = good_numbers().replace(b"danger at once", b"{now}")
    from guide.content.pointer import digest_of

    (folder / "numbers.toml").write_bytes(bad)
    pointer.write_text(pointer.read_text().replace(digest_of(good_numbers()), digest_of(bad)))
    assert shown(data) == "danger now", "what does not pass any more is not"
    assert update(data).in_effect().failure is Code.PACK_FAULTY


def test_nothing_is_kept_where_nothing_may_be_kept(tmp_path: Path) -> None:
    services = services_nowhere(GuideError(Code.FOLDER_UNUSABLE), clock)
    path = pack(tmp_path, 2)
    assert refusal(services.edition_update.take, path).code is Code.PACK_NOWHERE
    assert refusal(services.edition_update.go_back).code is Code.PACK_NOWHERE
    assert services.edition_update.in_effect().before is None
    services.close()


def test_without_a_key_or_a_signature_nothing_is_read(tmp_path: Path, data: Path) -> None:
    path = put_pack(tmp_path / "a.zip", (good_pack(2)[0], STRANGER.sign(good_pack(2)[0])))
    unknown = refusal(update(data).read, path)
    assert (unknown.code, unknown.fields) == (Code.PACK_KEY_UNKNOWN, {"key": "02" * 8})
    path = put_pack(tmp_path / "a.zip", (good_pack(2)[0], None))
    assert refusal(update(data).read, path).code is Code.PACK_UNSIGNED
    assert refusal(update(data).read, tmp_path / "none.zip").code is Code.FILE_UNREADABLE
    assert refusal(update(data).read, tmp_path).code is Code.FILE_UNREADABLE


def test_a_pipe_or_device_is_never_read(tmp_path: Path, data: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes with names here")
    os.mkfifo(tmp_path / "pipe.zip")
    assert refusal(update(data).read, tmp_path / "pipe.zip").code is Code.FILE_UNREADABLE


def test_a_pack_for_a_newer_program_says_which(tmp_path: Path, data: Path) -> None:
    text = about(2, needs_program='"9.0.1"')
    error = refusal(update(data).read, pack(tmp_path, 2, pack=text))
    assert (error.code, error.fields) == (Code.PACK_NEEDS_NEWER, {"version": "9.0.1"})


def test_steps_in_another_order_are_told(tmp_path: Path, data: Path) -> None:
    text = (in_effect.resources() / "content" / "numbers.toml").read_text(encoding="utf-8")
    head, *blocks = text.split("\n[[number]]")
    swapped = "\n[[number]]".join([head, blocks[1], blocks[0], *blocks[2:]])
    offer = update(data).read(pack(tmp_path, 2, numbers=swapped.encode()))
    moved = {change.entry: change.values for change in offer.changes}
    assert len(moved) == 2
    assert all(value.key == "position" for values in moved.values() for value in values)


def test_an_edition_that_is_swept_while_it_is_read_is_looked_for_again(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program takes the next one between the pointer and the files."""
    update(data).take(pack(tmp_path, 2))
    real, taken = edition.read_files, []

    def late(folder: Path, accepted: AcceptedEdition) -> dict[str, bytes]:
        if not taken:
            taken.append(True)
            for number in (3, 4):  # the first of these leaves edition 2 as the one before
                update(data).take(pack(tmp_path, number))
        return real(folder, accepted)

    monkeypatch.setattr(edition, "read_files", late)
    words = words_in_effect(data)
    assert words.failure is None
    assert words.accepted is not None
    assert words.accepted.edition == 4
    assert taken


# Keys


def test_a_key_is_trusted_with_its_fingerprint_only(tmp_path: Path) -> None:
    key, data = tmp_path / "Office 2026.pub", tmp_path / "data"
    key.write_bytes(TRUSTED.public_file)
    other = refusal(update(data).trust, key, "0000 " * 8)
    assert other.code is Code.KEY_DIFFERS
    assert update(data).keys() == ()
    view = update(data).trust(key, other.fields["fingerprint"])
    assert (view.name, view.key_id, view.is_for_everybody) == ("Office 2026", "01" * 8, False)
    assert update(data).keys() == (view,)
    assert update(data).trust(key, view.fingerprint) == view, "twice is once"
    assert update(data).take(pack(tmp_path, 2)).signed_by == "Office 2026"
    key.write_bytes(b"secret")
    assert refusal(update(data).trust, key, "").code is Code.KEY_UNREADABLE


def test_a_second_key_of_the_same_name_stays_beside_the_first(tmp_path: Path, data: Path) -> None:
    key = tmp_path / "office.pub"
    for signer in (STRANGER, Signer(3)):
        key.write_bytes(signer.public_file)
        fingerprint = refusal(update(data).trust, key, "").fields["fingerprint"]
        update(data).trust(key, fingerprint)
    views = update(data).keys()
    assert {view.key_id for view in views} == {"01" * 8, "02" * 8, "03" * 8}
    assert len({view.name for view in views}) == 3
