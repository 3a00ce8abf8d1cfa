"""The files of lessons: one readable TOML file each, bounded whoever wrote it.

What is shared by `scenario_file` and `quiz_file`. The bounds are those of the guide's own packs
(`content.pack_text`); a file is read whole in memory, and nothing is taken of one that is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NoReturn, TypeVar

import msgspec
from msgspec import Struct

from guide.content import pack_text, toml_text
from guide.content.pack_finding import PackError, PackFinding
from guide.content.signs import other_signs
from guide.errors import Code, GuideError

SIZE_LIMIT = 256 << 10  # bytes; a scenario in three languages has some 20 KB
_QUOTED = re.compile(r'"([^"]*)"')
_LINE = re.compile(r"at line (\d+)")
_PLACE = re.compile(r" - at `\$\.?(.*)`$")

T = TypeVar("T", bound=Struct)


def read_lesson(name: str, data: bytes, shape: type[T], schema: str) -> T:
    """The record of a file's bytes. What its words say is asked in `checks`.

    Errors: GuideError LESSON_TOO_LARGE; LESSON_MALFORMED with `reason` (a `PackFinding`) and
    `member`, the place in the file, or `line`.
    """
    if len(data) > SIZE_LIMIT:
        raise GuideError(Code.LESSON_TOO_LARGE)
    try:
        plain = data.removeprefix(b"\xef\xbb\xbf")
        # What is too long for its place is told by the checks, which know the place.
        tables = pack_text.read_tables(name, plain, pack_text.LINE_LIMIT)
        pack_text.count_entries({name: tables})
    except PackError as error:
        _refuse(error.finding, line=_line_of(name, error, plain.decode(errors="replace")))
    made_for = tables.get("schema")
    if isinstance(made_for, str) and made_for != schema:
        kind, _, version = made_for.partition("/")
        is_newer = kind == schema.partition("/")[0] and version.isdecimal()
        _refuse(PackFinding.FORMAT_UNKNOWN if is_newer else PackFinding.LESSON_WRONG, "schema")
    try:
        return msgspec.convert(tables, shape)
    except (ValueError, RecursionError) as error:
        found = _PLACE.search(str(error))
        _refuse(PackFinding.LESSON_WRONG, found[1] if found else "")


def _line_of(name: str, error: PackError, text: str) -> int:
    """The line that is refused, counted from 1; 0 where none can be named."""
    if error.finding is PackFinding.TEXT_BROKEN:
        found = _LINE.search(str(error.__cause__))
        return int(found[1]) if found else 0
    refused = {
        PackFinding.TEXT_LONG: lambda line: len(line) > pack_text.LINE_LIMIT,
        PackFinding.TEXT_SIGNS: lambda line: any(
            True for text in _QUOTED.findall(line) for _ in other_signs(name, text)
        ),
        PackFinding.TEXT_LINK: lambda line: pack_text.has_link(name, line),
    }.get(error.finding)
    lines = enumerate(text.splitlines(), 1)
    return next((at for at, line in lines if refused is not None and refused(line)), 0)


def _refuse(finding: PackFinding, member: str = "", line: int = 0) -> NoReturn:
    """Refuse it with the place, as far as one can be named: the file's own name is not known."""
    shown = PackError(finding, member).member
    where = {"line": str(line)} if line else {}
    raise GuideError(Code.LESSON_MALFORMED, reason=finding.value, member=shown, **where) from None


def lesson_text(record: Struct) -> str:
    """The file of a record, as anybody can read it; the same record is always the same text."""
    return "\n".join(_table(record, "")).strip("\n") + "\n"


def _table(record: Struct, path: str) -> Iterator[str]:
    """The values of one table, and the lists of tables below it under their own headings."""
    values = {name: getattr(record, name) for name in record.__struct_fields__}
    lists = [
        name for name, value in values.items()
        if isinstance(value, tuple) and any(isinstance(one, Struct) for one in value)
    ]  # fmt: skip
    words = [name for name, value in values.items() if isinstance(value, Struct)]
    tag = record.__struct_config__
    if isinstance(tag.tag, str):
        yield f"{tag.tag_field} = {toml_text.written(tag.tag)}"
    yield from toml_text.rows(record, {*lists, *words})
    for name in sorted(words, key=("kk", "ru", "en").index):
        yield f"{name} = {toml_text.written(getattr(record, name))}"
    for name in lists:
        below = f"{path}.{name}" if path else name
        for one in getattr(record, name):
            yield from ("", f"[[{below}]]")
            yield from _table(one, below)
