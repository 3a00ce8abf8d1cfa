"""Makes the Debian package: control fields, sums, and the archive, the same bits each time."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tools.installer.bundle import size_of
from tools.installer.linux.deb_depends import depends_of
from tools.installer.linux.tree import LINUX, PROGRAM, lay_out, packed, set_modes
from tools.installer.programs import run
from tools.installer.release import Release

# Debian's tools ask for a name and an address of the usual form. Nobody has given one yet, and one
# that ends in .invalid can belong to nobody (RFC 2606): whoever publishes puts theirs here.
MAINTAINER = "Daiyn contributors <nobody@daiyn.invalid>"

# What makes a computer with Linux a screen for everybody, inside the program's folder.
KIOSK = "resources/kiosk/linux"

_CONTROL = """\
Package: daiyn
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Suggests: cage, xwayland
Section: misc
Priority: optional
Description: guide for a declared level of terrorist danger, and the family plan
 Daiyn shows what to do at a yellow, orange or red level, in order, and keeps
 the family's plan: whom to call, where to meet. In Kazakh, Russian and English.
 .
 Everything stays on this computer. There is no account and no network code in
 the program. It is not a state service and is not connected to any warning
 system.
"""


def make_deb(bundle: Path, release: Release, folder: Path, *, packing: Iterable[str]) -> Path:
    """Make the package in `folder`; `packing` are the options of dpkg-deb for the compression."""
    with tempfile.TemporaryDirectory() as work:
        tree = Path(work) / "tree"
        lay_out(bundle, tree / "usr", release)
        share = tree / "usr" / "share"
        (share / "doc" / "daiyn" / "changelog.gz").write_bytes(packed(_changelog(release)))
        # Where an administrator looks for it; see docs/kiosk.
        (share / "daiyn").mkdir()
        (share / "daiyn" / "kiosk").symlink_to(f"../../{PROGRAM}/_internal/{KIOSK}")
        overrides = share / "lintian" / "overrides" / "daiyn"
        overrides.parent.mkdir(parents=True)
        overrides.write_bytes((LINUX / "lintian-overrides").read_bytes())
        set_modes(tree)
        about = tree / "DEBIAN"
        about.mkdir(mode=0o755)
        architecture = run("dpkg", "--print-architecture").strip()
        control = _CONTROL.format(
            version=release.version,
            maintainer=MAINTAINER,
            architecture=architecture,
            size=-(-size_of(tree) // 1024),
            depends=", ".join(depends_of(tree / "usr" / PROGRAM)),
        )
        (about / "control").write_text(control, encoding="utf-8")
        (about / "md5sums").write_text(_sums(tree), encoding="utf-8")
        for name in ("preinst", "postrm"):
            words = (LINUX / name).read_text(encoding="utf-8")
            (about / name).write_text(words.replace("@VERSION@", release.version), encoding="utf-8")
            (about / name).chmod(0o755)
        folder.mkdir(parents=True, exist_ok=True)
        package = folder / f"daiyn_{release.version}_{architecture}.deb"
        run(
            "dpkg-deb", "--root-owner-group", *packing, "--build", tree, package,
            env=release.environment,
        )  # fmt: skip
    return package


def _changelog(release: Release) -> str:
    return (
        f"daiyn ({release.version}) stable; urgency=medium\n\n"
        f"  * What changed for people is told in CHANGELOG.md.gz.\n\n"
        f" -- {MAINTAINER}  {release.mail_date}\n"
    )


def _sums(tree: Path) -> str:
    # MD5 is what the format asks for, against accidents of the disk and not against people.
    return "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}"
        f"  {path.relative_to(tree)}\n"
        for path in sorted((tree / "usr").rglob("*"))
        if path.is_file() and not path.is_symlink()
    )
