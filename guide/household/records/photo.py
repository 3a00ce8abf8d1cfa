"""A picture of a person, a pet, a valve: kept once, under the digest of its bytes.

Records name it by reference, so that an edit of anything else copies no picture; history holds it
once when it came and once when it went. Only pictures that were made anew by this program are
taken: small, baseline JPEG without any part that could say where or by what it was taken.
"""

from typing import Annotated

from msgspec import Meta

from guide.digests import blake2b
from guide.household.plan import PlanRecord, Ref

LARGEST = 30_000  # bytes
LONGEST = 480  # pixels of the longer side: 40 mm at 300 dpi
_START, _END = b"\xff\xd8", b"\xff\xd9"
_FRAME, _SCAN, _JFIF = 0xC0, 0xDA, 0xE0
_JFIF_LENGTH = 16  # with its two bytes, and no small picture in it
# Tables, the plain frame, and the empty JFIF head; never EXIF, comments or colour profiles.
_KNOWN = frozenset({_JFIF, 0xDB, 0xC4, 0xDD, _FRAME})
_HEAD = 4  # bytes of a marker and its length


class Photo(PlanRecord, frozen=True, kw_only=True):
    """One picture; its id is the digest of its bytes."""

    id: str
    jpeg: Annotated[bytes, Meta(max_length=LARGEST)] = b""


def photo_of(jpeg: bytes) -> Photo:
    """Return the record of a picture. ValueError when it is not one that is taken."""
    photo = Photo(id=blake2b(jpeg, digest_size=8).hexdigest(), jpeg=jpeg)
    if not is_sound(photo):
        raise ValueError("no plain picture")
    return photo


def photo_ref(photo: Photo) -> Ref:
    """Return the reference by which records name it."""
    return f"photo:{photo.id}"


def is_sound(photo: Photo) -> bool:
    """Whether it is what this program makes: plain, small, without a word about where and when."""
    data = photo.jpeg
    is_named = photo.id == blake2b(data, digest_size=8).hexdigest()
    return is_named and len(data) <= LARGEST and data.startswith(_START) and _is_plain(data)


def _is_plain(data: bytes) -> bool:
    at, is_framed = len(_START), False
    while at + _HEAD <= len(data) and data[at] == 0xFF:  # noqa: PLR2004 - begins a marker
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + _HEAD])
        if marker == _SCAN:
            # Inside of a scan no marker but the end can stand: nothing follows it.
            return is_framed and data.find(_END, at) == len(data) - len(_END)
        if marker not in _KNOWN or (marker == _JFIF and length != _JFIF_LENGTH):
            return False
        if marker == _FRAME:
            sides = int.from_bytes(data[at + 5 : at + 7]), int.from_bytes(data[at + 7 : at + 9])
            is_framed = all(0 < side <= LONGEST for side in sides)
        at += 2 + length
    return False
