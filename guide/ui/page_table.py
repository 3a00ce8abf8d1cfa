"""Every page by its name. A module is imported when its page is first shown, not before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guide.ui.shell.page import Page


def page_of(name: str) -> type[Page]:
    """Return the class of a page, importing its module only now."""
    return _PAGES[name]()


def _first() -> type[Page]:
    from guide.ui.settings.welcome_page import FirstPage

    return FirstPage


def _home() -> type[Page]:
    from guide.ui.home.page import HomePage

    return HomePage


def _picker() -> type[Page]:
    from guide.ui.level.entry_page import PickerPage

    return PickerPage


def _levels() -> type[Page]:
    from guide.ui.level.levels_page import LevelsPage

    return LevelsPage


def _situations() -> type[Page]:
    from guide.ui.situations.list_page import SituationsPage

    return SituationsPage


def _situation() -> type[Page]:
    from guide.ui.situations.situation_page import SituationPage

    return SituationPage


def _number() -> type[Page]:
    from guide.ui.situations.number_page import NumberPage

    return NumberPage


def _plan() -> type[Page]:
    from guide.ui.plan.page import PlanPage

    return PlanPage


def _review() -> type[Page]:
    from guide.ui.plan.review_page import ReviewPage

    return ReviewPage


def _print() -> type[Page]:
    from guide.ui.papers.page import PrintPage

    return PrintPage


def _by_hand() -> type[Page]:
    from guide.ui.papers.hand_copy_page import ByHandPage

    return ByHandPage


def _past() -> type[Page]:
    from guide.ui.level.history_page import PastPage

    return PastPage


def _settings() -> type[Page]:
    from guide.ui.settings.page import SettingsPage

    return SettingsPage


def _about() -> type[Page]:
    from guide.ui.settings.about_page import AboutPage

    return AboutPage


def _keeping() -> type[Page]:
    from guide.ui.safekeeping.page import KeepingPage

    return KeepingPage


def _earlier() -> type[Page]:
    from guide.ui.safekeeping.earlier_plan_page import EarlierPage

    return EarlierPage


def _changes() -> type[Page]:
    from guide.ui.safekeeping.changes_page import ChangesPage

    return ChangesPage


def _moving() -> type[Page]:
    from guide.ui.safekeeping.transfer_page import MovingPage

    return MovingPage


def _plan_file() -> type[Page]:
    from guide.ui.safekeeping.plan_file_page import PlanFilePage

    return PlanFilePage


def _guide_words() -> type[Page]:
    from guide.ui.editions.page import GuideWordsPage

    return GuideWordsPage


def _guide_offer() -> type[Page]:
    from guide.ui.editions.offer_page import GuideOfferPage

    return GuideOfferPage


# One import statement a page, so that the type checker and the bundle see each of them.
_PAGES: dict[str, Callable[[], type[Page]]] = {
    "first": _first,
    "home": _home,
    "picker": _picker,
    "levels": _levels,
    "situations": _situations,
    "situation": _situation,
    "number": _number,
    "plan": _plan,
    "review": _review,
    "print": _print,
    "by_hand": _by_hand,
    "past": _past,
    "settings": _settings,
    "about": _about,
    "keeping": _keeping,
    "earlier": _earlier,
    "changes": _changes,
    "moving": _moving,
    "plan_file": _plan_file,
    "guide_words": _guide_words,
    "guide_offer": _guide_offer,
}
PAGE_NAMES = tuple(_PAGES)
