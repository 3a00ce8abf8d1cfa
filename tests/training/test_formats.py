"""Questions go out as GIFT and CSV and come back unchanged; what others would mistake is told.

What Moodle's own reader made of each case lies in the table; it was run once, beside two others.
"""

from __future__ import annotations

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
SIGNS = ": = # { } ~ \\ ә ғ қ ң ө ұ ү һ і \\n 50% «а»"
ARROW = "-> is no pair in what is told"  # elsewhere none of the readers agrees


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
    assert {note.trouble for note in written.notes} <= {Trouble.ORDER_DESCRIBED}
    read = read_gift(written.text.encode(), lang)
    assert read.notes == ()
    assert list(read.items) == [in_lang(item, lang) for item in STARTER]


def odd(kind: ItemType, **more: object) -> Item:
    choice = tuple(
        ItemChoice(
            key=key,
            correct=key == "a",
            kk=ChoiceWords(
                text=f"{SIGNS} {key}",
                feedback=f"{key} {SIGNS}",
            ),
        )
        for key in "abc"
    )
    item = Item(
        id="odd",
        type=kind,
        needs_source=True,
        choice=choice,
        kk=ItemWords(stem=f"{SIGNS} {ARROW}", feedback=f"{SIGNS} {ARROW}"),
    )
    return structs.replace(item, **more)


