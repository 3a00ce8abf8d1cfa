"""Carrying the plan to another computer, and taking one over that was brought.

A plan that is taken over replaces the present one or is merged into it; both are one edit that can
be undone, after a pinned backup. Before there were plans of other homes, one could be kept beside
the present one: such a plan can be opened at any time. It then changes places with the present one,
so that none is ever lost.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, structs

from guide.content.fields import FieldBook
from guide.content.model import LANGS, Lang
from guide.content.paper_words import PaperWords
from guide.errors import Code, GuideError
from guide.form_fields import is_empty
from guide.household import exchange_format
from guide.household.exchange_format import LARGEST_FILE, PlanFile
from guide.household.field import Privacy, fields_of
from guide.household.household import Household
from guide.household.merging import NO_CHOICES, Choices, Side, merged, settled
from guide.paths import real_path
from guide.store import copying
from guide.store.backup_name import Reason
from guide.store.document import Change, Clock
from guide.store.store import Store
from guide.usecases.base.clean_text import sanitized, unturned
from guide.usecases.base.read_file import read_file
from guide.usecases.base.repository import Repository, new_id
from guide.usecases.base.results import ExportResult, Receipt
from guide.usecases.plan.differences import Difference, differences
from guide.usecases.plan.editing import KEPT_KIND, KINDS
from guide.usecases.plan.replacement import KeptRecord, PlanReplacement
from guide.usecases.safekeeping.backup_service import edit_after_backup

__all__ = [
    "Choices",
    "Difference",
    "ExportResult",
    "KeptPlan",
    "PlanExport",
    "PlanFile",
    "PlanTransfer",
    "Receipt",
    "Side",
]

T = TypeVar("T", bound=Struct)
SUFFIX = ".daiyn"


class KeptPlan(Struct, frozen=True):
    """A plan beside the present one. Two may have the same title: moment and people tell them."""

    id: str
    title: str  # "" when it has none
    made_at: dt.datetime  # when its file was made, or when it was put aside here
    people: int


class PlanExport(ExportResult, frozen=True):
    """A plan file that was written; `recovery_code` of a sealed one stands nowhere else."""

    recovery_code: str = ""

    def __repr__(self) -> str:  # a traceback with values must not show the code
        return f"PlanExport({self.size})"


def read_plan_file(path: Path, typed: str = "") -> PlanFile:
    """Read a plan file in full; nothing else is needed to know whether it holds.

    `typed` is the passphrase or recovery code of a sealed one, and no matter for another. Errors:
    GuideError FILE_UNREADABLE, PLAN_FILE_FOREIGN, PLAN_FILE_DAMAGED, PLAN_FILE_NEWER,
    PLAN_FILE_TOO_LARGE; PLAN_FILE_SEALED when nothing is typed for a sealed one; as
    `sealed_file.unseal`.
    """
    data = read_file(path, LARGEST_FILE, Code.PLAN_FILE_TOO_LARGE)
    found = _accepted(exchange_format.read(_plain(data, typed)))
    if not _can_draw(found.household):
        raise GuideError(Code.PLAN_FILE_DAMAGED)
    return found


def _can_draw(household: Household) -> bool:
    """Whether each picture can be printed: one that only looks like one would cost whole papers."""
    if not household.has("photo"):
        return True
    from guide.household.records.photo import Photo
    from guide.paper.renderer import can_draw

    return can_draw([photo.jpeg for photo in household.of(Photo)])


def _plain(data: bytes, typed: str) -> bytes:
    """The plain plan file: this one, or the one inside. Errors: as `sealed_file.unseal`."""
    if not typed.strip():
        return data
    from guide.household import sealed_file

    return sealed_file.unseal(data, typed) if sealed_file.is_sealed(data) else data


class PlanTransfer:
    """Plan files and kept plans of one store. `data` is the store's folder; None: in memory."""

    def __init__(
        self, store: Store, data: Path | None, now: Clock, *, book: FieldBook, words: PaperWords
    ) -> None:
        self._store = store
        self._data = data
        self._now = now
        self._book = book
        self._words = words
        self._whole = PlanReplacement(store)
        self._kept = Repository(store, KEPT_KIND, KeptRecord)

    # ---- files

    def suggested_name(self) -> str:
        """Return a name for a new file: it tells the day and nothing about anybody."""
        return f"daiyn-{self._now().astimezone().date().isoformat()}{SUFFIX}"

    def export(self, path: Path, *, may_replace: bool = False, phrase: str = "") -> PlanExport:
        """Write the present plan to `path`: done when what was read back is the same.

        With a passphrase the file is sealed. Errors: FileExistsError unless it may replace a file:
        ask first. GuideError DISK_FULL, DRIVE_READ_ONLY, FILE_NOT_WRITTEN (also for a place among
        the data), COPY_DIFFERS; then a file that was there still is.
        """
        return self.exporting(path, may_replace=may_replace, phrase=phrase)()

    def exporting(
        self, path: Path, *, may_replace: bool = False, phrase: str = ""
    ) -> Callable[[], PlanExport]:
        """Take the plan now; sealing and writing it may run in another thread.

        Errors: as `export`, partly now and partly from what is returned.
        """
        make = self.making(phrase)
        if self._data is not None and real_path(path).is_relative_to(real_path(self._data)):
            # There it could take the place of the store itself.
            raise GuideError(Code.FILE_NOT_WRITTEN)
        copying.require_target(path, may_replace=may_replace)

        def write() -> PlanExport:
            data, code = make()
            copying.copy_out(path, data)
            return PlanExport(path, len(data), code)

        return write

    def making(self, phrase: str = "") -> Callable[[], tuple[bytes, str]]:
        """Take the plan now; what is returned makes the bytes of its file, and the recovery code.

        Without a passphrase there is no code, and anybody can read the file.
        """
        plain, notice = self._plain_file(), self._notice("plan_file_sealed")
        return lambda: _sealed(plain, notice, phrase) if phrase else (plain, "")

    def _plain_file(self) -> bytes:
        # What was there only for somebody who is not is in no form, and would be refused there.
        household = settled(_unturned(self._whole.household()))
        data = exchange_format.write(household, self._now(), self._notice("plan_file"))
        if _accepted(exchange_format.read(data)).household != household:
            raise RuntimeError("a plan file does not say what the plan says")
        return data

    def _notice(self, word: str) -> str:
        return "\n".join(self._words.word(word, lang) for lang in LANGS)

    def private_keys(self) -> tuple[str, ...]:
        """The keys of filled fields that are shown only when asked for: a plain file holds them."""
        keys = (
            field.key
            for _ref, record in self._whole.household().records()
            for field in fields_of(type(record))
            if field.ask.privacy >= Privacy.P3 and not is_empty(field.value(record))
        )
        return tuple(dict.fromkeys(keys))

    def read(self, path: Path, typed: str = "") -> PlanFile:
        """Read a plan file and change nothing. Errors: as `read_plan_file`."""
        return read_plan_file(path, typed)

    def differences(self, plan_file: PlanFile, lang: Lang) -> list[Difference]:
        """Return where the file and the present plan differ, in the order of the form."""
        return differences(self._whole.household(), plan_file.household, self._book, lang)

    def changed_at(self) -> dt.datetime | None:
        """When the present plan was last changed, as this computer's clock told it, in UTC."""
        newest = self._store.history_reader().turned(KINDS, most=1)
        return newest[0].at_utc if newest else None

    def take(self, plan_file: PlanFile) -> Receipt:
        """Take over the plan of a file. Errors: as `Store.edit`; BACKUP_FAILED, then nothing is."""
        return self._done(self._whole.replacing(plan_file.household))

    def merge(self, plan_file: PlanFile, choices: Choices = NO_CHOICES) -> Receipt:
        """Make the present plan and that of a file one, field by field, as one step.

        What differs stands in `differences`, and names the choices. Errors: as `take`; GuideError
        PLAN_TOO_FULL.
        """
        both = merged(self._whole.household(), plan_file.household, choices)
        return self._done(self._whole.replacing(both))

    # ---- kept plans

    def kept(self) -> list[KeptPlan]:
        """The plans that are kept beside the present one, newest first."""
        return [
            KeptPlan(kept.id, said.plan.plan_title, kept.made_at, len(said.people))
            for kept in reversed(self._kept.all())
            for said in (kept.household,)
        ]

    def kept_household(self, kept_id: str) -> Household:
        """Return what a kept plan says, to be looked at. ValueError when there is none."""
        return self._kept.known(kept_id).household

    def open_kept(self, kept_id: str) -> Receipt:
        """Let a kept plan and the present one change places. ValueError when there is none.

        A present plan with nothing in it is not kept. Errors: as `take`.
        """
        opened = self._kept.known(kept_id)
        present = self._whole.household()
        changes = [*self._whole.replacing(opened.household), self._kept.change(None, kept_id)]
        if not present.is_empty:
            aside = KeptRecord.of(new_id(), self._now(), present)
            changes.append(self._kept.change(aside, aside.id))
        return self._done(changes)

    def remove_kept(self, kept_id: str) -> Receipt:
        """Remove a kept plan. ValueError when there is none. Errors: as `take`."""
        self._kept.known(kept_id)
        return self._done([self._kept.change(None, kept_id)], Reason.REMOVAL)

    def undo_take(self, taken: Receipt) -> bool:
        """Take back what `taken` stands for: the plan is again as it was before, as a whole.

        What was typed since goes with it and can be brought back by undo. False when there is
        nothing to take back. Errors: as `Store.edit`.
        """
        return self._whole.take_back(taken.step)

    def _done(self, changes: list[Change], reason: Reason = Reason.IMPORT) -> Receipt:
        return edit_after_backup(self._store, self._data, self._now, reason, changes)


def _sealed(plain: bytes, notice: str, phrase: str) -> tuple[bytes, str]:
    """A sealed file that was opened again, and its recovery code."""
    from guide.household import sealed_file

    made = sealed_file.seal(plain, notice, phrase)
    if sealed_file.unseal(made.data, made.code) != plain:
        raise RuntimeError("a sealed plan file does not open")
    return made.data, made.code


def _accepted(plan_file: PlanFile) -> PlanFile:
    """The file, when every text of it could have been typed into a form, once or today."""
    household = _unturned(plan_file.household)
    for _, record in household.records():
        facts = structs.asdict(record)
        if any(sanitized(value) != value for value in facts.values()):
            raise GuideError(Code.PLAN_FILE_DAMAGED)
    return structs.replace(plan_file, household=household)


def _unturned(household: Household) -> Household:
    def clean(record: T) -> T:
        facts = structs.asdict(record)
        return structs.replace(record, **{name: unturned(value) for name, value in facts.items()})

    return Household.of_records([clean(record) for _, record in household.records()])
