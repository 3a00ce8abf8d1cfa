"""A message that was let in: what of it is kept.

Pure data. Annotations are values, as wherever a start reads shapes.
"""

import datetime as dt

from msgspec import Struct

from guide.alerts.area import area_of
from guide.alerts.declaration import Place
from guide.cap.message import Message
from guide.digests import blake2b

SIGNERS_JOINED = "+"  # keys that sign together are one signer


def origins_of(signer: str) -> frozenset[str]:
    """The keys of a signer: one, or those that sign together."""
    return frozenset(signer.split(SIGNERS_JOINED))


class Accepted(Struct, frozen=True, gc=False, omit_defaults=True):
    """A message that was let in, and by what right.

    `signer` names who may speak on in its chain: the same for all keys of one line, and for those
    that sign together. "" is a person who let in a message that nobody signed.
    """

    message: Message
    digest: str  # of the bytes that were read, as `signatures.minisign.name_of`
    received_at: dt.datetime  # UTC
    signer: str = ""
    signed_by: str = ""  # how the key or the person is shown

    @property
    def order(self) -> tuple[object, ...]:
        """The order in which messages are heard: as sent; of two at once the higher level last."""
        level = self.message.level
        return self.message.sent, level.rank if level else 0, self.digest, self.signer

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other one."""
        return self.digest, self.signer

    @property
    def name(self) -> tuple[str, str, str]:
        """What its signer calls it: of two that bear one name the first stays."""
        return self.signer, self.message.sender, self.message.identifier

    def declaration_id(self, place: Place) -> str:
        """The id of what it declares for a place: the same whatever arrives besides."""
        told = "\0".join((self.digest, self.signer, *area_of(place)))
        return blake2b(told.encode(), digest_size=16).hexdigest()
