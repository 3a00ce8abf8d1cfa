"""The pages of the program at home: name → class. A module is imported when its page is shown.

The bundle reads this table too (`build.spec`), because no import statement names these modules.
"""

from __future__ import annotations

PAGES = {
    "first": "guide.ui.settings.welcome_page:WelcomePage",
    "home": "guide.ui.home.page:HomePage",
    "picker": "guide.ui.level.entry_page:LevelEntryPage",
    "levels": "guide.ui.level.levels_page:LevelsPage",
    "overview": "guide.ui.overview.page:OverviewPage",
    "overview_place": "guide.ui.overview.place_page:PlacePage",
    "overview_text": "guide.ui.overview.text_page:OverviewTextPage",
    "situations": "guide.ui.situations.list_page:SituationsPage",
    "situation": "guide.ui.situations.situation_page:SituationPage",
    "number": "guide.ui.situations.number_page:NumberPage",
    "plan": "guide.ui.plan.page:PlanPage",
    "review": "guide.ui.plan.review_page:ReviewPage",
    "kit": "guide.ui.supplies.page:SuppliesPage",
    "rules": "guide.ui.readiness.rules_page:RulesPage",
    "red": "guide.ui.readiness.red_page:RedPage",
    "ready": "guide.ui.readiness.ready_page:ReadyPage",
    "practice": "guide.ui.readiness.practice_page:PracticePage",
    "talk": "guide.ui.plan.talk_page:TalkPage",
    "to_phone": "guide.ui.phone.page:ToPhonePage",
    "phone_alerts": "guide.ui.phone.alerts_page:PhoneAlertsPage",
    "print": "guide.ui.papers.page:PrintPage",
    "by_hand": "guide.ui.papers.hand_copy_page:HandCopyPage",
    "board": "guide.ui.papers.board_page:BoardPage",
    "past": "guide.ui.level.history_page:LevelHistoryPage",
    "settings": "guide.ui.settings.page:SettingsPage",
    "about": "guide.ui.settings.about_page:AboutPage",
    "keeping": "guide.ui.safekeeping.page:BackupsPage",
    "earlier": "guide.ui.safekeeping.earlier_plan_page:EarlierPlanPage",
    "changes": "guide.ui.safekeeping.changes_page:ChangesPage",
    "moving": "guide.ui.safekeeping.transfer_page:TransferPage",
    "stick": "guide.ui.safekeeping.stick_page:StickPage",
    "households": "guide.ui.households.page:HouseholdsPage",
    "household": "guide.ui.households.household_page:HouseholdPage",
    "plan_file": "guide.ui.safekeeping.plan_file_page:PlanFilePage",
    "guide_words": "guide.ui.editions.page:EditionPage",
    "guide_offer": "guide.ui.editions.offer_page:EditionOfferPage",
    "places": "guide.ui.places.page:PlacesPage",
    "place_offer": "guide.ui.places.offer_page:PlaceOfferPage",
    "place_make": "guide.ui.places.make_page:PlaceMakePage",
}
