"""The page for a phone in a real browser: on two sizes of screen, light and dark, and on paper.

Needs Chromium (`make setup-dist`); DAIYN_CHROMIUM may name another one.
"""

from __future__ import annotations

import base64
import datetime as dt
import html as escaping
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from guide.content.model import LANGS, Lang
from guide.store.store import Store
from guide.usecases.phone.files import pocket_file
from guide.usecases.program.services import services_on
from tests.exchange.browser import Browser, browser

PROGRAM = os.environ.get("DAIYN_CHROMIUM") or shutil.which("chromium")
SIZES = ((360, 640), (412, 915))
RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "best-practice"]
LOOK = """
axe.run(document, {runOnly: RULES}).then(found => ({
  violations: found.violations.map(one => one.id + ": " + one.nodes[0].html),
  passes: found.passes.length,
  small: [...document.querySelectorAll("a, summary")]
    .map(one => one.getBoundingClientRect().height).filter(high => high > 0 && high < 44).length,
  wide: document.documentElement.scrollWidth,
  dark: matchMedia("(prefers-color-scheme: dark)").matches,
}))
"""

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(PROGRAM is None, reason="Chromium is not installed: make setup-dist"),
]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[Lang, Path]:
    """A family's page in each language, as files."""
    folder = tmp_path_factory.mktemp("бет")

    def now() -> dt.datetime:
        return dt.datetime(2026, 11, 30, 9, tzinfo=dt.UTC)

    services = services_on(Store.in_memory(now=now), now)
    editor = services.plan_editor
    ref = f"person:{editor.add_person().id}"
    editor.change(ref, "given_name", "Әлихан-Нұрмұхаммед")
    editor.change(ref, "mobile", "+7 700 000 00 01")
    for name, value in {
        "out_name": "Айгүл", "out_phone": "8 700 000 00 03", "meet_near": "Аула " * 20,
        "street": "Ұзақатаулыкөше" * 5, "ice_order": (ref, "contact:out1"),
    }.items():  # fmt: skip
        editor.change("plan", name, value)
    made = {}
    for lang in LANGS:
        made[lang] = folder / f"{lang}.html"
        made[lang].write_bytes(pocket_file(services, lang).data)
    services.close()
    return made


@pytest.fixture
def chromium(tmp_path: Path) -> Iterator[Browser]:
    assert PROGRAM is not None
    with browser(PROGRAM, tmp_path) as made:
        yield made


def show(
    chromium: Browser, page: Path, size: tuple[int, int] = SIZES[0], look: str = "light"
) -> None:
    """Open the page as a phone of this size and look does."""
    width, height = size
    chromium.ask(
        "Emulation.setDeviceMetricsOverride", width=width, height=height, mobile=True,
        deviceScaleFactor=2,
    )  # fmt: skip
    chromium.ask(
        "Emulation.setEmulatedMedia",
        features=[{"name": "prefers-color-scheme", "value": look}],
    )
    chromium.ask("Page.enable")
    chromium.ask("Network.enable")
    chromium.events.clear()
    chromium.ask("Page.navigate", url=page.as_uri())
    chromium.wait_for("Page.loadEventFired")


def judged(chromium: Browser) -> Any:
    """What axe says, and what is too small or too wide."""
    axe = files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
    chromium.run(axe + ";0")
    return chromium.run(LOOK.replace("RULES", json.dumps(RULES)))


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_is_for_every_eye_and_thumb(
    pages: dict[Lang, Path], chromium: Browser, lang: Lang
) -> None:
    for size in SIZES:
        for look in ("light", "dark"):
            show(chromium, pages[lang], size, look)
            asked = [
                one["params"]["request"]["url"] for one in chromium.events
                if one.get("method") == "Network.requestWillBeSent"
            ]  # fmt: skip
            assert asked == [pages[lang].as_uri()], "it asks for nothing but itself"
            for is_open in (False, True):
                fold = f"one => one.open = {str(is_open).lower()}"
                chromium.run(f"document.querySelectorAll('details').forEach({fold})")
                found = judged(chromium)
                assert found["violations"] == [], (size, look, is_open)
                assert found["passes"] > 20
                assert found["small"] == 0
                assert found["wide"] <= size[0]
                assert found["dark"] is (look == "dark")


def test_a_page_that_is_not_is_seen(
    pages: dict[Lang, Path], chromium: Browser, tmp_path: Path
) -> None:
    page = pages["kk"].read_text("utf-8")
    page = re.sub("<meta http-equiv=.*?>", "", page, count=1).replace('<html lang="kk">', "<html>")
    spoilt = tmp_path / "spoilt.html"
    spoilt.write_text(page.replace("<h1>", '<h1 style="color:#ddd;background:#fff">'), "utf-8")
    show(chromium, spoilt)
    found = {one.partition(":")[0] for one in judged(chromium)["violations"]}
    assert found >= {"html-has-lang", "color-contrast-enhanced"}


def test_no_script_of_a_page_runs(
    pages: dict[Lang, Path], chromium: Browser, tmp_path: Path
) -> None:
    """Whatever a family typed: the page itself forbids every script, and every file beside it."""
    page = pages["en"].read_text("utf-8")
    spoilt = tmp_path / "spoilt.html"
    added = '<script>document.title = "ran"</script><img src="beside.png">'
    spoilt.write_text(page.replace("</body>", f"{added}</body>"), "utf-8")
    show(chromium, spoilt)
    assert chromium.run("document.title") == "Daiyn: page for the phone"
    spoilt.write_text(
        re.sub("<meta http-equiv=.*?>", "", spoilt.read_text("utf-8"), count=1), "utf-8"
    )
    show(chromium, spoilt)
    assert chromium.run("document.title") == "ran", "without its policy it would"


def test_it_prints_with_everything_unfolded(
    pages: dict[Lang, Path], chromium: Browser, tmp_path: Path
) -> None:
    show(chromium, pages["ru"])
    made = base64.b64decode(chromium.ask("Page.printToPDF", preferCSSPageSize=True)["data"])
    paper = tmp_path / "page.pdf"
    paper.write_bytes(made)
    read = subprocess.run(["pdftotext", paper, "-"], capture_output=True, check=True)
    printed = "".join(read.stdout.decode().split())
    steps = re.findall(r"<li>([^<]+)", pages["ru"].read_text("utf-8"))
    assert len(steps) > 50
    for step in steps:
        assert "".join(escaping.unescape(step).split()) in printed, step
