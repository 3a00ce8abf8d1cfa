"""Debian's copyright file of the package, written from parts.toml.

What Debian has itself in /usr/share/common-licenses is pointed at, the other texts are in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tools.installer.parts import TEXTS, Part, licences_in

_PROGRAM = "usr/lib/daiyn"

_HEAD = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Daiyn
Comment:
 The package holds the program as one folder with the parts it stands on, because
 no distribution has them in the versions it was tested with. Each keeps its own
 licence. The Qt libraries are separate files: you may replace them by others.
 What the parts hold of others is told in /usr/lib/daiyn/licences.

Files: *
Copyright: 2026 Daiyn contributors
License: MIT
"""

# licence → its file in /usr/share/common-licenses
_COMMON = {
    "Apache-2.0": "Apache-2.0",
    "GPL-2.0-or-later": "GPL-2",
    "GPL-3.0-only": "GPL-3",
    "LGPL-3.0-only": "LGPL-3",
}


def copyright_file(parts: Iterable[Part]) -> str:
    """The file in Debian's machine-readable format."""
    shipped = [part for part in parts if part.id != "daiyn" and not part.inside]
    with_files = [part for part in shipped if part.patterns("linux")]
    only_modules = [part for part in shipped if part.modules and not part.patterns("linux")]
    licences = {name for part in with_files for name in licences_in(part.licence)} | {"MIT"}
    packed = ", ".join(f"{part.name} ({part.licence})" for part in only_modules)
    stanzas = [_HEAD]
    for part in with_files:
        stanza = _stanza(part)
        if part.id == "starter":
            stanza += f"Comment:\n The two files also hold Daiyn's own modules and {packed}.\n"
        stanzas.append(stanza)
    stanzas += [
        f"License: {name}\n{''.join(_text(name))}"
        for name in sorted(licences)
        if not name.endswith("-exception")
    ]
    return "\n".join(stanzas)


def _stanza(part: Part) -> str:
    files = "\n ".join(f"{_PROGRAM}/{pattern}" for pattern in part.patterns("linux"))
    return f"Files:\n {files}\nCopyright: {part.copyright}\nLicense: {_expression(part.licence)}\n"


def _expression(licence: str) -> str:
    words = licence.replace(" AND ", " and ").replace(" OR ", " or ")
    return words.replace(" WITH Bootloader-exception", " with Bootloader exception")


def _text(licence: str) -> Iterator[str]:
    if licence in _COMMON:
        yield f" On Debian systems the text is in /usr/share/common-licenses/{_COMMON[licence]}.\n"
        if licence.startswith("GPL-2"):
            yield " .\n The Bootloader exception:\n .\n"
            yield from _indented("Bootloader-exception")
    else:
        yield from _indented(licence)


def _indented(licence: str) -> Iterator[str]:
    for line in (TEXTS / f"{licence}.txt").read_text(encoding="utf-8").splitlines():
        yield f" {line.rstrip()}\n" if line.strip() else " .\n"
