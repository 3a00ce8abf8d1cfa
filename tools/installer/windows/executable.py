"""What Windows shows of our executables and is told by them: version, icon, manifest.

Used by build.spec, thus by Python for Windows, and only there.
"""

from __future__ import annotations

import os
from configparser import ConfigParser
from typing import Any

from guide import APP_ID, APP_NAME, APP_NAME_NATIVE, __version__
from tools.installer.release import ROOT

MANIFEST = ROOT / "resources" / "installer" / "windows" / "daiyn.manifest"
ICON = "DAIYN_ICON"  # names the icon's file in the environment of the build

# languages of Windows, and the key of each in the entry for desktops, which has the words
_LANGUAGES = {0x0409: "", 0x0419: "[ru]", 0x043F: "[kk]"}
_UTF16 = 1200


def options(name: str) -> dict[str, Any]:
    """What EXE() in build.spec is told about an executable of this name."""
    icon = os.environ.get(ICON)
    return {
        "version": _version_resource(name),
        "manifest": MANIFEST.read_text(encoding="utf-8"),
        **({"icon": icon} if icon else {}),
    }


def version_texts(name: str) -> dict[int, dict[str, str]]:
    """What the page "Details" of a file says, by the number of Windows' language."""
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    file = ROOT / "resources" / "installer" / "linux" / f"{APP_ID}.desktop"
    entry.read(file, encoding="utf-8")
    words = entry["Desktop Entry"]
    return {
        language: {
            "CompanyName": APP_NAME,
            "FileDescription": f"{words['Name' + key]}: {words['Comment' + key]}",
            "FileVersion": __version__,
            "InternalName": name,
            "LegalCopyright": _copyright(),
            "OriginalFilename": f"{name}.exe",
            "ProductName": APP_NAME if not key else APP_NAME_NATIVE,
            "ProductVersion": __version__,
        }
        for language, key in _LANGUAGES.items()
    }


def _copyright() -> str:
    lines = (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith("Copyright"))


def _version_resource(name: str) -> Any:
    from PyInstaller.utils.win32 import versioninfo  # type: ignore[import-untyped]

    numbers = (*(int(part) for part in __version__.split(".")), 0)
    texts = version_texts(name)
    tables = [
        versioninfo.StringTable(
            f"{language:04X}{_UTF16:04X}",
            [versioninfo.StringStruct(key, text) for key, text in table.items()],
        )
        for language, table in texts.items()
    ]
    translation = [number for language in texts for number in (language, _UTF16)]
    return versioninfo.VSVersionInfo(
        versioninfo.FixedFileInfo(filevers=numbers, prodvers=numbers),
        [
            versioninfo.StringFileInfo(tables),
            versioninfo.VarFileInfo([versioninfo.VarStruct("Translation", translation)]),
        ],
    )
