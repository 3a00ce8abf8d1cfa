"""Files as they come from outside: good ones, public ones of other kinds, and hostile ones.

Each with the rule that refuses it, or None. All are made up here, in the manner of what public
services send; what attacks stays just past our own limits.
"""

from __future__ import annotations

from collections.abc import Iterator

from guide.cap.refusal import Breach
from guide.cap.tree import LIMIT
from tests.cap.made import (
    AREA,
    GEOCODE,
    HEAD,
    INFO,
    LEVEL,
    NAMESPACE,
    TEXT,
    TIMES,
    VECTORS,
    changed,
)

File = tuple[str, bytes, Breach | None]
UPDATE = ("<msgType>Alert", "<msgType>Update")
CANCEL = ("<msgType>Alert", "<msgType>Cancel")
SCOPE = "<scope>Public</scope>"
EARLIER = "akimat@example.org,KZ-2026-0,2026-07-14T12:00:00+05:00"
SIGNATURE = (
    '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo Id="a">'
    "text<CanonicalizationMethod/></SignedInfo></Signature>"
)


def refers(told: str) -> tuple[str, str]:
    return SCOPE, f"{SCOPE}<references>{told}</references>"


def coded(name: str, value: str) -> tuple[str, str]:
    code = f"<geocode><valueName>{name}</valueName><value>{value}</value></geocode>"
    return GEOCODE, code


def ends(value: str) -> tuple[str, str]:
    told = f"<parameter><valueName>KZ-AnnouncedEnd</valueName><value>{value}</value></parameter>"
    return LEVEL, LEVEL + told


def timed(name: str, value: str) -> tuple[str, str]:
    start = TIMES.index(f"<{name}>")
    stop = TIMES.index(f"</{name}>")
    return TIMES[start:stop], f"<{name}>{value}"


def in_russian(*changes: tuple[str, str]) -> str:
    """A second block of the file, in Russian."""
    text = INFO.replace("<language>kk", "<language>ru")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def two(*changes: tuple[str, str]) -> bytes:
    return changed((INFO, INFO + in_russian(*changes)))


def bare_cancel() -> bytes:
    return changed(CANCEL, refers(EARLIER), (INFO, ""))


