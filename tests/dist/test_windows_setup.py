"""What setup.exe promises beyond installing and removing: each refusal, each interruption, no harm.

A toy stands for the program; the real one is installed by `test_windows_install.py`. Wine is no
Windows: what passes here has not been shown to work there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from guide import __version__
from tests.dist.windows_toy import make_toy
from tools.installer.release import Release
from tools.installer.windows.nsis import LIST, make_setup
from tools.installer.windows.prefix import Prefix
from tools.x_server import x_server

pytestmark = [
    pytest.mark.proof,
    pytest.mark.xdist_group("dist"),
    pytest.mark.skipif(sys.platform != "linux", reason="Wine runs on Linux"),
]

OLD = Release("0.0.9", 1_780_000_000)
NOW = Release(__version__, 1_780_000_000)
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Daiyn"
MANY = tuple(f"part{n % 7}/file{n}.txt" for n in range(120))


@dataclass(frozen=True)
class Home:
    """One Windows, and what is done at it."""

    prefix: Prefix
    folder: Path  # of the program, for one person
    for_all: Path  # and for everybody
    data: Path

    def ends(self, file: Path, *words: str, timeout: float = 120) -> int:
        """Run it to its end and say how it ended.

        A folder that is named comes last and never in quotes: so with a space it is two words.
        """
        bare = " ".join(words).split(" ") if words else ()
        return self.prefix.start(file, *bare).wait(timeout)

    def removes(self, *words: str, folder: Path | None = None) -> int:
        """Remove, waiting for the end; the uninstaller itself stays and is taken away here."""
        folder = folder or self.folder
        code = self.ends(
            folder / "uninstall.exe", *words, "/S", "_?=" + self.prefix.windows_path(folder)
        )
        if code == 0:
            (folder / "uninstall.exe").unlink()
            folder.rmdir()
        return code

    def version(self, root: str = "HKCU") -> str | None:
        return self.prefix.registry(rf"{root}\{UNINSTALL}", "DisplayVersion")

    def shortcuts(self) -> list[str]:
        return [path.name for path in self.prefix.drive_c.rglob("*.lnk")]


@dataclass(frozen=True)
class Setups:
    """Two versions; a file went and another came between them."""

    old: Path
    now: Path
    old_files: list[str]
    now_files: list[str]


def tree(folder: Path) -> list[str]:
    return sorted(
        f"{path.relative_to(folder)}: {path.read_text()}"
        if path.suffix == ".txt"
        else str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file()
    )


def pack(bundle: Path, release: Release, out: Path, **more: str) -> Path:
    return make_setup(bundle, release, out, is_test_build=True, is_quick=True, more=more)


@pytest.fixture(scope="module")
def prefix(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prefix]:
    with Prefix.make(tmp_path_factory.mktemp("setup") / "windows") as prefix:
        yield prefix


@pytest.fixture
def home(prefix: Prefix) -> Iterator[Home]:
    """Nothing of ours is there, before and after."""
    home = Home(
        prefix,
        prefix.local_data / "Programs" / "Daiyn",
        prefix.drive_c / "Program Files" / "Daiyn",
        prefix.local_data / "Daiyn",
    )
    yield home
    for folder in (home.folder, home.for_all, home.data, home.data.with_name("Daiyn.erasing")):
        shutil.rmtree(folder, ignore_errors=True)
    for root in ("HKCU", "HKLM"):
        if home.version(root) is not None:
            prefix.run("reg", "delete", rf"{root}\{UNINSTALL}", "/f")
    for path in prefix.drive_c.rglob("*.lnk"):
        path.unlink()


@pytest.fixture(scope="module")
def setups(tmp_path_factory: pytest.TempPathFactory) -> Setups:
    where = tmp_path_factory.mktemp("setups")
    old = make_toy(where / "old", parts=[*MANY, "gone/only-old.txt"])
    now = make_toy(where / "now", parts=[*MANY, "came/only-now.txt"])
    return Setups(pack(old, OLD, where), pack(now, NOW, where), installed(old), installed(now))


def installed(bundle: Path) -> list[str]:
    """The tree that a bundle becomes, but the list, which is looked at by its effect."""
    return sorted([*tree(bundle), "uninstall.exe"])


def whole(folder: Path) -> list[str]:
    return [line for line in tree(folder) if not line.startswith(LIST)]


def test_an_upgrade_takes_what_the_new_version_lacks_and_nothing_else(
    home: Home, setups: Setups
) -> None:
    assert home.ends(setups.old, "/S") == 0
    assert whole(home.folder) == setups.old_files
    theirs = home.folder / "_internal" / "gone" / "own notes.txt"
    theirs.write_text("somebody's")
    assert home.ends(setups.now, "/S") == 0
    assert theirs.read_text() == "somebody's"
    shutil.rmtree(theirs.parent)  # a folder with something of theirs has become theirs
    assert whole(home.folder) == setups.now_files
    assert home.version() == __version__
    assert home.removes() == 0
    assert home.version() is None
    assert home.shortcuts() == []


def test_another_folder_is_a_move_and_may_be_named_in_kazakh(home: Home, setups: Setups) -> None:
    there = home.prefix.drive_c / "Менің бағдарламаларым" / "Дайын қалтасы"
    assert home.ends(setups.old, "/S") == 0
    named = home.prefix.windows_path(there)
    assert home.ends(setups.now, "/S", f"/D={named}") == 0
    assert whole(there) == setups.now_files
    assert not home.folder.exists()
    for kind in ("Daiyn.Plan", "Daiyn.Place"):
        key = rf"HKCU\Software\Classes\{kind}\shell\open\command"
        assert home.prefix.registry(key, "") == f'"{named}\\Daiyn.exe" "%1"'
    assert home.ends(there / "uninstall.exe", "/S") == 0
    home.prefix.wait()
    assert not there.exists()
    assert there.parent.exists(), "made by the setup, but named by a person"
    there.parent.rmdir()


def test_an_older_one_is_refused(home: Home, setups: Setups) -> None:
    assert home.ends(setups.now, "/S") == 0
    assert home.ends(setups.old, "/S") == 13
    assert home.ends(setups.old, "/S", "/allusers") == 13, "both would keep the same data"
    assert whole(home.folder) == setups.now_files


@pytest.mark.parametrize("program", ["Daiyn.exe", "daiyn-cli.exe"])
def test_nothing_happens_while_the_program_runs(home: Home, setups: Setups, program: str) -> None:
    assert home.ends(setups.old, "/S") == 0
    running = home.prefix.start(home.folder / program, "wait")
    for_a_while(lambda: home.ends(setups.now, "/S") == 14)
    assert whole(home.folder) == setups.old_files
    assert home.removes() == 14
    assert whole(home.folder) == setups.old_files
    running.kill()
    running.wait()
    assert home.ends(setups.now, "/S") == 0, "and afterwards all is well"
    assert whole(home.folder) == setups.now_files


def test_a_folder_of_somebody_else_is_left_alone(home: Home, setups: Setups) -> None:
    theirs = home.prefix.drive_c / "Photos"
    theirs.mkdir()
    (theirs / "album.txt").write_text("Айша")
    assert home.ends(setups.now, "/S", f"/D={home.prefix.windows_path(theirs)}") == 16
    assert whole(theirs) == ["album.txt: Айша"]
    shutil.rmtree(theirs)
    for place in (home.data, home.data / "deeper"):
        assert home.ends(setups.now, "/S", f"/D={home.prefix.windows_path(place)}") == 16
    assert not home.data.exists()
    assert home.version() is None


def test_the_command_line_is_understood_or_refused(
    home: Home, setups: Setups, tmp_path: Path
) -> None:
    assert home.ends(setups.now, "/S", "/allusers", "/currentuser") == 19
    bundle = make_toy(tmp_path / "now")
    without_rights = pack(bundle, NOW, tmp_path / "1", PRETEND_NO_RIGHTS="")
    assert home.ends(without_rights, "/S", "/allusers") == 17
    assert not home.for_all.exists()
    no_room = pack(bundle, NOW, tmp_path / "2", ROOM_MB="99999999")
    assert home.ends(no_room, "/S") == 15
    assert not home.folder.exists()


@pytest.mark.parametrize(
    "word",
    ["/nonsense", "/alluser", "/allusers=yes", "/lang=de", "/lang", "-S", "allusers", "/s",
     "/D=Daiyn", "/d=C:\\Daiyn"],
)  # fmt: skip
def test_a_word_that_is_not_known_installs_nothing(home: Home, setups: Setups, word: str) -> None:
    assert home.ends(setups.now, "/S", word) == 19
    if not word.startswith("/D="):  # which takes all that follows, also the /S
        assert home.ends(setups.now, word, "/S", "/lang=kk") == 19
    assert not home.folder.exists()
    assert not home.for_all.exists()
    assert home.version() is None


def test_known_words_are_taken_in_either_case_and_unknown_ones_remove_nothing(
    home: Home, setups: Setups
) -> None:
    assert home.ends(setups.now, "/S", "/CurrentUser", "/ANYSCREEN", "/Lang=RU") == 0
    home.data.mkdir()
    (home.data / "daiyn.db").write_text("plan")
    for word in ("/ERASE", "/ERASEDATA=no", "/allusers", "now"):
        assert home.removes(word) == 19, word
    assert [line for line in whole(home.folder) if not line.startswith("lang")] == setups.now_files
    assert home.version() == __version__
    assert home.removes("/erasedata") == 0
    assert not home.data.exists()


def test_the_language_of_the_installer_is_told_to_the_program(home: Home, setups: Setups) -> None:
    """To a file beside the program, which the first start reads and which goes with it."""
    told = home.folder / "language"
    assert home.ends(setups.old, "/S") == 0
    assert not told.exists(), "whoever was asked nothing has chosen nothing"
    assert home.ends(setups.old, "/S", "/lang=kk") == 0
    assert told.read_bytes() == b"kk"
    there = home.prefix.drive_c / "Daiyn"
    assert home.ends(setups.now, "/S", f"/D={home.prefix.windows_path(there)}") == 0
    assert not home.folder.exists()
    assert (there / "language").read_bytes() == b"kk", "an upgrade keeps it"
    assert home.ends(setups.now, "/S", "/lang=en") == 0
    assert (there / "language").read_bytes() == b"en"
    assert home.removes(folder=there) == 0
    assert not home.data.exists(), "that folder is for each person's own program to make"


def test_what_does_not_start_here_is_taken_away_again(
    home: Home, setups: Setups, tmp_path: Path
) -> None:
    broken = pack(make_toy(tmp_path / "now", "broken"), NOW, tmp_path)
    assert home.ends(broken, "/S") == 18
    assert not home.folder.exists()
    assert home.ends(setups.old, "/S") == 0
    assert home.ends(broken, "/S") == 18
    assert whole(home.folder) == setups.old_files
    assert home.version() == OLD.version


def test_an_old_windows_and_a_small_screen_are_refused(home: Home, setups: Setups) -> None:
    prefix = home.prefix
    prefix.run("winecfg", "/v", "win81")
    assert home.ends(setups.now, "/S") == 10
    prefix.run("winecfg", "/v", "win10")
    prefix.wait()  # the next program finds its screen anew
    screen = prefix.environment["DISPLAY"]
    with x_server("1000x600") as small:
        prefix.environment["DISPLAY"] = small
        assert home.ends(setups.now, "/S") == 12
        assert not home.folder.exists()
        assert home.ends(setups.now, "/S", "/anyscreen") == 0
        prefix.wait()
    prefix.environment["DISPLAY"] = screen


def test_for_everybody_leaves_what_others_entered(home: Home, setups: Setups) -> None:
    others = home.prefix.drive_c / "users" / "aigul" / "AppData" / "Local" / "Daiyn"
    for data in (others, home.data):
        (data / "backups").mkdir(parents=True)
        (data / "daiyn.db").write_text("plan")
        (data / "backups" / "1.db").write_text("plan")
    assert home.ends(setups.old, "/S", "/allusers") == 0
    assert home.ends(setups.now, "/S") == 0, "an upgrade stays where the old one is"
    assert whole(home.for_all) == setups.now_files
    assert not home.folder.exists()
    assert (home.version("HKLM"), home.version("HKCU")) == (__version__, None)
    assert any("ProgramData" in str(p) for p in home.prefix.drive_c.rglob("*.lnk"))
    assert home.removes(folder=home.for_all) == 0
    assert (home.data / "daiyn.db").exists(), "kept unless somebody says otherwise"
    assert home.ends(setups.now, "/S", "/allusers") == 0
    assert home.removes("/ERASEDATA", folder=home.for_all) == 0
    assert not home.data.exists()
    assert not home.data.with_name("Daiyn.erasing").exists()
    assert (others / "backups" / "1.db").read_text() == "plan"
    assert home.shortcuts() == []
    shutil.rmtree(others.parents[2])


def test_data_in_use_are_not_erased_and_then_nothing_is_removed(
    home: Home, setups: Setups, tmp_path: Path
) -> None:
    assert home.ends(setups.now, "/S") == 0
    home.data.mkdir()
    (home.data / "daiyn.db").write_text("plan")
    toy = shutil.copy(home.folder / "Daiyn.exe", tmp_path / "other.exe")
    holding = home.prefix.start(Path(toy), "hold", home.data / "daiyn.db")
    for_a_while(lambda: home.removes("/ERASEDATA") == 14)
    assert (home.data / "daiyn.db").read_text() == "plan"
    assert whole(home.folder) == setups.now_files
    holding.kill()
    holding.wait()
    assert home.removes("/ERASEDATA") == 0
    assert not home.data.exists()


def test_a_setup_killed_at_any_moment_leaves_a_version_that_the_next_one_completes(
    home: Home, setups: Setups
) -> None:
    states = set()
    for moment in (0.3, 0.6, 0.8, 0.9, 1.0, 1.1, 1.2, 1.4, 1.7):
        assert home.ends(setups.old, "/S") in {0, 13}
        setup = home.prefix.start(setups.now, "/S")
        time.sleep(moment)  # the moment is what is varied, nothing is waited for
        setup.kill()
        setup.wait()
        there = whole(home.folder)
        states.add("old" if there == setups.old_files else "new" if there == setups.now_files
                   else "between")  # fmt: skip
        assert home.ends(setups.now, "/S") == 0
        assert whole(home.folder) == setups.now_files
        assert home.removes() == 0
    assert "between" in states, "else no moment was hit that matters"


def test_a_disk_that_fills_up_keeps_the_version_before(
    home: Home, setups: Setups, tmp_path: Path
) -> None:
    bundle = make_toy(tmp_path / "large")
    (bundle / "_internal" / "z.bin").write_bytes(os.urandom(30_000_000))
    large = pack(bundle, NOW, tmp_path)
    assert home.ends(setups.old, "/S") == 0
    limited = subprocess.run(
        ["env", "--ignore-signal=XFSZ", "prlimit", f"--fsize={20_000_000}",
         *home.prefix._command((large, "/S"))],
        env=home.prefix.environment, check=False, timeout=120,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert limited.returncode == 2
    assert whole(home.folder) == setups.old_files
    assert home.version() == OLD.version
    assert home.ends(large, "/S") == 0, "with room it is installed"


def test_the_same_files_give_the_same_bits(tmp_path: Path) -> None:
    bundle = make_toy(tmp_path / "toy", parts=MANY)
    first = make_setup(bundle, NOW, tmp_path / "1", is_test_build=False, is_quick=False)
    for path in bundle.rglob("*"):
        os.utime(path, (1, 1))
    copied = shutil.copytree(bundle, tmp_path / "elsewhere" / "toy")
    again = make_setup(copied, NOW, tmp_path / "2", is_test_build=False, is_quick=False)
    assert first.read_bytes() == again.read_bytes()
    (copied / "_internal" / MANY[0]).write_text("another")
    other = make_setup(copied, NOW, tmp_path / "3", is_test_build=False, is_quick=False)
    assert first.read_bytes() != other.read_bytes()


def for_a_while(holds: Callable[[], bool]) -> None:
    """A program that was just started needs a moment until its file is held."""
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
