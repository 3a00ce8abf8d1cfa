"""Lays the frozen program and what a Linux desktop wants to know of it below one folder.

The folder stands for `/usr` in a package and for `~/.local` in the file for one user.
"""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

from guide import APP_ID, APP_NAME
from guide.content.model import LANGS
from tools.installer.changelog import read_changelog, told_versions
from tools.installer.icons import draw_icons
from tools.installer.linux.copyright_file import copyright_file
from tools.installer.linux.man_page import man_page
from tools.installer.parts import read_parts
from tools.installer.release import ROOT, Release

LINUX = ROOT / "resources" / "installer" / "linux"
PROGRAM = "lib/daiyn"
COMMAND = "bin/daiyn"


def lay_out(bundle: Path, folder: Path, release: Release) -> None:
    """Fill `folder` with the program, its command and its entries for the desktop."""
    shutil.copytree(bundle, folder / PROGRAM, symlinks=True)
    command = folder / COMMAND
    command.parent.mkdir(parents=True, exist_ok=True)
    command.symlink_to(f"../{PROGRAM}/daiyn-cli")
    share = folder / "share"
    draw_icons(share / "icons" / "hicolor")
    _put(share / "applications" / f"{APP_ID}.desktop", _read(f"{APP_ID}.desktop"))
    _put(share / "mime" / "packages" / f"{APP_ID}.xml", _read(f"{APP_ID}.mime.xml"))
    _put(share / "metainfo" / f"{APP_ID}.metainfo.xml", metainfo(release))
    for lang in LANGS:
        place = "man1" if lang == "en" else f"{lang}/man1"
        _put(share / "man" / place / "daiyn.1.gz", packed(man_page(release, lang)))
    documents = share / "doc" / "daiyn"
    _put(documents / "copyright", copyright_file(read_parts()))
    _put(documents / "CHANGELOG.md.gz", packed((ROOT / "CHANGELOG.md").read_text("utf-8")))
    set_modes(folder)


def metainfo(release: Release) -> str:
    """What a software centre shows, with this release and those before it."""
    told = told_versions(read_changelog())
    at = next((at for at, one in enumerate(told) if one.version == release.version), len(told))
    days = {release.version: release.day}
    days |= {one.version: one.day or release.day for one in told[at:]}
    entries = [f'<release version="{version}" date="{day}"/>' for version, day in days.items()]
    return _read(f"{APP_ID}.metainfo.xml").replace("@RELEASES@", "\n    ".join(entries))


def packed(words: str) -> bytes:
    """The text as .gz, without the moment of packing."""
    return gzip.compress(words.encode(), 9, mtime=0)


def set_modes(folder: Path) -> None:
    """Everybody may read; programs may be run; nothing else is left of this machine's ways."""
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        if not path.is_symlink():
            can_run = path.is_dir() or (path.parent.name == "daiyn" and path.name == APP_NAME)
            path.chmod(0o755 if can_run else 0o644)


def _read(name: str) -> str:
    return (LINUX / name).read_text(encoding="utf-8")


def _put(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
