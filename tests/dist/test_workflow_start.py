"""A machine of the release workflow is empty at first: what its first steps install is enough.

The image debian:12 has no Python and no git, a hosted runner has a Python without parts.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.dist.clean_root import CleanRoot
from tests.dist.test_workflow import JOBS, ROOT, steps
from tools.compile_i18n import find_tool

CONTAINERS = [name for name, job in JOBS.items() if "container" in job]
NEEDED = {"git", "make", "python3", "python3-venv"}
# Stands for apt once set-up has Python: what it would install is known, and nobody waits for it.
STAND_IN = '#!/bin/sh\n[ "$1" = update ] || exit 7\n'


def installed_first(job: str) -> set[str]:
    first = steps(job)[0]
    assert first.startswith("apt-get update"), "before anything else"
    return set(first.partition("apt-get install")[2].split()) - {"-y", "-qq"}


@pytest.mark.parametrize("job", CONTAINERS)
def test_a_container_gets_what_the_first_command_needs(job: str) -> None:
    assert installed_first(job) == NEEDED
    uses = [step.get("uses", "") for step in JOBS[job]["steps"]]
    assert uses[0] == "", "git is there before the sources are fetched"


def modules_run_bare() -> list[tuple[str, str]]:
    """Our modules that run in a job in which no parts are installed."""
    found = []
    for job in JOBS:
        runs = steps(job)
        if not any("pip install" in run or run.startswith("make ") for run in runs):
            found += [(job, name) for run in runs for name in re.findall(r"-m (tools\.\S+)", run)]
    return found


@pytest.mark.parametrize(("job", "module"), modules_run_bare())
def test_what_runs_without_parts_needs_none(job: str, module: str) -> None:
    assert JOBS[job]
    assert imports_bare(module)


def imports_bare(module: str) -> bool:
    command = [sys.executable, "-S", "-c", f"import {module}"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0


def test_one_that_needs_parts_would_be_found() -> None:
    assert {job for job, _ in modules_run_bare()} == {"windows-trial", "publish"}
    assert not imports_bare("tools.installer.parts")


@pytest.mark.skipif(sys.platform == "win32", reason="a stand-in is a script")
def test_programs_of_parts_are_sought_where_pip_puts_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows that is a folder `Scripts`, not the one with Python."""
    monkeypatch.setattr("sysconfig.get_path", lambda _: str(tmp_path))
    with pytest.raises(SystemExit, match="pyside6-lrelease is not in"):
        find_tool("pyside6-lrelease")
    program = tmp_path / "pyside6-lrelease"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert find_tool("pyside6-lrelease") == str(program)


@pytest.mark.proof
@pytest.mark.xdist_group("dist")
def test_set_up_begins_in_an_empty_debian(root: CleanRoot) -> None:
    bring_set_up(root)
    set_up = ("sh", "/srv/daiyn/tools/setup.sh", "dist")
    assert "please install python3" in root.run(*set_up, person="root", check=False), "as it was"

    root.run("sh", "-ec", steps("collect")[0], person="root")
    with_stand_in = {"PATH": "/srv/stand-in:/usr/sbin:/usr/bin:/sbin:/bin"}
    said = root.run(*set_up, person="root", check=False, **with_stand_in)
    (names,) = re.findall(r"Installing system packages: (.+)", said)
    assert {"xvfb", "minisign", "nsis", "wine", "libpython3.11"} <= set(names.split())
    assert "python3-venv" not in names.split()
    # Each of them is there for an empty Debian, under that name.
    root.run("apt-get", "install", "-q", "--simulate", *names.split(), person="root")


def bring_set_up(root: CleanRoot) -> None:
    for name in ("tools/setup.sh", "requirements/dev.txt"):
        path = root.path / "srv" / "daiyn" / name
        path.parent.mkdir(parents=True)
        path.write_bytes((ROOT / name).read_bytes())
    stand_in = root.path / "srv" / "stand-in" / "apt-get"
    stand_in.parent.mkdir()
    stand_in.write_text(STAND_IN)
    stand_in.chmod(0o755)
