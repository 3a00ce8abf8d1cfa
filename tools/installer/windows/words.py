"""The words of the Windows installer: from one declaration to the files that NSIS reads.

NSIS has no Kazakh, and its Russian and English are not ours: so all three languages are made here,
from resources/installer/windows/words.toml. This module needs no NSIS.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from guide.content.model import LANGS, Lang
from tools.installer.release import ROOT

WORDS = ROOT / "resources" / "installer" / "windows" / "words.toml"
LONGEST = 1000  # characters; NSIS cuts a text at 1024


@dataclass(frozen=True)
class Language:
    """A language as NSIS and Windows know it."""

    name: str  # of its files
    number: int  # LANGID
    native: str


LANGUAGES: Mapping[Lang, Language] = {
    "kk": Language("Kazakh", 1087, "Қазақша"),
    "ru": Language("Russian", 1049, "Русский"),
    "en": Language("English", 1033, "English"),
}

# What may stand in braces, and what the installer puts there.
PLACES: Mapping[str, str] = {
    "version": "${VERSION}",
    "there": "$There",
    "folder": "$INSTDIR",
    "data": "$Data",
    "size": "$Size",
    "room": "$Room",
    "word": "$Word",
}

# Said before a language is chosen: so all languages in one message.
IN_ALL_LANGUAGES = (
    "windows_too_old",
    "not_64_bit",
    "screen_too_small",
    "choose_language",
    "is_open_already",
    "wrong_words",
)

# The texts of NSIS's modern pages, said with words of ours.
MODERN: Mapping[str, str] = {
    "MUI_TEXT_DIRECTORY_TITLE": "folder_title",
    "MUI_TEXT_DIRECTORY_SUBTITLE": "folder_subtitle",
    "MUI_TEXT_INSTALLING_TITLE": "working_title",
    "MUI_TEXT_INSTALLING_SUBTITLE": "working_subtitle",
    "MUI_TEXT_FINISH_TITLE": "done_title",
    "MUI_TEXT_FINISH_SUBTITLE": "done_subtitle",
    "MUI_TEXT_ABORT_TITLE": "stopped_title",
    "MUI_TEXT_ABORT_SUBTITLE": "stopped_subtitle",
    "MUI_TEXT_ABORTWARNING": "leave",
    "MUI_UNTEXT_UNINSTALLING_TITLE": "removing_title",
    "MUI_UNTEXT_UNINSTALLING_SUBTITLE": "working_subtitle",
    "MUI_UNTEXT_FINISH_TITLE": "removed_title",
    "MUI_UNTEXT_FINISH_SUBTITLE": "remove_subtitle",
    "MUI_UNTEXT_ABORT_TITLE": "not_removed_title",
    "MUI_UNTEXT_ABORT_SUBTITLE": "stopped_subtitle",
    "MUI_UNTEXT_ABORTWARNING": "keep_going",
}

# A file of texts for NSIS has no names, only an order; this is the one of its version 6. What the
# declaration does not name stays empty: no page that we show says it.
_NSIS_ORDER = """
    Branding SetupCaption UninstallCaption LicenseSubCaption ComponentsSubCaption DirSubCaption
    InstallingSubCaption CompletedSubCaption UnComponentsSubCaption UnDirSubCaption
    ConfirmSubCaption UninstallingSubCaption UnCompletedSubCaption BackBtn NextBtn AgreeBtn
    AcceptBtn DontAcceptBtn InstallBtn UninstallBtn CancelBtn CloseBtn BrowseBtn ShowDetailsBtn
    ClickNext ClickInstall ClickUninstall Name Completed LicenseText LicenseTextCB LicenseTextRB
    UnLicenseText UnLicenseTextCB UnLicenseTextRB Custom ComponentsText ComponentsSubText1
    ComponentsSubText2_NoInstTypes ComponentsSubText2 UnComponentsText UnComponentsSubText1
    UnComponentsSubText2_NoInstTypes UnComponentsSubText2 DirText DirSubText DirBrowseText
    UnDirText UnDirSubText UnDirBrowseText SpaceAvailable SpaceRequired UninstallingText
    UninstallingSubText FileError FileError_NoIgnore CantWrite CopyFailed CopyTo Registering
    Unregistering SymbolNotFound CouldNotLoad CreateFolder CreateShortcut CreatedUninstaller Delete
    DeleteOnReboot ErrorCreatingShortcut ErrorCreating ErrorDecompressing ErrorRegistering
    ExecShell Exec Extract ErrorWriting InvalidOpcode NoOLE OutputFolder RemoveFolder
    RenameOnReboot Rename Skipped CopyDetails LogInstall Byte Kilo Mega Giga
