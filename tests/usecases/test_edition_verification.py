"""The pointer vouches for nobody: words hold only while a trusted key has signed them."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from guide.content.edition import EditionLocation
from guide.content.pointer import EDITION_LIMIT, KEPT_PACK, POINTER, AcceptedEdition, digest_of
from guide.errors import Code
from guide.usecases.editions import in_effect
from guide.usecases.editions import update as edition_update
from guide.usecases.editions.in_effect import GUIDE, words_in_effect
from guide.usecases.editions.trusted_keys import KEYS, TrustedKey
from guide.usecases.editions.views import KeyView
from tests.packs.good import STRANGER, TRUSTED, good_numbers
from tests.packs.reading import put_pack
from tests.usecases.test_edition_update import data, everybody, pack, refusal, shown, trust, update

__all__ = ["data", "everybody"]
FORGED = "Danger? Stay where you are"


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which an edition holds, made once: each test gets a copy."""
    folder = tmp_path_factory.mktemp("taken")
    trust(folder / "data" / GUIDE / KEYS)
    with pytest.MonkeyPatch.context() as patch:
        for module in (in_effect, edition_update):
            patch.setattr(module, "for_everybody", lambda: folder / "everybody")
        update(folder / "data").take(pack(folder, 2))
        assert shown(folder / "data") == "danger at once"
    return folder / "data"


@pytest.fixture
def edition(data: Path, taken: Path) -> Path:
    """The folder of an edition that holds."""
    shutil.copytree(taken, data, dirs_exist_ok=True)
    (folder,) = (data / GUIDE).glob("edition-*")
    return folder


def change_pointer(data: Path, change: Callable[[dict[str, Any]], None]) -> None:
    path = data / GUIDE / POINTER
    said = json.loads(path.read_text(encoding="utf-8"))
    change(said["now"])
    path.write_text(json.dumps(said), encoding="utf-8")


def forge(data: Path, edition: Path, words: bytes) -> None:
    """Other words, and a pointer that gives them their digest and says that they were checked."""
    (edition / "numbers.toml").write_bytes(words)
    digest = digest_of(words)
    change_pointer(data, lambda now: now["files"].update({"numbers.toml": digest}))


def test_words_that_nobody_signed_hold_no_longer_than_until_somebody_looks(
    data: Path, edition: Path
) -> None:
    forge(data, edition, good_numbers().replace(b"danger at once", FORGED.encode()))
    assert update(data).examine() is Code.PACK_UNPROVEN
    now = update(data).in_effect()
    assert (now.is_built_in, now.signed_by, now.failure) == (True, "", Code.PACK_UNPROVEN)


def test_what_the_pointer_says_at_the_start_is_the_words_of_the_signature_or_none(
    tmp_path: Path, data: Path, edition: Path
) -> None:
    """In one program: the forged words go, and the same update brings the signed ones back."""
    forge(data, edition, good_numbers().replace(b"danger at once", FORGED.encode()))
    words, renewed = words_in_effect(data), []
    from guide.usecases.editions.update import EditionUpdate
    from tests.clock import clock

    seen = EditionUpdate(words, data, clock, lambda: renewed.append(1))
    assert FORGED.encode() in words.read("numbers.toml"), "a start verifies nothing"
    assert seen.in_effect().is_built_in
    assert FORGED.encode() not in words.read("numbers.toml")
    assert renewed, "whoever read the forged words reads anew"
    assert seen.take(pack(tmp_path, 2)).failure is None
    assert shown(data) == "danger at once"


def test_words_that_are_signed_and_whole_pass(data: Path, edition: Path) -> None:
    """Negative control."""
    assert (edition / KEPT_PACK).is_file()
    assert update(data).examine() is None
    now = update(data).in_effect()
    assert (now.is_built_in, now.failure, now.signed_by) == (False, None, "office")


@pytest.mark.parametrize(
    "words", [b"not toml ]]", b"\xff", b"[[number]]\nx = 1\n", b"", b"a = " + b"[" * 50]
)
def test_a_file_that_is_none_of_the_guides_is_never_used(
    data: Path, edition: Path, words: bytes
) -> None:
    forge(data, edition, words)
    found = words_in_effect(data)
    assert found.failure is Code.PACK_DAMAGED
    assert shown(data) == "danger now"
    assert update(data).in_effect().failure is Code.PACK_DAMAGED


@pytest.mark.parametrize("way", ["pack", "signature", "both", "forged", "other"])
def test_without_its_pack_and_signature_an_edition_does_not_hold(
    tmp_path: Path, data: Path, edition: Path, way: str
) -> None:
    kept = edition / KEPT_PACK
    signature = edition / f"{KEPT_PACK}.minisig"
    if way in {"pack", "both"}:
        kept.unlink()
    if way in {"signature", "both"}:
        signature.unlink()
    if way == "forged":
        kept.write_bytes(kept.read_bytes()[:-1] + b"x")
    if way == "other":  # signed as well, and another edition
        put_pack(kept, _signed_other(tmp_path))
    now = update(data).in_effect()
    assert (now.is_built_in, now.failure) == (True, Code.PACK_UNPROVEN)
    assert update(data).take(pack(tmp_path, 2)).failure is None, "the same update mends it"


def _signed_other(tmp_path: Path) -> tuple[bytes, bytes]:
    path = pack(tmp_path, 3)
    return path.read_bytes(), path.with_name(f"{path.name}.minisig").read_bytes()


