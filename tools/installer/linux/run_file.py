"""Makes the one file for other distributions: it unpacks itself into the home of one person.

Nobody is asked anything and no rights are needed. The scripts it carries are in
resources/installer/linux.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from guide import APP_ID, APP_NAME
from tools.installer.linux.tree import COMMAND, LINUX, lay_out, set_modes
from tools.installer.programs import run
from tools.installer.release import Release

HEADER = Path("/usr/share/makeself/makeself-header.sh")
_TALKS = 'quiet="n"'


def make_run_file(bundle: Path, release: Release, folder: Path, *, packing: Iterable[str]) -> Path:
    """Make the self-extracting file in `folder`; `packing` are makeself's compression options."""
    machine = run("uname", "-m").strip()
    with tempfile.TemporaryDirectory() as work:
        payload = Path(work) / "payload"
        lay_out(bundle, payload, release)
        (payload / COMMAND).unlink()
        (payload / COMMAND).parent.rmdir()
        write_scripts(payload, release, machine)
        set_modes(payload)
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"daiyn-{release.version}-{machine}.run"
        header = Path(work) / "header.sh"
        header.write_text(_quiet(HEADER.read_text(encoding="utf-8")), encoding="utf-8")
        run(
            "makeself", "--header", f"./{header.name}", "--quiet", "--nox11", "--noprogress",
            "--sha256",
            *packing,
            "--packaging-date", release.day,
            "--tar-extra", f"--sort=name --mtime=@{release.moment} --owner=0 --group=0"
            " --numeric-owner --format=gnu",
            # Bare names: the file tells how it was made.
            payload.name, file.name, f"{APP_NAME} {release.version}", "sh", "./install.sh",
            cwd=payload.parent, env=release.environment,
        )  # fmt: skip
        shutil.move(payload.parent / file.name, file)
    file.chmod(0o755)
    return file


def _quiet(header: str) -> str:
    """Makeself's own start of the file, whose English words come only when they are faults."""
    if header.count(_TALKS) != 1:
        sys.exit(f"{HEADER} is another one than expected: it says {_TALKS} not exactly once")
    return header.replace(_TALKS, 'quiet="y"')


def write_scripts(payload: Path, release: Release, machine: str) -> None:
    """Put into the payload what installs it and what removes it again."""
    marks = {"VERSION": release.version, "MACHINE": machine, "APP_ID": APP_ID}
    for name in ("install.sh", "exchange.sh", "uninstall.sh"):
        words = (LINUX / name).read_text(encoding="utf-8")
        for mark, value in marks.items():
            words = words.replace(f"@{mark}@", value)
        (payload / name).write_text(words, encoding="utf-8")
