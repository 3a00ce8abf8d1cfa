"""Whoever has the public key sees that a file is ours and unchanged; unsigned is told plainly."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide import __version__
from tools.installer.release import ROOT, Release
from tools.installer.signing import KEY, PASSWORD, sign_sums, told
from tools.installer.sums import NAME, write_sums

RELEASE = Release(__version__, 1_780_000_000)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files that are given out, with their sums."""
    made = tmp_path / "dist"
    made.mkdir()
    (made / "daiyn-1.2.3-x86_64.run").write_bytes(b"program")
    (made / "daiyn-1.2.3-papers-kk.zip").write_bytes(b"papers")
    write_sums(made)
    return made


def test_without_a_key_nothing_is_signed_and_that_is_said(folder: Path) -> None:
    old = folder / f"{NAME}.minisig"
    old.write_text("of yesterday", encoding="utf-8")
    assert sign_sums(folder, RELEASE, {}) is None
    assert not old.exists(), "no signature lies beside sums that it does not fit"
    old.write_text("of yesterday", encoding="utf-8")
    write_sums(folder)
    assert not old.exists()
    assert told(None).startswith("NOT SIGNED")


def test_a_key_that_is_not_there_or_among_the_sources_is_refused(folder: Path) -> None:
    with pytest.raises(SystemExit, match="is no file"):
        sign_sums(folder, RELEASE, {KEY: str(folder / "absent.key")})
    with pytest.raises(SystemExit, match="among the sources"):
        sign_sums(folder, RELEASE, {KEY: str(ROOT / "LICENSE")})


# Stands for minisign: signs by copying, tells a public key, and looks at what it signed.
STAND_IN = f"""#!{sys.executable}
import os, pathlib, sys
order = sys.argv[1]
def after(option):
    return pathlib.Path(sys.argv[sys.argv.index(option) + 1])
with open(os.environ["SEEN"], "a") as seen:
    seen.write(order + "\\n")
if order == "-R":
    after("-p").write_text("public")
else:
    signature = after("-m").with_name(after("-m").name + ".minisig")
    if order == "-S":
        signature.write_text(os.environ.get("WRONG") or after("-m").read_text())
    elif signature.read_text() != after("-m").read_text():
        sys.exit(1)
sys.exit(2 if os.environ.get("FAILING") == order else 0)
"""


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A minisign of the test's own; what signing is told of the key."""
    program = tmp_path / "bin" / "minisign"
    program.parent.mkdir()
    program.write_text(STAND_IN)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    monkeypatch.setenv("SEEN", str(tmp_path / "seen"))
    key = tmp_path / "secret.key"
    key.write_text("secret")
    return {KEY: str(key)}


@pytest.mark.skipif(sys.platform == "win32", reason="a stand-in is a script")
def test_what_was_signed_is_looked_at_before_it_is_given_out(
    folder: Path, tmp_path: Path, stand_in: dict[str, str]
) -> None:
    assert sign_sums(folder, RELEASE, stand_in) == folder / f"{NAME}.minisig"
    assert (tmp_path / "seen").read_text().split() == ["-S", "-R", "-V"]


@pytest.mark.skipif(sys.platform == "win32", reason="a stand-in is a script")
def test_a_signature_that_does_not_hold_is_taken_away(
    folder: Path, stand_in: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WRONG", "a signature of other sums")
    with pytest.raises(SystemExit, match="does not hold"):
        sign_sums(folder, RELEASE, stand_in)
    assert not (folder / f"{NAME}.minisig").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a stand-in is a script")
@pytest.mark.parametrize("order", ["-S", "-R"])
def test_a_key_that_minisign_refuses_leaves_no_signature(
    folder: Path, stand_in: dict[str, str], monkeypatch: pytest.MonkeyPatch, order: str
) -> None:
    monkeypatch.setenv("FAILING", order)
    with pytest.raises(SystemExit, match="did not accept the key or its password"):
        sign_sums(folder, RELEASE, stand_in)
    assert not (folder / f"{NAME}.minisig").exists()


def make_key(folder: Path, password: str = "") -> tuple[Path, Path]:
    """A key of the test's own: secret and public file."""
    folder.mkdir()
    secret, public = folder / "test.key", folder / "daiyn.pub"
    subprocess.run(
        ["minisign", "-G", "-s", secret, "-p", public, *([] if password else ["-W"])],
        input=f"{password}\n{password}\n", text=True, capture_output=True, check=True,
    )  # fmt: skip
    return secret, public


def holds(folder: Path, public: Path) -> bool:
    """What the page on installing tells people to do."""
    seen = subprocess.run(
        ["minisign", "-Vm", NAME, "-p", public], cwd=folder, capture_output=True, check=False
    )
    same = subprocess.run(
        ["sha256sum", "--check", "--strict", NAME], cwd=folder, capture_output=True, check=False
    )
    return seen.returncode == 0 and same.returncode == 0


@pytest.mark.proof
@pytest.mark.parametrize("password", ["", "a test's own"])
def test_a_signed_list_tells_every_change(folder: Path, tmp_path: Path, password: str) -> None:
    secret, public = make_key(tmp_path / "keys", password)
    environment = {KEY: str(secret)} | ({PASSWORD: password} if password else {})
    signature = sign_sums(folder, RELEASE, environment)
    assert signature == folder / f"{NAME}.minisig"
    words = signature.read_text("utf-8")
    assert f"trusted comment: Daiyn {__version__}, 2026-" in words
    assert "signed" in told(signature)
    assert holds(folder, public)

    copy = shutil.copytree(folder, tmp_path / "one byte of a file")
    (copy / "daiyn-1.2.3-x86_64.run").write_bytes(b"Program")
    assert not holds(copy, public)

    copy = shutil.copytree(folder, tmp_path / "the sums follow the file")
    (copy / "daiyn-1.2.3-x86_64.run").write_bytes(b"Program")
    write_sums(copy)
    assert not holds(copy, public)

    copy = shutil.copytree(folder, tmp_path / "another comment")
    (copy / signature.name).write_text(words.replace(__version__, "9.9.9"), encoding="utf-8")
    assert not holds(copy, public)

    _, foreign = make_key(tmp_path / "foreign")
    assert not holds(folder, foreign)


@pytest.mark.proof
def test_a_wrong_password_signs_nothing(folder: Path, tmp_path: Path) -> None:
    secret, _ = make_key(tmp_path / "keys", "right")
    with pytest.raises(SystemExit, match="did not accept the key or its password"):
        sign_sums(folder, RELEASE, {KEY: str(secret), PASSWORD: "wrong"})
    assert not (folder / f"{NAME}.minisig").exists()
