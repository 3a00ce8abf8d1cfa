"""Places that cannot be used, streams that are full or closed: one sentence and 2, no traceback.

Only what a person may read and replace is read and replaced.
"""

from __future__ import annotations

import json
import os
import resource
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from guide import paths
from guide.cli.main import main
from tests.cli.commands import Commands
from tests.proofs import rest_in_proof

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nodes and streams of POSIX")

WRITING = {
    "ruler": ("paper", "ruler", "--out"),
    "pack": ("paper", "pack", "--out"),
    "words": ("content", "sheet", "--out"),
    "plan": ("plan", "export"),
}
# The sheet with all words of the guide is long in the making, and goes out as the ruler does: what
# it is refused is among the proofs, but for folders that are shut and places that are no files.
DOORS = pytest.mark.parametrize(
    "command", rest_in_proof(("ruler", "words", "plan"), "ruler", "plan")
)


@pytest.fixture
def planned(daiyn: Commands) -> Commands:
    services = daiyn.open()
    services.preferences.change(language="en")
    services.plan_editor.change("plan", "out_name", "Айгүл")
    services.close()
    return daiyn


def _refused(planned: Commands, capsys: Any, *arguments: str | Path) -> str:
    """The one sentence of a command that must not run."""
    code = main(["--data-dir", str(planned.data), *map(str, arguments)])
    told = capsys.readouterr()
    assert (code, told.out) == (2, "")
    (sentence,) = told.err.splitlines()
    assert sentence.count(" ") > 3
    return str(sentence)


def _pipe(place: Path) -> Path:
    os.mkfifo(place)
    return place


def _folder(place: Path) -> Path:
    place.mkdir()
    return place


def _device(place: Path) -> Path:
    place.symlink_to(os.devnull)
    return place


def _link_to_nowhere(place: Path) -> Path:
    place.symlink_to("gone")
    return place


NODES = {"pipe": _pipe, "folder": _folder, "device": _device, "link": _link_to_nowhere}


@pytest.mark.parametrize("node", NODES)
@pytest.mark.parametrize("command", ["ruler", "words", "plan"])
def test_only_regular_files_are_ever_replaced(
    planned: Commands, tmp_path: Path, capsys: Any, command: str, node: str
) -> None:
    there = NODES[node](tmp_path / "out.pdf")
    before = there.lstat()
    _refused(planned, capsys, *WRITING[command], there, "--force")
    after = there.lstat()
    assert (after.st_ino, after.st_mode) == (before.st_ino, before.st_mode)
    assert [file.name for file in tmp_path.iterdir() if "unfinished" in file.name] == []


@DOORS
@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_regular_file_is_replaced_when_asked_and_a_link_to_it_stays(
    planned: Commands, tmp_path: Path, capsys: Any, command: str, force: list[str]
) -> None:
    target, link = tmp_path / "target", tmp_path / "out.pdf"
    target.write_bytes(b"before")
    link.symlink_to(target)
    for place in (link, target):
        code = main(["--data-dir", str(planned.data), *WRITING[command], str(place), *force])
        assert code == (0 if force else 2)
    assert link.is_symlink()
    assert (target.read_bytes() == b"before") is not bool(force)
    capsys.readouterr()


@DOORS
@pytest.mark.parametrize("name", ["", ".", "/", "x" * 306, "x" * 306 + "/y", "no/such/folder/y"])
def test_what_can_be_no_file_is_refused_in_words(
    planned: Commands, capsys: Any, monkeypatch: pytest.MonkeyPatch, command: str, name: str
) -> None:
    monkeypatch.chdir(planned.folder)
    _refused(planned, capsys, *WRITING[command], name, "--force")


@pytest.mark.parametrize(
    "arguments",
    [
        ("plan", "verify", "x" * 306),
        ("plan", "import", "--replace", ""),
        ("plan", "verify", "/"),
        ("store", "restore", "x" * 306),
        ("store", "restore", "/"),
        ("store", "backup", "--to", "x" * 306),
        ("content", "check", "x" * 306),
        ("guide", "trust", "/"),
    ],
)
def test_what_can_be_no_file_is_not_read(
    planned: Commands, capsys: Any, arguments: tuple[str, ...]
) -> None:
    _refused(planned, capsys, *arguments)


