"""Whatever a question says, it comes back from GIFT and CSV as it went, or is told and left out."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from guide.content.model import LANGS, Level
from guide.training.bands import EVERYBODY, AgeBand
from guide.training.formats.gift_reader import read_gift
from guide.training.formats.gift_writer import gift_text
from guide.training.formats.items_csv import items_csv, read_items_csv
from guide.training.quiz import (
    ChoiceWords,
    Item,
    ItemChoice,
    ItemType,
    ItemWords,
    MatchPair,
    PairWords,
)

SIGNS = ":=#{}~\\[]%;,\"'&<>-+@/$0159n аәғқңөұүһіTRUEЖё«»\u00a0."
PIECES = (
    "####",
    "->",
    "&&035;",
    "[html]",
    "[source: K1]",
    "//",
    "%50%",
    "\\n",
    "::",
    "=%100%",
    "$CATEGORY:",
)


PAIRS_LIKE_WEIGHTS = (("a", "%0%[html]"), ("b", "%50% 1"))


def one_line(text: str) -> str:
    return " ".join(part for part in text.split(" ") if part).strip("\u00a0 ")


texts = st.lists(st.text(SIGNS, max_size=6) | st.sampled_from(PIECES), max_size=5).map(
    lambda parts: one_line("".join(parts))
)
said = texts.filter(bool)
weights = st.none() | st.sampled_from([50.0, -33.33333, 0.0, 100.0, 16.66667, -100.0])


@st.composite
def items(draw: st.DrawFn) -> Item:
    kind = draw(st.sampled_from(list(ItemType)))
    keys = list("abcde") if draw(st.booleans()) else ["x", "ab", "zz", "q", "b"]
    count = draw(st.integers(3, 5) if kind is ItemType.ORDER else st.integers(2, 4))
    if kind is ItemType.TRUE_FALSE:
        keys, count = ["true", "false"], 2
    choice: list[ItemChoice] = []
    pair: list[MatchPair] = []
    right = draw(st.integers(0, count - 1))
    for at, key in enumerate(keys[:count]):
        if kind is ItemType.MATCH:
            pair.append(MatchPair(key=key, kk=PairWords(left=draw(said), right=draw(said))))
            continue
        is_plain = kind in {ItemType.TRUE_FALSE, ItemType.ORDER}
        is_right = kind is not ItemType.ORDER and (
            at == right or (kind is ItemType.MULTI and draw(st.booleans()))
        )
        words = ChoiceWords(
            text="" if kind is ItemType.TRUE_FALSE else draw(said),
            feedback="" if kind is ItemType.ORDER else draw(texts),
        )
        weight = draw(weights) if kind is ItemType.MULTI and not is_right else None
        if kind is ItemType.SHORT:
            is_right = True
        choice.append(ItemChoice(key=key, correct=is_right and not (is_plain and at != right),
                                 weight=weight, kk=words))  # fmt: skip
    is_sourced = draw(st.booleans())
    return Item(
        id=draw(st.sampled_from(["q", "yellow-means", "0"])),
        version=draw(st.sampled_from([1, 7])),
        type=kind,
        bands=draw(st.sampled_from([EVERYBODY, (AgeBand.ADULT,)])),
        level=draw(st.sampled_from(list(Level))),
        choice=() if kind is ItemType.REFLECT else tuple(choice),
        pair=tuple(pair),
        sources=("K1", "SD12") if is_sourced and kind is not ItemType.REFLECT else (),
        needs_source=not is_sourced and kind is not ItemType.REFLECT,
        kk=ItemWords(stem=draw(said), feedback=draw(texts)),
    )


@settings(max_examples=250, deadline=None)
@given(st.lists(items(), min_size=1, max_size=3))
def test_what_goes_out_as_gift_comes_back_unchanged(found: list[Item]) -> None:
    named = [structs.replace(item, id=f"q{at}") for at, item in enumerate(found)]
    written = gift_text(named, "kk")
    left = {note.line for note in written.notes if note.is_left_out}
    gone_out = [item for at, item in enumerate(named, 1) if at not in left]
    read = read_gift(written.text.encode(), "kk")
    assert list(read.items) == gone_out
    assert not [note for note in read.notes if note.is_left_out]


def test_what_would_be_a_weight_elsewhere_is_a_text_in_pairs() -> None:
    pairs = [
        MatchPair(key=key, kk=PairWords(left=left, right="2")) for key, left in PAIRS_LIKE_WEIGHTS
    ]
    item = Item(id="q0", type=ItemType.MATCH, pair=tuple(pairs), kk=ItemWords(stem="1 -> 2"))
    written = gift_text([item], "kk").text
    assert "%0%[html]" in written
    assert read_gift(written.encode(), "kk").items[0].pair == item.pair


@settings(max_examples=250, deadline=None)
@given(st.lists(items(), min_size=1, max_size=3))
def test_what_goes_out_as_csv_comes_back_unchanged(found: list[Item]) -> None:
    named = [structs.replace(item, id=f"q{at}") for at, item in enumerate(found)]
    read = read_items_csv(items_csv(named).text.encode(), "en")
    assert list(read.items) == named
    assert read.notes == ()


def test_the_control_a_question_without_oddities_is_never_left_out() -> None:
    plain = Item(
        id="q",
        type=ItemType.SINGLE,
        needs_source=True,
        choice=tuple(
            ItemChoice(key=key, correct=key == "a", kk=ChoiceWords(text=f"{key}: 1=1"))
            for key in "ab"
        ),
        kk=ItemWords(stem="Не істейміз?"),
    )
    assert gift_text([plain], LANGS[0]).notes == ()
