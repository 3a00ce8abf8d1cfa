"""Signatures: what minisign has made verifies, and nothing else does.

The vectors were made by minisign 0.11; the proof at the end runs the program itself.
"""

from __future__ import annotations

import base64
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.signatures.minisign import (
    KEY_LIMIT,
    SIGNATURE_LIMIT,
    PublicKey,
    Signature,
    SignatureError,
    SignatureFault,
    is_fingerprint,
    read_public_key,
    read_signature,
    verify,
)
from tools.made_up_signer import Signer

TEXT = b"The guide of a test.\n"
KEY = b"""untrusted comment: minisign public key 50C29E434DF44635
RWQ1RvRNQ57CUOJMXJPIlBfqFgcTtfEqYShNMcRKoA5Hoj0AkjGmHS4v
"""
SIGNATURE = b"""untrusted comment: signature from minisign secret key
RUQ1RvRNQ57CUE13oWN9cCY4kKDel9hZuwigSAAPTAI6DkkXb18g02MYFTivgK2hSgbQ0V+phNlogY329nGlURq1/VnSJPp8MgM=
trusted comment: edition 2 of a test
oxDqUnuMJkFLYBsCK08tCPCjy2TnqyxGef+uRAxYtVKg7B9fvD1wEvttpaDecDR573XwxwE0CC+qS0rdosTZAw==
"""
OLD_WAY = b"""untrusted comment: signature from minisign secret key
RWQ1RvRNQ57CULY2OpL7vNPvHenBW9ex4chUuxeoG5sYhLWe816K5gi9h+bS1TYf8KjBe78B399apz05/qJ4off3eLQSnL9enw8=
trusted comment: old way
+7iVxwxyU8c/xE/AXYCYQytPiunw6p6Tz/Zo27WpSTKUyJz0ICraXyGPuNWue0EMkw/GoK0OgAgo6Yh2Vd//Bw==
"""


def fault_of(text: bytes = TEXT, signature: bytes = SIGNATURE, key: bytes = KEY) -> str:
    """What does not hold, or an empty text."""
    try:
        verify([text], read_signature(signature), read_public_key(key))
    except SignatureError as error:
        return error.fault.value
    return ""


def test_what_minisign_has_signed_verifies_in_pieces_of_any_size() -> None:
    assert fault_of() == ""
    signature, key = read_signature(SIGNATURE), read_public_key(KEY)
    verify([TEXT[:1], b"", TEXT[1:7], TEXT[7:]], signature, key)
    assert signature.comment == "edition 2 of a test"
    assert key.shown_id == "50C29E434DF44635"


def test_lines_may_end_as_on_windows_or_not_at_all() -> None:
    assert fault_of(signature=SIGNATURE.replace(b"\n", b"\r\n"), key=KEY.rstrip()) == ""


def test_other_bytes_comments_keys_and_ways_are_refused_each_by_its_name() -> None:
    assert fault_of(TEXT + b" ") == SignatureFault.BYTES_DIFFER
    assert fault_of(signature=SIGNATURE.replace(b"edition 2", b"edition 3")) == (
        SignatureFault.COMMENT_DIFFERS
    )
    assert fault_of(key=Signer().public_file) == SignatureFault.OTHER_KEY
    assert fault_of(signature=OLD_WAY) == SignatureFault.NOT_PREHASHED
    line = base64.b64encode(b"Ed" + read_public_key(KEY).key_id + Signer().point)
    forged = b"untrusted comment: the same id\n" + line
    assert fault_of(key=forged) == SignatureFault.BYTES_DIFFER


_P = 2**255 - 19
_EIGHTH = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
_NOBODYS = [
    y | sign << 255
    for y in (0, 1, _P - 1, _EIGHTH, _P - _EIGHTH, _P, _P + 1, 2**255 - 1)
    for sign in (0, 1)
]


def file_of(key: PublicKey) -> bytes:
    return b"untrusted comment: \n" + base64.b64encode(b"Ed" + key.key_id + key.point)


@pytest.mark.parametrize("number", _NOBODYS, ids=hex)
def test_a_point_without_a_secret_or_spelt_otherwise_is_no_key(number: int) -> None:
    key = PublicKey(b"12345678", number.to_bytes(32, "little"))
    assert fault_of(key=file_of(key)) == SignatureFault.KEY_MALFORMED


@pytest.mark.parametrize("y", [0, 1, _P - 1, _EIGHTH, _P - _EIGHTH], ids=hex)
def test_such_a_point_would_verify_what_nobody_has_signed(y: int) -> None:
    """Negative control: R is the identity and S is 0, and that fits one text in eight or more."""
    key = PublicKey(b"12345678", y.to_bytes(32, "little"))
    forged = (1).to_bytes(32, "little") + bytes(32)
    held = []
    for number in range(1000):
        try:
            verify([b"%d" % number], Signature(key.key_id, forged, str(number), forged), key)
        except SignatureError:
            continue
        held.append(number)
    assert len(held) > 3