def test_a_strangers_signature_is_as_good_as_none(data: Path, edition: Path) -> None:
    kept = edition / KEPT_PACK
    kept.with_name(f"{KEPT_PACK}.minisig").write_bytes(STRANGER.sign(kept.read_bytes()))
    assert update(data).in_effect().failure is Code.PACK_DISTRUSTED


@pytest.mark.parametrize(
    ("field", "value"),
    [("edition", 3), ("content_date", "2030-01-01"), ("key_id", "02" * 8), ("pack", "0" * 64)],
)
def test_the_pointer_says_nothing_that_the_pack_does_not(
    data: Path, edition: Path, field: str, value: object
) -> None:
    change_pointer(data, lambda now: now.update({field: value}))
    assert update(data).in_effect().failure is Code.PACK_UNPROVEN


def test_who_signed_is_told_by_the_key_and_not_by_the_pointer(data: Path, edition: Path) -> None:
    change_pointer(data, lambda now: now.update(signed_by="The Ministry"))
    assert update(data).in_effect().signed_by == "office"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("accepted_at", "2026-11-22T09:00:00"),
        ("accepted_at", "0001-01-01T00:00:00Z"),
        ("accepted_at", "9999-12-31T23:59:59Z"),
        ("signed_by", "\u202eeciffo"),
        ("signed_by", "\x1b[2J"),
        ("signed_by", "x" * 41),
        ("edition", EDITION_LIMIT + 1),
        ("edition", 0),
        ("folder", "../guide/edition-2-000000000000"),
        ("folder", "/edition-2-000000000000"),
        ("files", {"../numbers.toml": "0" * 64}),
        ("files", {"con": "0" * 64}),
        ("key_id", "any"),
        ("pack", "any"),
        ("checked_with", "9" * 41),
        ("unheard_of", 1),
    ],
)
def test_a_pointer_that_says_what_cannot_be_is_damaged(
    data: Path, edition: Path, field: str, value: object
) -> None:
    change_pointer(data, lambda now: now.update({field: value}))
    assert shown(data) == "danger now"
    now = update(data).in_effect()
    assert (now.is_built_in, now.failure) == (True, Code.PACK_DAMAGED)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
@pytest.mark.parametrize("name", [POINTER, "numbers.toml", KEPT_PACK])
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(
    data: Path, edition: Path, name: str
) -> None:
    path = data / GUIDE / POINTER if name == POINTER else edition / name
    path.unlink()
    os.mkfifo(path)
    assert update(data).in_effect().is_built_in


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_in_the_place_of_the_pointer_is_not_read(data: Path, edition: Path) -> None:
    pointer = data / GUIDE / POINTER
    pointer.unlink()
    pointer.symlink_to("/dev/zero")
    assert update(data).in_effect().failure is Code.PACK_DAMAGED


# Trusting a key no more


def test_words_of_a_key_that_is_trusted_no_more_hold_no_more(data: Path, edition: Path) -> None:
    removed = update(data).distrust("01" * 8)
    assert (removed.name, removed.key_id) == ("office", "01" * 8)
    assert update(data).keys() == ()
    now = update(data).in_effect()
    assert (now.is_built_in, now.failure) == (True, Code.PACK_DISTRUSTED)
    trust(data / "again", "office")
    key = data / "again" / "office.pub"
    update(data).trust(key, removed.fingerprint)
    assert update(data).in_effect().signed_by == "office", "trusted again, they hold again"


def test_only_a_key_that_is_there_can_be_removed(data: Path) -> None:
    error = refusal(update(data).distrust, "02" * 8)
    assert (error.code, error.fields) == (Code.KEY_NOT_HERE, {"key": "02" * 8})
    assert len(update(data).keys()) == 1
    assert refusal(update(None).distrust, "01" * 8).code is Code.PACK_NOWHERE


def test_a_key_that_stands_in_two_files_goes_from_both(data: Path) -> None:
    (data / GUIDE / KEYS / "copy.pub").write_bytes(TRUSTED.public_file)
    update(data).distrust(" 0101 0101 0101 0101 ")
    assert update(data).keys() == ()


def test_ones_own_key_proves_nothing_for_everybody(
    tmp_path: Path, data: Path, everybody: Path
) -> None:
    trust(everybody / KEYS)
    update(None, for_all=True).take(pack(tmp_path, 2))
    assert update(data).in_effect().is_for_everybody
    update(None, for_all=True).distrust("01" * 8)
    now = update(data).in_effect()
    assert (now.is_built_in, now.failure) == (True, Code.PACK_DISTRUSTED)
    assert len(update(data).keys()) == 1, "one's own is trusted still"


def test_ones_own_words_are_proven_with_ones_own_key_for_an_administrator_too(
    data: Path, edition: Path
) -> None:
    assert update(data, for_all=True).keys() == ()
    now = update(data, for_all=True).in_effect()
    assert (now.edition, now.failure) == (2, None)


def test_an_edition_that_is_swept_while_it_is_proven_is_no_failure(
    tmp_path: Path, data: Path, edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program takes the next ones between the digests and the signature."""
    real, taken = edition_update.prove, []

    def late(
        shelf: EditionLocation, accepted: AcceptedEdition, keys: Iterable[TrustedKey]
    ) -> KeyView:
        if not taken:
            taken.append(True)
            for number in (3, 4):
                update(data).take(pack(tmp_path, number))
        return real(shelf, accepted, keys)

    monkeypatch.setattr(edition_update, "prove", late)
    now = update(data).in_effect()
    assert (now.edition, now.failure) == (4, None)
    assert not edition.exists(), "it was swept indeed"
