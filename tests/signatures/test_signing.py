"""Signing: what this program makes the standard tools take, and the other way round.

`data/minisig` holds signatures over one file with what three other tools say of each. The proofs
run the `minisign` program, and two Python packages that they fetch and install nowhere.
"""

from __future__ import annotations

import base64
import importlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.signatures import signing
from guide.signatures.minisign import (
    SignatureError,
    SignatureFault,
    read_public_key,
    read_signature,
    verify,
)
from guide.signatures.signing import (
    COMMENT_LIMIT,
    LEAST,
    USUAL,
    ScryptCost,
    SecretKey,
    SigningError,
    SigningFault,
    locked,
    new_key,
    public_file,
    sign,
    unlocked,
)

PACKAGES = ("py-minisign==0.21.1", "minizign==0.0.5")
VECTORS = Path(__file__).parents[1] / "data" / "minisig"
QUICK = ScryptCost(1 << 15, 1 << 17)
PHRASE = "құпия сөз"
TEXT = b"A message.\n"
# Made by py-minisign 0.21.1 under that passphrase, 32 MiB of scrypt.
THEIRS = b"""untrusted comment: minisign encrypted secret key
RWRTY0IyrAST3QXHiyO8FOV9852LvMxsRbvVr7LPc7KpeHbL+wkAABAAAAAAAAAAAAIAAAAAfqy5U1ye5Zn5hc30Nb6hdms8T1qnSM6amaVaxsNMb6wOOOZHSJdXCodvYRn525MFSI9FdqKyCuHCEJzYLv0WsE8BmrV88xPHNw6ZQ8Ho+Wt1H8ZJQref9kKLlDihcZQKTrp6WyV+yKw=
"""
THEIR_PUBLIC = b"""untrusted comment: minisign public key FB15B399E82D2DAB
RWT7FbOZ6C0tq+EPlCwaLtXkArq9+EO4PGxkCBvoafT8CbPHK+yCcHD8
"""


def fault_of(data: bytes, phrase: str = PHRASE) -> str:
    with pytest.raises(SigningError) as caught:
        unlocked(data, phrase)
    return caught.value.fault.value


def test_a_key_under_a_passphrase_signs_what_its_public_half_verifies() -> None:
    key = new_key()
    opened = unlocked(locked(key, PHRASE, QUICK), PHRASE)
    assert opened == key
    assert read_public_key(public_file(key.public)) == key.public
    signature = read_signature(sign(TEXT, opened, "Қарағанды, сары деңгей"))
    verify([TEXT], signature, key.public)
    assert signature.comment == "Қарағанды, сары деңгей"
    with pytest.raises(SignatureError):
        verify([TEXT + b" "], signature, key.public)


def test_a_key_that_another_tool_locked_opens_and_is_its_public_half() -> None:
    assert unlocked(THEIRS, PHRASE).public == read_public_key(THEIR_PUBLIC)
    assert (
        unlocked(THEIRS.replace(b"\n", b"\r\n"), PHRASE).public.key_id.hex() == "fb15b399e82d2dab"
    )
    assert fault_of(THEIRS, PHRASE + " ") == SigningFault.PHRASE_WRONG
    assert fault_of(THEIRS, "") == SigningFault.PHRASE_EMPTY


def test_each_locking_makes_other_bytes_and_none_shows_the_secret() -> None:
    key = new_key()
    one, other = locked(key, PHRASE, QUICK), locked(key, PHRASE, QUICK)
    assert one != other
    for text in (repr(key), repr(key.public), one.decode()):
        assert key.seed.hex() not in text
        assert repr(key.seed) not in text
        assert base64.b64encode(key.seed).decode()[:20] not in text


def test_no_bit_of_a_locked_key_can_change() -> None:
    whole = base64.b64decode(locked(new_key(), PHRASE, QUICK).split(b"\n")[1])
    for at in (*range(6, 38, 3), *range(54, len(whole), 7)):
        changed = bytearray(whole)
        changed[at] ^= 1
        line = base64.b64encode(bytes(changed))
        found = fault_of(b"untrusted comment: x\n" + line + b"\n")
        assert found == SigningFault.PHRASE_WRONG, at