@pytest.mark.parametrize(
    "arguments",
    [("plan", "verify"), ("plan", "import", "--replace"), ("store", "restore"), ("guide", "trust")],
)
def test_a_pipe_is_not_waited_for(planned: Commands, tmp_path: Path, arguments: Any) -> None:
    pipe = _pipe(tmp_path / "pipe")
    command = [sys.executable, "-m", "guide", "--data-dir", planned.data, *arguments, pipe]
    run = subprocess.run(
        command, env=planned.environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert run.returncode == 2
    assert "Traceback" not in run.stderr


@contextmanager
def _as_somebody_else(*shut: Path) -> Iterator[None]:
    """Shut these folders, and act as somebody whom permissions bind."""
    for folder in shut:
        folder.chmod(0)
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        if before == 0:
            os.seteuid(0)
        for folder in shut:
            folder.chmod(0o700)


@pytest.mark.parametrize("command", WRITING)
def test_a_shut_folder_is_refused_in_words(
    planned: Commands, tmp_path: Path, capsys: Any, command: str
) -> None:
    shut = _folder(tmp_path / "shut")
    for parent in (*tmp_path.parents, tmp_path):
        if parent.stat().st_uid == os.geteuid():
            parent.chmod(parent.stat().st_mode | 0o011)
    planned.data.chmod(0o755)
    (planned.data / "daiyn.db").chmod(0o640)
    if command == "plan":
        os.chown(planned.data, 65534, -1)
        os.chown(planned.data / "daiyn.db", 65534, -1)
        os.chown(planned.data / "daiyn.lock", 65534, -1)
    with _as_somebody_else(shut):
        _refused(planned, capsys, *WRITING[command], shut / "x.pdf")


def test_shut_data_leave_what_needs_none(planned: Commands, tmp_path: Path, capsys: Any) -> None:
    tmp_path.chmod(0o711)
    for parent in tmp_path.parents:
        if parent.stat().st_uid == os.geteuid():
            parent.chmod(parent.stat().st_mode | 0o011)
    with _as_somebody_else(planned.data):
        for needs_none in (["actions", "red"], ["--help"]):
            assert main(["--data-dir", str(planned.data), *needs_none]) == 0
        capsys.readouterr()
        _refused(planned, capsys, "level")
        _refused(planned, capsys, "store", "check")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["actions", "red"], 0), (["--help"], 0), (["paper", "--help"], 0), (["level"], 2)],
)
def test_without_a_home_the_guide_is_there(
    monkeypatch: pytest.MonkeyPatch, capsys: Any, arguments: list[str], code: int
) -> None:
    def homeless(*_: object, **__: object) -> Path:
        raise RuntimeError("could not determine the home directory")

    monkeypatch.setattr("platformdirs.user_data_path", homeless)
    assert main(arguments) == code
    told = capsys.readouterr()
    assert len(told.err.splitlines()) == (1 if code else 0)
    with pytest.raises(NotADirectoryError):
        paths.own_places().data.mkdir(parents=True)


@pytest.mark.parametrize("plan_file", [[], ["plan.daiyn"]])
def test_a_folder_named_from_one_that_is_gone_is_refused_in_words(
    planned: Commands, tmp_path: Path, plan_file: list[str]
) -> None:
    gone = _folder(tmp_path / "gone")
    words = " ".join(
        [sys.executable, "-m", "guide", "--data-dir", "rel", *(plan_file or ["level"])]
    )
    run = subprocess.run(
        ["/bin/sh", "-c", f"cd {gone}; rmdir {gone}; exec {words}"],
        env=planned.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert "Traceback" not in run.stderr
    assert len(run.stderr.splitlines()) == 1


def _through_a_shell(daiyn: Commands, words: str) -> subprocess.CompletedProcess[str]:
    command = f"{sys.executable} -m guide --data-dir {daiyn.data} {words}"
    return subprocess.run(
        ["/bin/sh", "-c", command],
        env=daiyn.environment,
        capture_output=True,
        text=True,
        check=False,
    )


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="a device that is always full")
@pytest.mark.parametrize(
    "words", ["level", "store check", "actions orange --json", "--help", "--version"]
)
def test_an_answer_that_finds_no_room_is_told(planned: Commands, words: str) -> None:
    run = _through_a_shell(planned, f"{words} > {FULL}")
    assert run.returncode == 2
    assert run.stderr == (
        "The answer could not be written in full: where it was to go there is no room, or nothing"
        " can be written. Free some space, or send it somewhere else.\n"
    )
    assert _through_a_shell(planned, words).returncode == 0
    assert _through_a_shell(planned, f"{words} > {FULL} 2> {FULL}").returncode == 2


def test_a_refusal_with_standard_error_closed_is_json_alone(daiyn: Commands) -> None:
    run = _through_a_shell(daiyn, "plan export x.daiyn --json 2>&-")
    assert run.returncode == 2
    assert json.loads(run.stdout) == {"error": "plan_empty"}


def test_no_crash_leaves_what_was_in_memory(daiyn: Commands) -> None:
    told = (
        "import resource; from guide.cli.main import main; main(['actions', 'red', '--json']);"
        "print(resource.getrlimit(resource.RLIMIT_CORE))"
    )

    def allow() -> None:
        resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)

    run = subprocess.run(
        [sys.executable, "-c", told],
        env=daiyn.environment,
        capture_output=True,
        text=True,
        check=True,
        preexec_fn=allow,
    )
    assert run.stdout.splitlines()[-1] == "(0, 0)"


def test_a_copy_made_for_others_keeps_what_somebody_set(planned: Commands) -> None:
    """Reading changes no permissions; writing takes away only what nobody chose."""
    file, folder = planned.data / "daiyn.db", planned.data
    for mode, folder_mode in ((0o444, 0o555), (0o640, 0o750), (0o660, 0o2770), (0o400, 0o500)):
        file.chmod(mode)
        folder.chmod(folder_mode)
        planned.done("level")
        modes = stat.S_IMODE(file.stat().st_mode), stat.S_IMODE(folder.stat().st_mode)
        assert modes == (mode, folder_mode)
