"""Folders of keys, one for each purpose: which this computer trusts, and adding one.

No key is built in. A key is trusted for all accounts when an administrator has put it into their
folder, and for one's own when one has added it oneself, comparing its fingerprint with paper.

A key is trusted for the purpose of its folder and for nothing else: those in `guide/keys` for the
guide's words, as in all versions before. The first line of the file of any other key names the
purpose after `MARK`, and what narrows it, such as the territory of a place; so a file that is laid
into another folder is trusted for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from guide.administrator import is_of_administrator
from guide.bounded_read import read_bounded
from guide.errors import Code, GuideError
from guide.signatures.minisign import (
    KEY_LIMIT,
    PublicKey,
    SignatureError,
    is_fingerprint,
    read_public_key,
    shown_id,
)
from guide.store.guide_folder import GuideFolder, files_ending
from guide.usecases.editions.views import KeyView

KEYS = "keys"
_ENDING = ".pub"
_MOST = 100  # files that are looked at in one folder
_NAME_LIMIT = 40
_COMMENT = "untrusted comment: "
MARK = "daiyn, only for: "
# However the mark is written: a key that is meant for something else is never one of the words.
_MARKED = re.compile(r"daiyn\s*,\s*only\s+for\s*:?\s*(\S*)\s*(.*)", re.IGNORECASE)
_NO_PURPOSE = "?"


class TrustedKeys(Struct, frozen=True):
    """A folder of keys for one purpose; without a name it is the guide's words."""

    folder: Path
    is_for_everybody: bool = False
    purpose: str = ""


class TrustedKey(Struct, frozen=True):
    """A key and how it is shown."""

    key: PublicKey
    view: KeyView
    only_for: str = ""  # what narrows the purpose, as its file says it


def trusted_keys(shelves: Sequence[TrustedKeys]) -> list[TrustedKey]:
    """The keys of these folders by name; what is no key, or not an administrator's, is left out."""
    found: list[TrustedKey] = []
    for shelf in shelves:
        for path in files_ending(shelf.folder, _ENDING, _MOST):
            if shelf.is_for_everybody and not is_of_administrator(path):
                continue
            try:
                key, purpose, only_for = _read(path)
            except GuideError:
                continue
            if purpose != shelf.purpose:
                continue
            view = view_of(key, path.name.removesuffix(_ENDING), is_for_all=shelf.is_for_everybody)
            found.append(TrustedKey(key, view, only_for))
    return found


def read_key(path: Path) -> PublicKey:
    """Read a public key file. Errors: GuideError KEY_UNREADABLE, FILE_UNREADABLE."""
    return _read(path)[0]


def _read(path: Path) -> tuple[PublicKey, str, str]:
    """The key of a file, its purpose, and what narrows that."""
    try:
        data = read_bounded(path, KEY_LIMIT)
        if data is None:
            raise GuideError(Code.KEY_UNREADABLE)
        key = read_public_key(data)
    except OSError as error:
        raise GuideError(Code.FILE_UNREADABLE) from error
    except (ValueError, SignatureError) as error:
        raise GuideError(Code.KEY_UNREADABLE) from error
    comment = data.decode().split("\n")[0].removeprefix(_COMMENT).strip()
    marked = _MARKED.fullmatch(comment)
    if marked is None:
        return key, "", ""
    return key, marked[1] or _NO_PURPOSE, marked[2]


def view_of(key: PublicKey, name: str, *, is_for_all: bool) -> KeyView:
    """A key as it is shown."""
    return KeyView(_shown(name), shown_id(key.key_id), key.fingerprint, is_for_all)


def add_key(
    path: Path,
    fingerprint: str,
    shelf: TrustedKeys,
    only_for: str = "",
    instead_of: Callable[[str], bool] = lambda _: False,
) -> KeyView:
    """Trust a key whose fingerprint somebody has typed from paper, for the purpose of the shelf.

    `only_for` narrows it, on one line; what the shelf held of the very key until now goes where
    `instead_of` says so of what narrowed it. Errors: GuideError KEY_UNREADABLE; KEY_DIFFERS with
    the `fingerprint` that the file has; KEY_NOWHERE; else as `GuideFolder`.
    """
    key = read_key(path)
    if not is_fingerprint(fingerprint, key):
        raise GuideError(Code.KEY_DIFFERS, fingerprint=key.fingerprint)
    for known in trusted_keys([shelf]):
        if (known.key, known.only_for) == (key, only_for):
            return known.view
    name = _file_name(path.name.removesuffix(_ENDING))
    folder = GuideFolder(shelf.folder, is_for_everybody=shelf.is_for_everybody)
    try:
        with folder.held():
            while (shelf.folder / f"{name}{_ENDING}").exists():
                name = f"{name}-{key.shown_id}"  # what has this name stays
            before = [one for one in _key_files(shelf) if _is_of(one, key, shelf, instead_of)]
            folder.put(f"{name}{_ENDING}", _key_file(key, shelf.purpose, only_for))
            for one in before:
                folder.remove(one.name)
    except GuideError as error:
        if error.code is Code.PACK_NOWHERE:
            raise GuideError(Code.KEY_NOWHERE, **error.fields) from error
        raise
    return view_of(key, name, is_for_all=shelf.is_for_everybody)


def remove_key(key_id: str, shelf: TrustedKeys) -> KeyView:
    """Trust a key no more, whatever files it stands in. The id is as minisign shows it.

    Errors: GuideError KEY_NOT_HERE with the `key`; as `GuideFolder`.
    """
    wanted = "".join(key_id.split()).upper()
    folder = GuideFolder(shelf.folder, is_for_everybody=shelf.is_for_everybody)
    found = [path for path in _key_files(shelf) if _id_in(path) == wanted]
    if not found:
        raise GuideError(Code.KEY_NOT_HERE, key=wanted[:_NAME_LIMIT])
    view = view_of(read_key(found[0]), found[0].name.removesuffix(_ENDING),
                   is_for_all=shelf.is_for_everybody)  # fmt: skip
    with folder.held():
        for path in found:
            folder.remove(path.name)
    return view


def _key_files(shelf: TrustedKeys) -> list[Path]:
    return files_ending(shelf.folder, _ENDING, _MOST)


def _is_of(path: Path, key: PublicKey, shelf: TrustedKeys, narrowed: Callable[[str], bool]) -> bool:
    try:
        found, purpose, only_for = _read(path)
    except GuideError:
        return False
    return (found, purpose) == (key, shelf.purpose) and narrowed(only_for)


def _id_in(path: Path) -> str:
    """The id of the key in a file; "" when there is no key in it."""
    try:
        return read_key(path).shown_id
    except GuideError:
        return ""


def _key_file(key: PublicKey, purpose: str, only_for: str) -> bytes:
    """The key as minisign writes it; the comment of the file that came is nobody's word."""
    comment = f"minisign public key {key.shown_id}"
    if purpose:
        comment = f"{MARK}{purpose} {only_for}"
    return f"{_COMMENT}{comment}\n{key.line}\n".encode()


def _file_name(name: str) -> str:
    """A file name that every system takes; people read it, so letters and single spaces stay."""
    import unicodedata

    whole = unicodedata.normalize("NFC", name)
    plain = " ".join(re.sub(r"[^\w\s-]+", "-", whole).split())
    return plain[:_NAME_LIMIT].strip("- ") or "key"


def _shown(name: str) -> str:
    return "".join(sign if sign.isprintable() else "□" for sign in name)[:_NAME_LIMIT]
