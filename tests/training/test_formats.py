"""Questions go out as GIFT and CSV and come back unchanged; what others would mistake is told.

What Moodle's own reader made of each case lies in the table; it was run once, beside two others.
"""

from __future__ import annotations

import random

import pytest
from msgspec import structs

from guide.content.model import LANGS, Lang
from guide.errors import Code, GuideError
from guide.paths import resources
from guide.training.bundled import BundledLessons
from guide.training.formats.gift_reader import read_gift
from guide.training.formats.gift_writer import gift_text
from guide.training.formats.items_csv import COLUMNS, items_csv, read_items_csv
from guide.training.formats.notes import Trouble
from guide.training.quiz import ChoiceWords, Item, ItemChoice, ItemType, ItemWords

STARTER = BundledLessons(resources() / "content").items
SIGNS = ": = # { } ~ \\ ә ғ қ ң ө ұ ү һ і \\n -> 50% «а»"


def in_lang(item: Item, lang: Lang) -> Item:
    """The question in one language alone, as a GIFT file holds it."""
    others = dict.fromkeys(one for one in LANGS if one != lang)
    return structs.replace(
        item,
        choice=tuple(structs.replace(one, **others) for one in item.choice),
        pair=tuple(structs.replace(one, **others) for one in item.pair),
        **others,
    )


@pytest.mark.parametrize("lang", LANGS)
def test_check_05_all_starter_questions_make_the_round_trip_through_gift(lang: Lang) -> None:
    written = gift_text(STARTER, lang)
    assert {note.trouble for note in written.notes} <= {Trouble.ORDER_AS_MATCH}
    read = read_gift(written.text.encode(), lang)
    assert read.notes == ()
    assert list(read.items) == [in_lang(item, lang) for item in STARTER]


def odd(kind: ItemType, **more: object) -> Item:
    choice = tuple(
        ItemChoice(
            key=key,
            correct=key == "a",
            kk=ChoiceWords(text=f"{SIGNS} {key}", feedback=f"{key} {SIGNS}"),
        )
        for key in "abc"
    )
    item = Item(
        id="odd",
        type=kind,
        needs_source=True,
        choice=choice,
        kk=ItemWords(stem=SIGNS, feedback=SIGNS),
    )
    return structs.replace(item, **more)


@pytest.mark.parametrize("kind", [ItemType.SINGLE, ItemType.MULTI, ItemType.SHORT, ItemType.SPOT])
def test_check_05_signs_that_mean_something_and_kazakh_letters_come_back(kind: ItemType) -> None:
    item = odd(kind)
    if kind is ItemType.SHORT:
        words = ChoiceWords(text=SIGNS.replace("-> ", ""), feedback=SIGNS.replace("-> ", ""))
        choice = tuple(structs.replace(one, correct=True, kk=words) for one in item.choice)
        assert [one.trouble for one in gift_text([item], "kk").notes] == [Trouble.ARROW]
        item = structs.replace(item, choice=choice)
    read = read_gift(gift_text([item], "kk").text.encode(), "kk")
    assert read.items == (item,)


def test_weights_come_back_as_they_went() -> None:
    choice = tuple(
        structs.replace(one, weight=weight, correct=False)
        for one, weight in zip(odd(ItemType.SINGLE).choice, (None, 50.0, -33.33333), strict=True)
    )
    right = structs.replace(choice[0], correct=True)
    item = odd(ItemType.SINGLE, choice=(right, *choice[1:]))
    assert read_gift(gift_text([item], "kk").text.encode(), "kk").items == (item,)


