"""The pages of the program at home: name → class. A module is imported when its page is shown.

The bundle reads this table too (`build.spec`), because no import statement names these modules.
"""

from __future__ import annotations

PAGES = {
    "first": "guide.ui.settings.welcome_page:WelcomePage",
    "home": "guide.ui.home.page:HomePage",
    "picker": "guide.ui.level.entry_page:LevelEntryPage",
    "later": "guide.ui.level.later_page:LaterPage",
    "regime": "guide.ui.level.regime_page:RegimePage",
    "levels": "guide.ui.level.levels_page:LevelsPage",
    "overview": "guide.ui.overview.page:OverviewPage",
    "overview_place": "guide.ui.overview.place_page:PlacePage",
    "overview_text": "guide.ui.overview.text_page:OverviewTextPage",
    "situations": "guide.ui.situations.list_page:SituationsPage",
    "situation": "guide.ui.situations.situation_page:SituationPage",
    "number": "guide.ui.situations.number_page:NumberPage",
    "plan": "guide.ui.plan.page:PlanPage",
    "review": "guide.ui.plan.review_page:ReviewPage",
    "print": "guide.ui.papers.page:PrintPage",
    "by_hand": "guide.ui.papers.hand_copy_page:HandCopyPage",
    "past": "guide.ui.level.history_page:LevelHistoryPage",
    "settings": "guide.ui.settings.page:SettingsPage",
    "about": "guide.ui.settings.about_page:AboutPage",
    "keeping": "guide.ui.safekeeping.page:BackupsPage",
    "earlier": "guide.ui.safekeeping.earlier_plan_page:EarlierPlanPage",
    "changes": "guide.ui.safekeeping.changes_page:ChangesPage",
    "moving": "guide.ui.safekeeping.transfer_page:TransferPage",
    "plan_file": "guide.ui.safekeeping.plan_file_page:PlanFilePage",
    "guide_words": "guide.ui.editions.page:EditionPage",
    "guide_offer": "guide.ui.editions.offer_page:EditionOfferPage",
    "places": "guide.ui.places.page:PlacesPage",
    "place_offer": "guide.ui.places.offer_page:PlaceOfferPage",
    "place_make": "guide.ui.places.make_page:PlaceMakePage",
}
