"""The types of files that open in Daiyn, as every system is told of them.

They are declared once, with their names in three languages, in the file that Linux reads as it is:
resources/installer/linux/kz.daiyn.Daiyn.mime.xml. Windows and macOS are told what stands there.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass

from guide import APP_ID, APP_NAME
from guide.content.model import LANGS
from tools.installer.release import ROOT

DECLARATION = ROOT / "resources" / "installer" / "linux" / f"{APP_ID}.mime.xml"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SPACE = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
_BEGINNING = "application/x-daiyn-"  # of each media type


@dataclass(frozen=True)
class FileType:
    """One type of files."""

    media_type: str
    ending: str  # of their names, with the dot
    names: Mapping[str, str]  # what a person reads, by language

    @property
    def key(self) -> str:
        """What tells the type from our others: "plan"."""
        return self.media_type.removeprefix(_BEGINNING)

    @property
    def program_id(self) -> str:
        """The key of its program in the registry of Windows; never to be changed."""
        return f"{APP_NAME}.{self.key.capitalize()}"

    @property
    def uniform_id(self) -> str:
        """What macOS calls it; never to be changed."""
        return f"kz.daiyn.{self.key}"


def read_file_types() -> tuple[FileType, ...]:
    """All of them as declared. Errors: ValueError for one whose ending or names are not whole."""
    tree = ET.parse(DECLARATION)  # noqa: S314 - our own file
    return tuple(_read(kind) for kind in tree.getroot().iterfind("m:mime-type", _SPACE))


def _read(kind: ET.Element) -> FileType:
    media_type = kind.get("type", "")
    globs = [glob.get("pattern", "") for glob in kind.iterfind("m:glob", _SPACE)]
    said = {one.get(_XML_LANG, "en"): one.text for one in kind.iterfind("m:comment", _SPACE)}
    names: dict[str, str] = {lang: said.get(lang) or "" for lang in LANGS}
    if len(globs) != 1 or not globs[0].startswith("*.") or not all(names.values()):
        raise ValueError(f"the declaration of {media_type} is not whole")
    return FileType(media_type, globs[0].removeprefix("*"), names)
