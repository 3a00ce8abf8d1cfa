"""A sheet of lists: what such sheets have in common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from guide.paper.list_schemas import ListGroup, ListLine, ListSheet
from guide.paper.schemas import Line
from guide.usecases.papers.answers import SheetWords

ROWS_TO_WRITE = 4  # empty lines at the end of a list that people fill in by hand


def list_sheet(
    words: SheetWords,
    name: str,
    groups: Iterable[ListGroup],
    today: dt.date | None,
    *,
    lead: str = "",
) -> ListSheet:
    """Put a sheet together; `name` leads to its words. ValueError without a language."""
    if not words.langs:
        raise ValueError(words.langs)
    heading = words.fixed(f"{name}_title")
    empty = ["" for _ in words.langs]
    made = words.fixed("pocket_made") if today is not None else empty
    days = words.dated(today) if today is not None else empty
    return {
        "langs": list(words.langs),
        "title": heading[0],
        "heading": heading,
        "about": words.fixed(f"{name}_about"),
        "groups": [group for group in groups if group["lines"] or any(group["note"])],
        "words": {
            "lead": words.fixed(lead) if lead else empty,
            "made": [text.format(date=day) for text, day in zip(made, days, strict=True)],
            "footer": words.fixed("footer"),
        },
    }


def group(name: Line, lines: Iterable[ListLine], note: Line | None = None) -> ListGroup:
    """Lines under a heading."""
    return {"name": name, "note": note or ["" for _ in name], "lines": list(lines)}


def entry(
    text: Line | None = None,
    value: str = "",
    note: Line | None = None,
    *,
    is_box: bool = True,
    is_free: bool = False,
) -> ListLine:
    """One line."""
    return {
        "is_box": is_box, "text": text or [], "value": value, "note": note or [],
        "is_free": is_free,
    }  # fmt: skip


def to_write(count: int = ROWS_TO_WRITE) -> list[ListLine]:
    """Empty lines."""
    return [entry(is_free=True) for _ in range(count)]
