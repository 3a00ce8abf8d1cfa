"""A pack: an edition of the guide's words as one zip, read and checked entirely in memory.

A pack is not trusted because it is signed: whoever holds a key may make a mistake. So all of it is
bounded before it is read, and its words pass the same content check as the built-in ones, as they
would stand beside them. Nothing is unpacked and nothing is written; who signed is asked elsewhere.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Mapping
from itertools import islice
from typing import Any

import msgspec
from msgspec import Struct

from guide.content import files, pack_text, pack_zip
from guide.content.about import ABOUT, About, added_since
from guide.content.checks import check_words
from guide.content.checks.finding import Finding
from guide.content.model import LANGS
from guide.content.pack_finding import PackError, PackFinding
from guide.content.pointer import EDITION_LIMIT
from guide.content.source import ContentSource
from guide.errors import Code, GuideError

FORMAT = 1
KNOWN = frozenset({ABOUT, *files.PACKED})
SIZE_LIMIT = 20 << 20  # bytes of a pack
SIGNATURE_ENDING = ".minisig"
FINDINGS_LIMIT = 100  # faults that are counted; who mends so many does not need the rest
_VERSION = re.compile(r"([0-9]{1,4})\.([0-9]{1,4})\.([0-9]{1,4})")


class Pack(Struct, frozen=True):
    """A pack whose form is right; its words are not checked yet."""

    about: About
    contents: dict[str, bytes]  # of the content files, by name
    tables: dict[str, dict[str, Any]]  # the same, as TOML has them

    @property
    def gathered(self) -> list[dt.date]:
        """The days when the words of its files were gathered; they must be sound."""
        return [tables["content_date"] for tables in self.tables.values()]


def read_pack(data: bytes) -> Pack:
    """Take a pack apart, within bounds.

    Errors: GuideError PACK_TOO_LARGE; PACK_MALFORMED with `reason` (a `PackFinding`) and `member`.
    """
    if len(data) > SIZE_LIMIT:
        raise GuideError(Code.PACK_TOO_LARGE)
    try:
        return _taken_apart(pack_zip.read_members(data, KNOWN))
    except PackError as error:
        raise _malformed(error) from error


def _taken_apart(contents: dict[str, bytes]) -> Pack:
    about = _about(contents.pop(ABOUT, None))
    tables = _tables(contents)
    pack_text.count_entries(tables)
    return Pack(about, contents, tables)


def _tables(contents: dict[str, bytes]) -> dict[str, dict[str, Any]]:
    """All files of an edition as TOML has them. Errors: PackError, also for one that is absent."""
    for name in files.PACKED:
        if name not in contents:
            raise PackError(PackFinding.WORDS_MISSING, name)
    return {name: pack_text.read_tables(name, contents[name]) for name in files.PACKED}


def require_program(about: About, version: str) -> None:
    """Errors: GuideError PACK_NEEDS_NEWER when the words want a newer program than `version`."""
    if _numbers(about.needs_program) > _numbers(version):
        raise GuideError(Code.PACK_NEEDS_NEWER, version=about.needs_program)


def require_sound_files(
    contents: dict[str, bytes],
    own: ContentSource,
    icons: Collection[str],
    retired: Collection[str] = (),
) -> None:
    """Check files that were accepted before, beside the program's own of today.

    Errors: as `read_pack` and `require_sound`.
    """
    try:
        tables = _tables(contents)
    except PackError as error:
        raise _malformed(error) from error
    require_sound(tables, own, icons, retired, are_taken=True)


def require_sound(
    tables: Mapping[str, Mapping[str, Any]],
    own: ContentSource,
    icons: Collection[str],
    retired: Collection[str] = (),
    *,
    are_taken: bool = False,
) -> None:
    """Check the words of a pack, all files of an edition, beside the program's own.

    `icons` are the drawings that the program has; `retired` are the entries of the program's own
    words that may be missing, as may those that came after these words; `are_taken` tells that an
    earlier version has taken the words. Errors: GuideError PACK_FAULTY with `count` and `first`;
    CONTENT_UNREADABLE for the program's own.
    """
    built_in = {name: files.load_tables(own, name) for name in files.PACKED}
    left_out = {*retired, *added_since(tables, own)}
    asked = check_words(tables, built_in, icons, left_out, are_taken=are_taken)
    found = list(islice(asked, FINDINGS_LIMIT))
    if found:
        raise _faulty(found)
    for name, read in tables.items():
        try:
            msgspec.convert(read, files.SHAPES[name])
        except (ValueError, RecursionError) as error:
            raise _faulty([Finding(name, "", "type_wrong", name)]) from error


def _faulty(found: list[Finding]) -> GuideError:
    first = found[0]
    count = str(len(found)) + ("+" if len(found) >= FINDINGS_LIMIT else "")
    place = f"{first.file} {first.id}".strip()[:80]
    return GuideError(
        Code.PACK_FAULTY,
        count=count,
        first=f"{place}: {first.code}",
        file=first.file,
        fault=first.code,
        detail=first.detail[:200],
    )


def _malformed(error: PackError) -> GuideError:
    reason = error.finding.value
    return GuideError(Code.PACK_MALFORMED, reason=reason, member=error.member)


def _about(data: bytes | None) -> About:
    if data is None:
        raise PackError(PackFinding.ABOUT_MISSING)
    tables = pack_text.read_tables(ABOUT, data)
    made_for = tables.get("format")
    if isinstance(made_for, int) and made_for > FORMAT:
        raise PackError(PackFinding.FORMAT_UNKNOWN)
    try:
        about = msgspec.convert(tables, About)
    except ValueError as error:
        raise PackError(PackFinding.ABOUT_WRONG) from error
    is_right = (
        about.format == FORMAT
        and 1 <= about.edition <= EDITION_LIMIT
        and _VERSION.fullmatch(about.needs_program)
        and all(about.about.words(lang).strip() for lang in LANGS)
    )
    if not is_right:
        raise PackError(PackFinding.ABOUT_WRONG)
    return about


def _numbers(version: str) -> tuple[int, ...]:
    found = _VERSION.match(version)
    return tuple(int(part) for part in found.groups()) if found is not None else ()