@given(at=st.integers(0, len(SIGNATURE) - 1), bit=st.integers(0, 7))
@settings(max_examples=400, deadline=None)
def test_no_bit_of_what_is_trusted_can_change(at: int, bit: int) -> None:
    changed = bytearray(SIGNATURE)
    changed[at] ^= 1 << bit
    holds = fault_of(signature=bytes(changed)) == ""
    untrusted = range(len(b"untrusted comment: "), SIGNATURE.index(b"\n"))
    assert holds <= (at in untrusted), (at, bit)


@given(data=st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_no_bytes_make_the_readers_fail_otherwise(data: bytes) -> None:
    for read in (read_signature, read_public_key):
        with pytest.raises(SignatureError):
            read(data)


@pytest.mark.parametrize(
    "data",
    [
        SIGNATURE + b"\n\n", SIGNATURE + b"more\n", b"\n" + SIGNATURE, SIGNATURE[:-40],
        SIGNATURE.replace(b"=\n", b"==\n"), SIGNATURE.replace(b"MgM=", b"MgN="),
        SIGNATURE.replace(b"RUQ1", b" RUQ1"), SIGNATURE.replace(b"edition", b"e\xff"),
        SIGNATURE.replace(b"edition", b"x" * SIGNATURE_LIMIT),
        SIGNATURE.replace(b"edition", b"x" * 8193),
    ],
)  # fmt: skip
def test_another_spelling_is_refused(data: bytes) -> None:
    with pytest.raises(SignatureError):
        read_signature(data)


def test_a_key_file_is_small_and_spelt_in_one_way() -> None:
    for data in (KEY + b"x" * KEY_LIMIT, KEY.replace(b"RWQ1", b"RUQ1"), KEY[1:], b""):
        with pytest.raises(SignatureError):
            read_public_key(data)


def test_a_fingerprint_is_typed_as_it_comes_and_every_sign_counts() -> None:
    key = read_public_key(KEY)
    assert re.fullmatch(r"([0-9A-F]{4} ){7}[0-9A-F]{4}", key.fingerprint)
    assert is_fingerprint(key.fingerprint, key)
    assert is_fingerprint(key.fingerprint.lower().replace(" ", "-"), key)
    for typed in ("", key.fingerprint[:4], key.fingerprint[:-1] + "?", Signer().key_id.hex()):
        assert not is_fingerprint(typed, key)


def test_the_fingerprint_can_be_computed_without_the_program() -> None:
    import hashlib

    raw = base64.b64decode(KEY.split(b"\n")[1])
    plain = hashlib.sha256(raw).hexdigest()[:32].upper()
    assert read_public_key(KEY).fingerprint.replace(" ", "") == plain


@pytest.mark.proof
def test_the_minisign_program_and_this_one_agree(tmp_path: Path) -> None:
    """Both ways: its keys and signatures here, the tests' own signer there; and both refuse."""
    minisign = shutil.which("minisign")
    assert minisign, "the set-up (tools/setup.sh dist) installs minisign"

    def run(*arguments: str | Path) -> int:
        return subprocess.run(
            [minisign, *arguments], cwd=tmp_path, capture_output=True, check=False
        ).returncode

    assert run("-G", "-W", "-p", "a.pub", "-s", "a.key") == 0
    key = (tmp_path / "a.pub").read_bytes()
    for number, size in enumerate((0, 1, 1000, 3_000_000)):
        data = bytes([number]) * size
        (tmp_path / "file").write_bytes(data)
        assert run("-S", "-m", "file", "-s", "a.key", "-t", f"number {number}") == 0
        assert fault_of(data, (tmp_path / "file.minisig").read_bytes(), key) == ""
        assert fault_of(data + b"x", (tmp_path / "file.minisig").read_bytes(), key) != ""
        assert run("-S", "-l", "-m", "file", "-s", "a.key") == 0
        assert fault_of(data, (tmp_path / "file.minisig").read_bytes(), key) == "not_prehashed"

    signer = Signer()
    (tmp_path / "ours.pub").write_bytes(signer.public_file)
    (tmp_path / "file").write_bytes(TEXT)
    (tmp_path / "file.minisig").write_bytes(signer.sign(TEXT))
    assert run("-V", "-m", "file", "-p", "ours.pub") == 0
    (tmp_path / "file").write_bytes(TEXT + b"x")
    assert run("-V", "-m", "file", "-p", "ours.pub") != 0
