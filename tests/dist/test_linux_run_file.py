"""The file for one user: whatever happens to it, it removes only what it put there itself.

The real scripts work on a toy in the place of the program, in a home of its own; nothing of them
needs rights. `test_linux_install.py` does the same with the real file.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from guide import APP_ID
from tools.installer.linux.run_file import write_scripts
from tools.installer.linux.tree import LINUX
from tools.installer.release import Release

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="files for Linux")

BEFORE, NOW = "0.0.8", "0.0.9"
ENTRY = f".local/share/applications/{APP_ID}.desktop"
LINK = ".local/bin/daiyn"
PROGRAM = ".local/lib/daiyn"
TOY = """#!/bin/sh
case $1 in
    self-test) [ ! -e "$(dirname "$0")/_internal/broken" ] ;;
    *) cat "$(dirname "$0")/_internal/words.txt" ;;
esac
"""
# What somebody else put there, above all a family beside a program that was started `--portable`.
THEIRS = {
    f"{PROGRAM}/daiyn-data/daiyn.db": "жоспар",
    f"{PROGRAM}/daiyn-data/backups/1.db": "сақтық көшірме",
    f"{PROGRAM}/Менің жазбам.txt": "notes",
    f"{PROGRAM}/_internal/own notes.txt": "notes",
    ".local/share/Daiyn/daiyn.db": "plan",
    ".local/bin/another": "command",
}
# A step is one of these commands: at the n-th the power goes, or that command fails.
STEPS = ("cp", "mv", "rm", "rmdir", "ln", "mkdir", "chmod", "xargs")
STEP = """#!/bin/sh
n=$(($(cat "$STEPS_DONE") + 1))
echo $n > "$STEPS_DONE"
if [ $n = "$STEP_AT" ]; then
    [ "$STEP_ENDS" != power ] || kill -9 0
    echo "No space left on device" >&2
    exit 1
