"""The form of a pack at its limits: which signs its texts have, what a file of its zip may be."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from guide.content import pack_text
from guide.content.pack import read_pack, require_program
from guide.content.pack_finding import PackError, PackFinding
from guide.content.signs import other_signs
from guide.errors import Code, GuideError
from tests.packs.good import about, beside_good, good, text_of
from tests.packs.zips import Member, plain, zip_of


def finding_of(data: bytes) -> str:
    with pytest.raises(GuideError) as refusal:
        read_pack(data)
    assert refusal.value.code is Code.PACK_MALFORMED
    return refusal.value.fields["reason"]


def finding_of_text(text: str, name: str = "levels.toml") -> PackFinding:
    with pytest.raises(PackError) as refusal:
        pack_text.read_tables(name, text.encode())
    assert refusal.value.member == name
    return refusal.value.finding


# Signs

# Each lets a word pass the content check, or look like another one.
UNSEEN = {
    "soft hyphen": "5 ме\u00adтров",
    "zero width": "kill\u200bed",
    "word joiner": "kill\u2060ed",
    "grapheme joiner": "kil\u034fled",
    "braille blank": "5\u2800метров",
    "hangul filler": "5\u3164metres",
    "variation": "kil\ufe00led",
    "tag": "kil\U000e0061led",
    "narrow space": "5\u202fm",
    "no-break space": "5\u00a0m",
    "combining": "kil\u0301led",
    "not composed": unicodedata.normalize("NFD", "й"),
    "greek": "kill\u03bfd",
    "dotless": "k\u0131lled",
    "old cyrillic": "метр\u1c82в",
    "ukrainian": "метр\u0457в",
    "full width": "\uff15 m",
    "small digit": "5\u00b2",
    "arabic digits": "\u0665 m",
    "mathematical": "\U0001d424illed",
    "turned": "\u202ekilled",
    "tab": "a\\tb",
    "newline": "a\\nb",
    "nothing": "a\\u0000b",
    "picture": "\U0001f6a8",
    "marked up": "<b>Danger</b>",
}


@pytest.mark.parametrize("text", UNSEEN.values(), ids=UNSEEN.keys())
def test_a_sign_that_the_guide_does_not_use_is_refused(text: str) -> None:
    assert finding_of_text(f'a = "{text}"') is PackFinding.TEXT_SIGNS
    if "\\" not in text:
        assert finding_of_text(f'"{text}" = 1') is PackFinding.TEXT_SIGNS


def test_the_guides_own_words_have_these_signs_only() -> None:
    for name in good():
        assert pack_text.read_tables(name, good()[name])
    assert pack_text.read_tables("sources.toml", 'title = "Bevölkerung, größte, ūdens"'.encode())
    assert finding_of_text('title = "größte"') is PackFinding.TEXT_SIGNS, "in names only"


def test_one_text_has_one_way_to_be_written() -> None:
    """Two texts that look the same are the same: each sign is composed, none is combined."""
    signs = [chr(code) for code in range(0x3000) if not _is_other(chr(code))]
    assert len(signs) > 150
    assert [sign for sign in signs if unicodedata.normalize("NFC", sign) != sign] == []
    assert [sign for sign in signs if unicodedata.combining(sign)] == []
    assert [sign for sign in signs if not sign.isprintable()] == []


def _is_other(sign: str) -> bool:
    return next(other_signs("levels.toml", sign), None) is not None


def test_a_link_is_refused() -> None:
    assert finding_of_text('a = "Read on: http://example.kz"') is PackFinding.TEXT_LINK
    assert (
        finding_of_text('address = "https://example.kz"', "sources.toml") is PackFinding.TEXT_LINK
    )
    assert finding_of_text('a = "gov.kz/http://example.kz"') is PackFinding.TEXT_LINK
    assert pack_text.read_tables("sources.toml", b'address = "archive.org/http://example.kz"')


def test_digits_of_other_scripts_are_no_version() -> None:
    for version in ('"٠.٢.٠"', '"0.2.0\\n"', '"0.2"'):
        assert finding_of(zip_of(beside_good(Member(b"pack.toml", about(needs_program=version)))))
    read_pack(zip_of(plain(good())))
    from guide.content.pack import _VERSION

    assert _VERSION.fullmatch("0.2.0")
    assert not any(map(_VERSION.fullmatch, ("٠.2.0", "0.٢.0", "0.2.٠")))


def test_a_newer_program_is_asked_for_by_numbers() -> None:
    made = read_pack(zip_of(beside_good(Member(b"pack.toml", about(needs_program='"0.10.0"')))))
    require_program(made.about, "0.10.0")
    with pytest.raises(GuideError):
        require_program(made.about, "0.9.9")


# Bounds


def test_entries_are_counted_over_all_files() -> None:
    rows = [{}] * (pack_text.ENTRY_LIMIT // 2)
    pack_text.count_entries({"a": {"x": rows}, "b": {"y": rows, "version": 1}})
    with pytest.raises(PackError) as refusal:
        pack_text.count_entries({"a": {"x": rows}, "b": {"y": rows, "z": [{}]}})
    assert refusal.value.finding is PackFinding.ENTRIES_MANY


def test_too_many_entries_in_a_pack_are_refused_before_its_words_are_checked() -> None:
    rows = "[[source]]\n" * (pack_text.ENTRY_LIMIT + 1)
    sources = f"content_date = 2026-11-22\nversion = 1\n{rows}"
    data = zip_of(beside_good(Member(b"sources.toml", sources.encode())))
    assert finding_of(data) == PackFinding.ENTRIES_MANY


@pytest.mark.parametrize("sign", ["", "-"])
def test_numbers_have_a_bound(sign: str) -> None:
    assert pack_text.read_tables("levels.toml", f"version = {sign}{1 << 31}".encode())
    assert finding_of_text(f"version = {sign}{(1 << 31) + 1}") is PackFinding.TEXT_LONG


# The zip


@pytest.mark.parametrize("maker", [0, 3, 7, 10, 19, 255])
@pytest.mark.parametrize(
    ("mode", "finding"),
    [
        (0o120777, PackFinding.MEMBER_LINK),
        (0o020666, PackFinding.MEMBER_LINK),
        (0o104755, PackFinding.MEMBER_LINK),
        (0o102755, PackFinding.MEMBER_LINK),
        (0o004755, PackFinding.MEMBER_LINK),
        (0o040755, PackFinding.MEMBER_FOLDER),
    ],
)
def test_only_plain_files_are_read_whoever_says_to_have_made_the_zip(
    maker: int, mode: int, finding: PackFinding
) -> None:
    one = Member(b"levels.toml", text_of("levels.toml").encode(), made_by=maker << 8 | 20)
    assert finding_of(zip_of(beside_good(replace(one, outside=mode << 16)))) == finding
    read_pack(zip_of(beside_good(one)))


def test_the_end_of_a_zip64_is_seen_even_where_the_directory_covers_it() -> None:
    locator = b"PK\6\7" + bytes(16)
    assert finding_of(zip_of(plain(good()), end_extra=locator)) == PackFinding.ZIP_LARGE_FORM
    assert finding_of(zip_of(plain(good()), end_extra=bytes(20))) == PackFinding.ZIP_MORE