def with_cost(cost: ScryptCost) -> bytes:
    raw = bytearray(base64.b64decode(THEIRS.split(b"\n")[1]))
    raw[38:46] = cost.work.to_bytes(8, "little")
    raw[46:54] = cost.memory.to_bytes(8, "little")
    return b"untrusted comment: x\n" + base64.b64encode(bytes(raw)) + b"\n"


@pytest.mark.parametrize(
    "cost",
    [
        ScryptCost(USUAL.work + 1, USUAL.memory), ScryptCost(USUAL.work, USUAL.memory + 1),
        ScryptCost(2**64 - 1, 2**64 - 1), ScryptCost(1 << 26, 1 << 12),
    ],
)  # fmt: skip
def test_a_file_that_asks_for_more_than_minisign_does_gets_no_memory(
    cost: ScryptCost, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signing, "_stream", lambda *_: pytest.fail("scrypt was asked"))
    assert fault_of(with_cost(cost)) == SigningFault.COSTLY


@given(work=st.integers(0, USUAL.work), memory=st.integers(0, USUAL.memory))
@settings(max_examples=500, deadline=None)
def test_no_parameters_within_the_bounds_take_more_memory_than_minisign(
    work: int, memory: int
) -> None:
    n, r, p = ScryptCost(work, memory).parameters()
    assert 128 * r * n <= max(memory, 1 << 15)
    assert 128 * r * p <= USUAL.memory
    assert n & (n - 1) == 0
    assert n > 1


def test_the_usual_parameters_are_those_of_minisign() -> None:
    assert USUAL.parameters() == (1 << 20, 8, 1)
    assert LEAST.parameters() == (1 << 15, 8, 1)


@pytest.mark.parametrize(
    "data",
    [
        b"", b"untrusted comment: x\n", THEIR_PUBLIC, THEIRS[1:], THEIRS + THEIRS,
        THEIRS.replace(b"RWRT", b"RURT"), THEIRS.replace(b"Zn5", b"Zn"), b"\xff" + THEIRS,
        THEIRS + b" " * signing.SECRET_LIMIT,
    ],
)  # fmt: skip
def test_what_is_no_secret_key_is_told(data: bytes) -> None:
    assert fault_of(data) == SigningFault.MALFORMED


def test_a_key_without_a_passphrase_is_not_used() -> None:
    raw = bytearray(base64.b64decode(THEIRS.split(b"\n")[1]))
    raw[2:4] = b"\0\0"
    data = b"untrusted comment: x\n" + base64.b64encode(bytes(raw)) + b"\n"
    assert fault_of(data) == SigningFault.UNPROTECTED


def test_a_key_whose_halves_do_not_belong_together_signs_nothing() -> None:
    """Two signatures over one message with two public halves would tell the secret."""
    one, other = new_key(), new_key()
    mixed = SecretKey(other.public, one.seed)
    assert fault_of(locked(mixed, PHRASE, QUICK)) == SigningFault.MALFORMED


@pytest.mark.parametrize(
    "comment", ["", " ", "a\tb", "a\nb", "\x07", "a\u202eb", "\ud800", "ғ" * 500]
)
def test_a_comment_that_a_tool_would_not_take_is_refused(comment: str) -> None:
    with pytest.raises(SigningError) as caught:
        sign(TEXT, new_key(), comment)
    assert caught.value.fault is SigningFault.COMMENT_UNFIT


def test_less_memory_is_taken_where_there_is_less(monkeypatch: pytest.MonkeyPatch) -> None:
    real, asked = signing._stream, []

    def short(phrase: str, salt: bytes, cost: ScryptCost) -> bytes:
        asked.append(cost.memory)
        if cost.memory > LEAST.memory:
            raise MemoryError
        return real(phrase, salt, cost)

    key = new_key()
    monkeypatch.setattr(signing, "_stream", short)
    assert unlocked(locked(key, PHRASE), PHRASE) == key
    assert asked == [1 << bits for bits in (30, 29, 28, 27, 26, 25, 25)]
    monkeypatch.setattr(signing, "_stream", lambda *_: exec("raise MemoryError"))  # noqa: S102
    with pytest.raises(SigningError) as caught:
        locked(key, PHRASE)
    assert caught.value.fault is SigningFault.COSTLY


