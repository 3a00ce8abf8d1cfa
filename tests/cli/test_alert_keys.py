"""The commands for who may speak about levels, and for whoever does."""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import sys
from pathlib import Path

import pytest

from guide.cap.writer import message_bytes
from guide.content.model import LANGS, Lang
from guide.signatures.minisign import read_public_key, read_signature, verify
from guide.signatures.signing import LEAST, SecretKey, locked, new_key, public_file
from guide.usecases.alerts import sealing
from tests.alerts.messages import alert
from tests.cli.commands import Commands
from tools.made_up_signer import Signer

OFFICE = Signer(1)
PHRASE = "құпия сөз"
NOON = dt.datetime(2026, 11, 22, 7, tzinfo=dt.UTC)
MESSAGE = message_bytes(alert("1", NOON))


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passphrase as the first line of input, whenever one is read."""
    monkeypatch.setattr("guide.cli.passphrase._line", lambda *_: PHRASE)


def key_files(folder: Path, name: str) -> Path:
    key = new_key()
    (folder / f"{name}.pub").write_bytes(public_file(key.public))
    (folder / f"{name}.key").write_bytes(locked(key, PHRASE, LEAST))
    return folder / f"{name}.key"


def trust(daiyn: Commands, public: Path, *more: str) -> str:
    fingerprint = read_public_key(public.read_bytes()).fingerprint
    return daiyn.done("--lang", "en", "alert", "trust", public, "--fingerprint", fingerprint, *more)


def error_of(daiyn: Commands, *arguments: str | Path) -> str:
    run = daiyn.start("--json", "alert", *arguments)
    assert run.returncode == 2
    return str(json.loads(run.stdout)["error"])


def test_a_key_is_trusted_on_terms_that_are_shown(daiyn: Commands) -> None:
    public = daiyn.folder / "office.pub"
    public.write_bytes(OFFICE.public_file)
    assert daiyn.facts("alert", "keys") == {"keys": []}
    told = trust(daiyn, public, "--place", "KZ-35/Қарағанды", "--until", "2027-12-31", "--two")
    for part in (OFFICE.fingerprint, "Karaganda", "Қарағанды", "31.12.2027", "second trusted key"):
        assert part in told
    (key,) = daiyn.facts("alert", "keys")["keys"]
    assert key["places"] == [
        {"region": "KZ-35", "detail": "Қарағанды", "until": "2027-12-31", "needs_second": True}
    ]
    assert daiyn.facts("guide", "keys") == daiyn.facts("place", "keys") == {"keys": []}
    daiyn.done("alert", "distrust", key["key_id"])
    assert daiyn.facts("alert", "keys") == {"keys": []}
    assert error_of(daiyn, "distrust", key["key_id"]) == "key_not_here"


def test_what_was_typed_wrongly_changes_nothing(daiyn: Commands) -> None:
    public = daiyn.folder / "office.pub"
    public.write_bytes(OFFICE.public_file)
    sure = ("--fingerprint", OFFICE.fingerprint)
    for error, arguments in (
        ("bad_place", ("--place", "ALA", *sure)),
        ("bad_name", ("--place", f"KZ-35/{'x' * 81}", *sure)),
        ("place_odd", ("--place", "KZ-35/\u202eAstana", *sure)),
        ("place_odd", ("--place", "KZ/Astana", *sure)),
        ("date_odd", ("--place", "KZ", "--until", "soon", *sure)),
        ("fingerprint_needed", ("--place", "KZ")),
        ("key_differs", ("--place", "KZ", "--fingerprint", "00")),
    ):
        assert error_of(daiyn, "trust", public, *arguments) == error
    assert daiyn.facts("alert", "keys") == {"keys": []}
    assert not daiyn.data.exists()


def test_a_file_is_sealed_beside_itself_and_no_seal_is_ever_replaced(
    daiyn: Commands, typed: None
) -> None:
    secret = key_files(daiyn.folder, "office")
    message = daiyn.folder / "alert.xml"
    message.write_bytes(MESSAGE)
    seal = ("seal", message, "--key", secret)
    daiyn.done("alert", *seal)
    beside = daiyn.folder / "alert.xml.minisig"
    signature = read_signature(beside.read_bytes())
    verify([MESSAGE], signature, read_public_key(secret.with_suffix(".pub").read_bytes()))
    assert signature.comment.endswith("Z alert.xml")
    assert beside.stat().st_mode & 0o777 == 0o644 or sys.platform == "win32"
    before = beside.read_bytes()
    assert daiyn.facts("alert", *seal, "--comment", "again") == {"signed_before": str(beside)}
    other = ("seal", message, "--key", key_files(daiyn.folder, "second"))
    assert error_of(daiyn, *other, "--comment", "x\ty") == "seal_comment_unfit"
    second = daiyn.folder / "alert.xml.2.minisig"
    said = daiyn.facts("alert", *other, "--comment", "Қарағанды")
    assert said == {"written": str(second)}
    assert read_signature(second.read_bytes()).comment == "Қарағанды"
    message.write_bytes(MESSAGE + b" ")  # what was signed is not what lies there now
    third = daiyn.folder / "alert.xml.3.minisig"
    assert daiyn.facts("alert", *seal) == {"written": str(third)}
    assert beside.read_bytes() == before
    message.write_bytes(bytes(256 * 1024 + 1))
    assert error_of(daiyn, *seal) == "alert_too_large"
    assert error_of(daiyn, "seal", daiyn.folder / "no.xml", "--key", secret) == "file_unreadable"


@pytest.mark.parametrize("name", ["alert.xml", "ALERT.XML", "alert.daiyn-alert"])
def test_a_message_that_breaks_a_rule_is_not_sealed(
    daiyn: Commands, typed: None, name: str
) -> None:
    secret = key_files(daiyn.folder, "office")
    message = daiyn.folder / name
    message.write_bytes(b"<alert/>")
    run = daiyn.start("--json", "alert", "seal", message, "--key", secret)
    assert (run.returncode, json.loads(run.stdout)["sound"]) == (1, False)
    assert not list(daiyn.folder.glob("*.minisig"))


def test_what_was_checked_is_what_is_signed_whatever_the_file_becomes_meanwhile(
    daiyn: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = key_files(daiyn.folder, "office")
    message = daiyn.folder / "alert.xml"
    message.write_bytes(MESSAGE)

    def type_while_it_changes(*_: object) -> str:
        message.write_bytes(b"<alert/>")
        return PHRASE

    monkeypatch.setattr("guide.cli.passphrase._line", type_while_it_changes)
    daiyn.done("alert", "seal", message, "--key", secret)
    signature = read_signature((daiyn.folder / "alert.xml.minisig").read_bytes())
    verify([MESSAGE], signature, read_public_key(secret.with_suffix(".pub").read_bytes()))


@pytest.mark.parametrize("name", ["office.pub", "office.PUB"])
def test_a_secret_half_never_bears_the_name_of_the_public_one(
    daiyn: Commands, typed: None, name: str
) -> None:
    assert error_of(daiyn, "new-key", daiyn.folder / name) == "file_not_written"
    assert not list(daiyn.folder.glob("office*"))


def test_a_key_that_appears_while_another_is_made_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "office.key"

    def meanwhile(key: SecretKey, phrase: str) -> bytes:
        path.write_bytes(b"theirs")
        return locked(key, phrase, LEAST)

    monkeypatch.setattr(sealing, "locked", meanwhile)
    with pytest.raises(FileExistsError):
        sealing.make_key(path, PHRASE)
    assert path.read_bytes() == b"theirs"
    assert not path.with_suffix(".pub").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="modes as on Linux")
def test_a_disk_that_knows_no_modes_takes_a_seal_all_the_same(
    daiyn: Commands, typed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = key_files(daiyn.folder, "office")
    message = daiyn.folder / "alert.xml"
    message.write_bytes(MESSAGE)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "not yours")

    monkeypatch.setattr(os, "chmod", refuse)
    daiyn.done("alert", "seal", message, "--key", secret)
    assert message.with_name("alert.xml.minisig").exists()


@pytest.mark.parametrize("lang", LANGS)
def test_a_key_that_does_not_open_signs_nothing(
    daiyn: Commands, lang: Lang, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = key_files(daiyn.folder, "office")
    message = daiyn.folder / "alert.xml"
    message.write_bytes(MESSAGE)
    monkeypatch.setattr("guide.cli.passphrase._line", lambda *_: "other")
    run = daiyn.start("--lang", lang, "alert", "seal", message, "--key", secret)
    assert run.returncode == 2
    assert run.stderr.strip()
    assert "other" not in run.stderr
    assert error_of(daiyn, "seal", message, "--key", secret) == "signing_key_shut"
    for data, error in (
        (secret.with_suffix(".pub").read_bytes(), "signing_key_malformed"),
        (b"x" * 4096, "signing_key_malformed"),
    ):
        secret.write_bytes(data)
        assert error_of(daiyn, "seal", message, "--key", secret) == error
    assert not list(daiyn.folder.glob("*.minisig"))


def test_a_key_is_rolled_and_withdrawn_by_files_of_its_own(daiyn: Commands, typed: None) -> None:
    first, second = (key_files(daiyn.folder, name) for name in ("first", "second"))
    trust(daiyn, first.with_suffix(".pub"), "--place", "KZ-35")
    change = daiyn.folder / "roll.daiyn-key"
    made = ("--key", first, "--out", change)
    daiyn.done("alert", "roll", *made, "--to", second.with_suffix(".pub"))
    assert error_of(daiyn, "withdraw", *made) == "exists"
    daiyn.done("alert", "take-key-change", change)
    daiyn.done("alert", "take-key-change", change)
    ends = {key["key_id"]: key["end"] for key in daiyn.facts("alert", "keys")["keys"]}
    ids = [
        read_public_key(one.with_suffix(".pub").read_bytes()).shown_id for one in (first, second)
    ]
    assert ends == {ids[0]: "rolled", ids[1]: None}
    over = daiyn.folder / "over.daiyn-key"
    daiyn.done("alert", "withdraw", "--key", first, "--out", over)
    daiyn.done("alert", "take-key-change", over)
    (key,) = daiyn.facts("alert", "keys")["keys"]
    assert (key["key_id"], key["end"]) == (ids[0], "withdrawn")
    told = daiyn.done("--lang", "en", "alert", "keys")
    assert "withdrawn by its owner" in told
    foreign = daiyn.folder / "foreign.daiyn-key"
    daiyn.done("alert", "withdraw", "--key", second, "--out", foreign)
    assert error_of(daiyn, "take-key-change", foreign) == "key_change_odd"


@pytest.mark.proof
def test_a_new_key_lies_under_its_passphrase_and_none_is_replaced(
    daiyn: Commands, typed: None
) -> None:
    secret = daiyn.folder / "office.key"
    made = daiyn.facts("alert", "new-key", secret)
    public = read_public_key(secret.with_suffix(".pub").read_bytes())
    assert made == {"key_id": public.shown_id, "fingerprint": public.fingerprint}
    assert secret.stat().st_mode & 0o777 == 0o600 or sys.platform == "win32"
    before = secret.read_bytes()
    assert error_of(daiyn, "new-key", secret) == "exists"
    secret.unlink()
    assert error_of(daiyn, "new-key", secret) == "exists", "nor its public half"
    message = daiyn.folder / "alert.xml"
    message.write_bytes(MESSAGE)
    secret.write_bytes(before)
    daiyn.done("alert", "seal", message, "--key", secret)
    signature = read_signature((daiyn.folder / "alert.xml.minisig").read_bytes())
    verify([MESSAGE], signature, public)
