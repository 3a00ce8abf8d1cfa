"""The messages that were accepted, as the store holds them, and what they declare.

Those that may decide something now, or later, are documents of their own. All others are packed
(`usecases/alerts/received.py` says which), so that a start reads neither ten thousand documents nor
what they say: until a moment before the packing is asked about, nobody unpacks them.

A person may add to what a message declared ("ended, heard on TV"); that is kept beside it and never
in it. Derived declarations are never stored. It changes nothing. Annotations are values, as
wherever a start reads shapes.
"""

import datetime as dt
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from guide.alerts.accepted import Accepted
from guide.alerts.area import covering, folded
from guide.alerts.chain import Derived, derived
from guide.alerts.declaration import Amendment, Declaration, Place
from guide.cap.message import Status
from guide.content.model import Lang
from guide.errors import Code, GuideError
from guide.store.document import Change, Document
from guide.store.store import Store
from guide.usecases.base.repository import Repository

# As they stand in `held`, which loads nothing of this while there are none.
LIVE_KIND, PACK_KIND, WORDS_KIND = "message", "message_pack", "message_words"
T = TypeVar("T")

_MEASURES = 16  # messages that tell the time, as many as entries
_MOST_UNPACKED = 64 << 20  # bytes: no pack of ours has a tenth of that


