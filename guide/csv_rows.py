"""Tables as CSV that spreadsheet programs of Kazakhstan open as it is.

UTF-8 with its mark, `;` between cells, all cells quoted. A cell that would begin a formula gets a
space before it: an apostrophe would be shown (training.md section 8).
"""

from __future__ import annotations

from collections.abc import Iterable

MARK = b"\xef\xbb\xbf"  # at the start of the file: it is UTF-8
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_file(rows: Iterable[Iterable[str]]) -> bytes:
    """A whole table."""
    return MARK + "".join(map(csv_row, rows)).encode("utf-8")


def csv_row(cells: Iterable[str]) -> str:
    """One line of a table, with its end."""
    return ";".join(_cell(cell) for cell in cells) + "\r\n"


def _cell(text: str) -> str:
    safe = f" {text}" if text.startswith(_STARTS_A_FORMULA) else text
    doubled = safe.replace('"', '""')
    return f'"{doubled}"'