def good() -> Iterator[tuple[str, bytes]]:
    yield "plain", changed()
    yield "to the last byte that may be", changed().ljust(LIMIT)
    late = ("2026-07-15T12:00:00+05:00</onset>", "2027-07-16T12:00:00+05:00</onset>")
    yield "a begin after 366 days", changed(late, ("2026-07-17T00", "2027-07-17T00"))
    yield "byte order mark", b"\xef\xbb\xbf" + changed()
    yield "no declaration", changed(('<?xml version="1.0" encoding="UTF-8"?>\n', ""))
    yield "encoding in small letters", changed(('"UTF-8"', '"utf-8"'))
    yield "lines of Windows", changed(("<info>", "\r\n  <info>\r\n"))
    yield (
        "a prefix",
        (
            changed()
            .replace(b"</", b"</cap:")
            .replace(b"<cap:", b"<")
            .replace(b"<", b"<cap:")
            .replace(b"<cap:/", b"</")
            .replace(b"<cap:?", b"<?")
            .replace(b"xmlns=", b"xmlns:cap=")
        ),
    )
    where = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"'
    yield "a place of the schema", changed((f'"{NAMESPACE}"', f'"{NAMESPACE}" {where}'))
    yield "a style sheet, not opened", changed(("<alert", '<?xml-stylesheet href="x.xsl"?><alert'))
    yield "comments", changed(("<info>", "<!-- <info> --><info>"))
    yield "CDATA", changed(("<event>Деңгей", "<event><![CDATA[<Деңгей> & ]]>"))
    yield "references of characters", changed(("KZ-TerrorLevel", "KZ&#45;TerrorLevel"))
    yield "a signature inside, at the end", changed(("</info>", f"</info>{SIGNATURE}"))
    yield "hour 24", changed(timed("expires", "2026-07-16T24:00:00+05:00"))
    yield "minus zero", changed(timed("expires", "2026-07-16T20:00:00-00:00"))
    yield "spaces around a time", changed(timed("onset", "\n 2026-07-15T12:00:00+05:00 "))
    yield (
        "effective in place of onset",
        changed(("<onset>", "<effective>"), ("</onset>", "</effective>")),
    )
    yield "366 days", changed(timed("expires", "2027-07-16T12:00:00+05:00"))
    yield "announced before it begins", changed(timed("onset", "2026-07-16T23:59:59+05:00"))
    yield "begun long before it was sent", changed(timed("onset", "2016-06-06T00:00:00+06:00"))
    yield "language with a region", changed(("<language>kk", "<language>kk-KZ"))
    yield "language in capitals", changed(("<language>kk", "<language> KK "))
    yield "two languages", two()
    yield "two languages, one of the first kind", two(("<language>ru", "<language>ru-RU"))
    yield (
        "a moment with another offset",
        two(("2026-07-15T12:00:00+05:00", "2026-07-15T13:00:00+06:00")),
    )
    yield (
        "areas in another order",
        changed(
            (AREA, AREA + AREA.replace("KZ-35", "KZ-71")),
            ("</info>", f"</info>{in_russian((AREA, AREA.replace('KZ-35', 'KZ-71') + AREA))}"),
        ),
    )
    yield "two codes of one area", changed((GEOCODE, GEOCODE + GEOCODE.replace("35", "62")))
    yield "the country", changed(coded("ISO3166-2", "KZ"))
    yield "words below a region", changed(coded("ISO3166-2", "KZ-10/Семей"))
    yield "words by their own name", changed(coded("KZ-Place", "KZ-10/Семей"))
    yield "a district of the weather service", changed(coded("KZSTD", "304"))
    yield "spaces around a code", changed(coded(" ISO3166-2 ", "\n KZ-35\n"))
    yield "a polygon, never needed", changed((GEOCODE, f"<polygon>words</polygon>{GEOCODE}"))
    yield "a circle without a radius", changed((GEOCODE, f"<circle>1,1</circle>{GEOCODE}"))
    yield "heights", changed((AREA, AREA.replace("</area>", "<altitude>-1.5</altitude></area>")))
    yield (
        "another category besides",
        changed(("<category>", "<category>Safety</category><category>")),
    )
    yield "severity that does not fit decides nothing", changed(("Severe", "Minor"))
    colour = "<parameter><valueName>awareness_level</valueName><value>2; yellow; Moderate</value>"
    yield (
        "a colour that does not fit decides nothing",
        changed((LEVEL, f"{colour}</parameter>{LEVEL}")),
    )
    resource = (
        "<resource><resourceDesc>a</resourceDesc><mimeType>image/png</mimeType><size>10</size>"
        "<uri>file:///etc/passwd</uri><derefUri>AAAA</derefUri></resource>"
    )
    yield "a resource, not opened", changed((LEVEL, LEVEL + resource))
    yield "an address, not opened", changed(
        ("<headline>", "<headline/>"), ("</headline>", ""),
        (">Қызғылт сары деңгей", "><web>http://127.0.0.1:9/</web>"),
    )  # fmt: skip


def good_of_each_kind() -> Iterator[tuple[str, bytes]]:
    yield "further notice", changed(ends("further-notice"))
    yield "forty days", changed(ends("for-days 40"))
    yield "at least ten days", changed(ends("at-least-days 10"))
    yield "test", changed((">Actual", ">Test"))
    yield "exercise", changed((">Actual", ">Exercise"))
    yield "an alert that names earlier ones", changed(refers("words"))
    yield "update", changed(UPDATE, refers(EARLIER))
    yield (
        "update of two",
        changed(UPDATE, refers(f"{EARLIER}\n {EARLIER.replace('KZ-2026-0', 'KZ-2026')}")),
    )
    yield "cancel that says nothing else", bare_cancel()
    yield "cancel with a block", changed(CANCEL, refers(EARLIER))
    yield (
        "cancel with the end long past",
        changed(CANCEL, refers(EARLIER), timed("expires", "2020-01-01T00:00:00+05:00")),
    )
    yield "cancel without a level", changed(CANCEL, refers(EARLIER), (LEVEL, ""), (TIMES, ""))
    yield (
        "as large as may be",
        changed(("</headline>", f"</headline><description>{'ә' * 120_000}</description>")),
    )
    yield "three languages, hour 24", (VECTORS / "three-languages-hour-24.xml").read_bytes()


