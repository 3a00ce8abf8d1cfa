"""Age bands of a group (training.md section 4). What a band may see is decided in `rules`."""

from enum import StrEnum


class AgeBand(StrEnum):
    """Who sits in the room; staff and parents are adults."""

    A07_10 = "a07_10"
    A11_14 = "a11_14"
    A15_18 = "a15_18"
    ADULT = "adult"

    @property
    def is_youngest(self) -> bool:
        """Whether stories are told and nothing is voted on at a high level."""
        return self is AgeBand.A07_10


EVERYBODY: tuple[AgeBand, ...] = tuple(AgeBand)
