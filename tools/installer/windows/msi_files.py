"""The files of the program as rows of an MSI: folders, components, names, versions, digests."""

from __future__ import annotations

import hashlib
import struct
import uuid
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from guide import APP_ID
from tools.installer.windows.msi_tables import Row
from tools.installer.windows.pe_version import file_version

# Never to be changed: by it Windows recognizes what an earlier release has installed.
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, APP_ID)

FEATURE = "Daiyn"
IS_64_BIT = 256  # of a component: programs and registry of 64 bit
_SHORT = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")


def guid(name: str) -> str:
    """The same name, the same GUID, in every release and on every machine."""
    return f"{{{str(uuid.uuid5(_NAMESPACE, name)).upper()}}}"


def key(kind: str, path: str) -> str:
    """What a row about `path` is called: an id that Windows Installer takes."""
    return f"{kind}_{hashlib.sha256(path.encode()).hexdigest()[:24]}"


@dataclass
class FileRows:
    """What the tables say of the files, and the files themselves in the order of the cabinet."""

    directories: list[Row] = field(default_factory=list)
    components: list[Row] = field(default_factory=list)
    files: list[Row] = field(default_factory=list)
    digests: list[Row] = field(default_factory=list)
    packed: list[tuple[str, Path]] = field(default_factory=list)

    def key_of(self, path: str) -> str:
        """The row of the file that lies at `path`. Errors: LookupError when there is none."""
        wanted = key("f", path.casefold())
        if not any(row[0] == wanted for row in self.files):
            raise LookupError(f"the bundle has no {path}")
        return wanted

    def component_of(self, path: str) -> str:
        """The component that holds the file. Errors: as `key_of`."""
        self.key_of(path)
        return key("c", path.casefold())


def file_rows(bundle: Path, top: str) -> FileRows:
    """Describe every file below `bundle`; its folder is the directory `top`.

    Each file is a component of its own, named after where it lies: so an upgrade and a repair
    recognize it. Empty folders are left out.
    """
    rows = FileRows()
    short_names = _short_names(bundle)
    folders: set[str] = set()
    for path in sorted(p for p in bundle.rglob("*") if p.is_file()):
        where = path.relative_to(bundle).as_posix()
        for folder in reversed(PurePosixPath(where).parents[:-1]):
            name = str(folder)
            if name not in folders:
                folders.add(name)
                shown = f"{short_names[name]}|{folder.name}"
                rows.directories.append(
                    (_folder_key(name, top), _folder_key(str(folder.parent), top), shown)
                )
        _add_file(rows, path, where, short_names[where], top)
    return rows


def _add_file(rows: FileRows, path: Path, where: str, short: str, top: str) -> None:
    # Windows does not tell capital letters apart, and so neither does the component's name.
    name = where.casefold()
    file, component = key("f", name), key("c", name)
    folder = _folder_key(str(PurePosixPath(where).parent), top)
    version = file_version(path)
    rows.components.append((component, guid(f"file:{name}"), folder, IS_64_BIT, None, file))
    rows.packed.append((file, path))
    shown = f"{short}|{path.name}"
    rows.files.append(
        (file, component, shown, path.stat().st_size, version, None, None, len(rows.packed))
    )
    if version is None:  # by its digest a repair sees whether it is still what was installed
        digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).digest()
        rows.digests.append((file, 0, *struct.unpack("<4i", digest)))


def _folder_key(folder: str, top: str) -> str:
    return top if folder == "." else key("d", folder.casefold())


def _short_names(bundle: Path) -> dict[str, str]:
    """A name of eight and three letters for everything, each once in its folder."""
    names: dict[str, str] = {}
    taken: set[tuple[str, str]] = set()
    for path in sorted(bundle.rglob("*")):
        where = path.relative_to(bundle)
        stem = "".join(letter for letter in path.stem.upper() if letter in _SHORT)[:4]
        ending = "".join(letter for letter in path.suffix.upper() if letter in _SHORT)[:3]
        number = int.from_bytes(hashlib.sha256(path.name.casefold().encode()).digest()[:2], "big")
        while True:
            name = f"{stem}{number:04X}".rstrip(".") + (f".{ending}" if ending else "")
            if (str(where.parent), name) not in taken:
                break
            number = (number + 1) & 0xFFFF
        taken.add((str(where.parent), name))
        names[where.as_posix()] = name
    return names