class MessagePack(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Messages that decide nothing at `since` or later, whatever arrives that is not about them.

    A later pack is never of an earlier moment.
    """

    since: Annotated[dt.datetime, Meta(tz=True)]
    kept: int  # how many stayed documents of their own then
    words: int  # how many words of people were known then
    packed: bytes = b""
    # When the newest that anybody signed were sent, of all that are packed, in this one and in the
    # earlier ones: they tell the time.
    sent: tuple[dt.datetime, ...] = ()


class MessageHead(Struct, frozen=True, array_like=True, gc=False):
    """As much of a message as tells what else has to be read: a start reads no more of most."""

    signer: str
    sent: dt.datetime
    names: tuple[str, ...]  # its own and those that it refers to, by which messages are bound
    areas: tuple[tuple[str, str], ...]  # as `area_of`


class LiveMessages(Repository[Accepted]):
    """Messages: of each the head in a line of its own, and behind it all that it says, compressed.

    In three languages they say much alike, and history keeps each twice.
    """

    def __init__(self, store: Store) -> None:
        super().__init__(store, LIVE_KIND, Accepted)
        self._of_heads = msgspec.json.Decoder(MessageHead)

    def change(self, record: Accepted | None, record_id: str = "") -> Change:
        """As everywhere."""
        plain = super().change(record, record_id)
        if record is None or plain.body is None:
            return plain
        head = msgspec.json.encode(_head(record))
        return replace(plain, body=b"\n".join((head, zlib.compress(plain.body, 9))))

    def decoded(self, document_id: str, body: bytes) -> Accepted:
        """As everywhere."""
        return super().decoded(document_id, _inflated(document_id, body.partition(b"\n")[2]))

    def heads(self) -> Iterator[tuple[Document, MessageHead]]:
        """The heads of all messages. Errors: GuideError STORE_DAMAGED."""
        for document in self._store.all(LIVE_KIND):
            try:
                yield document, self._of_heads.decode(document.body.partition(b"\n")[0])
            except msgspec.MsgspecError:
                if not self._store.is_of_newer:
                    raise GuideError(Code.STORE_DAMAGED, document=document.id) from None


def _head(record: Accepted) -> MessageHead:
    message = record.message
    ids = (message.id, *message.references)
    return MessageHead(
        record.signer,
        message.sent,
        # When it was sent would tell them apart no better.
        tuple(f"{one.sender}\0{one.identifier}" for one in ids),
        tuple((one.code, folded(one.words)) for one in message.territories),
    )


class _Packs(Repository[MessagePack]):
    """Packs: the facts about one in a line of their own, and behind it what is packed, as it is."""

    def change(self, record: MessagePack | None, record_id: str = "") -> Change:
        plain = super().change(record and replace(record, packed=b""), record_id)
        if record is None or plain.body is None:
            return plain
        return replace(plain, body=b"\n".join((plain.body, record.packed)))

    def decoded(self, document_id: str, body: bytes) -> MessagePack:
        head, _, packed = body.partition(b"\n")
        return replace(super().decoded(document_id, head), packed=packed)


def _inflated(document_id: str, data: bytes) -> bytes:
    inflating = zlib.decompressobj()
    try:
        found = inflating.decompress(data, _MOST_UNPACKED)
    except zlib.error:
        raise GuideError(Code.STORE_DAMAGED, document=document_id) from None
    if not inflating.eof:
        raise GuideError(Code.STORE_DAMAGED, document=document_id)
    return found


class _Signed(Struct, frozen=True, gc=False):
    """As much of a message as tells that its bytes were taken."""

    digest: str
    signer: str = ""


class HandWords(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a person entered later about something that a message declared."""

    id: str  # of the declaration
    amendments: tuple[Amendment, ...] = ()
    # When the level ended whose closing list is shown no longer. That moment tells which list it
    # is: the id changes when an earlier message of the chain arrives.
    put_away: dt.datetime | None = None


def packed(
    messages: Sequence[Accepted],
    since: dt.datetime,
    kept: int,
    words: int,
    in_all: Iterable[Accepted],
) -> MessagePack:
    """Pack messages; `in_all` are those of all packs, with these.

    They lie in no order that says anything: those that say the same stand together.
    """
    sent = _newest(one.message.sent for one in in_all if one.signer)
    ordered = msgspec.json.encode(sorted(messages, key=_alike))
    return MessagePack(since, kept, words, zlib.compress(ordered, 9), sent)


def _alike(one: Accepted) -> tuple[object, ...]:
    message = one.message
    return message.kind, [place.geocode for place in message.territories], message.level or ""


def _newest(sent: Iterable[dt.datetime]) -> tuple[dt.datetime, ...]:
    """The newest moments, each once and in order."""
    return tuple(sorted(set(sent)))[-_MEASURES:]


def unpacked(pack: MessagePack) -> list[Accepted]:
    """The messages of a pack. Errors: GuideError STORE_DAMAGED."""
    return _opened(pack, Accepted)


def _opened(pack: MessagePack, shape: type[T]) -> list[T]:
    decoder = msgspec.json.Decoder(shape)
    data = _inflated(PACK_KIND, pack.packed)
    try:
        # One by one: a window in another thread waits for each call that reads.
        return [decoder.decode(one) for one in msgspec.json.decode(data, type=list[msgspec.Raw])]
    except msgspec.MsgspecError as error:
        raise GuideError(Code.STORE_DAMAGED, document=PACK_KIND) from error


def _about_levels(messages: Iterable[Accepted]) -> dict[tuple[str, str], Accepted]:
    return {one.key: one for one in messages if one.message.status is not Status.TEST}


class HeldMessages:
    """Reads what was accepted."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.live = LiveMessages(store)
        self.packs = _Packs(store, PACK_KIND, MessagePack)
        self.words = Repository(store, WORDS_KIND, HandWords)
        self._last: tuple[Document, MessagePack] | None = None
        self._known: tuple[tuple[Document, ...], ...] = ()
        self._derived: dict[tuple[bool, Lang], Derived] = {}

    @cached_property
    def _unpacked(self) -> dict[bytes, list[Accepted]]:
        return {}

    @property
    def last_pack(self) -> MessagePack | None:
        """The newest pack: the others need not be read to know how things stand."""
        packs = self._store.all(PACK_KIND)
        if not packs:
            return None
        if self._last is None or self._last[0] is not packs[-1]:
            self._last = packs[-1], self.packs.decoded(packs[-1].id, packs[-1].body)
        return self._last[1]

    @property
    def since(self) -> dt.datetime | None:
        """From when on the live ones tell all; None when they always do."""
        last = self.last_pack
        return None if last is None else last.since

    def sent(self) -> tuple[dt.datetime, ...]:
        """When the newest that somebody trusted signed were sent; no pack is opened for it."""
        last = self.last_pack
        live = (head.sent for _, head in self.live.heads() if head.signer)
        return _newest((*live, *(last.sent if last is not None else ())))

    def recent(self, count: int) -> list[Accepted]:
        """The messages about a level that were taken last, the newest first, each once.

        No more packs are opened than may hold any of them. Errors: as `unpacked`.
        """
        found = _about_levels(self.live.all())
        for pack in reversed(self.packs.all()):
            # What is in this pack or an earlier one was taken before it was made.
            if sum(one.received_at > pack.since for one in found.values()) >= count:
                break
            found |= _about_levels(unpacked(pack))
        taken = sorted(found.values(), key=lambda one: (one.received_at, one.key), reverse=True)
        return taken[:count]

    def every(self) -> list[Accepted]:
        """All messages, the packed ones first; of those that are live and packed, both.

        Errors: as `unpacked`.
        """
        found: list[Accepted] = []
        for pack in self.packs.all():
            if pack.packed not in self._unpacked:
                self._unpacked[pack.packed] = unpacked(pack)
            found += self._unpacked[pack.packed]
        return [*found, *self.live.all()]

    def about(self, place: Place, lang: Lang) -> Sequence[Declaration]:
        """What the live ones declare that holds at one place, or ever did: the same to the letter.

        Messages that refer to each other are taken together; all others say nothing about it.
        """
        areas, names = set(covering(place)), set[str]()
        wanted: list[Document] = []
        left = [*self.live.heads()]
        while found := [
            one
            for one in left
            if not (areas.isdisjoint(one[1].areas) and names.isdisjoint(one[1].names))
        ]:
            wanted += (document for document, _ in found)
            names.update(name for _, head in found for name in head.names)
            taken = {id(document) for document, _ in found}
            left = [one for one in left if id(one[0]) not in taken]
        by_hand = {one.id: one.amendments for one in self.words.all()}
        messages = [self.live.decoded(one.id, one.body) for one in wanted]
        return derived(messages, by_hand, lang).declarations

    def signed(self, breathe: Callable[[], None]) -> set[str]:
        """The digests of all that somebody trusted signed; it pauses after each pack.

        Errors: as `unpacked`.
        """
        found = {one.digest for one in self.live.all() if one.signer}
        for pack in self.packs.all():
            breathe()
            found.update(one.digest for one in _opened(pack, _Signed) if one.signer)
        return found

    def forget_packed(self) -> None:
        """Hold in memory no more what was unpacked."""
        self._unpacked.clear()

    @property
    def count_of_words(self) -> int:
        """How many words people added to what messages declared."""
        return sum(len(one.amendments) for one in self.words.all())

    @property
    def is_outdated(self) -> bool:
        """Whether a word was added since the last packing: it may let decide what is packed."""
        last = self.last_pack
        return last is not None and last.words != self.count_of_words

    def derived(self, lang: Lang, moment: dt.datetime | None = None) -> Derived:
        """What they declare, as far as it decides at `moment` or later; None: all of it."""
        documents = tuple(self._store.all(kind) for kind in (LIVE_KIND, PACK_KIND, WORDS_KIND))
        known = self._known  # the same tuples as long as nothing changed
        if len(known) != len(documents) or any(
            one is not other for one, other in zip(known, documents, strict=True)
        ):
            self._known, self._derived = documents, {}
        since = self.since
        is_whole = since is not None and (moment is None or moment < since or self.is_outdated)
        if (is_whole, lang) not in self._derived:
            messages = self.every() if is_whole else self.live.all()
            by_hand = {one.id: one.amendments for one in self.words.all()}
            self._derived[is_whole, lang] = derived(messages, by_hand, lang)
        return self._derived[is_whole, lang]