# What is read, what there is to tell of it, and the line.
CASES: dict[str, tuple[str, list[tuple[int, Trouble]], list[ItemType]]] = {
    "one right": ("::а:: Бір {=а ~б}", [], [ItemType.SINGLE]),
    "several": ("Бір {~%50%а ~%50%б ~%-100%в}", [], [ItemType.MULTI]),
    "check 6": ("Сары {true}", [(1, Trouble.LOWER_CASE_TRUE)], [ItemType.SHORT]),
    "check 7": ("Сөмке {=%100%тиме ~аш}", [(1, Trouble.WEIGHT_ON_RIGHT)], []),
    "one line break": ("::а:: Бір {=а ~б}\n::б:: Екі {=а ~б}", [(1, Trouble.GLUED)], []),
    "number": ("Қанша? {#102}", [(1, Trouble.NUMERIC)], []),
    "number with a comma": ("Қанша? {#3,5}", [(1, Trouble.DECIMAL_COMMA)], []),
    "weight with a comma": ("С {~%33,33333%а ~%50%б}", [(1, Trouble.DECIMAL_COMMA)], []),
    "category": (
        "\n$CATEGORY: а/б\n\nБір {=а ~б}", [(2, Trouble.CATEGORY_LOST)], [ItemType.SINGLE],
    ),
    "glued to a category": ("$CATEGORY: а\n::а:: Бір {=а ~б}", [(1, Trouble.CATEGORY_GLUED)], []),
    "a line of 0": ("Қай сан?\n0\n{=иә ~жоқ}", [(1, Trouble.LINE_OF_ZERO)], []),
    "0 as an answer": ("Қай сан? {=0 ~1}", [], [ItemType.SINGLE]),
    "a description": ("Тек мәтін", [(1, Trouble.DESCRIPTION)], []),
    "an address in a line": ("Қараңыз gov.kz/a=1 {=а ~б}", [], [ItemType.SINGLE]),
    "a comment inside": (
        "Қараңыз\n//gov.kz\n{=а ~б}", [(1, Trouble.COMMENT_INSIDE)], [ItemType.SINGLE],
    ),
    "two right": ("Қайсысы? {=2+2=4 ~5}", [(1, Trouble.RIGHT_TWICE)], []),
    "pairs": ("Т {=112 -> а =102 -> б}", [], [ItemType.MATCH]),
    "one pair": ("Т {=а -> б}", [(1, Trouble.FEW_PAIRS)], []),
    "arrow in choices": ("Т {=а -> б ~в}", [], [ItemType.SINGLE]),
    "html": ("[html]<p>Қ</p> {=<b>а</b> ~б}", [(1, Trouble.FORMAT_LOST)], [ItemType.SINGLE]),
    "brackets are text": ("[Сары] не? {=а ~б}", [], [ItemType.SINGLE]),
    "essay": ("Кімге айтасыз? {}", [], [ItemType.REFLECT]),
    "true": ("С {T#бірінші#екінші}", [], [ItemType.TRUE_FALSE]),
    "five": ("С {=а ~б ~в ~г ~д}", [(1, Trouble.MANY_CHOICES)], []),
    "one": ("С {=а ~}", [], [ItemType.SINGLE]),
    "braces": ("С {=а ~б", [(1, Trouble.BRACES)], []),
    "missing word": ("Сары {=деңгей ~түс} жарияланды", [], [ItemType.SINGLE]),
    "CR only": ("::а:: Бір {=а ~б}\r\r::б:: Екі {=а ~б}", [], [ItemType.SINGLE] * 2),
    "a mark": ("\ufeff::а:: Бір {=а ~б}", [], [ItemType.SINGLE]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_another_reader_would_mistake_is_told_by_its_line(name: str) -> None:
    text, notes, kinds = CASES[name]
    read = read_gift(text.encode(), "kk")
    assert [(one.line, one.trouble) for one in read.notes] == notes
    assert [item.type for item in read.items] == kinds
    assert all(item.needs_source or item.type is ItemType.REFLECT for item in read.items)


def test_check_06_and_07_are_reported() -> None:
    low = read_gift("Сары {true}".encode(), "kk")
    assert (low.items[0].type, low.notes[0].trouble) == (ItemType.SHORT, Trouble.LOWER_CASE_TRUE)
    (weight,) = read_gift("С {=%100%x ~y}".encode(), "kk").notes
    assert weight.trouble is Trouble.WEIGHT_ON_RIGHT
    assert weight.is_left_out


def test_the_first_feedback_of_true_is_for_the_wrong_answer() -> None:
    (item,) = read_gift("С {T#қате#дұрыс}".encode(), "kk").items
    said = {one.key: one.words("kk").feedback for one in item.choice}
    assert said == {"true": "дұрыс", "false": "қате"}
    assert item.right_keys == {"true"}


def test_all_starter_questions_make_the_round_trip_through_csv() -> None:
    data = items_csv(STARTER)
    assert data.startswith(b"\xef\xbb\xbf")
    read = read_items_csv(data)
    assert read.notes == ()
    assert list(read.items) == list(STARTER)


def test_check_17_a_question_is_no_formula_and_comes_back_without_its_space() -> None:
    item = odd(ItemType.SINGLE, kk=ItemWords(stem="=1+1", feedback="@a"))
    data = items_csv([item])
    assert '" =1+1"' in data.decode("utf-8-sig")
    assert '"=' not in data.decode("utf-8-sig")
    assert read_items_csv(data).items == (item,)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_table_of_a_spreadsheet_is_read_whatever_parts_its_cells(separator: str) -> None:
    rows = [
        ["type", "stem_ru", "a", "b", "correct", "source"],
        ["single", "Ничья сумка?", "Скажу взрослому", "Открою", "А", "K1"],
        ["great", "Что?", "а", "б", "a", ""],
        ["single", "", "а", "б", "a", ""],
    ]
    read = read_items_csv("\n".join(separator.join(row) for row in rows).encode())
    (item,) = read.items
    assert item.words("ru").stem == "Ничья сумка?"
    assert item.right_keys == {"a"}
    assert item.sources == ("K1",)
    assert [(one.line, one.trouble) for one in read.notes] == [
        (2, Trouble.LETTERS_MENDED), (3, Trouble.TYPE_UNKNOWN), (4, Trouble.NO_STEM)
    ]  # fmt: skip


@pytest.mark.parametrize("data", [b"", b"\xff", b"a;b\n1;2", b"type\nsingle"])
def test_what_is_no_table_of_questions_is_refused(data: bytes) -> None:
    with pytest.raises(GuideError) as refusal:
        read_items_csv(data)
    assert refusal.value.code is Code.LESSON_MALFORMED


PIECES = (
    b"{", b"}", b"=", b"~", b"#", b"####", b"%50%", b"->", b"\\", b"\n\n", b"::", b";", b'"',
    b"\x00", b"\xff", b"$CATEGORY: x", b"// ",
)  # fmt: skip


def changed(data: bytes, dice: random.Random) -> bytes:
    for _ in range(dice.randint(1, 5)):
        at = dice.randrange(len(data) + 1)
        piece = dice.choice(PIECES)
        data = data[:at] + piece + data[at + dice.randrange(3) :]
    return data


def thrown(seeds: range) -> int:
    """How many questions were read of files that somebody damaged."""
    gift, table = gift_text(STARTER, "kk").text.encode(), items_csv(STARTER)
    read = 0
    for seed in seeds:
        dice = random.Random(seed)  # noqa: S311 - no secret
        for whole in (gift, table):
            data = changed(whole, dice)
            try:
                found = read_gift(data, "kk") if whole is gift else read_items_csv(data)
            except GuideError:
                continue
            read += len(found.items)
            assert len({item.id for item in found.items}) == len(found.items)
            assert gift_text(found.items, "kk").text
            assert items_csv(found.items)
    return read


def test_damaged_files_of_questions_are_told_or_read() -> None:
    assert thrown(range(60)) > 0


@pytest.mark.proof
def test_ten_thousand_damaged_files_of_questions() -> None:
    assert thrown(range(100, 5100)) > 0


def test_a_table_has_a_column_for_all_that_a_question_holds() -> None:
    assert len(set(COLUMNS)) == len(COLUMNS)
