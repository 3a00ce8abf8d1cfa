"""Every page of a visitor on every screen: nothing is cut, all is reached, and in three touches."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from guide.app.kiosk import PAGES, Kiosk
from guide.content.model import DECLARED, LANGS, Lang
from guide.ui.kiosk.more import _LEAVES
from guide.usecases.kiosk.services import KioskServices
from tests.places.made import school
from tests.proofs import rest_in_proof
from tests.ui.kiosk.conftest import kiosk_services, settle
from tests.ui.kiosk.walk import faults, half_seen, is_read, is_whole, press, shown

SIZES = ((768, 1024), (1024, 768), (1080, 1920), (1920, 1080))
# Each page with what it is built of; of those that are alike, the longest.
VISITORS = (
    ("levels", {}), ("level", {"level": "red"}), ("situations", {}),
    ("situation", {"situation": "ITEM"}), ("situation", {"situation": "ATT"}), ("check", {}),
    ("plan_steps", {}), ("numbers", {}), ("board", {}), ("places", {}), ("attract", {}),
)  # fmt: skip
# What stands on every page, and leads nowhere new.
FRAME = {
    "back", "larger", "contrast", "reach", "start_again", "more_up", "more_down",
    *(f"choose_{lang}" for lang in LANGS),
}  # fmt: skip


@pytest.fixture(autouse=True)
def a_pack_is_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(KioskServices, "place_packs", lambda _self: [school()])


def build(
    open_one: Callable[..., Kiosk], lang: Lang = "kk", size: tuple[int, int] = SIZES[1]
) -> Kiosk:
    kiosk = open_one(kiosk_services(lang))
    kiosk.window.resize(*size)
    kiosk.window.show()
    settle(kiosk.app)
    return kiosk


@pytest.mark.parametrize("is_larger", rest_in_proof((False, True), True))
@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
@pytest.mark.parametrize("size", rest_in_proof(SIZES, SIZES[1]))
def test_each_page_fits(
    open_one: Callable[..., Kiosk], size: tuple[int, int], lang: Lang, is_larger: bool
) -> None:
    kiosk = build(open_one, lang, size)
    kiosk.window.visit.is_larger = is_larger
    for name, args in VISITORS:
        _open(kiosk, name, args)
        assert list(faults(kiosk)) == [], (name, args)
    kiosk.window.show_notice(20)
    settle(kiosk.app)
    notice = kiosk.window.findChild(QWidget, "still_here")
    cut = [
        one for one in notice.findChildren(QLabel) if one.height() < one.heightForWidth(one.width())
    ]
    assert cut == []


@pytest.mark.proof
@pytest.mark.parametrize("size", SIZES)
def test_each_page_fits_where_it_is_lowered(
    open_one: Callable[..., Kiosk], size: tuple[int, int]
) -> None:
    kiosk = build(open_one, "kk", size)
    kiosk.window.visit.is_low = True
    for kiosk.window.visit.is_larger in (False, True):
        for name, args in VISITORS:
            _open(kiosk, name, args)
            assert list(faults(kiosk)) == [], (name, args, kiosk.window.visit.is_larger)


@pytest.mark.parametrize("is_larger", rest_in_proof((False, True), False))
@pytest.mark.parametrize("size", rest_in_proof(SIZES, SIZES[1]))
def test_every_word_and_button_comes_whole_into_sight(
    open_one: Callable[..., Kiosk], size: tuple[int, int], is_larger: bool
) -> None:
    kiosk = build(open_one, "kk", size)
    kiosk.window.visit.is_larger = is_larger
    for name, args in VISITORS:
        _open(kiosk, name, args)
        missing = {one for kind in (QLabel, QAbstractButton) for one in shown(kiosk, kind)}
        missing -= {kiosk.window.page.view.up, kiosk.window.page.view.down}
        for _ in range(40):
            seen = [one for one in missing if is_whole(kiosk, one)]
            missing -= set(seen)
            down = kiosk.window.page.view.down
            assert not _ends_with_heading(kiosk), (name, args)
            assert list(half_seen(kiosk)) == [], (name, args)
            if not down.isVisible():
                break
            press(kiosk, down.objectName())
        assert [one.accessibleName() or one.text() for one in missing] == [], (name, args)


def _ends_with_heading(kiosk: Kiosk) -> bool:
    """Whether a part that ends between two blocks ends below a heading."""
    view = kiosk.window.page.view
    veil = view.findChild(QWidget, "veil")
    end = view._bar.value() + view._area.height() - veil.height()
    found = (*view._blocks(), *view._blocks(_LEAVES))  # of a high block some lines are shown
    last = max((one for one in found if one.bottom <= end), key=lambda one: one.bottom)
    return veil.isVisible() and last.is_heading


def _open(kiosk: Kiosk, name: str, args: dict[str, str]) -> None:
    kiosk.window.open_first("start")
    kiosk.window.go(name, **args)
    settle(kiosk.app)


def test_the_check_sees_what_is_wrong(open_one: Callable[..., Kiosk]) -> None:
    kiosk = build(open_one)
    kiosk.window.go("situation", situation="ITEM")
    settle(kiosk.app)
    label = [one for one in shown(kiosk, QLabel) if one.text()][-1]
    label.setFixedHeight(3)
    button = kiosk.window.findChild(QAbstractButton, "back")
    button.setFixedHeight(40)
    button.setAccessibleName("")
    button.move(kiosk.window.findChild(QAbstractButton, "larger").pos())
    found = " ".join(faults(kiosk))
    for what in ("is cut", "back is", "no name", "lies over"):
        assert what in found


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("size", rest_in_proof(SIZES, *SIZES[:2]))
def test_what_to_do_at_a_suspicious_thing_is_read_after_two_touches(
    open_one: Callable[..., Kiosk], size: tuple[int, int], lang: Lang
) -> None:
    kiosk = build(open_one, lang, size)
    steps = {one.id: one.words(lang).title for one in kiosk.services.guide.situation_steps("ITEM")}
    wanted = [steps[one] for one in ("ITEM-01", "ITEM-03", "ITEM-04")]
    press(kiosk, "go_situations")
    for words in wanted:  # in a tile, at the first touch
        assert is_read(kiosk, words.rstrip(".")), words
    press(kiosk, "situation_ITEM")
    for words in wanted:  # as steps, at the second: nothing has to be read on
        assert is_read(kiosk, words), words


@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
@pytest.mark.parametrize("size", rest_in_proof(SIZES, SIZES[1]))
def test_the_three_levels_stand_beside_each_other_at_once(
    open_one: Callable[..., Kiosk], size: tuple[int, int], lang: Lang
) -> None:
    kiosk = build(open_one, lang, size)
    press(kiosk, "go_levels")
    for level in DECLARED:
        tile = kiosk.window.findChild(QAbstractButton, f"level_{level.value}")
        assert is_whole(kiosk, tile), level


@pytest.mark.parametrize("size", rest_in_proof(SIZES, SIZES[1]))
def test_with_larger_text_the_first_words_are_still_read_at_the_first_touch(
    open_one: Callable[..., Kiosk], size: tuple[int, int]
) -> None:
    kiosk = build(open_one, "kk", size)
    kiosk.window.visit.turn_larger()
    press(kiosk, "go_situations")
    assert is_read(kiosk, "Затқа қол тигізбеңіз")


def test_everything_is_reached_in_three_touches(
    open_one: Callable[..., Kiosk], monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = build(open_one)
    touches: dict[tuple[str, str], int] = {("start", "{}"): 0}
    waiting: list[tuple[str, dict[str, object]]] = [("start", {})]
    found: list[tuple[str, dict[str, object]]] = []
    monkeypatch.setattr(kiosk.window, "go", lambda name, **args: found.append((name, _said(args))))
    while waiting:
        name, args = waiting.pop(0)
        kiosk.window.open_first(name, **args)
        settle(kiosk.app)
        for button in shown(kiosk, QAbstractButton):
            is_answer = button.objectName().startswith(("answer_", "board_"))
            if button.objectName() not in FRAME and not is_answer:
                button.click()
        at = touches[name, str(args)] + 1
        for page, those in found:
            if (page, str(those)) not in touches:
                touches[page, str(those)] = at
                waiting.append((page, those))
        found.clear()
    assert {name for name, _args in VISITORS} - {"attract"} <= {page for page, _args in touches}
    assert max(touches.values()) <= 3, touches
    pages = [page for page, _args in touches]
    assert pages.count("situation") == len(kiosk.services.guide.situations)
    assert pages.count("level") == 3


def _said(args: dict[str, object]) -> dict[str, object]:
    """What a page is built of, in one order and without what says nothing."""
    return {name: args[name] for name in sorted(args) if args[name]}


def test_the_tables_name_every_page_of_a_visitor() -> None:
    staff = {name for name in PAGES if name.startswith(("staff", "owner", "take_away"))}
    known = {name for name, _args in VISITORS}
    assert PAGES.keys() - staff - known == {"start", "trouble", "card"}
