"""What a Linux desktop is told of the program: valid, in three languages, one version, one name."""

from __future__ import annotations

import dataclasses
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from guide import APP_ID, APP_NAME, APP_NAME_NATIVE, __version__
from guide.administrator import for_everybody
from guide.cli.window_options import ENDINGS
from guide.content.model import LANGS
from guide.household import exchange_format
from guide.paths import resources
from guide.places.pack import ENDING
from guide.ui.safekeeping.opened_file import PAGES
from guide.usecases.alerts.folder import MESSAGE_ENDING, OWN_ENDING
from guide.usecases.alerts.keys import SEAL_ENDING
from guide.usecases.editions.in_effect import GUIDE
from guide.usecases.editions.trusted_keys import KEYS
from guide.usecases.places.here import PLACES
from guide.usecases.safekeeping.plan_transfer import SUFFIX
from tools.installer.changelog import read_changelog, told_versions
from tools.installer.file_types import FileType, read_file_types
from tools.installer.icons import SIZES
from tools.installer.linux.deb import make_deb
from tools.installer.linux.man_page import man_page
from tools.installer.linux.run_file import make_run_file
from tools.installer.linux.tree import LINUX, metainfo
from tools.installer.release import Release

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="files for Linux")

RELEASE = Release(__version__, 1_780_000_000)
SAMPLE = resources() / "places" / "sample.daiyn-place"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def needs(program: str) -> pytest.MarkDecorator:
    missing = shutil.which(program) is None
    return pytest.mark.skipif(missing, reason=f"{program} is not installed: make setup-dist")


def entry() -> dict[str, str]:
    lines = (LINUX / f"{APP_ID}.desktop").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


@needs("desktop-file-validate")
def test_the_desktop_entry_is_valid() -> None:
    path = LINUX / f"{APP_ID}.desktop"
    run = subprocess.run(
        ["desktop-file-validate", path], capture_output=True, text=True, check=False
    )
    assert run.stdout + run.stderr == ""


@needs("appstreamcli")
def test_software_centres_accept_what_they_are_told(tmp_path: Path) -> None:
    path = tmp_path / f"{APP_ID}.metainfo.xml"
    path.write_text(metainfo(RELEASE), encoding="utf-8")
    command = ["appstreamcli", "validate", "--no-net", "--no-color", path]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
    broken = path.read_text(encoding="utf-8").replace("<id>", "<id>!")
    path.write_text(broken, encoding="utf-8")
    assert subprocess.run(command, capture_output=True, check=False).returncode != 0, (
        "a fault would be found"
    )


def test_the_entry_names_the_program_as_the_program_names_itself() -> None:
    told = entry()
    assert (told["Name"], told["Name[kk]"], told["Name[ru]"]) == (
        APP_NAME,
        APP_NAME_NATIVE,
        APP_NAME_NATIVE,
    )
    assert told["Icon"] == APP_ID
    assert told["MimeType"] == "".join(f"{kind.media_type};" for kind in read_file_types())
    assert told["StartupWMClass"] == APP_NAME
    for key in ("GenericName", "Comment", "Keywords"):
        assert len({told[key], told[f"{key}[kk]"], told[f"{key}[ru]"]}) == 3


def test_plan_files_are_known_by_what_they_are() -> None:
    tree = ET.parse(LINUX / f"{APP_ID}.mime.xml").getroot()  # noqa: S314  # our own file
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = tree.find("m:mime-type", space)
    assert kind is not None
    assert kind.get("type") == "application/x-daiyn-plan"
    match, glob = kind.find("m:magic/m:match", space), kind.find("m:glob", space)
    assert match is not None
    assert glob is not None
    assert str(match.get("value")).encode() == exchange_format.MAGIC
    assert glob.get("pattern") == f"*{SUFFIX}"


def test_each_type_that_a_desktop_is_told_of_is_one_that_the_program_opens() -> None:
    kinds = read_file_types()
    endings = [kind.ending for kind in kinds]
    assert endings == [SUFFIX, ENDING, OWN_ENDING]
    # Endings that other programs have too are opened when handed over; nothing claims them.
    shared = [MESSAGE_ENDING, SEAL_ENDING]
    assert list(ENDINGS) == [*endings, *shared] == list(PAGES)
    assert not ENDING.endswith(SUFFIX), "the pattern of plans must not match place packs"
    names = [name for kind in kinds for name in kind.names.values()]
    assert len(set(names)) == len(kinds) * len(LANGS)
    told = ET.fromstring(metainfo(RELEASE))  # noqa: S314  # our own file
    assert {one.text for one in told.iter("mediatype")} == {kind.media_type for kind in kinds}


