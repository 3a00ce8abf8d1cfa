"""The disk image and its signatures: which of macOS' programs are asked for what, in which order.

The programs are stand-ins that write down how they were called: macOS itself is not here.
"""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
import traceback
from pathlib import Path

import pytest

from tools.installer.macos import make, signing
from tools.installer.macos.dmg import make_dmg
from tools.installer.release import Release

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="stand-ins are scripts")

RELEASE = Release("0.3.0", 1_780_000_000)
STAND_IN = f"""#!{sys.executable}
import json, os, sys
from pathlib import Path
seen = [Path(sys.argv[0]).name, *sys.argv[1:]]
if seen[0] == "hdiutil":
    shown = Path(seen[seen.index("-srcfolder") + 1])
    seen.append(sorted(
        f"{{p.relative_to(shown)}}{{' -> ' + os.readlink(p) if p.is_symlink() else ''}}"
        for p in shown.rglob("*")
    ))
    Path(sys.argv[-1]).write_bytes(b"image")
if seen[1:] == ["list-keychains"]:
    print('    "/Users/somebody/Library/Keychains/login.keychain-db"')
if seen[1] == "import":
    seen.append(Path(seen[2]).read_bytes().decode())
if "--key" in seen:
    seen.append(Path(seen[seen.index("--key") + 1]).read_text())
with open(os.environ["SEEN"], "a") as file:
    file.write(json.dumps(seen) + "\\n")
if os.environ.get("FAILING") == seen[0]:
    sys.exit(1)
"""
KEYS = {
    "MACOS_IDENTITY": "Developer ID Application: Somebody (AB12CD34EF)",
    "MACOS_CERTIFICATE": base64.b64encode(b"the certificate").decode(),
    "MACOS_CERTIFICATE_PASSWORD": "its password",
    "MACOS_NOTARY_KEY": "the key of the notary",
    "MACOS_NOTARY_KEY_ID": "KEYID",
    "MACOS_NOTARY_ISSUER": "ISSUER",
}


@pytest.fixture
def seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("hdiutil", "codesign", "security", "xcrun"):
        (programs / name).write_text(STAND_IN)
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setenv("SEEN", str(tmp_path / "seen"))
    for name in KEYS:
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "seen"


def calls(seen: Path) -> list[list[str]]:
    return [json.loads(line) for line in seen.read_text().splitlines()]


def with_keys(monkeypatch: pytest.MonkeyPatch, *without: str) -> None:
    for name, value in KEYS.items():
        if name not in without:
            monkeypatch.setenv(name, value)


@pytest.fixture
def app(tmp_path: Path) -> Path:
    contents = tmp_path / "Daiyn.app" / "Contents"
    contents.mkdir(parents=True)
    (contents / "MacOS").mkdir()
    (contents / "MacOS" / "Daiyn").write_bytes(b"")
    (contents / "Resources" / "licences").mkdir(parents=True)
    (contents / "Resources" / "licences" / "MIT.txt").write_text("")
    (contents / "Frameworks").symlink_to("Resources")
    return tmp_path / "Daiyn.app"


def test_the_image_shows_the_application_beside_where_it_goes(
    seen: Path, app: Path, tmp_path: Path
) -> None:
    image = make_dmg(app, RELEASE, tmp_path / "out", "arm64")
    assert image.name == "daiyn-0.3.0-macos-arm64.dmg"
    assert image.read_bytes() == b"image"
    (call,) = calls(seen)
    assert call[:2] == ["hdiutil", "create"]
    assert call[call.index("-volname") + 1] == "Daiyn 0.3.0"
    assert call[-1] == [
        "Applications -> /Applications", "Daiyn.app", "Daiyn.app/Contents",
        "Daiyn.app/Contents/Frameworks -> Resources", "Daiyn.app/Contents/MacOS",
        "Daiyn.app/Contents/MacOS/Daiyn", "Daiyn.app/Contents/Resources",
        "Daiyn.app/Contents/Resources/licences", "Daiyn.app/Contents/Resources/licences/MIT.txt",
        "licences", "licences/MIT.txt",
    ]  # fmt: skip


