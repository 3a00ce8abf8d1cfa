"""Makes the MSI for schools: for everybody on a computer, no questions, the same bits each time.

The tables are written here and `msibuild` puts them into one file: `wixl` has no versions of
files, no upgrade from the same version, no code page for Kazakh, and makes other bits each time.
What people have entered is named nowhere in it, and so is never touched.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
import tempfile
from pathlib import Path

from guide import APP_NAME, APP_NAME_NATIVE
from guide.content.model import LANGS
from tools.installer.file_types import read_file_types
from tools.installer.programs import run
from tools.installer.release import ROOT, Release
from tools.installer.windows.cabinet import write_cabinet
from tools.installer.windows.file_type import file_type_entries
from tools.installer.windows.ico import write_ico
from tools.installer.windows.kinds import SETUP_KEY, SETUP_NUMBER, UPGRADE_CODE, number_of
from tools.installer.windows.msi_files import FEATURE, IS_64_BIT, FileRows, file_rows, guid
from tools.installer.windows.msi_tables import Row, texts_as_queries, write_tables
from tools.installer.windows.words import Text, read_words

OLDEST_BUILD = 18362  # Windows 10 1903: the first with the icu.dll that Qt needs
SMALLEST_SCREEN = (1024, 640)

WORDS = ROOT / "resources" / "installer" / "windows" / "msi.toml"
_PROGRAM = "daiyn.exe"
_ICON = "daiyn.ico"
_SHORTCUT = f"DAIYN|{APP_NAME_NATIVE} ({APP_NAME})"
_CABINET = "daiyn.cab"
FOLDER = "INSTALLDIR"
_ENTRIES = "c_registry"

_CURRENT_USER, _LOCAL_MACHINE = 1, 2
_REGISTRY_KEY_PATH = 4  # of a component
_AS_IT_STANDS, _64_BIT_VIEW = 2, 16  # of a search in the registry
_ONLY_DETECT, _FROM_INCLUDED, _TO_INCLUDED = 2, 0x100, 0x200  # of an upgrade
_SET_PROPERTY = 51  # of a custom action
_NO_ADVERTISING = 8  # of a feature: it is installed whole or not at all
_LONG_NAMES_PACKED, _READ_ONLY = 2, 2  # of the summary
_NEUTRAL = 0  # the language: what Windows itself says comes in that of the computer
_INSTALLER = 500  # Windows Installer 5.0, which Windows 10 has

_UI_SEQUENCE: tuple[Row, ...] = (
    ("FindRelatedProducts", None, 25),
    ("AppSearch", None, 50),
    ("LaunchConditions", None, 100),
    ("ValidateProductID", None, 700),
    ("CostInitialize", None, 800),
    ("FileCost", None, 900),
    ("CostFinalize", None, 1000),
    ("ExecuteAction", None, 1300),
)
_SEQUENCE: tuple[Row, ...] = (
    *_UI_SEQUENCE[:-1],
    ("TellWhere", None, 1010),
    ("InstallValidate", None, 1400),
    ("InstallInitialize", None, 1500),
    # Within the transaction: when the new one fails, the old one comes back.
    ("RemoveExistingProducts", None, 1510),
    ("ProcessComponents", None, 1600),
    ("UnpublishFeatures", None, 1800),
    ("RemoveRegistryValues", None, 2600),
    ("RemoveShortcuts", None, 3200),
    ("RemoveFiles", None, 3500),
    ("InstallFiles", None, 4000),
    ("CreateShortcuts", None, 4500),
    ("WriteRegistryValues", None, 5000),
    ("RegisterUser", None, 6000),
    ("RegisterProduct", None, 6100),
    ("PublishFeatures", None, 6300),
    ("PublishProduct", None, 6400),
    ("InstallFinalize", None, 6600),
)
_UNPACKING: tuple[Row, ...] = (
    ("CostInitialize", None, 800),
    ("FileCost", None, 900),
    ("CostFinalize", None, 1000),
    ("InstallValidate", None, 1400),
    ("InstallInitialize", None, 1500),
    ("InstallAdminPackage", None, 3900),
    ("InstallFiles", None, 4000),
    ("InstallFinalize", None, 6600),
)


def make_msi(bundle: Path, release: Release, out: Path, *, is_test_build: bool) -> Path:
    """Make the MSI in the folder `out` from a Windows bundle; its name tells a test build.

    Ends the run with a sentence when msitools is missing. Errors: LookupError for a bundle without
    the program, CalledProcessError when msibuild refuses.
    """
    files = file_rows(bundle, FOLDER)
    out.mkdir(parents=True, exist_ok=True)
    ending = "-test-build" if is_test_build else ""
    package = out / f"daiyn-{release.version}-windows-x64{ending}.msi"
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        with (folder / _CABINET).open("wb") as cabinet:
            write_cabinet(cabinet, files.packed, release.moment)
        write_ico(folder / "Icon" / _ICON)
        tables = tables_of(files, release, is_test_build=is_test_build)
        written = write_tables(tables, folder)
        queries = texts_as_queries(texts_of(release, is_test_build=is_test_build))
        packed = (*written, folder / "Icon" / _ICON, folder / _CABINET)
        code = _code_of(*(path.read_bytes() for path in packed), *map(str.encode, queries))
        summary = {"_SummaryInformation": _summary(code, release)}
        written += write_tables(summary, folder / "summary")[1:]
        # Times without a zone: read and written as they are, on every machine.
        run(
            "msibuild", "made.msi", *(part for path in written for part in ("-i", path)),
            *(part for query in queries for part in ("-q", query)),
            "-a", _CABINET, _CABINET, cwd=folder, env={"TZ": "UTC"},
        )  # fmt: skip
        shutil.copyfile(folder / "made.msi", package)
    return package


def product_code(version: str, *, is_test_build: bool) -> str:
    """What Windows knows this version by; a test build of it is another product."""
    return guid(f"product:{version}:{'test' if is_test_build else 'public'}")


def tables_of(files: FileRows, release: Release, *, is_test_build: bool) -> dict[str, list[Row]]:
    """All tables but the summary, which needs them."""
    components: list[Row] = [
        *files.components,
        (_ENTRIES, guid("registry"), FOLDER, IS_64_BIT | _REGISTRY_KEY_PATH, None, "r0"),
    ]
    return {
        "AdminExecuteSequence": list(_UNPACKING),
        "AdminUISequence": [*_UNPACKING[:3], ("ExecuteAction", None, 1300)],
        "AppSearch": [("WINDOWSBUILD", "Build"), ("SETUPFORALL", "All"), ("SETUPFORME", "Me")],
        "Component": components,
        "CustomAction": [("TellWhere", _SET_PROPERTY, "ARPINSTALLLOCATION", f"[{FOLDER}]")],
        "Directory": [
            ("TARGETDIR", None, "SourceDir"),
            ("ProgramFiles64Folder", "TARGETDIR", "."),
            ("ProgramMenuFolder", "TARGETDIR", "."),
            (FOLDER, "ProgramFiles64Folder", APP_NAME),
            *files.directories,
        ],
        "Feature": [(FEATURE, None, APP_NAME, None, None, 1, FOLDER, _NO_ADVERTISING)],
        "FeatureComponents": [(FEATURE, row[0]) for row in components],
        "File": list(files.files),
        "Icon": [(_ICON, _ICON)],  # its bytes lie in a folder named as the table
        "InstallExecuteSequence": list(_SEQUENCE),
        "InstallUISequence": list(_UI_SEQUENCE),
        "LaunchCondition": _conditions(release),
        "Media": [(1, len(files.packed), None, f"#{_CABINET}", None, None)],
        "MsiFileHash": list(files.digests),
        "Property": _properties(release, is_test_build=is_test_build),
        "RegLocator": [
            (
                "Build", _LOCAL_MACHINE, r"SOFTWARE\Microsoft\Windows NT\CurrentVersion",
                "CurrentBuildNumber", _AS_IT_STANDS | _64_BIT_VIEW,
            ),
            ("All", _LOCAL_MACHINE, SETUP_KEY, SETUP_NUMBER, _AS_IT_STANDS | _64_BIT_VIEW),
            ("Me", _CURRENT_USER, SETUP_KEY, SETUP_NUMBER, _AS_IT_STANDS | _64_BIT_VIEW),
        ],
        "Registry": _registry(files),
        "Shortcut": _shortcuts(files),
        "Upgrade": [
            # The same version too: a test build gives way to the public one and the other way.
            (
                UPGRADE_CODE, "0.0.0", release.version, None, _FROM_INCLUDED | _TO_INCLUDED, None,
                "OLDER_FOUND",
            ),
            (UPGRADE_CODE, release.version, None, None, _ONLY_DETECT, None, "NEWER_FOUND"),
        ],
    }  # fmt: skip


def _registry(files: FileRows) -> list[Row]:
    program = f"[#{files.key_of(_PROGRAM)}]"
    entries = [
        entry
        for kind in read_file_types()
        for entry in file_type_entries(kind, program, _all_languages(kind.names, " · "))
    ]
    return [
        (
            f"r{number}", _LOCAL_MACHINE, rf"Software\Classes\{entry.key}",
            entry.name or None, entry.value or None, _ENTRIES,
        )
        for number, entry in enumerate(entries)
    ]  # fmt: skip


def _shortcuts(files: FileRows) -> list[Row]:
    """The entry in the start menu, with the icon of the program itself."""
    hint = _all_languages(read_words().own["shortcut_hint"], " · ")
    return [
        (
            "Menu", "ProgramMenuFolder", _SHORTCUT, files.component_of(_PROGRAM),
            f"[#{files.key_of(_PROGRAM)}]", None, hint, None, None, None, None, FOLDER,
        )
    ]  # fmt: skip


def _conditions(release: Release) -> list[Row]:
    """What must hold before anything is changed, else a message; nothing hinders a removal.

    The messages are properties, because a text here may have 255 letters at most.
    """
    width, height = SMALLEST_SCREEN
    number = number_of(release.version)
    return [
        ("Installed OR VersionNT64", "[SayNot64Bit]"),
        (f"Installed OR WINDOWSBUILD >= {OLDEST_BUILD}", "[SayOldWindows]"),
        ("Installed OR NOT NEWER_FOUND", "[SayNewer]"),
        # What is not there is not larger than a number.
        (
            f"Installed OR NOT (SETUPFORALL > {number} OR SETUPFORME > {number})",
            "[SayNewer]",
        ),
        # Only where somebody watches: a silent roll-out runs where there is no real screen.
        (
            f"Installed OR UILevel < 5 OR (ScreenX >= {width} AND ScreenY >= {height})",
            "[SaySmallScreen]",
        ),
    ]


def _properties(release: Release, *, is_test_build: bool) -> list[Row]:
    properties = {
        "ALLUSERS": "1",
        "ARPNOMODIFY": "1",
        "ARPPRODUCTICON": _ICON,
        "Manufacturer": APP_NAME,
        "ProductCode": product_code(release.version, is_test_build=is_test_build),
        "ProductLanguage": str(_NEUTRAL),
        "ProductName": APP_NAME,
        "ProductVersion": release.version,
        "REBOOT": "ReallySuppress",
        # All files are written, also over newer ones: what is older in a newer release, such as a
        # part that was taken back, is else neither kept nor installed.
        "REINSTALLMODE": "amus",
        "SecureCustomProperties": (
            f"{FOLDER};NEWER_FOUND;OLDER_FOUND;SETUPFORALL;SETUPFORME;WINDOWSBUILD"
        ),
        "UpgradeCode": UPGRADE_CODE,
    }
    return list(properties.items())


def texts_of(release: Release, *, is_test_build: bool) -> dict[str, str]:
    """What people read, property by property: the three languages one below the other.

    The version is filled in here: Windows fills in nothing inside a property that it fills in.
    """
    shared, own = read_words().own, read_words(WORDS).own
    about = _all_languages(own["about"], "\n")
    texts = {
        "ARPCOMMENTS": f"{about}\nTest build" if is_test_build else about,
        "SayNewer": _all_languages(own["newer_is_installed"]),
        "SayNot64Bit": _all_languages(shared["not_64_bit"]),
        "SayOldWindows": _all_languages(shared["windows_too_old"]),
        "SaySmallScreen": _all_languages(own["screen_too_small"]),
    }
    return {name: text.replace("{version}", release.version) for name, text in texts.items()}


def _all_languages(text: Text, between: str = "\n\n") -> str:
    return between.join(text[lang] for lang in LANGS)


def _code_of(*contents: bytes) -> str:
    """The code of the package: another one as soon as anything in it is another."""
    whole = hashlib.sha256(b"".join(hashlib.sha256(content).digest() for content in contents))
    return guid(f"package:{whole.hexdigest()}")


def _summary(code: str, release: Release) -> list[Row]:
    """What the file says of itself."""
    made = dt.datetime.fromtimestamp(release.moment, dt.UTC).strftime("%Y/%m/%d %H:%M:%S")
    return [
        (1, 1252),  # its code page; nothing in it needs more than ASCII
        (2, "Installation Database"),
        (3, f"{APP_NAME} {release.version}"),
        (4, APP_NAME),
        (5, "Installer"),
        (7, f"x64;{_NEUTRAL}"),
        (9, code),
        (12, made),
        (13, made),
        (14, _INSTALLER),
        (15, _LONG_NAMES_PACKED),
        (19, _READ_ONLY),
    ]