"""
NSIS_ORDER = tuple(_NSIS_ORDER.split())

# Segoe UI is the font of Windows itself and has every Kazakh letter; the size is for old eyes.
_FONT, _FONT_SIZE = "Segoe UI", "10"

Text = Mapping[str, str]  # a language each


@dataclass(frozen=True)
class Words:
    """All that the installer says."""

    own: Mapping[str, Text]
    nsis: Mapping[str, Text]


def read_words(path: Path = WORDS) -> Words:
    """Read the declaration. Errors: OSError, TOMLDecodeError."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    nsis = told.pop("nsis", {})
    return Words(told, nsis)


def faults_of(words: Words) -> list[str]:
    """What is wrong with them, in sentences."""
    faults = [f"NSIS has no text named {name}" for name in words.nsis if name not in NSIS_ORDER]
    for name, text in {**words.own, **words.nsis}.items():
        if set(text) != set(LANGS):
            faults.append(f"{name} is not said in exactly {', '.join(LANGS)}")
            continue
        if len({frozenset(_marks(value)) for value in text.values()}) > 1:
            faults.append(f"{name} names different things in its languages")
        if len({bool(re.search(r"&\w", value)) for value in text.values()}) > 1:
            faults.append(f"{name} has a letter for Alt in some languages only")
        for lang, value in text.items():
            faults += [f"{name}.{lang} {fault}" for fault in _faults_of(value)]
    for name in IN_ALL_LANGUAGES:
        if len(_joined(words.own[name])) > LONGEST:
            faults.append(f"{name} is too long in all languages together")
    return faults


def write_words(words: Words, folder: Path) -> None:
    """Write the files of the three languages, and `words.nsh` with all texts of our own."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for lang, language in LANGUAGES.items():
        _write(folder / f"{language.name}.nlf", _nlf(words, lang))
        _write(folder / f"{language.name}.nsh", _modern(words, lang))
        lines += [
            f'LangString {name} {language.number} "{_for_nsis(text[lang])}"'
            for name, text in words.own.items()
        ]
    lines += [
        f'!define IN_ALL_LANGUAGES_{name} "{_for_nsis(_joined(words.own[name]))}"'
        for name in IN_ALL_LANGUAGES
    ]
    _write(folder / "words.nsh", lines)


def _nlf(words: Words, lang: Lang) -> Iterator[str]:
    yield from ("NLF v6", str(LANGUAGES[lang].number), _FONT, _FONT_SIZE, "-", "-")
    for name in NSIS_ORDER:
        text = words.nsis[name][lang] if name in words.nsis else ""
        yield '"' + text.replace("\n", r"\r\n") + '"'


def _modern(words: Words, lang: Lang) -> Iterator[str]:
    language = LANGUAGES[lang]
    yield f'!insertmacro LANGFILE "{language.name}" = "{language.native}" ='
    for name, ours in MODERN.items():
        yield f'${{LangFileString}} {name} "{_for_nsis(words.own[ours][lang])}"'


def _joined(text: Text) -> str:
    separator = "\n\n" if any(value.endswith((".", "?")) for value in text.values()) else " · "
    return separator.join(text[lang] for lang in LANGS)


def _for_nsis(text: str) -> str:
    for place, variable in PLACES.items():
        text = text.replace(f"{{{place}}}", variable)
    return text.replace("\n", r"$\r$\n")


def _marks(text: str) -> list[str]:
    return re.findall(r"\{(\w+)\}|(\$\d)", text)


def _faults_of(value: str) -> Iterator[str]:
    if not value.strip():
        yield "is empty"
    if '"' in value or "`" in value or re.search(r"\$(?!0\b)", value):
        yield "holds a character that NSIS takes for its own"
    if len(value) > LONGEST:
        yield "is too long"
    for place in re.findall(r"\{(.*?)\}", value):
        if place not in PLACES:
            yield f"names {{{place}}}, which the installer does not know"
    if len(re.findall(r"&\w", value)) > 1:
        yield "has more than one letter for Alt"


def _write(path: Path, lines: Iterator[str] | list[str]) -> None:
    # The sign at the start tells NSIS that this is UTF-8.
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8-sig", newline="\n")
