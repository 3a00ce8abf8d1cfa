"""Signs for macOS with the owner's Developer ID and has Apple notarise; keys come from outside.

Without an identity in the environment PyInstaller signs "ad hoc": the program starts on the Mac,
but after a download macOS warns that it cannot tell who made it. What each variable holds:

MACOS_IDENTITY              name of the certificate, as "Developer ID Application: …"
MACOS_CERTIFICATE           the certificate with its key (.p12), in base64
MACOS_CERTIFICATE_PASSWORD  the password of that
MACOS_NOTARY_KEY            App Store Connect key (.p8), as text
MACOS_NOTARY_KEY_ID, MACOS_NOTARY_ISSUER    its two names
"""

from __future__ import annotations

import base64
import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.installer.programs import run
from tools.installer.release import ROOT

ENTITLEMENTS = ROOT / "resources" / "installer" / "macos" / "entitlements.plist"


def identity() -> str | None:
    """Whose signature the code gets; None: nobody's."""
    return os.environ.get("MACOS_IDENTITY") or None


def can_notarise() -> bool:
    """Whether Apple can be asked; only what is signed by somebody is taken there."""
    return identity() is not None and all(
        os.environ.get(name)
        for name in ("MACOS_NOTARY_KEY", "MACOS_NOTARY_KEY_ID", "MACOS_NOTARY_ISSUER")
    )


@contextmanager
def unlocked_identity() -> Iterator[None]:
    """While the block runs, a keychain of its own holds the certificate from the environment.

    Where the environment names none, the keychains of the person are used as they are.
    """
    certificate = os.environ.get("MACOS_CERTIFICATE")
    if identity() is None or not certificate:
        yield
        return
    before = [line.strip().strip('"') for line in run("security", "list-keychains").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        keychain, file = Path(folder) / "daiyn.keychain-db", Path(folder) / "certificate.p12"
        password = secrets.token_urlsafe()
        file.touch(mode=0o600)
        file.write_bytes(base64.b64decode(certificate))
        run("security", "create-keychain", "-p", password, keychain)
        try:
            run("security", "unlock-keychain", "-p", password, keychain)
            run(
                "security", "import", file, "-k", keychain, "-f", "pkcs12",
                "-P", os.environ.get("MACOS_CERTIFICATE_PASSWORD", ""), "-T", "/usr/bin/codesign",
            )  # fmt: skip
            file.unlink()
            # Else codesign would ask a person in a window.
            run(
                "security", "set-key-partition-list", "-S", "apple-tool:,apple:", "-s",
                "-k", password, keychain,
            )  # fmt: skip
            run("security", "list-keychains", "-d", "user", "-s", keychain, *before)
            yield
        finally:
            run("security", "list-keychains", "-d", "user", "-s", *before)
            run("security", "delete-keychain", keychain)


def seal(app: Path) -> None:
    """Sign the application anew around code that is signed already: a file was added to it."""
    name = identity()
    owner = ("--timestamp", "--options", "runtime", "--entitlements", ENTITLEMENTS) if name else ()
    run("codesign", "--force", "--sign", name or "-", *owner, app)


def check_signature(path: Path) -> None:
    """Let macOS check the signature of an application. Errors: CalledProcessError."""
    run("codesign", "--verify", "--deep", "--strict", path)


def sign_image(image: Path) -> None:
    """Sign a disk image; nothing happens without an identity."""
    name = identity()
    if name is not None:
        run("codesign", "--sign", name, "--timestamp", image)


def notarise(image: Path) -> None:
    """Have Apple look at the image and staple its answer to it. Errors: CalledProcessError.

    Waits for the answer: some minutes.
    """
    with tempfile.TemporaryDirectory() as folder:
        key = Path(folder) / "key.p8"
        key.touch(mode=0o600)
        key.write_text(os.environ["MACOS_NOTARY_KEY"], encoding="utf-8")
        run(
            "xcrun", "notarytool", "submit", image, "--wait", "--key", key,
            "--key-id", os.environ["MACOS_NOTARY_KEY_ID"],
            "--issuer", os.environ["MACOS_NOTARY_ISSUER"],
        )  # fmt: skip
    run("xcrun", "stapler", "staple", image)
