"""Which screens there are, who stands on which, and what is to be done about it. Knows no Qt.

A screen is known by its name and its place: what the system hands out for a screen is new each time
it is plugged in. Two screens that show the same lie on each other, whatever they are called; only
where none touches another has the teacher a screen of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import combinations

from msgspec import Struct

# With both outputs off the system keeps one made-up screen, and windows of a few pixels on it.
LEAST_WIDTH, LEAST_HEIGHT = 320, 240


class ScreenPlace(Struct, frozen=True):
    """A screen by its name and its place on the desktop, in pixels as the system scales them."""

    name: str
    left: int
    top: int
    width: int
    height: int

    @property
    def is_real(self) -> bool:
        """Whether a window can be shown on it."""
        return self.width >= LEAST_WIDTH and self.height >= LEAST_HEIGHT

    def holds(self, x: int, y: int) -> bool:
        """Whether a point of the desktop lies on it."""
        return self.left <= x < self.left + self.width and self.top <= y < self.top + self.height

    def meets(self, other: ScreenPlace) -> bool:
        """Whether any point lies on both."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )


class Arrangement(StrEnum):
    """What the screens are to each other."""

    NONE = "none"  # nothing can be shown
    SINGLE = "single"
    MIRRORED = "mirrored"  # at least two show the same
    EXTENDED = "extended"


def arrangement_of(screens: Sequence[ScreenPlace]) -> Arrangement:
    """What these screens are to each other."""
    real = [screen for screen in screens if screen.is_real]
    if not real:
        return Arrangement.NONE
    if len(real) == 1:
        return Arrangement.SINGLE
    if any(one.meets(other) for one, other in combinations(real, 2)):
        return Arrangement.MIRRORED
    return Arrangement.EXTENDED


class ScreenRoles(Struct, frozen=True):
    """Who stands where, as it was arranged last.

    `teacher` is the screen of the teacher's window. `audience` that of the class's picture, None
    where there is none of its own. `lost` is the screen that the class's picture stood on before
    it went. `is_covered`: both windows are blank, and the teacher is asked.
    """

    teacher: ScreenPlace | None
    audience: ScreenPlace | None = None
    lost: ScreenPlace | None = None
    is_covered: bool = False


class ScreenStep(StrEnum):
    """What is to be done when the screens were looked at."""

    KEEP = "keep"
    COVER = "cover"  # hide the class's picture, blank the teacher's window, then ask
    BRING_BACK = "bring_back"  # the calm picture stands on its screen again by itself
    OFFER = "offer"  # a second screen is there: one key puts the picture on it


class ScreenDecision(Struct, frozen=True):
    """A step and the screen it is about, if any."""

    step: ScreenStep
    screen: ScreenPlace | None = None


_KEEP = ScreenDecision(ScreenStep.KEEP)


def decide(
    standing: ScreenRoles, screens: Sequence[ScreenPlace], teacher_at: ScreenPlace | None
) -> ScreenDecision:
    """What to do now that the screens are these.

    Args:
        standing: how it was arranged.
        screens: all that there are now.
        teacher_at: the screen on which the middle of the teacher's window is now.

    """
    found = arrangement_of(screens)
    if standing.is_covered:
        return _while_covered(standing, screens, found)
    if standing.audience is None:
        return _with_one_window(standing, screens, teacher_at, found)
    is_as_arranged = (
        found is Arrangement.EXTENDED
        and standing.audience in screens
        and standing.teacher in screens
        and teacher_at == standing.teacher
    )
    return _KEEP if is_as_arranged else ScreenDecision(ScreenStep.COVER)


def _with_one_window(
    standing: ScreenRoles,
    screens: Sequence[ScreenPlace],
    teacher_at: ScreenPlace | None,
    found: Arrangement,
) -> ScreenDecision:
    """No picture stands on a screen of its own: a second screen is offered, never taken."""
    if found is Arrangement.EXTENDED and standing.teacher in screens:
        return ScreenDecision(ScreenStep.OFFER, second_screen(screens, standing.teacher))
    if standing.teacher not in screens or teacher_at != standing.teacher:
        return ScreenDecision(ScreenStep.COVER)
    return _KEEP


def _while_covered(
    standing: ScreenRoles, screens: Sequence[ScreenPlace], found: Arrangement
) -> ScreenDecision:
    """The same projector comes back by itself, only beside the screen that the teacher had."""
    if found is not Arrangement.EXTENDED or standing.teacher not in screens:
        return _KEEP
    if standing.lost in screens:
        return ScreenDecision(ScreenStep.BRING_BACK, standing.lost)
    return ScreenDecision(ScreenStep.OFFER, second_screen(screens, standing.teacher))


def second_screen(
    screens: Sequence[ScreenPlace], teacher: ScreenPlace | None
) -> ScreenPlace | None:
    """The first screen that can be the projector beside the teacher's; None where none can."""
    return next(
        (
            screen
            for screen in screens
            if screen.is_real and teacher is not None and not screen.meets(teacher)
        ),
        None,
    )