fi
PATH=${PATH#*:}
exec "${0##*/}" "$@"
"""


@dataclass(frozen=True)
class Home:
    """One person's home, and what is run in it."""

    path: Path
    steps: Path

    def runs(
        self, script: Path, *, at: int = 0, ends: str = "", lang: str = "en"
    ) -> tuple[int, str]:
        """How a script ended and what it said; at the step `at` it is hindered."""
        (self.steps / "done").write_text("0")
        done = subprocess.run(
            ["/bin/sh", script],
            env={
                "HOME": str(self.path), "LC_ALL": lang, "STEPS_DONE": str(self.steps / "done"),
                "STEP_AT": str(at), "STEP_ENDS": ends, "PATH": f"{self.steps}:/usr/bin:/bin",
            },
            start_new_session=True, check=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        return done.returncode, done.stdout

    def removes(self, **hindered: object) -> tuple[int, str]:
        return self.runs(self.path / PROGRAM / "uninstall.sh", **hindered)  # type: ignore[arg-type]

    def works(self) -> str | None:
        """The version that answers, whole and of one piece; None when none does."""
        program = self.path / PROGRAM
        if not (program / "daiyn-cli").exists():
            return None
        told = subprocess.run([program / "daiyn-cli"], capture_output=True, text=True, check=False)
        version = (program / "version").read_text().strip() if told.returncode == 0 else None
        return version if told.stdout.strip() == version else None

    def tree(self) -> dict[str, str]:
        """Every file with what is in it or where it leads, and folders with nothing in them."""
        there = {}
        for path in sorted(self.path.rglob("*")):
            name = str(path.relative_to(self.path))
            if path.is_symlink():
                there[name] = f"-> {path.readlink()}"
            elif path.is_file():
                there[name] = path.read_text()
            elif not any(path.iterdir()):
                there[f"{name}/"] = "empty"
        return there

    def put(self, files: dict[str, str]) -> None:
        for name, words in files.items():
            path = self.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(words)

    def has(self, files: dict[str, str]) -> bool:
        there = self.tree()
        return all(there.get(name) == words for name, words in files.items())


def make_payload(folder: Path, version: str) -> Path:
    """What the self-extracting file holds, with a toy for the program; its install.sh."""
    program = folder / "lib" / "daiyn"
    (program / "_internal" / "deep").mkdir(parents=True)
    (program / "licences").mkdir()
    (program / "Daiyn").write_text(TOY)
    (program / "Daiyn").chmod(0o755)
    if version == BEFORE:  # two files up to 0.3.0
        shutil.copy(program / "Daiyn", program / "daiyn-cli")
    else:
        (program / "daiyn-cli").symlink_to("Daiyn")
    (program / "_internal" / "words.txt").write_text(version)
    (program / "_internal" / "deep" / f"only {version}.so").write_text(version)
    (program / "licences" / "MIT.txt").write_text("MIT")
    share = folder / "share"
    entry = share / "applications" / f"{APP_ID}.desktop"
    entry.parent.mkdir(parents=True)
    shutil.copy(LINUX / entry.name, entry)
    (share / "doc" / "daiyn").mkdir(parents=True)
    (share / "doc" / "daiyn" / version).write_text(version)
    write_scripts(folder, Release(version, 0), os.uname().machine)
    return folder / "install.sh"


def lay_out_as_0_2_0(home: Path, payload: Path) -> None:
    """What the first installer left: nothing of the program's own folder is listed."""
    program = home / PROGRAM
    shutil.copytree(payload / "lib" / "daiyn", program)
    shutil.copytree(payload / "share", home / ".local" / "share", dirs_exist_ok=True)
    (program / "version").write_text(f"{BEFORE}\n")
    (program / "uninstall.sh").write_text('rm -rf "$HOME/.local/lib/daiyn"\n')
    (home / ".local" / "bin").mkdir(exist_ok=True)
    (home / LINK).symlink_to("../lib/daiyn/daiyn-cli")
    (home / f"{LINK}-uninstall").symlink_to("../lib/daiyn/uninstall.sh")
    places = [home / ENTRY, home / ".local/share/doc/daiyn" / BEFORE, home / LINK]
    listed = [*places, home / f"{LINK}-uninstall"]
    (program / "installed-files").write_text("".join(f"{place}\n" for place in listed))


@pytest.fixture
def steps(tmp_path: Path) -> Path:
    folder = tmp_path / "steps"
    folder.mkdir()
    for name in STEPS:
        (folder / name).write_text(STEP)
        (folder / name).chmod(0o755)
    # Other tests write to this disk too, and what desktops note is looked at elsewhere.
    for name in ("sync", "update-desktop-database", "update-mime-database"):
        (folder / name).symlink_to("/bin/true")
    return folder


@pytest.fixture(params=["aisha", 'Үй қалтасы $5 `x` "a" [b] \\ %f'])
def home(request: pytest.FixtureRequest, tmp_path: Path, steps: Path) -> Home:
    path = tmp_path / str(request.param)
    path.mkdir()
    return Home(path, steps)


@pytest.fixture
def plain_home(tmp_path: Path, steps: Path) -> Home:
    (tmp_path / "Үй қалтасы").mkdir()
    return Home(tmp_path / "Үй қалтасы", steps)


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return make_payload(tmp_path / "before", BEFORE)


@pytest.fixture
def now(tmp_path: Path) -> Path:
    return make_payload(tmp_path / "now", NOW)


def test_it_installs_upgrades_refuses_an_older_one_and_removes_itself(
    home: Home, before: Path, now: Path
) -> None:
    assert home.runs(before) == (0, home.runs(before)[1])
    assert home.works() == BEFORE
    home.put(THEIRS)
    assert home.runs(now)[0] == 0
    assert home.works() == NOW
    installed = home.tree()
    assert not [name for name in installed if BEFORE in name], "what the new one lacks is gone"
    code, said = home.runs(before)
    assert (code, said) == (1, f"A newer Daiyn is installed ({NOW}). Nothing was changed.\n")
    assert home.tree() == installed
    assert home.has(THEIRS)
    code, said = home.removes()
    assert (code, home.tree()) == (0, THEIRS)
    assert f"{home.path / PROGRAM}/daiyn-data" in said


@pytest.mark.parametrize("is_first", [True, False])
def test_what_the_first_installer_left_is_taken_over_and_its_removing_is_never_called(
    plain_home: Home, before: Path, now: Path, is_first: bool
) -> None:
    home = plain_home
    lay_out_as_0_2_0(home.path, before.parent)
    if not is_first:  # something of theirs that is there from before is known by its name alone
        old = home.path / PROGRAM / "daiyn-data" / "old.db"
        old.parent.mkdir()
        old.write_text("old")
        os.utime(old, (1, 1))
    home.put(THEIRS)
    assert home.runs(now)[0] == 0
    assert home.works() == NOW
    assert home.has(THEIRS)
    assert home.removes()[0] == 0
    left = home.tree()
    assert left.pop(f"{PROGRAM}/daiyn-data/old.db", "old") == "old"
    assert left == THEIRS


def test_what_does_not_start_here_leaves_the_home_as_it_was(
    home: Home, before: Path, now: Path
) -> None:
    (now.parent / "lib/daiyn/_internal/broken").touch()
    assert home.runs(now)[0] == 1
    assert home.tree() == {}
    assert home.runs(before)[0] == 0
    home.put(THEIRS)
    installed = home.tree()
    code, said = home.runs(now)
    assert "Nothing was changed" in said
    assert (code, home.tree()) == (1, installed)


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_a_command_of_somebody_else_is_neither_overwritten_nor_removed(
    plain_home: Home, now: Path, lang: str
) -> None:
    home = plain_home
    theirs = {LINK: "#!/bin/sh\necho another\n", ENTRY: "[Desktop Entry]\nName=Own\n"}
    home.put(theirs)
    code, said = home.runs(now, lang=f"{lang}.UTF-8")
    assert code == 0
    assert home.has(theirs)
    assert home.works() == NOW
    for name in theirs:
        assert any(line.endswith(str(home.path / name)) for line in said.splitlines()), said
    words = {"kk": "Дайын салмаған", "ru": "не от программы Дайын", "en": "not Daiyn's"}
    assert words[lang] in said
    assert home.removes()[0] == 0
    assert home.tree() == theirs


def test_a_folder_of_that_name_without_a_list_stays_whole(plain_home: Home, now: Path) -> None:
    home = plain_home
    theirs = {
        f"{PROGRAM}/photo.jpg": "photo",
        f"{PROGRAM}/_internal/words.txt": "theirs",
        f"{PROGRAM}/licences": "a file where we have a folder",
    }
    home.put(theirs)
    assert home.runs(now)[0] == 0
    assert home.works() == NOW
    assert not list((home.path / ".local" / "lib").rglob("daiyn.new"))
    assert sorted(set(theirs.values()) - set(home.tree().values())) == []
    assert home.removes()[0] == 0
    assert sorted(home.tree().values()) == sorted(theirs.values())


def test_a_folder_that_is_a_link_leads_where_it_led(
    plain_home: Home, before: Path, now: Path, tmp_path: Path
) -> None:
    home, elsewhere = plain_home, tmp_path / "large disk"
    elsewhere.mkdir()
    (home.path / PROGRAM).parent.mkdir(parents=True)
    (home.path / PROGRAM).symlink_to(elsewhere)
    for install in (before, now):
        assert home.runs(install)[0] == 0
        (elsewhere / "daiyn-data").mkdir(exist_ok=True)
    assert (home.path / PROGRAM).readlink() == elsewhere
    assert home.works() == NOW
    assert home.removes()[0] == 0
    assert [path.name for path in elsewhere.iterdir()] == ["daiyn-data"]


def test_desktops_start_the_program_in_whatever_home_it_lies(home: Home, now: Path) -> None:
    assert home.runs(now)[0] == 0
    entry = home.path / ENTRY
    line = next(one for one in entry.read_text().splitlines() if one.startswith("Exec="))
    assert meant(line.removeprefix("Exec=")) == [f"{home.path / PROGRAM}/daiyn-cli", "%f"]
    validate = shutil.which("desktop-file-validate")
    if validate is not None:
        told = subprocess.run([validate, entry], capture_output=True, text=True, check=False)
        assert told.stdout == ""


def meant(value: str) -> list[str]:
    """The words of an Exec line, by the rules for desktop entries: first a text, then a command."""
    text = value.replace("\\\\", "\0").replace("\\s", " ")
    assert "\\" not in text, "no other escape is known to a text"
    text = text.replace("\0", "\\")
    assert text[0] == '"'
    word, at = "", 1
    while text[at] != '"':
        if text[at] == "\\":
            at += 1
            assert text[at] in '"`$\\'
        else:
            assert text[at] not in "`$", "a shell would read it"
        word += text[at]
        at += 1
    return [word.replace("%%", "%"), *text[at + 1 :].split()]


@pytest.mark.parametrize(
    ("layout", "ends"),
    [
        ("ours", "power"),
        pytest.param("0.2.0", "full disk", marks=pytest.mark.proof),
        pytest.param("ours", "full disk", marks=pytest.mark.proof),
        pytest.param("0.2.0", "power", marks=pytest.mark.proof),
    ],
)
def test_an_upgrade_may_end_at_any_step(
    plain_home: Home, before: Path, now: Path, ends: str, layout: str, tmp_path: Path
) -> None:
    home = plain_home
    if layout == "ours":
        assert home.runs(before)[0] == 0
    else:
        lay_out_as_0_2_0(home.path, before.parent)
    home.put(THEIRS)
    kept = tmp_path / "kept"
    shutil.copytree(home.path, kept, symlinks=True)
    assert home.runs(now)[0] == 0
    upgraded, seen = home.tree(), set()
    for step in range(1, int((home.steps / "done").read_text()) + 1):
        shutil.rmtree(home.path)
        shutil.copytree(kept, home.path, symlinks=True)
        code, said = home.runs(now, at=step, ends=ends)
        if ends == "power":
            assert code == -signal.SIGKILL
        version = home.works()
        seen.add((version, code == 0))
        outside_own = {name: THEIRS[name] for name in THEIRS if "_internal" not in name}
        assert home.has(outside_own), f"step {step}: they never move"
        assert sorted(set(THEIRS.values()) - set(home.tree().values())) == [], step
        if ends != "power":
            assert version in {BEFORE, NOW}, f"step {step}: {said}"
            assert (version == BEFORE) <= ("unchanged" in said), f"step {step}: {said}"
        elif version is None:
            aside = home.path / PROGRAM / "daiyn-old"
            assert (aside / "daiyn-cli").exists(), f"step {step}: the one moment between two names"
        assert home.runs(now)[0] == 0, f"step {step}"
        assert home.tree() == upgraded, f"step {step}"
    assert {version for version, _ in seen} >= {BEFORE, NOW}, "else no step that matters was hit"
    assert home.removes()[0] == 0
    assert home.tree() == THEIRS


@pytest.mark.parametrize("ends", ["power", "full disk"])
def test_a_removal_may_end_at_any_step(
    plain_home: Home, now: Path, ends: str, tmp_path: Path
) -> None:
    home = plain_home
    assert home.runs(now)[0] == 0
    home.put(THEIRS)
    kept = tmp_path / "kept"
    shutil.copytree(home.path, kept, symlinks=True)
    assert home.removes()[0] == 0
    for step in range(1, int((home.steps / "done").read_text()) + 1):
        shutil.rmtree(home.path)
        shutil.copytree(kept, home.path, symlinks=True)
        home.removes(at=step, ends=ends)
        assert home.has(THEIRS), f"step {step}"
        if (home.path / PROGRAM / "uninstall.sh").exists():
            assert home.removes()[0] == 0, f"step {step}"
        left = home.tree()
        if ends != "power":  # a folder that could not be removed is empty at least
            left = {name: words for name, words in left.items() if not name.endswith("/")}
        assert left == THEIRS, f"step {step}"


def test_a_list_that_somebody_changed_leads_nowhere_else(plain_home: Home, now: Path) -> None:
    home = plain_home
    assert home.runs(now)[0] == 0
    home.put(THEIRS | {"photo.jpg": "photo"})
    with (home.path / PROGRAM / "installed-files").open("a") as more:
        more.write(
            "daiyn-data/daiyn.db\n../../../photo.jpg\n_internal/../Менің жазбам.txt\n*.txt\n"
        )
    assert home.removes()[0] == 0
    assert home.tree() == THEIRS | {"photo.jpg": "photo"}
