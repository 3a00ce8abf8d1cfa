"""The self-test: whether this program, as it is installed here, can do its main jobs.

Everything happens in a temporary folder that is gone afterwards; the user's data are not looked
at. A part that fails is reported and does not stop the others.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from guide.content.guide import Guide
from guide.content.model import DECLARED, Lang
from guide.content.paper_words import PaperWords
from guide.errors import GuideError
from guide.paper import renderer
from guide.paper.glyphs import Coverage
from guide.paths import Places, resources
from guide.signatures import minisign
from guide.store.document import Clock
from guide.usecases.advice.level_sheet import level_sheet_data
from guide.usecases.program.services import open_services

KAZAKH_LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
ALPHABETS: dict[Lang, str] = {
    "kk": "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ",
    "ru": "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
    "en": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
}
PNG_SIGN = b"\x89PNG\r\n\x1a\n"
TOWN = "Қарағанды"

# A signature of TOLD by a key whose secret half is gone.
TOLD = b"Daiyn"
KEY = b"""untrusted comment: minisign public key BEAD2E4A63FEB8C7
RWTHuP5jSi6tvgNQmdqhJQ19VvoAsr4pmjNDtQXo/5CeYbaD/kUMMwP+
"""
SIGNATURE = b"""untrusted comment: self-test
RUTHuP5jSi6tvlrBEzEjHXn1PJeY2JsFF7IkqUocqnFTn3yZ35Dfqn0DfiGy58IwHT46LZ154OXslu6wqLoM6aewKnMG+4z0RAQ=
trusted comment: self-test
5kKc/ueIbiiRlj62YkJlZWeJ6v4qa3L/4QbBQI8bDfSwwS5UI2j4sP2lHB1lfVV0OLN2AgllqVMkaIk5iNq+Aw==
"""

DrawHome = Callable[[Places, Lang], bytes]
InOrder = Callable[[str, Lang], str]


@dataclass(frozen=True, slots=True)
class Check:
    """One job that was tried. `detail` is empty when it passed; it names no folder."""

    name: str
    passed: bool
    detail: str = ""


class _CheckError(Exception):
    """A job ended without an exception of its own, but not as it should."""


def self_test(draw_home: DrawHome, in_order: InOrder, now: Clock, lang: Lang) -> Iterator[Check]:
    """Try each job and yield its report.

    `draw_home` and `in_order`, which sorts letters, come from whoever knows the windows.
    """
    with tempfile.TemporaryDirectory(prefix="daiyn-self-test-") as folder:
        root = Path(folder)
        yield _tried("letters", _find_letters)
        if sys.platform == "linux":  # elsewhere the system sorts, by rules that we do not bring
            yield _tried("order", lambda: _sort_alphabets(in_order))
        yield _tried("search", _find_a_bag)
        yield _tried("plan", lambda: _keep_plan(Places(root / "plan"), now))
        yield _tried("paper", lambda: _write_papers(root, lang))
        yield _tried("seal", _verify_seal)
        yield _tried("home", lambda: _draw(draw_home, Places(root / "home"), lang))


def _tried(name: str, job: Callable[[], None]) -> Check:
    try:
        job()
    except GuideError as error:
        return Check(name, passed=False, detail=error.code.value)
    # The self-test exists to name any failure, also those nobody thought of.
    except Exception as error:  # noqa: BLE001
        return Check(name, passed=False, detail=f"{type(error).__name__}: {error}")
    return Check(name, passed=True)


def _find_letters() -> None:
    coverage = Coverage.read()
    missing = [letter for letter in KAZAKH_LETTERS if not coverage.has(letter)]
    if missing:
        raise _CheckError("".join(missing))
    renderer.pdf("letters", {"langs": ["kk"], "letters": KAZAKH_LETTERS}, title="Daiyn")


def _sort_alphabets(in_order: InOrder) -> None:
    for lang, alphabet in ALPHABETS.items():
        found = in_order(alphabet[::-1], lang)
        if found != alphabet:
            raise _CheckError(f"{lang}: {found}")


def _find_a_bag() -> None:
    """By a slip, in another form, on the other keyboard: needs SQLite's trigrams, and stems."""
    guide = Guide(resources() / "content")
    for typed in ("рюгзак", "сумками", "cevrf"):
        if [one.id for one in guide.find_situations(typed)][:1] != ["ITEM"]:
            raise _CheckError(typed)


def _keep_plan(places: Places, now: Clock) -> None:
    with closing(open_services(places, now)) as services:
        services.plan_editor.change("plan", "settlement", TOWN)
    with closing(open_services(places, now)) as again:
        found = again.plan_editor.household().plan.settlement
    if found != TOWN:
        raise _CheckError(f"{found!r} ≠ {TOWN!r}")


def _write_papers(folder: Path, lang: Lang) -> None:
    content = resources() / "content"
    guide, words = Guide(content), PaperWords(content)
    for level in DECLARED:
        sheet = level_sheet_data(guide, words, level, [lang])
        path = folder / f"{level.value}.pdf"
        path.write_bytes(renderer.pdf("level", sheet, title=sheet["title"]))
        if not path.read_bytes().startswith(b"%PDF-"):
            raise _CheckError(level.value)


def _verify_seal() -> None:
    key, signature = minisign.read_public_key(KEY), minisign.read_signature(SIGNATURE)
    minisign.verify([TOLD], signature, key)
    try:
        minisign.verify([TOLD.lower()], signature, key)
    except minisign.SignatureError:
        return
    raise _CheckError("a foreign text passed")


def _draw(draw_home: DrawHome, places: Places, lang: Lang) -> None:
    if not draw_home(places, lang).startswith(PNG_SIGN):
        raise _CheckError("≠ PNG")
