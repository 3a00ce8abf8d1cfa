"""One more language is its declaration and its words: proved by adding one to a copy of the tree.

`DECLARED` is all that a language touches beside the words of each table and its `.ts`; whoever has
to add a file here has found a place that should have read the declaration. The checks of words
need to know it besides (`guide/content/checks`: its negations, numbers and colours), a place pack
has it in its form, and the first page and the one about the program say it all in every language
(`ui/settings/welcome_words.py`).
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide.paths import resources

ROOT = Path(__file__).parents[2]
# Where a language is declared: what stands there now, and what one more adds behind it.
DECLARED = {
    "guide/content/model.py": (
        ('Lang = Literal["kk", "ru", "en"', ', "uz"'),
        ('LANGS: tuple[Lang, ...] = ("kk", "ru", "en"', ', "uz"'),
        ("    en: W\n", "    uz: W\n"),
        ("    en: SourceWords = SourceWords()\n", "    uz: SourceWords = SourceWords()\n"),
        ('    en_search: str = ""\n', '    uz_search: str = ""\n'),
    ),
    "guide/ui/shell/words.py": (
        ('"en": "English"', ', "uz": "Oʻzbekcha"'),
        ('"en": "Eng"', ', "uz": "Oʻz"'),
        ('    "en": "d MMMM yyyy",\n', '    "uz": "d MMMM yyyy",\n'),
    ),
    "guide/ui/shell/translation.py": (
        (
            '    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),\n',
            '    "uz": QLocale(QLocale.Language.Uzbek, QLocale.Country.Uzbekistan),\n',
        ),
    ),
}
MARK = "Oʻz: "  # of words that are those of the language more
_LINE = re.compile(r"^en( = .*\n(?:(?: .*|\])\n)*)", re.MULTILINE)
_INSIDE = re.compile(r", en( = (?:\"(?:[^\"\\]|\\.)*\"|'[^']*'))")


def with_words(toml: str) -> str:
    """A table of words with those of the language more: English ones."""
    said = _LINE.sub(lambda found: f"{found[0]}uz{found[1]}", toml)
    return _INSIDE.sub(lambda found: f"{found[0]}, uz{found[1]}", said)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with the language more."""
    folder = tmp_path_factory.mktemp("tree")
    shutil.copytree(ROOT / "guide", folder / "guide", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(
        resources(), folder / "resources", ignore=shutil.ignore_patterns("compact", "installer")
    )
    for name, places in DECLARED.items():
        file = folder / name
        text = file.read_text(encoding="utf-8")
        for before, more in places:
            assert text.count(before) == 1, before
            text = text.replace(before, before + more)
        file.write_text(text, encoding="utf-8")
    for table in (folder / "resources" / "content").glob("*.toml"):
        table.write_text(with_words(table.read_text(encoding="utf-8")), encoding="utf-8")
    talk = folder / "resources" / "content" / "talk.toml"
    cards = talk.read_text(encoding="utf-8")
    talk.write_text(cards.replace('uz = { story = "', f'uz = {{ story = "{MARK}'), encoding="utf-8")
    return folder


def run(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=tree,
        env={
            **os.environ,
            "PYTHONPATH": str(tree),
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_DATA_HOME": str(tree / "data"),
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("find", "fire"), "Fire, smoke"),
        (("paper", "talk", "--out", "talk.pdf"), "talk.pdf"),
        (("paper", "card", "--blank", "--out", "card.pdf"), "card.pdf"),
        (("plan", "pocket", "--out", "pocket.html"), "pocket.html"),
    ],
)
def test_commands_papers_and_the_page_for_the_phone_speak_it(
    tree: Path, arguments: tuple[str, ...], says: str
) -> None:
    done = run(tree, "-m", "guide", *arguments, "--lang", "uz")
    assert done.returncode == 0, done.stderr[-2000:]
    assert says in done.stdout


WINDOW = """
import datetime as dt, sys
from pathlib import Path
from guide.app.home import build
from guide.paths import Places
from guide.store.store import Store
from guide.ui.kit.widgets import Text
from guide.usecases.program.services import services_on

def now():
    return dt.datetime(2026, 3, 5, 9, tzinfo=dt.UTC)

with Store.in_memory(now=now) as store:
    services = services_on(store, now)
    services.preferences.change(first_page_done=True)
    program = build(Places(Path("data").absolute()), services=services, lang="uz")
    program.window.show()
    for page in sys.argv[2:]:
        program.window.navigator.go(page)
        for _ in range(20):
            program.app.processEvents()
        told = [one.text() for one in program.window.content.findChildren(Text)]
        shown = program.window.navigator.page.name
        print(page, shown, any(one.startswith(sys.argv[1]) for one in told))
"""


PAGES = (
    "home", "levels", "situations", "overview", "plan", "review", "kit", "rules", "red", "ready",
    "practice", "talk", "to_phone", "phone_alerts", "print", "board", "by_hand", "settings",
    "households", "keeping", "stick", "places", "guide_words",
)  # fmt: skip


def test_the_pages_of_a_family_open_in_it(tree: Path) -> None:
    done = run(tree, "-c", WINDOW, MARK, *PAGES)
    assert done.returncode == 0, done.stderr[-2000:]
    assert not done.stderr
    told = [tuple(line.split()) for line in done.stdout.splitlines()]
    # The words of the card are those of the language; the other pages are the control.
    assert told == [(page, page, str(page == "talk")) for page in PAGES]


def test_without_its_declaration_the_language_is_refused(tree: Path) -> None:
    """The control: the same words in a tree that does not declare it."""
    done = run(tree, "-m", "guide", "find", "fire", "--lang", "tr")
    assert done.returncode != 0