@needs("update-mime-database")
@needs("gio")
@pytest.mark.parametrize("kind", read_file_types(), ids=lambda kind: kind.key)
def test_a_desktop_hands_a_file_of_ours_to_the_program(kind: FileType, tmp_path: Path) -> None:
    """By its own tools, with a program in the place of ours that tells what it was given."""
    share, told, program = tmp_path / "share", tmp_path / "told", tmp_path / "bin" / "daiyn"
    for place, entry in (("applications", "desktop"), ("mime/packages", "mime.xml")):
        (share / place).mkdir(parents=True)
        name = f"{APP_ID}.{entry}"
        shutil.copy(LINUX / name, share / place / name)
    os.mkfifo(told)
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > "{told}"\n')
    program.chmod(0o755)
    env = {
        **os.environ, "XDG_DATA_HOME": str(share), "LC_ALL": "C.UTF-8",
        "PATH": f"{program.parent}:{os.environ['PATH']}",
    }  # fmt: skip
    for refreshed in (
        ["update-mime-database", "mime"],
        ["update-desktop-database", "applications"],
    ):
        subprocess.run([refreshed[0], share / refreshed[1]], env=env, check=True)
    file = tmp_path / f"Мектеп 7{kind.ending}"
    shutil.copy(SAMPLE, file)
    subprocess.run(["gio", "open", file], env=env, check=True)
    assert told.read_text(encoding="utf-8") == f"{file}|"


