"""The content check, which asks nothing anew of words that are the same as before.

Many tests look at the shipped words, or at a copy with one change in it, and the whole check of all
of them takes most of a second. Each check still runs on everything that it has not seen in this
process: a check that is broken is broken here, too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import wraps
from typing import Any

import pytest

from guide.content import checks, pack
from guide.content.checks import Finding, check_words
from guide.content.checks.entries import RawEntry

# What these say of an entry follows from the entry alone, and nearly all entries of a copy are
# those of the copy before: asked again of the same words, they would take half of the check.
OF_ONE_ENTRY = (
    "check_signs",
    "check_letters",
    "check_languages",
    "check_limits",
    "check_safety",
    "check_level_words",
)
Tables = Mapping[str, Mapping[str, Any]]


def remembered(
    check: Callable[[RawEntry], Iterator[Finding]],
) -> Callable[[RawEntry], tuple[Finding, ...]]:
    """A check of one entry that knows what it said of the same entry."""
    said: dict[tuple[str, str, int, str], tuple[Finding, ...]] = {}

    @wraps(check)
    def ask(entry: RawEntry) -> tuple[Finding, ...]:
        kept: dict[str, Any] = entry.__dict__  # all checks of one entry share its text
        if "as_text" not in kept:
            kept["as_text"] = repr(entry.values)
        key = (entry.file, entry.table, entry.position, kept["as_text"])
        if key not in said:
            said[key] = tuple(check(entry))
        return said[key]

    return ask


def knowing_the_sound() -> Callable[..., Iterator[Finding]]:
    """`check_words` that finds nothing at once where it has found nothing in the same words."""
    sound: set[bytes] = set()

    def ask(
        tables: Tables,
        own: Tables,
        icons: Collection[str],
        retired: Collection[str] = (),
        *,
        are_taken: bool = False,
    ) -> Iterator[Finding]:
        asked = (tables, own, sorted(icons), sorted(retired), are_taken)
        key = hashlib.sha256(repr(asked).encode("utf-8", "surrogatepass")).digest()
        if key in sound:
            return
        is_sound = True
        for found in check_words(tables, own, icons, retired, are_taken=are_taken):
            is_sound = False
            yield found
        if is_sound:
            sound.add(key)

    return ask


@pytest.fixture(scope="session", autouse=True)
def checks_that_remember() -> Iterator[None]:
    """For all tests of one process."""
    ask = knowing_the_sound()
    with pytest.MonkeyPatch.context() as patch:
        for name in OF_ONE_ENTRY:
            patch.setattr(checks, name, remembered(getattr(checks, name)))
        for module in (checks, pack):
            patch.setattr(module, "check_words", ask)
        yield
