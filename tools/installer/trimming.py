"""What of all that PyInstaller collects goes into the frozen program. Used by build.spec alone.

Qt's plugins are named one by one: a plugin that a later Qt brings stays out until somebody wants
it. On Linux and macOS a library stays only when something that stays asks for it, so that what the
build machine happens to have (GTK, Kerberos, systemd) does not travel along.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from tools.installer.elf import is_elf, read_elf
from tools.installer.macos.macho import is_macho, read_macho

# name in the bundle, file on this machine, kind of entry: PyInstaller's own form
Entry = tuple[str, str, str]

# Offline by construction: no network library, no VNC server, no QML; tests look for their absence.
_UNWANTED = re.compile(
    r"(Qt6?(Network|Qml|Quick|OpenGLWidgets|Sql|Test|Designer|VncServer)\b|Qt6?(Network|Qml|Quick|Sql)"
    r"|qvnc|opengl32sw|(lib)?(ssl|crypto)[-.\d]|[/\\]_(ssl|socket|hashlib|bz2|lzma|uuid)\.)"
)

# Characters of East Asian code pages from before Unicode: 1.5 MB that no text here needs.
_CODE_PAGES = re.compile(r"_(codecs_(cn|hk|iso2022|jp|kr|tw)|multibytecodec)\.")

_LANGUAGES = re.compile(r"translations[/\\](?!qtbase_(kk|ru|en)\.qm)")

# What pip noted of a package; its licence and what it holds of others travel in licences/.
_NOTES = re.compile(r"\.dist-info[/\\]")

_PLUGIN = re.compile(r"Qt[/\\]?plugins[/\\]|PySide6[/\\]plugins[/\\]")
_PLUGINS_KEPT = re.compile(
    r"[/\\](lib)?("
    r"qxcb|qwayland|qwindows|qcocoa|qoffscreen"  # where windows appear; offscreen for the self-test
    r"|xdg-shell|adwaita|bradient|qt-plugin-wayland-egl"  # windows, frames and drawing on Wayland
    r"|qxcb-egl-integration|qxcb-glx-integration"
    r"|composeplatforminputcontextplugin|ibusplatforminputcontextplugin"  # typing
    r"|qxdgdesktopportal|qmodernwindowsstyle|qwindowsvistastyle|qmacstyle"
    r"|qjpeg|qico|qsvg|qsvgicon"  # the family's photographs; our icons
    r"|cupsprintersupport|windowsprintersupport|cocoaprintersupport"
    r")\.(so|dll|dylib)$"
)

# These must fit the rest of the system rather than us: a driver of the screen fails beside an old
# C++ library, printing beside a foreign CUPS, fonts beside settings of another age. Whatever has a
# desktop has them; the package of a distribution names them.
_LEFT_TO_SYSTEM = re.compile(
    r"lib(stdc\+\+|gcc_s|z|zstd|glib-2\.0|gthread-2\.0|dbus-1|fontconfig|freetype|X11|X11-xcb|cups)"
    r"\.so\.\d+$"
)

# What PyInstaller runs before the program at each start. One lets `inspect` find sources, which
# nobody asks a frozen program for, and reads an archive for it. The other imports Qt, before the
# program can do it in its own way; it does itself what else that hook is for (`app/startup.py`).
_HOOKS_LEFT_OUT = ("pyi_rth_inspect", "pyi_rth_pyside6")


def kept_hooks(scripts: Iterable[Entry]) -> list[Entry]:
    """The program's scripts without the hooks that only hold up a start."""
    return [one for one in scripts if one[0] not in _HOOKS_LEFT_OUT]


def kept_data(entries: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """Data without other languages, and without what belongs to none of the `binaries`.

    That are links to a library that is left out, and on macOS the frame around it: a folder
    `QtCore.framework` with links and a description, which signing asks for.
    """
    kept = list(binaries)
    names = {PurePosixPath(entry[0]).name for entry in kept}
    frames = {_frame(entry[0]) for entry in kept}

    def has_library(entry: Entry) -> bool:
        if frame := _frame(entry[0]):
            return frame in frames
        return entry[2] != "SYMLINK" or PurePosixPath(entry[0]).name in names

    return [
        entry
        for entry in entries
        if _is_wanted(entry)
        and not _LANGUAGES.search(entry[0])
        and not _NOTES.search(entry[0])
        and has_library(entry)
    ]


def kept_binaries(
    entries: Iterable[Entry],
    needed: Callable[[Path], frozenset[str]] | None = None,
    platform: str = sys.platform,
) -> list[Entry]:
    """Modules, the plugins that are wanted and, but for Windows, the libraries these ask for.

    `needed` tells the names of the libraries that a file asks for.
    """
    wanted = [entry for entry in entries if _is_wanted(entry) and not _CODE_PAGES.search(entry[0])]
    wanted = [e for e in wanted if not _PLUGIN.search(e[0]) or _PLUGINS_KEPT.search(e[0])]
    if platform == "win32":
        return wanted
    asked_for = _asked_for(wanted, needed or _NEEDED[platform])
    return [e for e in wanted if not _is_library(e) or PurePosixPath(e[0]).name in asked_for]


def _is_wanted(entry: Entry) -> bool:
    return not _UNWANTED.search(entry[0]) and not _UNWANTED.search(entry[1])


def _frame(name: str) -> str:
    """The folder of the framework that a file of macOS belongs to; empty when it has none."""
    before, mark, _ = name.partition(".framework/")
    return before + mark if mark else ""


def _is_library(entry: Entry) -> bool:
    """Whether it is there for others only: neither a module of Python nor a plugin of Qt."""
    name, _, kind = entry
    is_named_so = ".so." in name or name.endswith(".dylib") or bool(_frame(name))
    return kind in {"BINARY", "SYMLINK"} and not _PLUGIN.search(name) and is_named_so


def _asked_for(
    entries: Iterable[Entry], needed: Callable[[Path], frozenset[str]]
) -> frozenset[str]:
    """Names of the libraries that can be reached from modules and plugins."""
    entries = list(entries)
    libraries = {PurePosixPath(e[0]).name: Path(e[1]) for e in entries if e[2] == "BINARY"}
    waiting = [Path(e[1]) for e in entries if not _is_library(e) and e[2] != "SYMLINK"]
    # The starter opens Python by name.
    found = {name for name in libraries if name.startswith("libpython") or name == "Python"}
    waiting += [libraries[name] for name in found]
    while waiting:
        for name in needed(waiting.pop()) - found:
            if name in libraries and not _LEFT_TO_SYSTEM.fullmatch(name):
                found.add(name)
                waiting.append(libraries[name])
    return frozenset(found)


def _needed_on_linux(path: Path) -> frozenset[str]:
    return read_elf(path).needed if is_elf(path) else frozenset()


def _needed_on_macos(path: Path) -> frozenset[str]:
    return read_macho(path).needed_names if is_macho(path) else frozenset()


_NEEDED = {"linux": _needed_on_linux, "darwin": _needed_on_macos}
