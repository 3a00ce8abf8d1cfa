"""Typed documents over the store: a record in, canonical JSON out, and back.

The store keeps bytes and features keep shapes; here the two meet. Canonical means sorted keys and
no spaces, so that the same record is always the same bytes.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast

import msgspec
from msgspec import Struct

from guide.errors import Code, GuideError
from guide.store.document import Change, Document
from guide.store.store import Store

T = TypeVar("T", bound=Struct)


def new_id() -> str:
    """Return an id that no other record of this household has: 8 hexadecimal digits."""
    return os.urandom(4).hex()


class Repository(Generic[T]):
    """All documents of one kind, read and written as one record type.

    Document ids are `<kind>:<id>`, or the kind alone for a record that exists once.
    """

    def __init__(self, store: Store, kind: str, shape: type[T]) -> None:
        self._store = store
        self.kind = kind
        self.shape = shape
        self._decoder = msgspec.json.Decoder(shape)
        self._encoder = msgspec.json.Encoder(order="sorted")
        # What was decoded last, what it says, and that without what says nothing: exchanged as
        # one, because the window reads while another thread writes.
        self._read: tuple[tuple[Document, ...], tuple[T | None, ...], tuple[T, ...]] = (), (), ()

    def document_id(self, record_id: str = "") -> str:
        """Return the store's id of a record."""
        return f"{self.kind}:{record_id}" if record_id else self.kind

    def get(self, record_id: str = "") -> T | None:
        """Return the record, or None when there is none."""
        document = self._store.get(self.document_id(record_id))
        return None if document is None else self._shown(document)

    def known(self, record_id: str) -> T:
        """Return the record. ValueError when there is none."""
        record = self.get(record_id)
        if record is None:
            raise ValueError(self.document_id(record_id))
        return record

    def all(self, breathe: Callable[[], None] | None = None) -> tuple[T, ...]:
        """All records of the kind in order of creation; what did not change is not decoded anew.

        It is the same tuple again as long as no record of the kind changed. `breathe` is called
        before each that is decoded, where others wait for their turn.
        """
        documents = self._store.all(self.kind)
        read, were, every = self._read
        if documents is not read:
            # What changed is mostly the newest: look for it from the end, in growing strides.
            known, stride = min(len(documents), len(read)), 1
            while known and documents[: (known := max(known - stride, 0))] != read[:known]:
                stride *= 2
            # Behind it, too, whatever is the same document still says the same.
            older = zip(read[known:], were[known:], strict=True)
            same = {id(one): said for one, said in older}
            said = (
                *were[:known],
                *(same[id(one)] if id(one) in same else self._shown(one, breathe)
                  for one in documents[known:]),
            )  # fmt: skip
            # Only what a newer program wrote may say nothing here.
            every = tuple(filter(None, said)) if self._store.is_of_newer else cast("Any", said)
            self._read = documents, said, every
        return every

    def change(self, record: T | None, record_id: str = "") -> Change:
        """Return the change that keeps `record` under `record_id`; None removes it."""
        body = None if record is None else self._encoder.encode(record)
        return Change(self.document_id(record_id), self.kind, body)

    def decoded(self, document_id: str, body: bytes) -> T:
        """Return the record that bytes of the store hold, of today or of its history.

        Errors: GuideError STORE_DAMAGED with `document`.
        """
        try:
            return self._decoder.decode(body)
        except msgspec.MsgspecError:
            known = _as_far_as_known(self.shape, body) if self._store.is_of_newer else None
            if known is not None:
                return known
            # The store checked the sum, so these bytes were written so: by no version we know.
            # The message would quote what was typed; it must not travel with the error.
            raise GuideError(Code.STORE_DAMAGED, document=document_id) from None

    def _shown(self, document: Document, breathe: Callable[[], None] | None = None) -> T | None:
        """The record of a document; None for one of a newer program that says nothing to us."""
        if breathe is not None:
            breathe()
        try:
            return self.decoded(document.id, document.body)
        except GuideError:
            if self._store.is_of_newer:
                return None
            raise


def _as_far_as_known(shape: type[T], body: bytes) -> T | None:
    """What this program knows of a record that a newer one wrote; it is only shown, never kept."""
    facts = msgspec.json.decode(body)
    if not isinstance(facts, dict):
        return None
    known: dict[str, Any] = {}
    fields = msgspec.structs.fields(shape)
    for field in sorted(fields, key=lambda field: not field.required):
        if field.encode_name not in facts:
            continue
        tried = known | {field.encode_name: facts[field.encode_name]}
        if field.required or _converted(shape, tried) is not None:
            known = tried
    return _converted(shape, known)


def _converted(shape: type[T], facts: dict[str, Any]) -> T | None:
    try:
        return msgspec.convert(facts, shape)
    except msgspec.MsgspecError:
        return None
