"""A refusal says what was found and where; what is just within a limit is not refused for it."""

from __future__ import annotations

import pytest

from guide.cap.reader import read_message
from guide.cap.refusal import Breach, Refusal
from guide.cap.remarks import MessageRemark, Oddity, remarks
from tests.cap.files import CANCEL, EARLIER, SCOPE, UPDATE, coded, refers, two
from tests.cap.made import AREA, GEOCODE, INFO, KNOWN, LEVEL, NAMESPACE, TIMES, changed

NUMBERED = "".join(f"<code>{n}</code>" for n in range(4960))


def refusal(data: bytes) -> tuple[Breach, str, str]:
    with pytest.raises(Refusal) as refused:
        read_message(data, KNOWN)
    return refused.value.rule, refused.value.element, refused.value.detail


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (f"<alert xmlns='{NAMESPACE}'>\n  <a>".encode(), (Breach.NOT_XML, "file", "2:6")),
        (b"<a/>\0", (Breach.NOT_UTF8, "file", "1:5")),
        (b"<a>\n\n  \xff</a>", (Breach.NOT_UTF8, "file", "3:3")),
        (b"<?xml version='1.0' encoding='koi8-r'?><a/>", (Breach.NOT_UTF8, "file", "koi8-r")),
        (b"\n\n<!DOCTYPE a>\n<a/>", (Breach.DOCTYPE, "file", "3")),
        (b"<a xmlns='b:c'/>", (Breach.OTHER_KIND, "a", "b:c a")),
        (b"<" + b"a" * 90 + b"/>", (Breach.OTHER_KIND, "a" * 40, "a" * 79 + "…")),
        (
            changed(("<info>", f"<a><b>{'<c>' * 12}{'</c>' * 12}</b></a><info>")),
            (Breach.TOO_DEEP, "alert/a/b", "12"),
        ),
        (
            changed(("<info>", NUMBERED * 2 + "<info>")),
            (Breach.TOO_MANY_ELEMENTS, "alert", "5000"),
        ),
        (changed((INFO, INFO * 21)), (Breach.TOO_MANY_INFOS, "alert/info", "20")),
        (changed((AREA, AREA * 501)), (Breach.TOO_MANY_AREAS, "alert/info/area", "500")),
        (
            changed((AREA, AREA + "<area><b/></area>")),
            (Breach.ELEMENT_UNKNOWN, "alert/info/area[2]/b", "b"),
        ),
        (
            changed((AREA, AREA + "<b:area xmlns:b='urn:c'/>")),
            (Breach.ELEMENT_UNKNOWN, "alert/info/area[2]", "urn:c area"),
        ),
        (
            changed(("<event>", "<event><b/>"), ("Деңгей", "")),
            (Breach.ELEMENT_UNKNOWN, "alert/info/event/b", "b"),
        ),
        (
            changed((GEOCODE, GEOCODE.replace("<value>KZ-35</value>", ""))),
            (Breach.ELEMENT_MISSING, "alert/info/area/geocode/value", ""),
        ),
        (changed((INFO, INFO + "<info>x</info>")), (Breach.STRAY_TEXT, "alert/info[2]", "x")),
        (changed(("<info>", " x y \n<info>")), (Breach.STRAY_TEXT, "alert", "x y")),
        (changed((">Severe", ">severe")), (Breach.VALUE_UNKNOWN, "alert/info/severity", "severe")),
        (
            changed(("12:00:00+05:00</onset>", "noon</onset>")),
            (Breach.TIME_FORM, "alert/info/onset", "2026-07-15Tnoon"),
        ),
        (changed(("KZ-2026-1", "a b")), (Breach.NAME_FORM, "alert/identifier", "a b")),
        (changed((">Actual", ">Draft")), (Breach.STATUS, "alert/status", "Draft")),
        (changed((">Public", ">Private")), (Breach.SCOPE, "alert/scope", "Private")),
        (changed(UPDATE), (Breach.REFERENCES_MISSING, "alert/references", "")),
        (
            changed(UPDATE, refers(f"{EARLIER} a,b")),
            (Breach.REFERENCES_FORM, "alert/references", "a,b"),
        ),
        (
            changed(UPDATE, refers(f"a,b,c,{EARLIER}")),
            (Breach.REFERENCES_FORM, "alert/references", f"a,b,c,{EARLIER}"),
        ),
        (
            changed(UPDATE, refers(EARLIER.replace("07-14", "07-15"))),
            (Breach.REFERENCES_LATER, "alert/references", EARLIER.replace("07-14", "07-15")),
        ),
        (
            two(("<language>ru", "<language>kk")),
            (Breach.LANGUAGE_REPEATED, "alert/info[2]/language", "kk"),
        ),
        (changed((">Security", ">Met")), (Breach.CATEGORY, "alert/info/category", "Met")),
        (changed((LEVEL, LEVEL * 2)), (Breach.LEVEL_REPEATED, "alert/info/parameter[2]", "")),
        (changed((TIMES, "")), (Breach.BEGIN_MISSING, "alert/info/onset", "")),
        (
            changed(("07-17T00", "07-15T12")),
            (Breach.EXPIRES_EARLY, "alert/info/expires", "2026-07-15T12:00:00+05:00"),
        ),
        (changed((AREA, "")), (Breach.AREA_MISSING, "alert/info/area", "")),
        (
            changed((GEOCODE, "")),
            (Breach.GEOCODE_MISSING, "alert/info/area/geocode", "Қарағанды облысы"),
        ),
        (
            changed((GEOCODE, GEOCODE + coded("KATO", "1")[1])),
            (Breach.GEOCODE_NAME, "alert/info/area/geocode[2]", "KATO"),
        ),
        (two((">orange<", ">red<")), (Breach.INFOS_DIFFER, "alert/info[2]", "level")),
        (two(("07-17T00", "07-18T00")), (Breach.INFOS_DIFFER, "alert/info[2]", "expires")),
        (two(("KZ-35", "KZ-71")), (Breach.INFOS_DIFFER, "alert/info[2]", "area")),
    ],
    ids=lambda value: value[0].value if isinstance(value, tuple) else "",
)  # fmt: skip
def test_a_refusal_says_what_was_found_and_where(
    data: bytes, expected: tuple[Breach, str, str]
) -> None:
    assert refusal(data) == expected


