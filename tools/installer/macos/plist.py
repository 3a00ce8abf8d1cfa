"""What macOS is told of the program: Info.plist, and its names in three languages.

Everything here is computed from what is declared elsewhere (version, desktop entry, types of
files, words) and can be looked at on any system; build.spec writes it into the application.
"""

from __future__ import annotations

import tomllib
from configparser import ConfigParser
from typing import Any

from guide import APP_ID, APP_NAME, __version__
from guide.content.model import LANGS, Lang
from tools.installer.file_types import FileType, read_file_types
from tools.installer.release import ROOT

# The newest that a library of ours asks for: PySide6 6.11 is built for it, though Qt itself would
# do with 13. `faults_of_app` compares it with what lies in the application.
MINIMUM_SYSTEM = (15, 0)

ICON = f"{APP_NAME}.icns"

_LINUX = ROOT / "resources" / "installer" / "linux"
_WORDS = ROOT / "resources" / "installer" / "macos" / "words.toml"


def info_plist() -> dict[str, Any]:
    """The keys of Info.plist; what a person reads of them is English here."""
    kinds = read_file_types()
    return {
        "CFBundleIdentifier": APP_ID,
        "CFBundleName": APP_NAME,
        "CFBundleDisplayName": APP_NAME,
        "CFBundleExecutable": APP_NAME,
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": __version__,
        "CFBundleVersion": __version__,
        "CFBundleIconFile": ICON,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": list(LANGS),
        "LSHasLocalizedDisplayName": True,
        # Said aloud: PyInstaller takes an application with a console program in it for a service.
        "LSBackgroundOnly": False,
        "LSApplicationCategoryType": "public.app-category.utilities",
        "LSMinimumSystemVersion": ".".join(map(str, MINIMUM_SYSTEM)),
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": _copyright(),
        "NSPrincipalClass": "NSApplication",
        **{key: text["en"] for key, text in _words().items()},
        "CFBundleDocumentTypes": [_opened(kind) for kind in kinds],
        "UTExportedTypeDeclarations": [_declared(kind) for kind in kinds],
    }


def localized(lang: Lang) -> dict[str, str]:
    """What `InfoPlist.strings` of a language says: by key, or by the English words."""
    name = _names()[lang]
    return {
        "CFBundleName": name,
        "CFBundleDisplayName": name,
        **{key: text[lang] for key, text in _words().items()},
        **{kind.names["en"]: kind.names[lang] for kind in read_file_types()},
    }


def _opened(kind: FileType) -> dict[str, Any]:
    return {
        "CFBundleTypeName": kind.names["en"],
        "CFBundleTypeRole": "Editor",
        "CFBundleTypeIconFile": ICON,
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [kind.uniform_id],
    }


def _declared(kind: FileType) -> dict[str, Any]:
    return {
        "UTTypeIdentifier": kind.uniform_id,
        "UTTypeDescription": kind.names["en"],
        "UTTypeConformsTo": ["public.data", "public.content"],
        "UTTypeIconFile": ICON,
        "UTTypeTagSpecification": {
            "public.filename-extension": [kind.ending.removeprefix(".")],
            "public.mime-type": [kind.media_type],
        },
    }


def _names() -> dict[Lang, str]:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(_LINUX / f"{APP_ID}.desktop", encoding="utf-8")
    words = entry["Desktop Entry"]
    return {lang: words["Name" if lang == "en" else f"Name[{lang}]"] for lang in LANGS}


def _words() -> dict[str, dict[Lang, str]]:
    return tomllib.loads(_WORDS.read_text(encoding="utf-8"))


def _copyright() -> str:
    lines = (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith("Copyright"))
