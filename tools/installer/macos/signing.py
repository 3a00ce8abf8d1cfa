"""Signs for macOS with the owner's Developer ID and has Apple notarise; keys come from outside.

Freezing needs no key and gets none: PyInstaller signs "ad hoc", and what it made is signed anew
here. Without an identity in the environment it stays so: the program starts on the Mac, but after a
download macOS warns that it cannot tell who made it. What each variable holds:

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
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from guide import APP_NAME
from tools.installer.macos.macho import macho_files
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


class Secret(str):
    """A word of a command that no message may show."""

    __slots__ = ()


@contextmanager
def unlocked_identity() -> Iterator[None]:
    """While the block runs, a keychain of its own holds the certificate from the environment.

    Where the environment names none, the keychains of the person are used as they are.
    """
    certificate = os.environ.get("MACOS_CERTIFICATE")
    if identity() is None or not certificate:
        yield
        return
    before = _keychains()
    with tempfile.TemporaryDirectory() as folder:
        keychain, file = Path(folder) / "daiyn.keychain-db", Path(folder) / "certificate.p12"
        password = secrets.token_urlsafe()
        file.touch(mode=0o600)
        file.write_bytes(base64.b64decode(certificate))
        _security("create-keychain", "-p", Secret(password), keychain)
        try:
            _security("unlock-keychain", "-p", Secret(password), keychain)
            _security(
                "import", file, "-k", keychain, "-f", "pkcs12",
                "-P", Secret(os.environ.get("MACOS_CERTIFICATE_PASSWORD", "")),
                "-T", "/usr/bin/codesign",
            )  # fmt: skip
            file.unlink()
            # Else codesign would ask a person in a window.
            _security(
                "set-key-partition-list", "-S", "apple-tool:,apple:", "-s",
                "-k", Secret(password), keychain,
            )  # fmt: skip
            run("security", "list-keychains", "-d", "user", "-s", keychain, *before)
            yield
        finally:
            run("security", "list-keychains", "-d", "user", "-s", *before)
            run("security", "delete-keychain", keychain)


def seal(app: Path) -> None:
    """Sign the application anew: a file was added to it. With an identity also all code inside."""
    name = identity()
    owner = ("--timestamp", "--options", "runtime", "--entitlements", ENTITLEMENTS) if name else ()
    if name:
        # From the inside out: a signature vouches for what lies below it.
        main = app / "Contents" / "MacOS" / APP_NAME
        inside = [path for path in macho_files(app) if path != main]
        for code in sorted(inside, key=lambda path: (-len(path.parts), path)):
            run("codesign", "--force", "--sign", name, *owner, code)
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


def _keychains() -> list[str]:
    return [line.strip().strip('"') for line in run("security", "list-keychains").splitlines()]


def _security(*arguments: str | Path) -> None:
    """Errors: CalledProcessError, which shows the command without its passwords."""
    try:
        run("security", *arguments)
    except subprocess.CalledProcessError as error:
        shown = ["…" if isinstance(word, Secret) else str(word) for word in arguments]
        # Its own text, and that of what it came from, would show them.
        raise subprocess.CalledProcessError(error.returncode, ["security", *shown]) from None
