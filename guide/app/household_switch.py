"""Going to another household: its file is opened first, then the window is closed and built anew.

So nothing of one plan can be left on a page, in what can be undone, or in a list of the other.
"""

from __future__ import annotations

from contextlib import suppress

from guide.app.startup import Program, clock
from guide.errors import GuideError
from guide.paths import Places
from guide.usecases.program.services import Services, open_services

# How the person reads stays the same, whichever plan is open.
_OF_THE_PERSON = ("language", "text_scale", "theme", "less_motion")


def opened_for(program: Program, household_id: str) -> list[tuple[Places, Services]]:
    """Open a household and close the window for it; nothing where either was refused.

    The window stays then and says why.
    """
    window = program.window
    try:
        places = program.services.households.places(household_id)
        services = open_services(places, clock)
    except GuideError as failure:
        window.messages.show_failure(failure)
        return []
    except ValueError:  # removed meanwhile
        window.rebuild()
        return []
    settings = program.session.settings()
    with suppress(GuideError):
        services.preferences.change(
            first_page_done=True, **{name: getattr(settings, name) for name in _OF_THE_PERSON}
        )
    if not window.close():  # something is not saved, and the person is asked
        services.close()
        return []
    return [(places, services)]
