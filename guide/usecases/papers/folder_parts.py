"""What the pages of the full plan are put together from; plain data for the template `folder`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from guide.paper.card_schemas import (
    FolderBlock,
    FolderPart,
    FolderRecord,
    FolderSheet,
    PaperAnswer,
    PaperPhoto,
)
from guide.paper.schemas import Line, PaperNumber
from guide.usecases.papers.paper_answers import PaperAnswers


def record(
    name: str, lines: Iterable[PaperAnswer], pictures: Sequence[PaperPhoto] = ()
) -> FolderRecord:
    """Answers under a name, with pictures beside them; without a name they stand alone."""
    return {"name": name, "lines": list(lines), "pictures": list(pictures)}


def block(
    title: Line,
    icon: str,
    *records: FolderRecord,
    notes: Sequence[Line] = (),
    across: int = 1,
) -> FolderBlock:
    """Records under a heading, but for those that have nothing to say."""
    kept = [one for one in records if one["lines"] or one["name"] or one["pictures"]]
    return {"title": title, "icon": icon, "notes": list(notes), "records": kept, "across": across}


def part(
    title: Line, blocks: Iterable[FolderBlock], numbers: Iterable[PaperNumber] = (), name: str = ""
) -> FolderPart:
    """What begins on a page of its own; a block with nothing to say is left out."""
    kept = [one for one in blocks if one["notes"] or one["records"]]
    return {"title": title, "name": name, "numbers": list(numbers), "blocks": kept}


def sheet(
    answers: PaperAnswers,
    paper: str,
    sizes: Sequence[float],
    parts: Iterable[FolderPart],
    today: dt.date,
    *,
    columns: int = 1,
    contents: Line | None = None,
) -> FolderSheet:
    """All pages, with the day on which they are printed."""
    words = answers.words
    heading = words.fixed(f"paper_{paper}")
    return {
        "langs": list(words.langs),
        "title": heading[0],
        "heading": heading,
        "is_form": answers.is_form,
        "sizes": list(sizes),
        "columns": columns,
        "parts": list(parts),
        "words": {
            "written_on": answers.written_on(today),
            "keep": words.fixed(f"keep_{paper}"),
            "contents": contents or [],
        },
    }


def numbered(lines: Sequence[PaperAnswer]) -> Iterator[PaperAnswer]:
    """The answers with their place in the order before the label."""
    for number, line in enumerate(lines, 1):
        label = [f"{number}. {line['label'][0]}", *line["label"][1:]]
        yield {
            "label": label,
            "value": line["value"],
            "then": line["then"],
            "told_as": line["told_as"],
        }
