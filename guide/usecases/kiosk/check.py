"""The check of two minutes: five of the starter questions, each answered by one touch.

Which: of the lessons on a long yellow, a bag nobody owns and a message in a chat (training.md
section 13); nothing of those on red or on a threat by telephone. Nothing is asked that needs an
order or pairs, and nothing that only a class can answer. As far as there are such, they are worded
for whoever stands there: the two that say "tell an adult" are told to come from schools.
"""

from __future__ import annotations

from guide.paths import resources
from guide.training.bundled import BundledLessons
from guide.training.quiz import Item

ITEMS = (
    "bag-in-corridor", "yellow-means", "level-in-one-city", "forty-days", "rumour-just-in-case",
)  # fmt: skip
SPEAK_TO_PUPILS = frozenset({"bag-in-corridor", "rumour-just-in-case"})


def check_items() -> tuple[Item, ...]:
    """The questions in the order of asking. Errors: GuideError CONTENT_UNREADABLE."""
    found = {one.id: one for one in BundledLessons(resources() / "content").items}
    return tuple(found[one] for one in ITEMS)
