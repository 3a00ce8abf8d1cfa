"""Reading the zip of a pack: only the plainest kind, straight from memory, nothing unpacked.

The reader wants what `write_members` writes and refuses everything else a zip may be:
one level of known names, stored or deflated, no encryption, zip64, comments, extra fields or
data descriptors, every byte of the file accounted for, and every header saying the same twice.
What a file unpacks to is counted while it is unpacked, never believed.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Collection, Mapping

from msgspec import Struct

from guide.content.pack_finding import PackError, PackFinding

MEMBER_LIMIT = 256 << 10  # bytes of one file, unpacked
ALL_LIMIT = 384 << 10  # bytes of all files together, unpacked: what is checked within a second
_AT_ONCE = 64 << 10  # bytes that are unpacked before they are counted
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the oldest one a zip knows: no clock in the bytes

_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_END_SIGN, _CENTRAL_SIGN, _LOCAL_SIGN = b"PK\5\6", b"PK\1\2", b"PK\3\4"
_LARGE_SIGNS = (b"PK\6\6", b"PK\6\7")  # of zip64
_LARGE_COUNT, _LARGE_SIZE = 0xFFFF, 0xFFFFFFFF  # stand for "see zip64"
_STORED, _DEFLATED = 0, 8
_NEEDED = 20  # version 2.0 of the format: deflate and nothing later
_UTF8_NAMES = 0x800
_ENCRYPTED = 0x2041  # plain, strong, and masked headers
_FOLDER_BIT = 0x10
_RAISING = 0o7000  # runs with the rights of its owner or group, or sticks
_FILE_KIND, _KINDS, _LINK_KIND, _FOLDER_KIND = 0o100000, 0o170000, 0o120000, 0o040000
# What Windows takes for a device whatever follows the point.
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$)(?:\..*)?")


class _Member(Struct, frozen=True):
    name: str
    raw_name: bytes
    version: int
    flags: int
    method: int
    moment: tuple[int, int]
    sum: int
    packed: int
    size: int
    at: int  # where its local header begins


def read_members(
    data: bytes, known: Collection[str], member_limit: int = MEMBER_LIMIT
) -> dict[str, bytes]:
    """The files of the pack by name, each unpacked within its limits.

    `known` are the names that may stand in it; `member_limit` are the bytes that one may have.
    Errors: PackError.
    """
    count, start, end = _directory_of(data)
    # Each file that is too many is refused by its own name; so many are not even listed.
    if count > 2 * len(known):
        raise PackError(PackFinding.MEMBERS_MANY)
    members = _listed(data, count, start, end, known)
    found: dict[str, bytes] = {}
    at = total = 0
    for member in members:
        if member.at != at:
            raise PackError(
                PackFinding.ZIP_OVERLAP if member.at < at else PackFinding.ZIP_MORE, member.name
            )
        at = _end_of_local_header(data, member)
        if at + member.packed > start:
            raise PackError(PackFinding.ZIP_LIES, member.name)
        if member.size > member_limit:
            raise PackError(PackFinding.MEMBER_LARGE, member.name)
        content = _unpacked(data[at : at + member.packed], member, ALL_LIMIT - total)
        total += len(content)
        at += member.packed
        found[member.name] = content
    if at != start:
        raise PackError(PackFinding.ZIP_MORE)
    return found


def _directory_of(data: bytes) -> tuple[int, int, int]:
    """How many files the directory lists, where it begins and where it ends."""
    if len(data) < _END.size or not data.startswith((_LOCAL_SIGN, _END_SIGN)):
        # Something may stand before a zip, and some readers skip it.
        raise PackError(PackFinding.ZIP_MORE if _END_SIGN in data else PackFinding.ZIP_BROKEN)
    end = len(data) - _END.size
    sign, disk, first_disk, here, count, size, start, comment = _END.unpack_from(data, end)
    if sign != _END_SIGN or comment:
        raise PackError(
            PackFinding.ZIP_MORE if _END_SIGN in data[-(1 << 17) :] else PackFinding.ZIP_BROKEN
        )
    has_large_mark = _LARGE_COUNT in (here, count) or _LARGE_SIZE in (size, start)
    if disk or first_disk or here != count or has_large_mark:
        raise PackError(PackFinding.ZIP_LARGE_FORM)
    if data[end - 20 : end - 16] in _LARGE_SIGNS:
        raise PackError(PackFinding.ZIP_LARGE_FORM)
    if start + size != end:
        raise PackError(PackFinding.ZIP_MORE if start + size < end else PackFinding.ZIP_LIES)
    return count, start, end


def _listed(data: bytes, count: int, start: int, end: int, known: Collection[str]) -> list[_Member]:
    """The files as the directory lists them. Errors: PackError."""
    at = start
    found: dict[str, _Member] = {}
    for _ in range(count):
        if at + _CENTRAL.size > end:
            raise PackError(PackFinding.ZIP_LIES)
        (
            sign, _made_by, version, flags, method, time, day, checksum, packed, size,
            name_length, extra, comment, disk, _inside, outside, where,
        ) = _CENTRAL.unpack_from(data, at)  # fmt: skip
        at += _CENTRAL.size
        if sign != _CENTRAL_SIGN or at + name_length > end:
            raise PackError(PackFinding.ZIP_LIES)
        raw_name = data[at : at + name_length]
        at += name_length
        name = _name(raw_name)
        member = _Member(
            name, raw_name, version, flags, method, (time, day), checksum, packed, size, where
        )
        if disk or _LARGE_SIZE in (packed, size, where):
            raise PackError(PackFinding.ZIP_LARGE_FORM, name)
        if extra or comment:
            raise PackError(PackFinding.ZIP_MORE, name)
        _require_plain_file(member, outside)
        _require_known(name, known)
        if name in found:
            raise PackError(PackFinding.MEMBER_TWICE, name)
        found[name] = member
    if at != end:
        raise PackError(PackFinding.ZIP_MORE)
    return list(found.values())


def _name(raw: bytes) -> str:
    """The name as text; UTF-8 whatever the flags say, as all names that are known are ASCII."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise PackError(PackFinding.MEMBER_NAME, raw.decode("latin-1")) from error


