"""Which edition may follow which: by numbers, and by what was accepted before."""

from __future__ import annotations

from typing import Any

import pytest

from guide.content.edition import require_newer
from guide.content.pointer import KnownEdition
from guide.errors import Code, GuideError

SECOND, THIRD = KnownEdition(edition=2, pack="second"), KnownEdition(edition=3, pack="third")


def refusal(*asked: Any) -> GuideError:
    with pytest.raises(GuideError) as refused:
        require_newer(*asked)
    return refused.value


def test_an_edition_above_all_that_are_known_is_newer() -> None:
    require_newer(2, "second", 1, [])
    require_newer(4, "fourth", 1, [SECOND, THIRD])
    require_newer(4, "fourth", 3, [SECOND])


@pytest.mark.parametrize(
    ("edition", "built_in", "known", "newest"),
    [
        (1, 1, [], "1"),
        (2, 1, [SECOND, THIRD], "3"),
        (2, 3, [SECOND], "3"),
        (1, 1, [THIRD], "3"),
    ],
)
def test_what_is_older_than_the_newest_is_stale(
    edition: int, built_in: int, known: list[KnownEdition], newest: str
) -> None:
    error = refusal(edition, "second", built_in, known)
    assert (error.code, error.fields) == (
        Code.PACK_STALE,
        {"edition": str(edition), "newest": newest},
    )


def test_the_newest_known_one_may_be_taken_again() -> None:
    """It was gone back from, or damaged since."""
    require_newer(3, "third", 1, [SECOND, THIRD])


def test_the_built_in_edition_is_not_accepted_again_from_a_pack() -> None:
    """It came as a pack once and with the program since: the program's own words are the same."""
    error = refusal(3, "third", 3, [SECOND, THIRD])
    assert (error.code, error.fields) == (Code.PACK_STALE, {"edition": "3", "newest": "3"})


def test_one_number_is_one_pack() -> None:
    error = refusal(3, "another", 1, [SECOND, THIRD])
    assert (error.code, error.fields) == (Code.PACK_CONFLICT, {"edition": "3"})
