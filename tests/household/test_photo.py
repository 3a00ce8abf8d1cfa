"""Pictures: only what this program makes is taken, and nothing of it says where it was taken."""

from __future__ import annotations

import base64
import datetime as dt
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from guide.errors import Code, GuideError
from guide.household.exchange_format import Envelope, framed, read, write
from guide.household.facts import facts_of
from guide.household.household import Household
from guide.household.merging import merged, settled
from guide.household.plan import Person
from guide.household.records.kinds import kind_named
from guide.household.records.photo import LARGEST, Photo, is_sound, photo_of, photo_ref
from guide.household.records.profile import Profile
from tests.household.strategies import picture

JPEG = (Path(__file__).parents[1] / "data" / "photo.jpg").read_bytes()
MADE = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
FRAME = JPEG.index(b"\xff\xc0")


def part(marker: int, content: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + (len(content) + 2).to_bytes(2, "big") + content


def test_a_picture_of_this_program_is_taken_under_its_digest() -> None:
    photo = photo_of(JPEG)
    assert is_sound(photo)
    assert photo_ref(photo) == f"photo:{photo.id}"
    assert photo_of(JPEG) == photo


@pytest.mark.parametrize(
    "data",
    [
        b"",
        JPEG[:-1],
        JPEG[:FRAME],
        JPEG + b"x",
        JPEG[:2] + part(0xE1, b"Exif\0\0GPS") + JPEG[2:],
        JPEG[:2] + part(0xE0, b"JFIF taken at home, at the door") + JPEG[2:],
        JPEG[:2] + part(0xFE, b"taken at home") + JPEG[2:],
        JPEG[:2] + part(0xE2, b"ICC_PROFILE") + JPEG[2:],
        JPEG[:FRAME] + b"\xff\xc2" + JPEG[FRAME + 2 :],
        JPEG[: FRAME + 5] + (481).to_bytes(2, "big") + JPEG[FRAME + 7 :],
        JPEG[: FRAME + 5] + bytes(2) + JPEG[FRAME + 7 :],
        JPEG[:-2] + bytes(LARGEST) + JPEG[-2:],
        b"\x89PNG\r\n\x1a\n" + JPEG,
        b"\xff\xd8\xff\xda\x00\x02\xff\xd9",
        b"\xff\xd8" + b"\xff\xc0\x00\x00" * 9,
    ],
)
def test_any_other_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="picture"):
        photo_of(data)


def family() -> Household:
    photo = photo_of(JPEG)
    return Household(
        people=(Person(id="a1", given_name="Айша"),),
        others=(Profile(id="a1", photo=photo_ref(photo)), photo),
    )


def test_a_plan_file_carries_the_picture_and_refuses_a_foreign_one() -> None:
    household = family()
    assert read(write(household, MADE, "notice")).household == household
    facts: dict[str, Any] = json.loads(msgspec.json.encode(facts_of(household)))
    sound = facts["photo"][0]
    large = base64.b64encode(JPEG[:-2] + bytes(LARGEST) + JPEG[-2:]).decode()
    many = [picture(number) for number in range(kind_named("photo").most + 1)]
    for photos in (
        [{"id": "00", "jpeg": sound["jpeg"]}],
        [{"id": "00", "jpeg": "eA=="}],
        [sound | {"jpeg": "no letters of a file"}],
        [sound | {"jpeg": large}],
        [sound | {"made_at": "home"}],
        [sound, sound],
        [],  # of a sound file: its reference leads nowhere, and no more
        json.loads(msgspec.json.encode(many)),
    ):
        data = framed(Envelope(3, "2026-11-22T00:00:00Z", b"notice", facts | {"photo": photos}))
        if not photos:
            assert read(data).household.people == household.people
            continue
        with pytest.raises(GuideError) as caught:
            read(data)
        assert caught.value.code is Code.PLAN_FILE_DAMAGED


def test_merging_brings_the_picture_and_leaves_none_that_nobody_names() -> None:
    household = family()
    bare = Household(people=household.people)
    assert merged(bare, household) == household
    assert merged(household, bare) == household
    alone = Household(others=(Photo(id=photo_of(JPEG).id, jpeg=JPEG),))
    assert settled(alone).others == ()
