"""The pages of setup.exe in each language: a family clicks through them, and they are photographed.

The pictures lie in build/windows/pages afterwards, for docs/ and for eyes: a cut word is found by
looking. The frame of the window is Wine's, the letters are ours: Wine has no Segoe UI.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageGrab, ImageStat

from guide import __version__
from guide.content.model import LANGS, Lang
from tests.dist.windows_toy import make_toy
from tools.installer.release import ROOT, Release
from tools.installer.windows.nsis import make_setup
from tools.installer.windows.prefix import Prefix

pytestmark = [
    pytest.mark.proof,
    pytest.mark.xdist_group("dist"),
    pytest.mark.skipif(sys.platform != "linux", reason="Wine runs on Linux"),
]

PICTURES = ROOT / "build" / "windows" / "pages"
SCREEN = "1040x700"  # little more than must be enough
FONTS = r"HKCU\Software\Wine\Fonts\Replacements"
SHORTCUT = "Дайын (Daiyn).lnk"
PATIENCE = 60.0


@pytest.fixture
def prefix(tmp_path: Path) -> Iterator[Prefix]:
    with Prefix.make(tmp_path / "windows", SCREEN) as prefix:
        for font in (ROOT / "resources" / "fonts").glob("*.ttf"):
            shutil.copy(font, prefix.drive_c / "windows" / "Fonts")
        prefix.run("reg", "add", FONTS, "/v", "Segoe UI", "/d", "Daiyn Sans", "/f")
        yield prefix


@pytest.mark.parametrize("lang", LANGS)
def test_a_family_installs_and_removes_by_its_pages(
    prefix: Prefix, tmp_path: Path, lang: Lang
) -> None:
    folder = prefix.local_data / "Programs" / "Daiyn"
    desktop = prefix.user_folder / "Desktop"
    setup = setup_of(tmp_path)
    show(prefix, setup, f"/lang={lang}")
    start = page(prefix, f"setup-{lang}-1")
    press(prefix, "Return")
    wait_for((folder / "uninstall.exe").exists)
    page(prefix, f"setup-{lang}-2", start)
    press(prefix, "Return")
    wait_for((desktop / SHORTCUT).exists)
    prefix.run("taskkill", "/f", "/im", "explorer.exe")

    data = prefix.local_data / "Daiyn"
    data.mkdir()
    (data / "daiyn.db").write_text("plan")
    show(prefix, folder / "uninstall.exe")
    question = page(prefix, f"setup-{lang}-3")
    press(prefix, "Down", "Return")
    really = page(prefix, f"setup-{lang}-4", question)
    press(prefix, "Return")  # No
    again = page(prefix, f"setup-{lang}-5", really)
    assert (data / "daiyn.db").exists(), "whoever hesitates keeps everything"
    press(prefix, "Up", "Return")
    page(prefix, f"setup-{lang}-6", again)
    wait_for(lambda: not folder.exists())
    assert not (desktop / SHORTCUT).exists()
    assert (data / "daiyn.db").exists()


def test_everybody_is_served_through_a_part_with_rights(prefix: Prefix, tmp_path: Path) -> None:
    """Wine gives rights without asking: what Windows asks, and a no, are not shown by this."""
    setup = setup_of(tmp_path, PRETEND_NO_RIGHTS="")
    for_all = prefix.drive_c / "Program Files" / "Daiyn"
    show(prefix, setup, "/lang=ru", "/allusers")
    start = page(prefix, "everybody-1")
    press(prefix, "Return")
    wait_for((for_all / "uninstall.exe").exists)
    page(prefix, "everybody-2", start)
    assert not (prefix.local_data / "Programs" / "Daiyn").exists()
    prefix.run("taskkill", "/f", "/im", "explorer.exe")

    show(prefix, for_all / "uninstall.exe")
    question = page(prefix, "everybody-3")
    press(prefix, "Return")
    wait_for(lambda: not for_all.exists())
    page(prefix, "everybody-4", question)


def setup_of(folder: Path, **more: str) -> Path:
    release = Release(__version__, 1_780_000_000)
    toy = make_toy(folder / "toy")
    return make_setup(toy, release, folder, is_test_build=False, is_quick=True, more=more)


def show(prefix: Prefix, file: Path, *words: str) -> None:
    """Start it on a desktop of Wine's, which draws frames; `stop` of the prefix ends it."""
    started = prefix.start("explorer", f"/desktop=Daiyn,{SCREEN}", file, *words)
    started.returncode = 0  # it is not waited for, and not missed


def press(prefix: Prefix, *keys: str) -> None:
    env = {**os.environ, "DISPLAY": prefix.environment["DISPLAY"]}
    subprocess.run(["xdotool", "key", "--delay", "300", *keys], env=env, check=True)


def page(prefix: Prefix, name: str, before: Image.Image | None = None) -> Image.Image:
    """Wait until a page stands still that is not `before`, and keep its picture."""
    last = None
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        now = ImageGrab.grab(xdisplay=prefix.environment["DISPLAY"])
        if last is not None and is_window(now) and same(now, last) and not same(now, before):
            PICTURES.mkdir(parents=True, exist_ok=True)
            context = Image.new("RGB", now.size, now.getpixel((2, 2)))
            now.crop(ImageChops.difference(now, context).getbbox()).save(PICTURES / f"{name}.png")
            return now
        last = now
        time.sleep(0.7)  # between two looks
    raise AssertionError(f"no page for {name}")


def is_window(picture: Image.Image) -> bool:
    middle = picture.crop((500, 250, 540, 450))
    return min(ImageStat.Stat(middle).mean) > 150


def same(one: Image.Image, other: Image.Image | None) -> bool:
    return other is not None and ImageChops.difference(one, other).getbbox() is None


def wait_for(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.2)