def test_what_is_within_a_limit_is_not_refused_for_it() -> None:
    """A step more of each is refused; see the table above."""
    read_message(changed(("<info>", NUMBERED + "<info>")), KNOWN)
    blocks = [INFO.replace(">kk<", f">{lang}<") for lang in ("kk", "ru", "en", *["de"] * 17)]
    assert refusal(changed((INFO, "".join(blocks))))[0] is Breach.LANGUAGE_UNKNOWN
    read_message(changed((AREA, AREA * 500)), KNOWN)
    deep = "<info><area><geocode>" + "<a>" * 8 + "</a>" * 8 + "</geocode></area></info>"
    assert refusal(changed((SCOPE, SCOPE + deep)))[0] is not Breach.TOO_DEEP
    deeper = deep.replace("<a></a>", "<a><a></a></a>")
    assert refusal(changed((SCOPE, SCOPE + deeper)))[0] is Breach.TOO_DEEP
    for length in (200, 201):
        data = changed(("KZ-2026-1", "a" * length))
        if length > 200:
            assert refusal(data)[0] is Breach.NAME_FORM
        else:
            read_message(data, KNOWN)


def test_what_hides_or_turns_letters_is_gone_and_the_words_stay() -> None:
    said = "a\u200bb\u202ec\u00add  e\u2066"
    data = changed(
        ("Қызғылт сары деңгей</headline>",
         f"{said}</headline><description> {said}\n\n x </description>"),
    )  # fmt: skip
    (info,) = read_message(data, KNOWN).infos
    assert info.headline == "abcd e"
    assert info.description == "abcd e\nx"


COLOUR = "<parameter><valueName>awareness_level</valueName><value>{}</value></parameter>"


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ((LEVEL, LEVEL + COLOUR.format("3; orange; Severe")), []),
        ((LEVEL, LEVEL), [(Oddity.COLOUR, "alert/info/parameter")]),
        ((LEVEL, LEVEL + COLOUR.format("4; red; Extreme")),
         [(Oddity.COLOUR, "alert/info/parameter")]),
        ((LEVEL, LEVEL + COLOUR.format("3; orange; Severe") * 2),
         [(Oddity.COLOUR, "alert/info/parameter")]),
    ],
)  # fmt: skip
def test_what_other_readers_would_show_otherwise_is_remarked(
    change: tuple[str, str], found: list[tuple[Oddity, str]]
) -> None:
    data = changed(change)
    told = remarks(data, read_message(data, KNOWN))
    lacking = [MessageRemark(Oddity.LANGUAGE, "alert/info", lang) for lang in ("ru", "en")]
    assert told[-2:] == lacking
    assert [(one.oddity, one.element) for one in told[:-2]] == found
    assert {one.expected for one in told[:-2]} <= {"awareness_level 3; orange; Severe"}
    minor = changed(change, ("Severe", "Minor"))
    severity = MessageRemark(Oddity.SEVERITY, "alert/info/severity", "Severe")
    assert remarks(minor, read_message(minor, KNOWN)) == [severity, *told]


def test_of_a_cancel_that_says_nothing_there_is_nothing_to_remark() -> None:
    data = changed(CANCEL, refers(EARLIER), (INFO, ""))
    assert remarks(data, read_message(data, KNOWN)) == []
