"""Which screens there are and what is to be done about it, as a table; no window is needed."""

from __future__ import annotations

import pytest

from guide.ui.projector.arrangement import (
    Arrangement,
    ScreenDecision,
    ScreenPlace,
    ScreenRoles,
    ScreenStep,
    arrangement_of,
    decide,
)

LAPTOP = ScreenPlace("eDP", 0, 0, 1920, 1080)
WALL = ScreenPlace("HDMI", 1920, 0, 1024, 768)
WALL_AT_ZERO = ScreenPlace("HDMI", 0, 0, 1024, 768)
WALL_SAME = ScreenPlace("HDMI", 0, 0, 1920, 1080)
WALL_LARGER = ScreenPlace("HDMI", 1920, 0, 1920, 1080)
OVERLAPPING = ScreenPlace("HDMI", 1919, 0, 1024, 768)
OTHER = ScreenPlace("DP", 1920, 0, 1280, 1024)
INVENTED = ScreenPlace(":112.0", 0, 0, 64, 64)

EXTENDED = ScreenRoles(LAPTOP, WALL)
SINGLE = ScreenRoles(LAPTOP)
ASKED = ScreenRoles(LAPTOP, None, WALL, is_covered=True)
OFFER_WALL = ScreenDecision(ScreenStep.OFFER, WALL)
BACK = ScreenDecision(ScreenStep.BRING_BACK, WALL)
KEEP, COVER = ScreenDecision(ScreenStep.KEEP), ScreenDecision(ScreenStep.COVER)


@pytest.mark.parametrize(
    ("screens", "expected"),
    [
        ((), Arrangement.NONE),
        ((INVENTED,), Arrangement.NONE),
        ((LAPTOP,), Arrangement.SINGLE),
        ((LAPTOP, INVENTED), Arrangement.SINGLE),
        ((LAPTOP, WALL), Arrangement.EXTENDED),
        ((WALL, LAPTOP), Arrangement.EXTENDED),
        ((LAPTOP, WALL_SAME), Arrangement.MIRRORED),
        ((LAPTOP, WALL_AT_ZERO), Arrangement.MIRRORED),
        ((LAPTOP, OVERLAPPING), Arrangement.MIRRORED),
        ((LAPTOP, WALL, WALL_SAME), Arrangement.MIRRORED),
    ],
)
def test_extended_means_that_no_screen_lies_on_another(
    screens: tuple[ScreenPlace, ...], expected: Arrangement
) -> None:
    assert arrangement_of(screens) is expected


TABLE = {
    "nothing changed": (EXTENDED, (LAPTOP, WALL), LAPTOP, KEEP),
    "the list turned round": (EXTENDED, (WALL, LAPTOP), LAPTOP, KEEP),
    "a third screen": (EXTENDED, (LAPTOP, WALL, ScreenPlace("C", 0, 1080, 800, 600)), LAPTOP, KEEP),
    "the projector went": (EXTENDED, (LAPTOP,), LAPTOP, COVER),
    "the teacher's screen went": (EXTENDED, (WALL_AT_ZERO,), WALL_AT_ZERO, COVER),
    "both went": (EXTENDED, (INVENTED,), None, COVER),
    "it became a mirror": (EXTENDED, (LAPTOP, WALL_SAME), LAPTOP, COVER),
    "a part lies on the other": (EXTENDED, (LAPTOP, OVERLAPPING), LAPTOP, COVER),
    "the projector has another size": (EXTENDED, (LAPTOP, WALL_LARGER), LAPTOP, COVER),
    "another one in its place": (EXTENDED, (LAPTOP, OTHER), LAPTOP, COVER),
    "the teacher's window is on the projector": (EXTENDED, (LAPTOP, WALL), WALL, COVER),
    "one screen, one window": (SINGLE, (LAPTOP,), LAPTOP, KEEP),
    "one window, a mirror": (SINGLE, (LAPTOP, WALL_SAME), LAPTOP, KEEP),
    "one window, a second screen": (SINGLE, (LAPTOP, WALL), LAPTOP, OFFER_WALL),
    "one window, another screen in its place": (SINGLE, (WALL,), WALL, COVER),
    "asked, nothing new": (ASKED, (LAPTOP,), LAPTOP, KEEP),
    "asked, it is back": (ASKED, (LAPTOP, WALL), LAPTOP, BACK),
    "asked, back in another size": (
        ASKED, (LAPTOP, WALL_LARGER), LAPTOP, ScreenDecision(ScreenStep.OFFER, WALL_LARGER),
    ),
    "asked, it is back as a mirror": (ASKED, (LAPTOP, WALL_SAME), LAPTOP, KEEP),
    "asked, back while the teacher's is away": (ASKED, (WALL,), WALL, KEEP),
    "asked, both away": (ASKED, (), None, KEEP),
}  # fmt: skip


@pytest.mark.parametrize("case", TABLE)
def test_what_to_do_when_the_screens_are_others(case: str) -> None:
    standing, screens, teacher_at, expected = TABLE[case]
    assert decide(standing, screens, teacher_at) == expected


def test_the_teachers_window_is_never_sent_to_a_screen_that_was_the_projector() -> None:
    """Whatever is left: nothing but covering and asking follows a loss."""
    for screens in ((LAPTOP,), (WALL,), (WALL_AT_ZERO,), (OTHER,), (INVENTED,), ()):
        for teacher_at in (*screens, None):
            assert decide(EXTENDED, screens, teacher_at).step is ScreenStep.COVER
