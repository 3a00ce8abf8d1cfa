"""Typed documents over the store: a record in, canonical JSON out, and back.

The store keeps bytes and features keep shapes; here the two meet. Canonical means sorted keys and
no spaces, so that the same record is always the same bytes.
"""

from __future__ import annotations

import os
from typing import Generic, TypeVar

import msgspec
from msgspec import Struct

from guide.errors import Code, GuideError
from guide.store.document import Change
from guide.store.store import Store

T = TypeVar("T", bound=Struct)


def new_id() -> str:
    """Return an id that no other record of this household has: 8 hexadecimal digits."""
    return os.urandom(4).hex()


class Records(Generic[T]):
    """All documents of one kind, read and written as one record type.

    Document ids are `<kind>:<id>`, or the kind alone for a record that exists once.
    """

    def __init__(self, store: Store, kind: str, shape: type[T]) -> None:
        self._store = store
        self.kind = kind
        self.shape = shape
        self._decoder = msgspec.json.Decoder(shape)
        self._encoder = msgspec.json.Encoder(order="sorted")

    def document_id(self, record_id: str = "") -> str:
        """Return the store's id of a record."""
        return f"{self.kind}:{record_id}" if record_id else self.kind

    def get(self, record_id: str = "") -> T | None:
        """Return the record, or None when there is none."""
        document = self._store.get(self.document_id(record_id))
        return None if document is None else self.decoded(document.id, document.body)

    def all(self) -> list[T]:
        """All records of the kind in order of creation."""
        return [self.decoded(found.id, found.body) for found in self._store.all(self.kind)]

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
            # The store checked the sum, so these bytes were written so: by no version we know.
            # The message would quote what was typed; it must not travel with the error.
            raise GuideError(Code.STORE_DAMAGED, document=document_id) from None