@pytest.mark.parametrize("kind", [ItemType.SINGLE, ItemType.MULTI, ItemType.SHORT, ItemType.SPOT])
def test_check_05_signs_that_mean_something_and_kazakh_letters_come_back(kind: ItemType) -> None:
    item = odd(kind)
    if kind is ItemType.SHORT:
        choice = tuple(structs.replace(one, correct=True) for one in item.choice)
        item = structs.replace(item, choice=choice)
    read = read_gift(gift_text([item], "kk").text.encode(), "kk")
    assert read.items == (item,)


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("а -> б", Trouble.ARROW),
        ("%50% а", Trouble.MISREAD),
        ("[html]а", Trouble.MISREAD),
        ("A&&035;B", Trouble.MISREAD),
        ("", Trouble.MISREAD),
    ],
)
def test_what_no_reader_could_tell_is_named_and_does_not_go_out(
    text: str, trouble: Trouble
) -> None:
    item = odd(ItemType.SINGLE)
    first, *others = item.choice
    changed = structs.replace(first, kk=ChoiceWords(text=text))
    written = gift_text([structs.replace(item, choice=(changed, *others))], "kk")
    assert [(one.trouble, one.is_left_out) for one in written.notes] == [(trouble, True)]
    assert written.text.strip() == ""


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
    "one right": ("::Бір:: Бір {=а ~б}", [], [ItemType.SINGLE]),
    "a name of its own": ("::Т1:: Бір {=а ~б}", [(1, Trouble.NAME_LOST)], [ItemType.SINGLE]),
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
    "one": ("С {=а ~}", [(1, Trouble.FEW_CHOICES)], []),
    "braces": ("С {=а ~б", [(1, Trouble.BRACES)], []),
    "missing word": ("Сары {=деңгей ~түс} жарияланды", [], [ItemType.SINGLE]),
    "CR only": ("Бір {=а ~б}\r\rЕкі {=а ~б}", [], [ItemType.SINGLE] * 2),
    "a number with a comma and its bounds": ("С {#3,5:0,1}", [(1, Trouble.DECIMAL_COMMA)], []),
    "a range with commas": ("С {#1,5..2,5}", [(1, Trouble.DECIMAL_COMMA)], []),
    "a number in words": ("С {#бес}", [(1, Trouble.NUMERIC)], []),
    "a number in groups": ("С {#1 000}", [(1, Trouble.NUMERIC)], []),
    "a weight that Moodle refuses": (
        "С {~%100%а ~%-15%б}", [(1, Trouble.WEIGHT_UNLISTED)], [ItemType.MULTI]
    ),
    "a weight beyond all": ("С {~%100%а ~%150%б}", [(1, Trouble.MISREAD)], []),
    "a stand-in": ("A&&035;B {=а ~б}", [(1, Trouble.MISREAD)], []),
    "two braces": ("x {=а ~б} және {=в ~г}", [(1, Trouble.BRACES)], []),
    "0 on a line of a choice": ("Н?\n{\n=бір\n~\n0\n}", [(1, Trouble.LINE_OF_ZERO)], []),
    "html in an answer": (
        "x {=[html]<b>а</b> ~&laquo;б&raquo;}", [(1, Trouble.FORMAT_LOST)], [ItemType.SINGLE]
    ),
    "plain": ("[plain] x {=а ~б}", [], [ItemType.SINGLE]),
    "a long name": (
        f"::{'Дабыл ' * 60}:: x {{=а ~б}}", [(1, Trouble.NAME_LOST)], [ItemType.SINGLE]
    ),
    "signs in a text": ("\\: \\= 2+2=4 \\{1\\} ~ 5 {=а ~б}", [], [ItemType.SINGLE]),
    "a mark": ("\ufeffБір {=а ~б}", [], [ItemType.SINGLE]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_another_reader_would_mistake_is_told_by_its_line(name: str) -> None:
    text, notes, kinds = CASES[name]
    read = read_gift(text.encode(), "kk")
    assert [(one.line, one.trouble) for one in read.notes] == notes
    assert [item.type for item in read.items] == kinds
    assert all(item.needs_source or item.type is ItemType.REFLECT for item in read.items)


def test_a_weight_with_a_point_a_break_and_a_general_feedback_are_read() -> None:
    text = "С {~%-33.33333%А#жоқ\\: \\#\\n екінші ~%100%Б####жалпы [source\\: K1, SD1]}"
    (item,) = read_gift(text.encode(), "kk").items
    assert [one.weight for one in item.choice] == [-33.33333, None]
    assert item.choice[0].words("kk").feedback == "жоқ: # екінші"
    assert (item.words("kk").feedback, item.sources) == ("жалпы", ("K1", "SD1"))


def test_the_language_that_our_file_names_goes_before_the_one_asked_for() -> None:
    written = gift_text(STARTER, "kk").text.encode()
    assert {item.langs for item in read_gift(written, "en").items} == {("kk",)}


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
    data = items_csv(STARTER).text.encode()
    assert data.startswith(b"\xef\xbb\xbf")
    read = read_items_csv(data, "kk")
    assert read.notes == ()
    assert list(read.items) == list(STARTER)


def test_check_17_a_question_is_no_formula_and_comes_back_without_its_space() -> None:
    item = odd(ItemType.SINGLE, kk=ItemWords(stem="=1+1", feedback="@a"))
    data = items_csv([item]).text.encode()
    assert '" =1+1"' in data.decode("utf-8-sig")
    assert '"=' not in data.decode("utf-8-sig")
    assert read_items_csv(data, "kk").items == (item,)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_table_of_a_spreadsheet_is_read_whatever_parts_its_cells(separator: str) -> None:
    rows = [
        ["type", "stem_ru", "a", "b", "correct", "source"],
        ["single", "Ничья сумка?", "Скажу взрослому", "Открою", "А", "K1"],
        ["great", "Что?", "а", "б", "a", ""],
        ["single", "", "а", "б", "a", ""],
    ]
    read = read_items_csv("\n".join(separator.join(row) for row in rows).encode(), "ru")
    (item,) = read.items
    assert item.words("ru").stem == "Ничья сумка?"
    assert item.right_keys == {"a"}
    assert item.sources == ("K1",)
    assert [(one.line, one.trouble) for one in read.notes] == [
        (2, Trouble.LETTERS_MENDED), (3, Trouble.TYPE_UNKNOWN), (4, Trouble.NO_STEM)
    ]  # fmt: skip


FACTS = "id;type;band;level;stem_kk;stem_ru;stem_en;a;b;c;d;correct;feedback;source;review_date"


def test_the_columns_of_the_facts_are_read() -> None:
    rows = [
        FACTS,
        "q1;single;adult;yellow;;Чья сумка?;;Скажу;Открою;;;a;Верно;K1;2027-06-01",
        "q2;truefalse;;;;Сумка моя;;;;;;true;;;",
        "q3;single;;;Не?;Что?;;Скажу;Открою;;;a;;;",
        "q4;single;teen;pink;;Что?;;Скажу;Открою;;;a;;;завтра",
        "q5;single;;;;Что?;;Скажу;Открою;;;c;;;",
        "q6;single;;;;Что?;;=1+1;-2;;;b;;;;лишнее",
    ]
    read = read_items_csv("\n".join(rows).encode(), "ru")
    assert [item.id for item in read.items] == ["q1", "q2", "q3", "q4", "q6"]
    assert {item.langs for item in read.items} == {("ru",)}
    assert [item.right_keys for item in read.items] == [{"a"}, {"true"}, {"a"}, {"a"}, {"b"}]
    assert read.items[0].words("ru").feedback == "Верно"
    assert [(one.line, one.trouble) for one in read.notes] == [
        (4, Trouble.LANG_LOST), (5, Trouble.VALUE_UNKNOWN), (6, Trouble.RIGHT_UNKNOWN),
        (7, Trouble.VALUE_UNKNOWN),
    ]  # fmt: skip


def test_lines_are_counted_as_an_editor_does_and_a_decimal_comma_is_not_guessed() -> None:
    text = (
        'sep=,\ntype,stem_ru,a_ru,b_ru,correct,weight,extra\nsingle,"Что\nделать?",а,б,a,,\n'
        'multi,Что?,а,б,a,"b:33,3",\ngreat,Что?,а,б,a,,\n'
    )
    read = read_items_csv(text.encode(), "kk")
    assert [(one.line, one.trouble) for one in read.notes] == [
        (2, Trouble.COLUMN_UNKNOWN), (5, Trouble.DECIMAL_COMMA), (6, Trouble.TYPE_UNKNOWN)
    ]  # fmt: skip
    assert read.lines == (3,)


@pytest.mark.parametrize("data", [b"", b"a;b\n1;2", b"type\nsingle", b"type;stem;stem\n"])
def test_what_is_no_table_of_questions_is_refused(data: bytes) -> None:
    with pytest.raises(GuideError) as refusal:
        read_items_csv(data, "kk")
    assert refusal.value.code is Code.LESSON_MALFORMED


def test_the_plain_csv_of_a_russian_excel_is_told_how_to_save_it_anew() -> None:
    """Its letters are no UTF-8, and without ә ғ қ there is nothing to guess from."""
    with pytest.raises(GuideError) as refusal:
        read_items_csv("id;type;stem_ru\nq1;single;Сумка?\n".encode("cp1251"), "ru")
    assert refusal.value.code is Code.LESSON_CODING


PIECES = (
    b"{", b"}", b"=", b"~", b"#", b"####", b"%50%", b"->", b"\\", b"\n\n", b"::", b";", b'"',
    b"\x00", b"\xff", b"$CATEGORY: x", b"// ",
)  # fmt: skip


def test_a_table_has_a_column_for_all_that_a_question_holds() -> None:
    assert len(set(COLUMNS)) == len(COLUMNS)


def test_what_a_spreadsheet_calls_unicode_text_is_read_as_well() -> None:
    rows = "id\ttype\tstem_kk\ta\tb\tcorrect\nq1\tsingle\tІші қандай?\tӘ\tҢ\ta\n"
    for coding in ("utf-16", "utf-8-sig"):
        (item,) = read_items_csv(rows.encode(coding), "kk").items
        assert item.words("kk").stem == "Іші қандай?"