# ---- what other tools made


# alerts.md section 2: what all tools take we take, what only one takes we refuse and name.
DECIDED = {
    "alert.xml": None,
    "crlf": "",
    "empty-untrusted-comment": SignatureFault.SIGNATURE_MALFORMED,
    "fifth-line-blank": "",
    "fifth-line-text": SignatureFault.SIGNATURE_MALFORMED,
    "kazakh-untrusted-comment": "",
    "legacy": SignatureFault.NOT_PREHASHED,
    "no-final-newline": "",
    "prehashed": "",
    "space-after-signature": SignatureFault.SIGNATURE_MALFORMED,
    "trusted-kazakh-1000-letters": "",
    "trusted-kazakh": "",
    "two-lines-only": SignatureFault.SIGNATURE_MALFORMED,
    "untrusted-2000-bytes": "",
    "utf8-bom": SignatureFault.SAVED_BY_EDITOR,
}


def test_each_spelling_of_other_tools_is_taken_or_refused_as_decided() -> None:
    key = read_public_key((VECTORS / "test.pub").read_bytes())
    data = (VECTORS / "alert.xml").read_bytes()
    found = {"alert.xml": None}
    for path in VECTORS.glob("*.minisig"):
        found[path.stem] = ""
        try:
            verify([data], read_signature(path.read_bytes()), key)
        except SignatureError as error:
            found[path.stem] = error.fault.value
        else:
            with pytest.raises(SignatureError):
                verify([data + b" "], read_signature(path.read_bytes()), key)
    assert found == DECIDED


def test_lines_are_ended_as_on_windows_and_blank_ones_follow_only_once() -> None:
    whole = (VECTORS / "prehashed.minisig").read_bytes()
    read_signature(whole.replace(b"\n", b"\r\n") + b"\r\n")
    for tail in (b"\n\n", b" \n", b"\n \n", b"\t\n"):
        with pytest.raises(SignatureError):
            read_signature(whole + tail)
    with pytest.raises(SignatureError):  # a line end of old Macs is none
        read_signature(whole.replace(b"\n", b"\r"))


def test_a_key_file_with_a_mark_of_byte_order_is_told_so() -> None:
    with pytest.raises(SignatureError) as caught:
        read_public_key(b"\xef\xbb\xbf" + THEIR_PUBLIC)
    assert caught.value.fault is SignatureFault.SAVED_BY_EDITOR


# ---- proofs with the tools themselves


def minisign(folder: Path, *arguments: str, typed: str = "") -> int:
    program = shutil.which("minisign")
    if program is None:
        pytest.skip("the minisign program is not installed")
    return subprocess.run(
        [program, *arguments], cwd=folder, input=typed, text=True, capture_output=True, check=False
    ).returncode


@pytest.mark.proof
def test_minisign_verifies_ours_signs_with_our_key_and_ours_opens_theirs(tmp_path: Path) -> None:
    key = new_key()
    for name, data in (("ours.pub", public_file(key.public)), ("ours.key", locked(key, PHRASE))):
        (tmp_path / name).write_bytes(data)
    (tmp_path / "a.xml").write_bytes(TEXT)
    for comment in ("yellow", "Қостанай облысы, сары деңгей", "x" * COMMENT_LIMIT):
        (tmp_path / "a.xml.minisig").write_bytes(sign(TEXT, key, comment))
        for strict in ((), ("-H",)):
            assert minisign(tmp_path, "-V", *strict, "-m", "a.xml", "-p", "ours.pub") == 0
    typed = f"{PHRASE}\n"
    assert minisign(tmp_path, "-S", "-m", "a.xml", "-s", "ours.key", typed=typed) == 0
    verify([TEXT], read_signature((tmp_path / "a.xml.minisig").read_bytes()), key.public)
    assert minisign(tmp_path, "-S", "-m", "a.xml", "-s", "ours.key", typed="wrong\n") != 0

    made = minisign(tmp_path, "-G", "-p", "t.pub", "-s", "t.key", typed=typed * 2)
    assert made == 0
    theirs = unlocked((tmp_path / "t.key").read_bytes(), PHRASE)
    assert theirs.public == read_public_key((tmp_path / "t.pub").read_bytes())
    (tmp_path / "a.xml.minisig").write_bytes(sign(TEXT, theirs, "x"))
    assert minisign(tmp_path, "-V", "-m", "a.xml", "-p", "t.pub") == 0
    (tmp_path / "a.xml").write_bytes(TEXT + b" ")
    assert minisign(tmp_path, "-V", "-m", "a.xml", "-p", "t.pub") != 0
    # The longest trusted comment that the tool writes is one that we read.
    assert (
        minisign(tmp_path, "-S", "-m", "a.xml", "-s", "t.key", "-t", "x" * 4077, typed=typed) == 0
    )
    longest = read_signature((tmp_path / "a.xml.minisig").read_bytes())
    verify([TEXT + b" "], longest, theirs.public)


