"""Proving an accepted edition: the pack and the signature that it came with are kept beside it.

The pointer only says what holds. Whoever can write there could let anything hold, so the kept
signature is verified by a key that is trusted now, and what the pointer says is compared with the
kept pack. That loads cryptography: a start does without, and asks soon afterwards.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from guide import __version__
from guide.content.about import About
from guide.content.edition import EditionLocation
from guide.content.pack import SIGNATURE_ENDING, Pack, read_pack
from guide.content.pointer import KEPT_PACK, AcceptedEdition, digest_of
from guide.errors import Code, GuideError
from guide.usecases.editions.signed_pack import Signed, read_signed
from guide.usecases.editions.trusted_keys import TrustedKey
from guide.usecases.editions.views import KeyView

EDITION = "edition-"  # how the names of the folders begin


class CheckedPack(Struct, frozen=True):
    """A pack that has passed every check, and who signed it."""

    pack: Pack
    digest: str
    signed: Signed

    @property
    def about(self) -> About:
        """Which edition it is."""
        return self.pack.about


def accepted_of(pack: Pack, digest: str, signer: KeyView, now: dt.datetime) -> AcceptedEdition:
    """What the pointer says of a pack."""
    return AcceptedEdition(
        edition=pack.about.edition,
        pack=digest,
        folder=f"{EDITION}{pack.about.edition}-{digest[:12]}",
        files={name: digest_of(data) for name, data in pack.contents.items()},
        content_date=max(tables["content_date"] for tables in pack.tables.values()),
        signed_by=signer.name,
        key_id=signer.key_id,
        accepted_at=now,
        checked_with=__version__,
        retired=pack.about.retired,
    )


def kept_files(pack: Pack, signed: Signed) -> dict[str, bytes]:
    """The files that an accepted edition's folder holds."""
    proof = {KEPT_PACK: signed.data, KEPT_PACK + SIGNATURE_ENDING: signed.seal}
    return pack.contents | proof


def prove(shelf: EditionLocation, accepted: AcceptedEdition, keys: Iterable[TrustedKey]) -> KeyView:
    """Prove that somebody who is trusted now has signed what the pointer of a shelf says.

    For everybody only a key for everybody counts. Errors: GuideError PACK_DISTRUSTED when the key
    is not trusted, PACK_UNPROVEN when something else does not fit or is gone.
    """
    trusted = [one for one in keys if one.view.is_for_everybody or not shelf.is_for_everybody]
    try:
        signed = read_signed(shelf.folder / accepted.folder / KEPT_PACK, trusted)
        pack = read_pack(signed.data)
    except GuideError as error:
        is_distrusted = error.code is Code.PACK_KEY_UNKNOWN
        code = Code.PACK_DISTRUSTED if is_distrusted else Code.PACK_UNPROVEN
        raise GuideError(code) from error
    said = accepted_of(pack, digest_of(signed.data), signed.key, accepted.accepted_at)
    # A key's file may be named otherwise since, and another version may have accepted it.
    said = replace(said, signed_by=accepted.signed_by, checked_with=accepted.checked_with)
    if said != accepted:
        raise GuideError(Code.PACK_UNPROVEN)
    return signed.key
