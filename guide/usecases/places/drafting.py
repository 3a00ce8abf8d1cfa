"""A place pack while it is filled in: kept as typed, checked when asked, saved as a file.

The draft lies among the documents of the store, one for what the pack is and one for each line, so
each edit is durable at once and can be undone, and a backup holds it. There is one draft. Begun
from a pack that is there, it keeps that pack's ids: then it is a newer pack of the same place.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from msgspec import Struct, structs

from guide.content.checks.finding import Finding
from guide.content.model import LANGS, Lang
from guide.content.pack import SIGNATURE_ENDING
from guide.errors import Code, GuideError
from guide.paths import is_there, real_path
from guide.places.checks import find_faults
from guide.places.pack import ENDING, PlacePack
from guide.places.pack_file import read_tables, write_place
from guide.store import copying
from guide.store.document import Change, Clock
from guide.store.store import Store
from guide.usecases.base.clean_text import with_values
from guide.usecases.base.local_time import local_day
from guide.usecases.base.repository import Repository, new_id
from guide.usecases.base.results import ExportResult
from guide.usecases.places.draft import (
    DraftHead,
    DraftLine,
    PlaceDraft,
    draft_of,
    gaps,
    pack_of,
)

HEAD_KIND, LINE_KIND = "place_draft", "place_draft_line"
_KINDS = (HEAD_KIND, LINE_KIND)


class PlaceDrafting:
    """Filling in the one draft."""

    def __init__(
        self,
        store: Store,
        data: Path | None,
        now: Clock,
        regions: Callable[[], Collection[str]],
    ) -> None:
        self._store = store
        self._data = data
        self._now = now
        self._regions = regions
        self._heads = Repository(store, HEAD_KIND, DraftHead)
        self._lines = Repository(store, LINE_KIND, DraftLine)

    def draft(self) -> PlaceDraft:
        """The draft as it was kept last."""
        return PlaceDraft(self._heads.get() or DraftHead(), self._lines.all())

    # ---- filling in

    def change_head(self, lang: Lang | None, name: str, value: Any) -> None:
        """Keep an answer of what the pack is. ValueError as `with_values`."""
        before = self._heads.get() or DraftHead(id=new_id())
        self._keep_changed(self._heads, before, _changed(before, lang, name, value), "")

    def add_line(self, kind: str) -> DraftLine:
        """Add an empty line; who fills it in and from what is mostly the same as before."""
        last = next(reversed(self._lines.all()), None)
        line = DraftLine(
            id=new_id(),
            kind=kind,
            filled_by=last.filled_by if last is not None else "",
            source=last.source if last is not None else "",
        )
        self._store.edit([self._lines.change(line, line.id)])
        return line

    def change_line(self, line_id: str, lang: Lang | None, name: str, value: Any) -> None:
        """Keep an answer of a line. ValueError as `with_values`, or when there is no such line."""
        before = self._lines.known(line_id)
        self._keep_changed(self._lines, before, _changed(before, lang, name, value), line_id)

    def remove_line(self, line_id: str) -> int:
        """Remove a line; the step, for `undo_step`."""
        self._lines.known(line_id)
        return self._store.edit([self._lines.change(None, line_id)])

    def begin(self, pack: PlacePack | None) -> int:
        """Begin anew: empty, or with what a pack says. What was typed before comes back by undo."""
        draft = draft_of(pack) if pack is not None else PlaceDraft(DraftHead(id=new_id()), ())
        kept = {line.id for line in draft.lines}
        changes: list[Change] = [
            self._lines.change(None, line.id) for line in self._lines.all() if line.id not in kept
        ]
        changes += [self._lines.change(line, line.id) for line in draft.lines]
        return self._store.edit([self._heads.change(draft.head), *changes])

    def undo(self) -> bool:
        """Undo the newest edit of the draft. False when there is none."""
        return self._store.undo(_KINDS) is not None

    def redo(self) -> bool:
        """Redo what was undone last. False when there is nothing."""
        return self._store.redo(_KINDS) is not None

    def undo_step(self, step: int) -> None:
        """Bring back what a step took away."""
        self._store.undo_step(step)

    # ---- looking at it

    def pack(self, draft: PlaceDraft) -> PlacePack:
        """The pack that the draft makes today; a line whose day cannot be read is left out."""
        return pack_of(draft, local_day(self._now()))

    def faults(self, pack: PlacePack) -> list[Finding]:
        """What the check says of its words."""
        return find_faults(read_tables(write_place(pack)), self._regions())

    # ---- saving

    def suggested_name(self) -> str:
        """A name for the file that no other pack has, and that says nothing of who fills it in."""
        pack = self.pack(self.draft())
        return f"daiyn-{pack.made_on.isoformat()}-{pack.mark}{ENDING}"

    def exporting(self, path: Path, *, may_replace: bool = False) -> Callable[[], ExportResult]:
        """Take the draft now; writing it may run in another thread.

        Errors: GuideError PLACE_FAULTY where something is missing or wrong; FILE_NOT_WRITTEN.
        """
        draft = self.draft()
        pack = self.pack(draft)
        missing, found = list(gaps(draft)), self.faults(pack)
        if missing or found:
            first = f"{found[0].id}: {found[0].code}" if found else f"{pack.id}: text_empty"
            raise GuideError(Code.PLACE_FAULTY, count=str(len(missing) + len(found)), first=first)
        if self._data is not None and real_path(path).is_relative_to(real_path(self._data)):
            raise GuideError(Code.FILE_NOT_WRITTEN)
        copying.require_target(path, may_replace=may_replace)
        data = write_place(pack)

        def write() -> ExportResult:
            copying.copy_out(path, data)
            return ExportResult(path, len(data))

        return write

    def _keep_changed(
        self, kept: Repository[Any], before: Struct, after: Struct, record_id: str
    ) -> None:
        if after != before:
            self._store.edit([kept.change(after, record_id)])


def has_signature(path: Path) -> bool:
    """Whether a signature lies beside a file: that of an earlier pack makes a new one refused."""
    return is_there(path.with_name(path.name + SIGNATURE_ENDING))


def _changed(record: Any, lang: Lang | None, name: str, value: Any) -> Any:
    """The record with one answer changed, in its words of a language or in itself."""
    if lang is None:
        return with_values(record, **{name: value})
    if lang not in LANGS:
        raise ValueError(lang)
    return structs.replace(record, **{lang: with_values(getattr(record, lang), **{name: value})})