def test_one_version_everywhere() -> None:
    told = ET.fromstring(metainfo(RELEASE))  # noqa: S314  # our own file
    releases = [release.get("version") for release in told.iter("release")]
    assert releases == [one.version for one in told_versions(read_changelog())]
    assert releases[0] == __version__
    assert told.findtext("id") == APP_ID
    for tag in ("name", "summary"):
        assert {one.get(XML_LANG, "en") for one in told.findall(tag)} == {*LANGS}
    paragraphs = [one.get(XML_LANG, "en") for one in told.iter("p")]
    assert paragraphs == ["en", "kk", "ru"] * (len(paragraphs) // 3)


@pytest.mark.parametrize("lang", LANGS)
def test_the_manual_knows_every_command(lang: str) -> None:
    page = man_page(RELEASE, lang)  # type: ignore[arg-type]
    assert page.startswith(".TH DAIYN 1")
    assert __version__ in page
    for command in ("plan import", "store backup", r"self\-test", "paper wall"):
        assert f"daiyn {command}" in page


@pytest.mark.parametrize("name", ["install.sh", "exchange.sh", "uninstall.sh", "preinst", "postrm"])
def test_the_scripts_can_be_read_by_any_shell(name: str) -> None:
    subprocess.run(["sh", "-n", LINUX / name], check=True)


@pytest.mark.parametrize("why", ["purge", "remove", "upgrade"])
def test_a_purge_removes_what_the_program_kept_for_everybody_and_nothing_else(
    tmp_path: Path, why: str
) -> None:
    folder = tmp_path / "etc" / "daiyn"
    for name in ("keys/a.pub", "guide/in-effect", "guide/7/levels.toml", "places/keys/b.pub"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("accepted")

    def ends() -> None:
        env = {**os.environ, "DPKG_ROOT": str(tmp_path)}
        subprocess.run(["sh", LINUX / "postrm", why], env=env, check=True)

    ends()
    assert folder.exists() is (why != "purge")
    assert (tmp_path / "etc").is_dir()
    folder.mkdir(exist_ok=True)
    (folder / "notes.txt").write_text("an administrator's own")
    ends()
    assert (folder / "notes.txt").exists()


def test_what_the_purge_removes_is_what_the_program_makes() -> None:
    words = (LINUX / "postrm").read_text(encoding="utf-8")
    assert f'"$folder/{KEYS}" "$folder/{GUIDE}" "$folder/{PLACES}"' in words
    assert str(for_everybody()) in words


@needs("makeself")
def test_the_one_file_says_its_own_sentence_only_and_refuses_what_it_does_not_know(
    small_bundle: Path, tmp_path: Path
) -> None:
    file = make_run_file(small_bundle, RELEASE, tmp_path / "out", packing=("--gzip",))
    home = tmp_path / "home"
    home.mkdir()

    def ends(lang: str, *words: str) -> subprocess.CompletedProcess[str]:
        env = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": lang, "PERL_BADLANG": "0"}
        return subprocess.run(
            ["sh", file, *words], env=env, capture_output=True, text=True, check=False
        )

    for lang, word in (("kk_KZ", "Қолданылуы"), ("ru_RU", "Использование"), ("en_GB", "Usage")):
        for unknown in ("--prefix=/opt", "now"):
            refused = ends(lang, "--", unknown)
            assert refused.returncode == 2, refused
            assert refused.stderr.startswith(word)
            assert refused.stdout == ""
        asked = ends(lang, "--", "--help")
        assert (asked.returncode, asked.stdout.startswith(word)) == (0, True)
    assert list(home.iterdir()) == []
    done = ends("en_GB")
    assert done.returncode == 0, done
    (line,) = done.stdout.splitlines()
    assert line.startswith(f"Daiyn {__version__} is installed.")
    assert done.stderr == ""
    damaged = file.read_bytes()[:-20] + b"x" * 20
    file.write_bytes(damaged)
    assert "checksum" in ends("en_GB").stderr.lower(), "faults are told all the same"


@needs("makeself")
def test_the_one_file_is_the_same_twice(small_bundle: Path, tmp_path: Path) -> None:
    def made(folder: str) -> bytes:
        packing = ("--xz", "--complevel", "0", "--threads", "1")
        return make_run_file(small_bundle, RELEASE, tmp_path / folder, packing=packing).read_bytes()

    first = made("1")
    assert made("2") == first
    (small_bundle / "_internal" / "LICENSE").write_text("MIT ")
    assert made("3") != first, "the comparison can tell a difference"


@pytest.fixture
def small_bundle(tmp_path: Path) -> Path:
    """A program in the place of ours: packing looks at nothing else."""
    folder = tmp_path / "daiyn"
    (folder / "_internal").mkdir(parents=True)
    shutil.copy(Path("/bin/true").resolve(), folder / "Daiyn")
    (folder / "daiyn-cli").symlink_to("Daiyn")
    (folder / "_internal" / "LICENSE").write_text("MIT")
    return folder


@needs("dpkg-shlibdeps")
@pytest.mark.qt
def test_a_package_says_what_it_is_and_is_the_same_twice(
    small_bundle: Path, tmp_path: Path
) -> None:
    first = make_deb(small_bundle, RELEASE, tmp_path / "1", packing=("-Zgzip", "-z1"))
    (small_bundle / "Daiyn").touch()
    again = make_deb(small_bundle, RELEASE, tmp_path / "2", packing=("-Zgzip", "-z1"))
    assert first.read_bytes() == again.read_bytes()
    later = dataclasses.replace(RELEASE, moment=RELEASE.moment + 1)
    other = make_deb(small_bundle, later, tmp_path / "3", packing=("-Zgzip", "-z1"))
    assert other.read_bytes() != first.read_bytes(), "the comparison can tell a difference"

    def told(*words: str) -> str:
        run = subprocess.run(["dpkg-deb", *words], capture_output=True, text=True, check=True)
        return run.stdout

    assert told("--field", str(first), "Version").strip() == __version__
    depends = told("--field", str(first), "Depends")
    assert "libc6 (>= " in depends
    assert "shared-mime-info" in depends
    assert "libqt" not in depends.lower()
    lines = told("--contents", str(first)).splitlines()
    assert {line.split()[1] for line in lines} == {"root/root"}
    assert {line.split()[0] for line in lines} == {
        "drwxr-xr-x", "-rw-r--r--", "-rwxr-xr-x", "lrwxrwxrwx"
    }  # fmt: skip
    kiosk = "./usr/share/daiyn/kiosk -> ../../lib/daiyn/_internal/resources/kiosk/linux"
    assert any(line.endswith(kiosk) for line in lines), "where docs/kiosk tells of it"
    can_run = {line.split()[5] for line in lines if line.startswith("-rwx")}
    assert can_run == {"./usr/lib/daiyn/Daiyn"}
    names = {line.split(maxsplit=5)[5] for line in lines}
    assert {
        "./usr/bin/daiyn -> ../lib/daiyn/daiyn-cli", "./usr/lib/daiyn/daiyn-cli -> Daiyn"
    } <= names  # fmt: skip
    icons = [name for name in names if name.endswith(f"{APP_ID}.png")]
    assert len(icons) == len(SIZES)
    assert not [name for name in names if not name.startswith(("./usr", "./"))]