def test_with_all_keys_the_image_is_signed_and_notarised(
    seen: Path, app: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_keys(monkeypatch)
    image = make_dmg(app, RELEASE, tmp_path / "out", "arm64")
    _, sign, submit, staple = calls(seen)
    assert sign == ["codesign", "--sign", KEYS["MACOS_IDENTITY"], "--timestamp", str(image)]
    assert submit[:5] == ["xcrun", "notarytool", "submit", str(image), "--wait"]
    assert submit[-1] == KEYS["MACOS_NOTARY_KEY"], "the key was there while it was needed"
    assert not Path(submit[submit.index("--key") + 1]).exists(), "and is gone"
    assert staple == ["xcrun", "stapler", "staple", str(image)]


@pytest.mark.parametrize("lacking", ["MACOS_IDENTITY", "MACOS_NOTARY_KEY", "MACOS_NOTARY_ISSUER"])
def test_without_one_of_the_keys_apple_is_not_asked(
    seen: Path, app: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lacking: str
) -> None:
    with_keys(monkeypatch, lacking)
    make_dmg(app, RELEASE, tmp_path / "out", "arm64")
    assert "xcrun" not in {call[0] for call in calls(seen)}


def test_the_certificate_lies_in_a_keychain_of_its_own_and_is_gone_afterwards(
    seen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_keys(monkeypatch)
    with signing.unlocked_identity():
        inside = calls(seen)
    names = [call[1] for call in calls(seen)]
    assert names == [
        "list-keychains", "create-keychain", "unlock-keychain", "import",
        "set-key-partition-list", "list-keychains", "list-keychains", "delete-keychain",
    ]  # fmt: skip
    imported = inside[3]
    assert imported[-1] == "the certificate"
    assert not Path(imported[2]).exists()
    after = calls(seen)[6]
    assert after[-1] == "/Users/somebody/Library/Keychains/login.keychain-db"
    assert inside[5][-1] == after[-1], "the person's own keychain was never left out"


def test_the_keychain_goes_also_when_the_build_fails(
    seen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_keys(monkeypatch)
    with pytest.raises(RuntimeError), signing.unlocked_identity():
        raise RuntimeError
    assert calls(seen)[-1][1] == "delete-keychain"


@pytest.mark.parametrize("lacking", ["MACOS_IDENTITY", "MACOS_CERTIFICATE"])
def test_without_a_certificate_no_keychain_is_touched(
    seen: Path, monkeypatch: pytest.MonkeyPatch, lacking: str
) -> None:
    with_keys(monkeypatch, lacking)
    with signing.unlocked_identity():
        pass
    assert not seen.exists()


def test_an_application_is_sealed_for_its_owner_or_for_nobody(
    seen: Path, app: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = b"\xcf\xfa\xed\xfe"
    for name in ("MacOS/Daiyn", "MacOS/daiyn-cli", "Resources/Qt.framework/QtCore"):
        (app / "Contents" / name).parent.mkdir(exist_ok=True)
        (app / "Contents" / name).write_bytes(code)
    signing.seal(app)
    with_keys(monkeypatch)
    signing.seal(app)
    signing.check_signature(app)
    nobody, *inside, owner, check = calls(seen)
    assert nobody == ["codesign", "--force", "--sign", "-", str(app)]
    assert [Path(call[-1]).name for call in inside] == ["QtCore", "daiyn-cli"], (
        "from the inside out"
    )
    assert all(call[3] == KEYS["MACOS_IDENTITY"] for call in inside)
    assert owner[:4] == ["codesign", "--force", "--sign", KEYS["MACOS_IDENTITY"]]
    assert {"runtime", str(signing.ENTITLEMENTS)} <= set(owner)
    assert signing.ENTITLEMENTS.is_file()
    assert check == ["codesign", "--verify", "--deep", "--strict", str(app)]


@pytest.mark.usefixtures("seen")
def test_no_password_stands_in_the_words_of_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    with_keys(monkeypatch)
    monkeypatch.setenv("FAILING", "security")
    monkeypatch.setattr("secrets.token_urlsafe", lambda: "the keychain's password")
    monkeypatch.setattr(signing, "_keychains", list)
    with pytest.raises(subprocess.CalledProcessError) as failure, signing.unlocked_identity():
        pass
    told = "".join(traceback.format_exception(failure.value))
    assert "create-keychain" in told
    assert "the keychain's password" not in told
    with pytest.raises(subprocess.CalledProcessError) as failure:
        signing._security("import", "-P", signing.Secret(KEYS["MACOS_CERTIFICATE_PASSWORD"]))
    assert KEYS["MACOS_CERTIFICATE_PASSWORD"] not in "".join(
        traceback.format_exception(failure.value)
    )


@pytest.mark.usefixtures("seen")
def test_a_signature_that_does_not_hold_ends_the_build(
    app: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAILING", "codesign")
    with pytest.raises(subprocess.CalledProcessError):
        signing.check_signature(app)


@pytest.fixture
def frozen(app: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The application lies where freezing puts it; tells which steps were taken."""
    steps: list[str] = []

    def freeze(*_: object) -> Path:
        steps.append("freeze")
        assert "create-keychain" not in steps
        return app.parent

    tried = app / "Contents" / "MacOS" / "daiyn-cli"
    tried.write_text("#!/bin/sh\n")
    tried.chmod(0o755)
    shutil.rmtree(app / "Contents" / "Resources" / "licences")
    (app.parent / "daiyn" / "licences").mkdir(parents=True)
    monkeypatch.setattr(make, "freeze", freeze)
    monkeypatch.setattr(make, "describe_bundle", lambda *_: None)
    monkeypatch.setattr(make, "faults_of_app", lambda *_: [])
    monkeypatch.setattr("platform.system", lambda: "Darwin")
    monkeypatch.setattr(make, "read_release", lambda: RELEASE)
    return steps


def test_the_application_is_built_without_a_key_and_packed_by_another_step(
    seen: Path,
    app: Path,
    frozen: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "argv", ["make", "--only-app"])
    make.main()
    assert frozen == ["freeze"]
    assert calls(seen)[0][:4] == ["codesign", "--force", "--sign", "-"]
    assert {call[0] for call in calls(seen)} == {"codesign"}, "no keychain, no image, no Apple"

    seen.unlink()
    with_keys(monkeypatch)
    out = tmp_path / "out"
    order = ["make", "--bundle", str(app.parent / "daiyn"), "--out", str(out)]
    monkeypatch.setattr(sys, "argv", order)
    make.main()
    assert frozen == ["freeze"], "nothing is frozen while keys are there"
    asked = [f"{call[0]} {call[1]}" for call in calls(seen)]
    assert asked[0] == "security list-keychains"
    assert asked[-1] == "security delete-keychain"
    assert {"hdiutil create", "xcrun notarytool", "xcrun stapler"} <= set(asked)
    signed = [call for call in calls(seen) if call[0] == "codesign" and "--sign" in call]
    assert all(KEYS["MACOS_IDENTITY"] in call for call in signed)
    assert sorted(path.name for path in out.iterdir())[1].endswith(".dmg")


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac can")
def test_elsewhere_it_says_that_a_mac_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["make"])
    with pytest.raises(SystemExit, match="on a Mac only"):
        make.main()