def good_and_costly() -> Iterator[tuple[str, bytes]]:
    """As much as may be of what a reader could take long over."""
    many = " ".join(f'xmlns:a{n}="b{n}"' for n in range(9000))
    yield "namespaces without number", changed((f'"{NAMESPACE}"', f'"{NAMESPACE}" {many}'))
    yield "a comment", changed(("<info>", f"<!--{'- ' * 120_000}--><info>"))
    yield "an instruction", changed(("<alert", f"<?a {'b' * 250_000}?><alert"))
    told = "<description>{}</description>"
    for name, piece in (("letters by number", "&#1179;"), ("CDATA in pieces", "<![CDATA[]]]>")):
        pieces = piece * (250_000 // len(piece))
        yield name, changed(("</headline>", f"</headline>{told.format(pieces)}"))
    yield (
        "lines without number",
        changed(("</headline>", f"</headline>{told.format('a' + chr(10) * 200_000 + 'b')}")),
    )
    places = (f"KZ-10/{n}" for n in range(1000))
    codes = [coded("ISO3166-2", place)[1] for place in places]
    areas = (f"<area><areaDesc/>{codes[n]}{codes[n + 500]}</area>" for n in range(500))
    yield "areas by the hundred", changed((AREA, "".join(areas)))
    ids = " ".join(EARLIER.replace("2026-0,", f"2026-{n},") for n in range(4000))
    yield "references without number", changed(UPDATE, refers(ids))


def broken() -> Iterator[tuple[str, bytes, Breach]]:
    yield "nothing", b"", Breach.NOT_XML
    yield "spaces", b"  \n", Breach.NOT_XML
    yield "a byte of zero", b"\0" * 100, Breach.NOT_UTF8
    yield "words", "деңгей қызыл".encode(), Breach.NOT_XML
    yield "a page", b"<!DOCTYPE html><html><body/></html>", Breach.DOCTYPE
    yield "a page without a doctype", b"<html><body/></html>", Breach.OTHER_KIND
    yield "a picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), Breach.NOT_UTF8
    yield "a pointer of git-annex", b"/annex/objects/SHA256E-s10--ab.xml\n", Breach.NOT_XML
    yield "half", changed()[:400], Breach.NOT_XML
    yield "cut in a letter", changed()[: TEXT.encode().index("ғ".encode()) + 1], Breach.NOT_UTF8
    yield "two roots", changed() + b"<alert/>", Breach.NOT_XML
    yield "words after", changed() + b"words", Breach.NOT_XML
    yield (
        "another encoding",
        TEXT.replace("UTF-8", "windows-1251").encode("cp1251", "replace"),
        (Breach.NOT_UTF8),
    )
    yield "another encoding said", changed(('"UTF-8"', '"windows-1251"')), Breach.NOT_UTF8
    yield "an encoding that nobody has", changed(('"UTF-8"', '"x-none"')), Breach.NOT_UTF8
    yield "two bytes a letter", TEXT.encode("utf-16"), Breach.NOT_UTF8
    yield "two bytes a letter, no mark", "<alert/>".encode("utf-16-le"), Breach.NOT_UTF8
    yield (
        "a letter in too many bytes",
        changed().replace(b"Alert", b"\xc1\x81lert"),
        Breach.NOT_UTF8,
    )
    yield "a sign that XML has not", changed(("<event>", "<event>\x07")), Breach.NOT_XML
    yield "half a pair of letters", changed(("<event>", "<event>&#xD800;")), Breach.NOT_XML
    yield "too large", changed().ljust(LIMIT + 1), Breach.FILE_TOO_LARGE
    for name, text in {
        "a doctype": "<!DOCTYPE alert>",
        "an entity": '<!DOCTYPE alert [<!ENTITY a "b">]>',
        "entities of entities": (
            '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>'
        ),
        "a file as an entity": '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        "a doctype from outside": '<!DOCTYPE alert SYSTEM "http://127.0.0.1:9/a.dtd">',
        "a parameter entity": '<!DOCTYPE a [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>',
        "a default of an attribute": '<!DOCTYPE a [<!ATTLIST info a CDATA "b">]>',
    }.items():
        yield name, changed(("<alert", f"{text}<alert")), Breach.DOCTYPE
    yield "an entity that nobody declared", changed(("<event>", "<event>&a;")), Breach.NOT_XML
    deep = "<a>" * 12 + "</a>" * 12
    yield "too deep", changed(("<info>", f"{deep}<info>")), Breach.TOO_DEEP
    yield (
        "too deep in a signature",
        changed(("</info>", f"</info>{SIGNATURE.replace('text', deep)}")),
        Breach.TOO_DEEP,
    )
    yield (
        "too many elements",
        changed(("<info>", "<code/>" * 5000 + "<info>")),
        (Breach.TOO_MANY_ELEMENTS),
    )
    yield "too many blocks", changed((INFO, "<info/>" * 21)), Breach.TOO_MANY_INFOS
    yield "too many areas", changed((AREA, "<area/>" * 501)), Breach.TOO_MANY_AREAS
    many = " ".join(f'a{n}="b"' for n in range(5000))
    yield "attributes without number", changed(("<info>", f"<info {many}>")), Breach.ATTRIBUTE
    yield "an attribute twice", changed(("<info>", '<info a="b" a="c">')), Breach.NOT_XML
    yield "a prefix of nothing", changed(("<info>", "<x:info>")), Breach.NOT_XML
    for name, namespace in {
        "the version before": "urn:oasis:names:tc:emergency:cap:1.1",
        "a namespace that is longer": f"{NAMESPACE}1",
        "a namespace in capitals": NAMESPACE.upper(),
    }.items():
        yield name, changed((NAMESPACE, namespace)), Breach.OTHER_KIND
    yield "no namespace", changed((f' xmlns="{NAMESPACE}"', "")), Breach.OTHER_KIND
    yield "a block of no namespace", changed(("<info>", '<info xmlns="">')), Breach.ELEMENT_UNKNOWN
    yield (
        "a block of another namespace",
        changed(("<info>", '<info xmlns="a">')),
        (Breach.ELEMENT_UNKNOWN),
    )
    yield (
        "inside another message",
        (
            f'<EDXLDistribution xmlns="urn:oasis:names:tc:emergency:EDXL:DE:1.0">{TEXT[39:]}'
            "</EDXLDistribution>"
        ).encode(),
        Breach.OTHER_KIND,
    )
    yield "a feed", b'<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>', Breach.OTHER_KIND
    yield "a message inside a message", changed((HEAD, TEXT[39:])), Breach.ELEMENT_UNKNOWN


def against_the_schema() -> Iterator[tuple[str, bytes, Breach]]:
    for name in ("identifier", "sender", "sent", "status", "msgType", "scope"):
        start, stop = HEAD.index(f"<{name}>"), HEAD.index(f"</{name}>") + len(name) + 3
        yield f"no {name}", changed((HEAD[start:stop], "")), Breach.ELEMENT_MISSING
        yield (
            f"{name} twice",
            changed((HEAD[start:stop], HEAD[start:stop] * 2)),
            (Breach.ELEMENT_REPEATED),
        )
    for name in ("category", "event", "urgency", "severity", "certainty"):
        start, stop = INFO.index(f"<{name}>"), INFO.index(f"</{name}>") + len(name) + 3
        yield f"no {name}", changed((INFO[start:stop], "")), Breach.ELEMENT_MISSING
    yield "another order", changed(
        ("<status>Actual</status><msgType>Alert</msgType>",
         "<msgType>Alert</msgType><status>Actual</status>"),
    ), Breach.ELEMENT_MISPLACED  # fmt: skip
    yield (
        "times in another order",
        changed((TIMES, TIMES[TIMES.index("<expires>") :] + TIMES[: TIMES.index("<expires>")])),
        Breach.ELEMENT_MISPLACED,
    )
    yield (
        "an area before its block's words",
        changed((AREA, ""), ("<event>", f"{AREA}<event>")),
        (Breach.ELEMENT_MISPLACED),
    )
    yield (
        "expires twice",
        changed((TIMES, TIMES + TIMES[TIMES.index("<expires>") :])),
        (Breach.ELEMENT_REPEATED),
    )
    yield (
        "an element of nobody",
        changed(("<info>", "<level>red</level><info>")),
        (Breach.ELEMENT_UNKNOWN),
    )
    yield "an element in a text", changed(("<event>", "<event><b>")), Breach.NOT_XML
    yield "an element in a text, closed", changed(("<event>", "<event><b/>")), Breach.STRAY_TEXT
    yield (
        "only an element in a text",
        changed(("<event>Деңгей", "<event><b/>")),
        (Breach.ELEMENT_UNKNOWN),
    )
    yield "words between elements", changed(("<info>", "level red<info>")), Breach.STRAY_TEXT
    yield "words in a block", changed((AREA, f"words{AREA}")), Breach.STRAY_TEXT
    yield "a block of words", changed((INFO, "<info>words</info>")), Breach.STRAY_TEXT
    yield "an attribute", changed(("<info>", '<info lang="kk">')), Breach.ATTRIBUTE
    yield (
        "the language as an attribute",
        changed(("<event>", '<event xml:lang="kk">')),
        (Breach.ATTRIBUTE),
    )
    yield (
        "a signature before the end",
        changed(("<info>", f"{SIGNATURE}<info>")),
        (Breach.ELEMENT_UNKNOWN),
    )
    for name, value in {
        "status": ">Actual", "msgType": ">Alert", "scope": ">Public", "category": ">Security",
        "urgency": ">Immediate", "severity": ">Severe", "certainty": ">Likely",
    }.items():  # fmt: skip
        yield f"a space in {name}", changed((value, f"{value} ")), Breach.VALUE_UNKNOWN
        yield f"small letters in {name}", changed((value, value.lower())), Breach.VALUE_UNKNOWN
    yield (
        "a height of words",
        changed((AREA, AREA.replace("</area>", "<altitude>high</altitude></area>"))),
        Breach.VALUE_UNKNOWN,
    )
    for name, value in {
        "a day": "2026-07-17", "Z": "2026-07-17T00:00:00Z", "a part": "2026-07-17T00:00:00.5+05:00",
        "no offset": "2026-07-17T00:00:00", "a comma": "2026-07-17T00:00:00,05:00", "": "",
        "29 February": "2027-02-29T00:00:00+05:00", "25": "2026-07-17T25:00:00+05:00",
        "words": "until further notice",
    }.items():  # fmt: skip
        yield f"expires: {name}", changed(timed("expires", value)), Breach.TIME_FORM


def against_the_profile() -> Iterator[tuple[str, bytes, Breach]]:
    for name, value in {
        "empty": "", "a space": "a b", "a comma": "a,b", "a line": "a\nb", "too long": "a" * 201,
        "hidden": "a\u200bb", "turned": "a\u202eb", "a sign": "a&amp;b",
    }.items():  # fmt: skip
        yield f"identifier: {name}", changed(("KZ-2026-1", value)), Breach.NAME_FORM
    yield "sender: a space", changed(("akimat@", "a kimat@")), Breach.NAME_FORM
    for status in ("System", "Draft"):
        yield status, changed((">Actual", f">{status}")), Breach.STATUS
    for kind in ("Ack", "Error"):
        yield kind, changed((">Alert<", f">{kind}<"), refers(EARLIER)), Breach.MESSAGE_TYPE
    yield "Private", changed((">Public", ">Private")), Breach.SCOPE
    yield "Restricted without restriction", changed((">Public", ">Restricted")), Breach.SCOPE
    yield "update of nothing", changed(UPDATE), Breach.REFERENCES_MISSING
    yield "cancel of nothing", changed(CANCEL), Breach.REFERENCES_MISSING
    yield (
        "empty references",
        changed(UPDATE, (SCOPE, f"{SCOPE}<references/>")),
        (Breach.REFERENCES_MISSING),
    )
    for name, told in {
        "an identifier": "KZ-2026-0",
        "two parts": "akimat@example.org,KZ-2026-0",
        "four parts": f"{EARLIER},more",
        "no time": "akimat@example.org,KZ-2026-0,yesterday",
        "spaces after commas": EARLIER.replace(",", ", "),
        "one good, one not": f"{EARLIER} KZ-2026-0",
        "no sender": EARLIER.replace("akimat@example.org", ""),
    }.items():
        yield f"references: {name}", changed(UPDATE, refers(told)), Breach.REFERENCES_FORM
    itself = "akimat@example.org,KZ-2026-1,2026-07-15T12:00:00+05:00"
    yield "an update of itself", changed(UPDATE, refers(itself)), Breach.REFERENCES_LATER
    later = EARLIER.replace("07-14", "07-16")
    yield "an update of a later one", changed(UPDATE, refers(later)), Breach.REFERENCES_LATER


def against_the_profile_in_a_block() -> Iterator[tuple[str, bytes, Breach]]:
    yield "no block", changed((INFO, "")), Breach.INFO_MISSING
    yield "no language", changed(("<language>kk</language>", "")), Breach.LANGUAGE_MISSING
    yield (
        "an empty language",
        changed(("<language>kk</language>", "<language/>")),
        (Breach.LANGUAGE_MISSING),
    )
    for lang in ("de-DE", "kk_KZ", "қаз", "kaz", "rus", "k k"):
        yield (
            f"language {lang}",
            changed(("<language>kk", f"<language>{lang}")),
            (Breach.LANGUAGE_UNKNOWN),
        )
    yield "a language twice", two(("<language>ru", "<language>kk-KZ")), Breach.LANGUAGE_REPEATED
    yield "weather", changed((">Security", ">Met")), Breach.CATEGORY
    yield "no level", changed((LEVEL, "")), Breach.LEVEL_MISSING
    yield (
        "a level by another name",
        changed(("KZ-TerrorLevel", "kz-terrorlevel")),
        (Breach.LEVEL_MISSING),
    )
    yield (
        "two levels",
        changed((LEVEL, LEVEL + LEVEL.replace("orange", "red"))),
        (Breach.LEVEL_REPEATED),
    )
    for value in ("green", "none", "ORANGE", "3; orange; Severe", "", "қызғылт сары"):
        yield f"level: {value}", changed((">orange<", f">{value}<")), Breach.LEVEL_UNKNOWN
    onset = TIMES[: TIMES.index("<expires>")]
    yield "no begin", changed((onset, "")), Breach.BEGIN_MISSING
    yield (
        "begins in two years",
        changed(
            timed("onset", "2028-07-15T12:00:00+05:00"),
            timed("expires", "2028-07-16T12:00:00+05:00"),
        ),
        Breach.BEGIN_TOO_FAR,
    )
    yield "no end", changed((TIMES, onset)), Breach.EXPIRES_MISSING
    yield (
        "over when it was sent",
        changed(
            timed("onset", "2026-07-01T12:00:00+05:00"),
            timed("expires", "2026-07-14T12:00:00+05:00"),
        ),
        Breach.EXPIRES_EARLY,
    )
    yield (
        "over before it begins",
        changed(timed("onset", "2026-07-18T00:00:00+05:00")),
        (Breach.EXPIRES_EARLY),
    )
    yield (
        "over when it begins",
        changed(timed("onset", "2026-07-17T00:00:00+05:00")),
        (Breach.EXPIRES_EARLY),
    )
    effective = "<effective>2026-07-15T12:00:00+05:00</effective>"
    yield (
        "over before the onset, in effect before",
        changed((TIMES, effective + TIMES.replace("07-15", "07-18"))),
        Breach.EXPIRES_EARLY,
    )
    for when in ("2027-07-16T12:00:01+05:00", "9999-12-31T00:00:00+05:00"):
        yield f"until {when}", changed(timed("expires", when)), Breach.VALID_TOO_LONG
    for value in ("", "soon", "for-days", "for-days 0", "for-days 367", "for-days x",
                  "further-notice 3", "for-days 040"):  # fmt: skip
        yield f"announced end: {value}", changed(ends(value)), Breach.END_UNKNOWN
    yield (
        "two announced ends",
        changed(ends("further-notice"), ends("not-said")),
        (Breach.END_UNKNOWN),
    )


def against_the_list() -> Iterator[tuple[str, bytes, Breach]]:
    yield "no area", changed((AREA, "")), Breach.AREA_MISSING
    yield "an area of words", changed((GEOCODE, "")), Breach.GEOCODE_MISSING
    yield (
        "an area of a polygon",
        changed((GEOCODE, "<polygon>1,1 1,2 2,2 1,1</polygon>")),
        Breach.GEOCODE_MISSING,
    )
    yield (
        "one area good, one not",
        changed((AREA, AREA + AREA.replace(GEOCODE, ""))),
        (Breach.GEOCODE_MISSING),
    )
    for name in ("EXCLUDE_POLYGON", "SAME", "WARNCELLID", "iso3166-2", "ISO3166", "KATO", ""):
        yield f"codes of {name}", changed(coded(name, "KZ-35")), Breach.GEOCODE_NAME
    yield (
        "a known code and another",
        changed((GEOCODE, GEOCODE + coded("EXCLUDE_POLYGON", "1,1 1,2")[1])),
        Breach.GEOCODE_NAME,
    )
    for value in ("KZ-ALA", "KZ-ALM", "KZ-YUZ", "KZ-AST/words"):
        yield f"place {value}", changed(coded("ISO3166-2", value)), Breach.TERRITORY_LETTERS
    for value in ("KZ-99", "kz-35", "35", "RU-MOW", "KZ-350", "", "KZ/words", "KZ-10/", "KZ-10/ ",
                  f"KZ-10/{'а' * 81}", "KZ-35,KZ-71", "/", "KZ-BAY"):  # fmt: skip
        yield f"place {value}", changed(coded("ISO3166-2", value)), Breach.TERRITORY_UNKNOWN
    for value in ("305", "3040", "KZ-10", ""):
        yield f"district {value}", changed(coded("KZSTD", value)), Breach.TERRITORY_UNKNOWN


def against_themselves() -> Iterator[tuple[str, bytes, Breach]]:
    for name, change in {
        "level": (">orange<", ">red<"),
        "begin": timed("onset", "2026-07-15T12:00:01+05:00"),
        "end": timed("expires", "2026-07-18T00:00:00+05:00"),
        "announced end": ends("further-notice"),
        "place": coded("ISO3166-2", "KZ-71"),
        "one place more": (AREA, AREA + AREA.replace("KZ-35", "KZ-71")),
    }.items():
        yield f"the languages differ: {name}", two(change), Breach.INFOS_DIFFER
    wider = (AREA, AREA + AREA.replace("KZ-35", "KZ-71"))
    less = changed((INFO, INFO.replace(*wider) + INFO.replace(">kk<", ">ru<")))
    yield "the second language names less", less, Breach.INFOS_DIFFER
    yield (
        "empty language, of the vectors",
        (VECTORS / "empty-language.xml").read_bytes(),
        (Breach.LANGUAGE_MISSING),
    )
    yield (
        "update of nothing, of the vectors",
        (VECTORS / "update-without-references-schema-valid.xml").read_bytes(),
        Breach.REFERENCES_MISSING,
    )


def public() -> Iterator[tuple[str, bytes, Breach]]:
    """In the manner of what public services send: each is right, and none is of a level."""

    def made(sender: str, block: str, status: str = "Actual", more: str = "") -> bytes:
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="{NAMESPACE}">'
            f"<identifier>{sender}.2026.1</identifier><sender>{sender}</sender>"
            f"<sent>2026-07-15T07:00:00-00:00</sent><status>{status}</status>"
            f"<msgType>Alert</msgType><scope>Public</scope>{more}<info>{block}</info></alert>"
        ).encode()

    def block(language: str, category: str, event: str, rest: str) -> str:
        told = f"<language>{language}</language>" if language else ""
        return (
            f"{told}<category>{category}</category><event>{event}</event><urgency>Expected</urgency>"
            f"<severity>Moderate</severity><certainty>Likely</certainty>{rest}"
        )

    times = "<onset>2026-07-15T09:00:00-00:00</onset><expires>2026-07-16T09:00:00-00:00</expires>"
    ring = "<polygon>49.1,81.2 49.2,81.9 48.7,82.0 49.1,81.2</polygon>"

    def named(kind: str, name: str, value: str) -> str:
        return f"<{kind}><valueName>{name}</valueName><value>{value}</value></{kind}>"

    def area(*codes: str) -> str:
        return f"<area><areaDesc>a place</areaDesc>{''.join(codes)}</area>"

    yield "weather of Kazakhstan", made(
        "2.49.0.0.398.0",
        block("en", "Met", "Wind", named("eventCode", "HMCEVE", "2") + times
              + area(ring, named("geocode", "KZSTD", "304"))),
    ), Breach.CATEGORY  # fmt: skip
    yield "weather of Europe, with a colour", made(
        "met@example.eu",
        block("en-GB", "Met", "Orange wind warning", times
              + named("parameter", "awareness_level", "3; orange; Severe")
              + named("parameter", "awareness_type", "1; Wind")
              + area(named("geocode", "EMMA_ID", "DE001"))),
    ), Breach.CATEGORY  # fmt: skip
    yield "terror level of another country, without an end", made(
        "hsas@example.gov",
        block("", "Security", "Homeland Security Advisory System Update",
              "<senderName>U.S. Government</senderName><headline>Code ORANGE</headline>"
              + named("parameter", "HSAS", "ORANGE")
              + area(named("geocode", "country", "US"))),
    ), Breach.GEOCODE_NAME  # fmt: skip
    yield (
        "a search for a child",
        made(
            "police@example.gov",
            block("en-US", "Rescue", "Child Abduction", area(named("geocode", "SAME", "006037"))),
        ),
        Breach.CATEGORY,
    )
    yield (
        "an earthquake",
        made(
            "seismic@example.gov",
            block("", "Geo", "Earthquake", area("<circle>32.9,-115.9 0</circle>")),
        ),
        Breach.CATEGORY,
    )
    yield "a storm with a piece cut out", made(
        "dwd@example.de",
        block("de-DE", "Met", "STURM", times
              + area(ring, named("geocode", "EXCLUDE_POLYGON", "1,1 1,2 2,2 1,1"))),
    ), Breach.CATEGORY  # fmt: skip
    yield (
        "security in another language",
        made(
            "bbk@example.de",
            block("de-DE", "Security", "Amok", times + area(named("geocode", "SHN", "1"))),
        ),
        Breach.GEOCODE_NAME,
    )
    yield "security in another country", made(
        "bbk@example.de",
        block("en", "Security", "Police operation", times
              + named("parameter", "awareness_level", "4; red; Extreme")
              + area(named("geocode", "ISO3166-2", "DE-BE"))),
    ), Breach.TERRITORY_UNKNOWN  # fmt: skip
    yield "security of a place of ours, with a colour only", made(
        "alerts@example.kz",
        block("ru", "Security", "Оранжевый", times
              + named("parameter", "awareness_level", "3; orange; Severe")
              + area(named("geocode", "ISO3166-2", "KZ-35"))),
    ), Breach.LEVEL_MISSING  # fmt: skip
    yield (
        "a watch of the network",
        made("system@example.kz", block("en", "Other", "Heartbeat", times), "System"),
        Breach.STATUS,
    )
    yield (
        "for a few addresses",
        made("alerts@example.kz", block("ru", "Security", "Тревога", times)).replace(
            b">Public</scope>", b">Private</scope><addresses>a@example.kz</addresses>"
        ),
        (Breach.SCOPE),
    )


def files() -> list[File]:
    read = (*good(), *good_of_each_kind(), *good_and_costly())
    refused = (
        *broken(), *against_the_schema(), *against_the_profile(),
        *against_the_profile_in_a_block(), *against_the_list(), *against_themselves(), *public(),
    )  # fmt: skip
    return [*((name, data, None) for name, data in read), *refused]