@pytest.fixture(scope="module")
def fetched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of both packages, fetched for these proofs."""
    folder = tmp_path_factory.mktemp("packages")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "-q", "--no-deps", "--target", folder, *PACKAGES], check=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        yield folder


@pytest.mark.proof
def test_py_minisign_verifies_ours_and_ours_verifies_it(fetched: Path) -> None:
    theirs, key = importlib.import_module("minisign"), new_key()
    assert Path(str(theirs.__file__)).is_relative_to(fetched)
    public = theirs.PublicKey.from_bytes(public_file(key.public))
    public.verify(TEXT, theirs.Signature.from_bytes(sign(TEXT, key, "Қостанай")))
    with pytest.raises(theirs.Error):
        public.verify(TEXT + b" ", theirs.Signature.from_bytes(sign(TEXT, key, "Қостанай")))
    secret = theirs.SecretKey.from_bytes(locked(key, PHRASE, LEAST))
    secret.decrypt(PHRASE)
    verify([TEXT], read_signature(bytes(secret.sign(TEXT))), key.public)
    pair = theirs.KeyPair.generate()
    pair.secret_key.encrypt(PHRASE)
    assert unlocked(bytes(pair.secret_key), PHRASE).public == read_public_key(
        bytes(pair.public_key)
    )


@pytest.mark.proof
def test_minizign_verifies_ours_and_ours_verifies_it(fetched: Path) -> None:
    theirs, key = importlib.import_module("minizign"), new_key()
    assert Path(str(theirs.__file__)).is_relative_to(fetched)
    public = theirs.PublicKey(public_file(key.public).decode())
    ours = theirs.Signature(sign(TEXT, key, "Қостанай").decode())
    assert ours.verify(TEXT, public)
    secret = theirs.SecretKey(plain_file(key).decode())
    signed = secret.sign(TEXT, trusted_comment="x").toString()
    verify([TEXT], read_signature(signed.encode()), key.public)


def plain_file(key: SecretKey) -> bytes:
    """The key as minisign -W writes it, which this program never does."""
    inner = key.public.key_id + key.seed + key.public.point
    raw = b"Ed\0\0B2" + bytes(48) + inner + signing._checksum(inner)
    return b"untrusted comment: x\n" + base64.b64encode(raw) + b"\n"


@pytest.mark.proof
@pytest.mark.skipif(sys.platform != "linux", reason="bounds memory as Linux does")
def test_a_computer_with_little_memory_locks_with_less() -> None:
    script = (
        "from guide.signatures.signing import *\n"
        "k = new_key(); d = locked(k, 'x'); assert unlocked(d, 'x') == k\n"
        "import base64; raw = base64.b64decode(d.split(b'\\n')[1])\n"
        "print(int.from_bytes(raw[46:54], 'little'))"
    )

    import resource

    def bounded() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (600 << 20, 600 << 20))

    found = subprocess.run(
        [sys.executable, "-c", script],
        preexec_fn=bounded,
        capture_output=True,
        check=True,
    )
    assert LEAST.memory <= int(found.stdout) < USUAL.memory
