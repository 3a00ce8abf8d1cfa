"""A newcomer on an empty Debian types the two commands of README.md, and both come through."""

from __future__ import annotations

import os
import re
import shutil
import ssl
import subprocess
from pathlib import Path

import pytest

from guide import APP_NAME_NATIVE
from tests.dist.clean_root import DEBIAN_12, DEBIAN_13, CleanRoot, make_clean_root
from tests.dist.living import window_after

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("make", "git", "python3")  # what README.md asks for
PYTHONS = {DEBIAN_12: "3.11", DEBIAN_13: "3.13"}
SET_UP = 1800.0  # seconds within which the first command has set itself up and opened the window

pytestmark = [
    pytest.mark.proof,
    pytest.mark.xdist_group("dist"),
    pytest.mark.skipif(
        not hasattr(os, "geteuid") or os.geteuid() != 0,
        reason="an empty Debian can be made by root only",
    ),
]


def commands_of_readme() -> list[str]:
    """The commands of the first block under the heading."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"## Start it from source.*?```\n(.*?)```", text, re.DOTALL)[:1]
    return block.split("\n")[:-1]


def ways_to_parts(root: CleanRoot) -> dict[str, str]:
    """Parts come from where this machine gets its own: its certificates and its index."""
    kept = {name: value for name, value in os.environ.items() if name.startswith("PIP_INDEX")}
    paths = ssl.get_default_verify_paths()
    certificates = os.environ.get("PIP_CERT") or paths.cafile or paths.openssl_cafile
    return kept | {"PIP_CERT": root.bring(Path(certificates))}


@pytest.mark.parametrize("release", [DEBIAN_12, DEBIAN_13])
def test_both_commands_come_through_on_an_empty_debian(
    tmp_path: Path, release: str, display: str
) -> None:
    root = make_clean_root(tmp_path / "root", release)
    try:
        root.install(*NEEDED)
        assert root.run("python3", "-V").startswith(f"Python {PYTHONS[release]}.")
        place = root.path / "srv" / "daiyn"
        subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", ROOT, place], check=True)
        ways = ways_to_parts(root)
        run, test = (("sh", "-c", f"cd /srv/daiyn && {line}") for line in commands_of_readme())
        assert window_after(
            root, display, *run, title=APP_NAME_NATIVE, person="root", patience=SET_UP, **ways
        )
        told = root.run(*test, person="root", **ways)
        print(f"{release}:", *[line for line in told.splitlines() if " passed" in line])
    finally:
        shutil.rmtree(root.path)