def _require_plain_file(member: _Member, outside: int) -> None:
    """Refuse links, folders, what is encrypted, and ways of packing that are not read here."""
    mode = outside >> 16  # whoever made the zip: some readers do not ask that either
    is_folder = outside & _FOLDER_BIT or mode & _KINDS == _FOLDER_KIND
    refused = (
        (PackFinding.MEMBER_LINK, mode & _KINDS == _LINK_KIND),
        (PackFinding.MEMBER_FOLDER, member.name.endswith(("/", "\\")) or is_folder),
        (PackFinding.MEMBER_LINK, mode & _KINDS not in {0, _FILE_KIND} or mode & _RAISING),
        (PackFinding.ZIP_ENCRYPTED, member.flags & _ENCRYPTED),
        # Bits 1 and 2 say how hard the packer tried; a data descriptor (bit 3) hides the size.
        (PackFinding.ZIP_METHOD, member.flags & ~(_UTF8_NAMES | 0x6)),
        (PackFinding.ZIP_METHOD, member.method not in {_STORED, _DEFLATED}),
        (PackFinding.ZIP_METHOD, member.version > _NEEDED),
    )
    for finding, is_so in refused:
        if is_so:
            raise PackError(finding, member.name)


def _require_known(name: str, known: Collection[str]) -> None:
    if name in known:
        return
    lowered = name.casefold()
    if lowered in known:
        raise PackError(PackFinding.MEMBER_TWICE, name)
    leads_elsewhere = any(sign in name for sign in ("/", "\\", ":")) or ".." in name
    is_read_otherwise = (
        not name
        or not name.isascii()
        or not name.isprintable()
        or name.endswith((".", " "))
        or bool(_RESERVED.fullmatch(lowered))
    )
    if leads_elsewhere or is_read_otherwise:
        raise PackError(PackFinding.MEMBER_NAME, name)
    raise PackError(PackFinding.MEMBER_UNKNOWN, name)


def _end_of_local_header(data: bytes, member: _Member) -> int:
    """Where the bytes of a file begin; its own header must say what the directory says."""
    if member.at + _LOCAL.size > len(data):
        raise PackError(PackFinding.ZIP_LIES, member.name)
    sign, version, flags, method, time, day, checksum, packed, size, name_length, extra = (
        _LOCAL.unpack_from(data, member.at)
    )
    if extra:
        raise PackError(PackFinding.ZIP_MORE, member.name)
    at = member.at + _LOCAL.size
    name = data[at : at + name_length]
    said = (name, version, flags, method, (time, day), checksum, packed, size)
    listed = (
        member.raw_name, member.version, member.flags, member.method, member.moment, member.sum,
        member.packed, member.size,
    )  # fmt: skip
    if sign != _LOCAL_SIGN or said != listed:
        raise PackError(PackFinding.ZIP_LIES, member.name)
    return at + len(name)


def _unpacked(packed: bytes, member: _Member, room: int) -> bytes:
    """The file itself. Errors: PackError, as soon as it grows beyond what it may be."""
    if member.size > room:
        raise PackError(PackFinding.ALL_LARGE, member.name)
    content = packed if member.method == _STORED else _inflated(packed, member)
    if len(content) != member.size or zlib.crc32(content) != member.sum:
        raise PackError(PackFinding.ZIP_LIES, member.name)
    return content


def _inflated(packed: bytes, member: _Member) -> bytes:
    """Unpack no more than the file is said to have: one byte more is a lie."""
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    pieces: list[bytes] = []
    counted, rest = 0, packed
    try:
        while not stream.eof and counted <= member.size:
            piece = stream.decompress(rest, _AT_ONCE)
            counted += len(piece)
            pieces.append(piece)
            rest = stream.unconsumed_tail
            if not piece and not rest:
                break
    except zlib.error as error:
        raise PackError(PackFinding.ZIP_BROKEN, member.name) from error
    if not stream.eof or stream.unused_data or counted != member.size:
        raise PackError(PackFinding.ZIP_LIES, member.name)
    return b"".join(pieces)


def write_members(contents: Mapping[str, bytes]) -> bytes:
    """The zip of these files in this order, the same bits for the same files."""
    import zipfile  # with what it brings: for who makes a pack, not for a start
    from io import BytesIO

    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in contents.items():
            member = zipfile.ZipInfo(name, _MOMENT)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = 0o100644 << 16
            archive.writestr(member, content)
    return out.getvalue()
