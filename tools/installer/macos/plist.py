"""What macOS is told of the program: Info.plist, and its names in three languages.

Everything here is computed from what is declared elsewhere (version, desktop entry, type of plan
files, words) and can be looked at on any system; build.spec writes it into the application.
"""

from __future__ import annotations

import tomllib
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from typing import Any

from guide import APP_ID, APP_NAME, __version__
from guide.content.model import LANGS, Lang
from guide.usecases.safekeeping.plan_transfer import SUFFIX
from tools.installer.release import ROOT

# The newest that a library of ours asks for: PySide6 6.11 is built for it, though Qt itself would
# do with 13. `faults_of_app` compares it with what lies in the application.
MINIMUM_SYSTEM = (15, 0)

PLAN_TYPE = "kz.daiyn.plan"
ICON = f"{APP_NAME}.icns"

_LINUX = ROOT / "resources" / "installer" / "linux"
_WORDS = ROOT / "resources" / "installer" / "macos" / "words.toml"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def info_plist() -> dict[str, Any]:
    """The keys of Info.plist; what a person reads of them is English here."""
    plan_file = _plan_file_names()["en"]
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
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": plan_file,
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": ICON,
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [PLAN_TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": PLAN_TYPE,
                "UTTypeDescription": plan_file,
                "UTTypeConformsTo": ["public.data", "public.content"],
                "UTTypeIconFile": ICON,
                "UTTypeTagSpecification": {
                    "public.filename-extension": [SUFFIX.removeprefix(".")],
                    "public.mime-type": [_mime_type().get("type")],
                },
            }
        ],
    }


def localized(lang: Lang) -> dict[str, str]:
    """What `InfoPlist.strings` of a language says: by key, or by the English words."""
    name = _names()[lang]
    plan_files = _plan_file_names()
    return {
        "CFBundleName": name,
        "CFBundleDisplayName": name,
        **{key: text[lang] for key, text in _words().items()},
        plan_files["en"]: plan_files[lang],
    }


def _names() -> dict[Lang, str]:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(_LINUX / f"{APP_ID}.desktop", encoding="utf-8")
    words = entry["Desktop Entry"]
    return {lang: words["Name" if lang == "en" else f"Name[{lang}]"] for lang in LANGS}


def _plan_file_names() -> dict[str, str]:
    comments = _mime_type().findall(f"{_MIME}comment")
    return {comment.get(_XML_LANG, "en"): comment.text or "" for comment in comments}


def _mime_type() -> ET.Element:
    tree = ET.parse(_LINUX / f"{APP_ID}.mime.xml")  # noqa: S314 - our own file
    found = tree.getroot().find(f"{_MIME}mime-type")
    if found is None:
        raise ValueError("the declaration of plan files names no type")
    return found


def _words() -> dict[str, dict[Lang, str]]:
    return tomllib.loads(_WORDS.read_text(encoding="utf-8"))


def _copyright() -> str:
    lines = (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith("Copyright"))
