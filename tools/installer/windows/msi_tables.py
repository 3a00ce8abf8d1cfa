"""The tables of an MSI and how they are written down for `msibuild`.

Names and types of the columns are those of the Windows Installer SDK. What the rows say is said
in msi.py and msi_files.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

Cell = str | int | None
Row = tuple[Cell, ...]

CODE_PAGE = 65001  # UTF-8: no other one holds Kazakh, Russian and English

# Column:type; `s` text, `l` text in a language, `i` number, `v` bytes, with the width. A capital
# letter may be empty; `*` is a part of the key.
_SEQUENCE = "Action:s72* Condition:S255 Sequence:I2"
_COLUMNS: Mapping[str, str] = {
    "_SummaryInformation": "PropertyId:i2* Value:l255",
    "AdminExecuteSequence": _SEQUENCE,
    "AdminUISequence": _SEQUENCE,
    "AdvtExecuteSequence": _SEQUENCE,
    "AppSearch": "Property:s72* Signature_:s72*",
    "Component": "Component:s72* ComponentId:S38 Directory_:s72 Attributes:i2 Condition:S255"
    " KeyPath:S72",
    "CustomAction": "Action:s72* Type:i2 Source:S72 Target:S255",
    "Directory": "Directory:s72* Directory_Parent:S72 DefaultDir:l255",
    "Feature": "Feature:s38* Feature_Parent:S38 Title:L64 Description:L255 Display:I2 Level:i2"
    " Directory_:S72 Attributes:i2",
    "FeatureComponents": "Feature_:s38* Component_:s72*",
    "File": "File:s72* Component_:s72 FileName:l255 FileSize:i4 Version:S72 Language:S20"
    " Attributes:I2 Sequence:i2",
    "Icon": "Name:s72* Data:v0",
    "InstallExecuteSequence": _SEQUENCE,
    "InstallUISequence": _SEQUENCE,
    "LaunchCondition": "Condition:s255* Description:l255",
    "Media": "DiskId:i2* LastSequence:i2 DiskPrompt:L64 Cabinet:S255 VolumeLabel:S32 Source:S72",
    "MsiFileHash": "File_:s72* Options:i2 HashPart1:i4 HashPart2:i4 HashPart3:i4 HashPart4:i4",
    "Property": "Property:s72* Value:l0",
    "RegLocator": "Signature_:s72* Root:i2 Key:s255 Name:S255 Type:I2",
    "Registry": "Registry:s72* Root:i2 Key:l255 Name:L255 Value:L0 Component_:s72",
    "Shortcut": "Shortcut:s72* Directory_:s72 Name:l128 Component_:s72 Target:s72 Arguments:S255"
    " Description:L255 Hotkey:I2 Icon_:S72 IconIndex:I2 ShowCmd:I2 WkDir:S72",
    "Upgrade": "UpgradeCode:s38* VersionMin:S20* VersionMax:S20* Language:S255* Attributes:i4*"
    " Remove:S255 ActionProperty:s72",
}


def write_tables(tables: Mapping[str, Iterable[Row]], folder: Path) -> list[Path]:
    """Write each table into a file of its own in `folder`, and before them their code page.

    Errors: ValueError for a row that does not fit its table, KeyError for a table nobody knows.
    """
    folder.mkdir(parents=True, exist_ok=True)
    code_page = folder / "_ForceCodepage.idt"
    code_page.write_bytes(f"\r\n\r\n{CODE_PAGE}\t_ForceCodepage\r\n".encode("ascii"))
    return [code_page, *(_write_table(name, tables[name], folder) for name in sorted(tables))]


def _write_table(table: str, rows: Iterable[Row], folder: Path) -> Path:
    columns = [column.split(":") for column in _COLUMNS[table].split()]
    lines = [
        "\t".join(name for name, _ in columns),
        "\t".join(kind.removesuffix("*") for _, kind in columns),
        "\t".join((table, *(name for name, kind in columns if kind.endswith("*")))),
    ]
    for row in rows:
        cells = [_written(cell) for cell in row]
        fits = len(cells) == len(columns) and all(
            kind[0].isupper() or kind[1:] == "0" or cell
            for cell, (_, kind) in zip(cells, columns, strict=True)
        )
        if not fits:
            raise ValueError(f"{row} does not fit {table}")
        lines.append("\t".join(cells))
    path = folder / f"{table}.idt"
    path.write_bytes(("\r\n".join(lines) + "\r\n").encode("utf-8"))
    return path


def _written(cell: Cell) -> str:
    text = "" if cell is None else str(cell)
    if any(letter in text for letter in "\t\r\n"):
        raise ValueError(f"no cell can hold {text!r}: see texts_as_queries")
    return text


def texts_as_queries(texts: Mapping[str, str]) -> list[str]:
    """How texts of several lines become properties: `msibuild` reads no table with line breaks.

    Errors: ValueError for a text with an apostrophe, which its language of queries cannot hold.
    """
    if any("'" in text for text in texts.values()):
        raise ValueError("an apostrophe: please write \N{RIGHT SINGLE QUOTATION MARK}")
    return [
        # These texts are ours and have no apostrophe.
        f"INSERT INTO `Property` (`Property`, `Value`) VALUES ('{name}', '{text}')"  # noqa: S608
        for name, text in texts.items()
    ]
