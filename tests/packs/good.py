"""A good pack, signed by the key that the tests trust: what every attack begins with."""

from __future__ import annotations

from pathlib import Path

from guide.content.files import PACKED
from tests.packs.zips import Member, plain, zip_of
from tools.made_up_signer import Signer

CONTENT = Path(__file__).parents[2] / "resources" / "content"
TRUSTED, STRANGER = Signer(1), Signer(2)
ACCEPTED_EDITION = 3  # what the program that reads has accepted before

Made = tuple[bytes, bytes | None]  # the zip and its signature


def about(edition: int = 9, /, **more: str) -> bytes:
    values = {
        "format": "1", "edition": str(edition), "made_on": "2026-11-22", "needs_program": '"0.2.0"',
    } | more  # fmt: skip
    lines = [f"{key} = {value}" for key, value in values.items() if value]
    return ("\n".join(lines) + '\n[about]\nkk = "Жаңа."\nru = "Новое."\nen = "New."\n').encode()


def text_of(name: str) -> str:
    return (CONTENT / name).read_text(encoding="utf-8")


def good_numbers() -> bytes:
    return text_of("numbers.toml").replace("danger now", "danger at once").encode()


def good(edition: int = 9, **contents: bytes) -> dict[str, bytes]:
    """All files of a good pack; one entry of it differs from the program's own."""
    own = {name: text_of(name).encode() for name in PACKED}
    return (
        {"pack.toml": about(edition)}
        | own
        | {"numbers.toml": good_numbers()}
        | {name.replace("_", "."): content for name, content in contents.items()}
    )


def good_pack(edition: int = 9) -> Made:
    return signed(zip_of(plain(good(edition))))


def signed(data: bytes) -> Made:
    return data, TRUSTED.sign(data)


def beside_good(*members: Member) -> list[Member]:
    """The files of a good pack and these, which stand for those of the same names."""
    names = {one.name for one in members}
    return [*(one for one in plain(good()) if one.name not in names), *members]


def zipped(*members: Member, **more: object) -> Made:
    return signed(zip_of(beside_good(*members), **more))  # type: ignore[arg-type]
