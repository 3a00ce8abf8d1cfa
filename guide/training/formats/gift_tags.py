"""What stands beside a question of a GIFT file: ids and tags of its comment, and its source.

Tags of ours begin with `daiyn-` and bring back what GIFT has no place for; those of others stay.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from contextlib import suppress
from typing import TypeVar

from msgspec import Struct, structs

from guide.content.model import LANGS, Lang, Level
from guide.digests import blake2b
from guide.training.bands import EVERYBODY, AgeBand
from guide.training.formats.gift_writer import OWN, SHARES, SOURCE
from guide.training.quiz import Item, ItemChoice, ItemType, ItemWords, MatchPair

_META = re.compile(r"\[(id|tag):([^\]\n]{1,60})\]")
_SOURCE_ID = re.compile(r"[A-Z]{1,5}\d{0,4}[a-z]?")
ITEM_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}\Z")
_KEY = re.compile(r"[a-z]{1,5}")

A = TypeVar("A", ItemChoice, MatchPair)


class OwnTags(Struct, frozen=True):
    """What the comment above a question says of it: its ids, and tags of ours and of others."""

    ids: tuple[str, ...]
    tags: tuple[str, ...]
    values: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, comments: Iterable[str]) -> OwnTags:
        """What these lines hold."""
        metas = [found for comment in comments for found in _META.findall(comment)]
        tags = [value.strip() for kind, value in metas if kind == "tag"]
        return cls(
            tuple(value.strip() for kind, value in metas if kind == "id"),
            tuple(tag for tag in tags if not tag.startswith(OWN)),
            tuple(tag.removeprefix(OWN).partition("-")[::2] for tag in tags if tag.startswith(OWN)),
        )

    def value(self, name: str) -> str:
        """What our tag of a name says; empty where there is none."""
        return next((value for found, value in self.values if found == name), "")

    def lang(self, otherwise: Lang) -> Lang:
        """The language that our writer named."""
        return next((lang for lang in LANGS if lang == self.value("lang")), otherwise)


def described(item: Item, name: str, stem: str, general: str, own: OwnTags, lang: Lang) -> Item:
    """The question with its words, and what its comment and its feedback say beyond them."""
    sources: tuple[str, ...] = ()
    source = SOURCE.search(general)
    if source is not None:
        listed = [one.strip() for one in source[1].split(",")]
        if listed == ["?"] or all(_SOURCE_ID.fullmatch(one) for one in listed):
            sources = () if listed == ["?"] else tuple(listed)
            general = general[: source.start()]
    item_id = next((one for one in (*own.ids, name) if ITEM_ID.match(one)), "")
    item = structs.replace(
        item,
        id=item_id or f"q-{blake2b(stem.encode(), digest_size=6).hexdigest()}",
        sources=sources,
        needs_source=not sources and item.type is not ItemType.REFLECT,
        tags=own.tags,
        **{lang: ItemWords(stem=stem, feedback=general)},
    )
    return _usual(_with_tags(item, own))


def _with_tags(item: Item, own: OwnTags) -> Item:
    """What our own tags say; what is none of ours says nothing."""
    bands = tuple(
        AgeBand(value) for name, value in own.values if name == "band" and value in {*AgeBand}
    )
    more: dict[str, object] = {"bands": bands or EVERYBODY}
    if own.value("level") in {*Level}:
        more["level"] = Level(own.value("level"))
    version = own.value("version")
    if re.fullmatch(r"[1-9]\d{0,3}", version, re.ASCII):
        more["version"] = int(version)
    with suppress(ValueError):
        more["review_date"] = dt.date.fromisoformat(own.value("review"))
    is_spot = item.type in {ItemType.SINGLE, ItemType.MULTI, ItemType.SHORT}
    if own.value("type") == ItemType.SPOT and is_spot:
        more["type"] = ItemType.SPOT
    keys = own.value("keys").split(".")
    if len(keys) == len(set(keys)) == len(item.choice or item.pair) and all(
        map(_KEY.fullmatch, keys)
    ):
        more["choice"] = tuple(map(_named, item.choice, keys))
        more["pair"] = tuple(map(_named, item.pair, keys))
    item = structs.replace(item, **more)
    right = set(own.value("right").split("."))
    if item.type is ItemType.MULTI and right & {one.key for one in item.choice}:
        choice = tuple(structs.replace(one, correct=one.key in right) for one in item.choice)
        item = structs.replace(item, choice=choice)
    return item


def _named(answer: A, key: str) -> A:
    return structs.replace(answer, key=key)


def _usual(item: Item) -> Item:
    """Right answers that have the share of their number have no weight of their own."""
    if item.type not in {ItemType.MULTI, ItemType.SPOT}:
        return item
    rights = sum(one.correct for one in item.choice)
    share = float(SHARES.get(rights, "100"))
    choice = tuple(
        structs.replace(one, weight=None) if one.correct and one.weight == share else one
        for one in item.choice
    )
    return structs.replace(item, choice=choice)
