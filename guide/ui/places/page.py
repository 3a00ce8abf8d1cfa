"""Place packs: those that are here, taking one, making one, and whose signature counts.

No key is added here, as on the page of the guide's updates. Removing a pack changes no plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from guide.errors import GuideError
from guide.places.pack import PlacePack
from guide.places.remarks import of_pack
from guide.ui.advice.key_details import key_details
from guide.ui.advice.place_words import remark_line, remark_words, territory_words, trust_words
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Collapsible,
    Heading,
    Line,
    Text,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.places.offer_page import disagreement_view
from guide.ui.places.pack_removal import PackRemoval
from guide.ui.places.pack_view import PackView
from guide.ui.places.plan_offers import plan_offers_card
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.file_pages import show_chosen_file
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import date_words, place_words
from guide.usecases.base.local_time import local_day
from guide.usecases.places.packs import TakenPlace
from guide.usecases.places.trust import PlaceKey, Trust


class PlacesPage(Page):
    """What schools and akimats filled in, as far as it is on this computer."""

    name: ClassVar[str] = "places"
    entry: ClassVar[str] = "about"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        back = BackButton(look, self.tr("Help"), "to_about", lambda: context.navigator.go("about"))
        packs = context.services.place_packs
        taken = packs.taken()
        apart = packs.disagreements()
        known = {one.pack.id: one.pack for one in taken if one.pack is not None}
        differing = Card(
            look,
            Heading(look, self.tr("Two packs say different things"), 2),
            *(disagreement_view(context, one, known) for one in apart),
            name="places_disagreements",
        )
        ids = {side for one in apart for side in (one.one, one.other)}
        cards = (
            self._taking(has_any=bool(taken)),
            *(self._taken(one, ids) for one in taken),
            differing if apart else None,
            plan_offers_card(context),
            self._making(),
            self._keys(packs.keys()),
        )
        headed_column(self, look, back, self.title(), *cards, gap=20, at_top=True)

    def title(self) -> str:
        return self.tr("Place packs")

    # ---- taking

    def _taking(self, *, has_any: bool) -> Card:
        look = self.context.look
        about = self.tr(
            "A school or an akimat fills in one file: where to gather, where children are handed"
            " over, whom to call. Then nobody has to type it."
        )
        card = Card(look, Text(look, about), name="places_taking")
        if self.context.services.data is None:
            card.add(Text(look, self.tr("Nothing can be kept here, so no pack can be taken.")))
            return card
        choose = Button(
            look,
            self.tr("Open a place pack…"),
            "outlined" if has_any else "filled",
            "map-pin",
            name="places_choose",
            on=lambda: show_chosen_file(self, self.context, "place_offer"),
        )
        card.add(
            Text(look, self.tr("You see who filled it in before anything is taken.")),
            flow_of(look, 12, choose),
        )
        return card

    # ---- those that are here

    def _taken(self, one: TakenPlace, apart: set[tuple[str, str]]) -> Card:
        look, lang = self.context.look, self.context.lang
        if one.pack is None or one.signer is None or one.taken_at is None:
            return self._damaged(one)
        pack, today = one.pack, local_day(self.context.session.now())
        home = self.context.session.settings().place
        trust = trust_words(one.signer, lang)
        said = (
            self.tr("It is for: {place}").format(
                place=territory_words(pack, self.context.guide, lang)
            ),
            self.tr("Filled in, as the file says, by: {who}").format(
                who=", ".join(pack.filled_by) or "–"
            ),
            self.tr("Made on {made}, taken on {taken}").format(
                made=date_words(pack.made_on, lang), taken=date_words(local_day(one.taken_at), lang)
            ),
            self.tr("For everybody on this computer") if one.is_for_everybody else "",
        )
        lines = {line for pack_id, line in apart if pack_id == pack.id}
        return Card(
            look,
            Heading(look, pack.words(lang).name, 2),
            column_of(look, 2, *(Text(look, words) for words in said if words)),
            Text(look, trust)
            if one.signer.trust is Trust.VERIFIED
            else remark_line(self.context.look, trust),
            *(
                remark_line(self.context.look, words)
                for words in remark_words(of_pack(pack, home, today), lang)
            ),
            Collapsible(
                look,
                self.tr("What it holds"),
                str(sum(1 for _ in pack.lines())),
                later=lambda: [PackView(self.context, pack, today, lines)],
                name=f"holds_{pack.id}",
                button_name=f"open_{pack.id}",
                spoken=self.tr("What it holds: {pack}").format(pack=pack.words(lang).name),
            ),
            flow_of(look, 12, self._poster_button(pack)),
            None if one.is_for_everybody else PackRemoval(self.context, pack.id, pack),
            name=f"taken_{pack.id}",
        )

    def _poster_button(self, pack: PlacePack) -> Button:
        return Button(
            self.context.look,
            self.tr("Print a poster of it"),
            "outlined",
            "printer",
            name=f"poster_{pack.id}",
            spoken=self.tr("Print a poster: {pack}").format(
                pack=pack.words(self.context.lang).name
            ),
            on=partial(self.context.navigator.go, "print", paper="poster", item=pack.id),
        )

    def _damaged(self, one: TakenPlace) -> Card:
        look = self.context.look
        failure = GuideError(one.failure) if one.failure is not None else None
        return Card(
            look,
            Heading(look, self.tr("A pack that cannot be read"), 2),
            Text(look, failure_words(failure, self.context.lang)) if failure is not None else None,
            Text(look, one.file, "caption", colour="text2"),
            None if one.is_for_everybody else PackRemoval(self.context, one.file, None),
            kind="problem",
            name=f"damaged_{one.file}",
        )

    # ---- making

    def _making(self) -> Card:
        look = self.context.look
        about = self.tr(
            "For whoever answers for a school, a kindergarten or a district. It takes about twenty"
            " minutes; what you type is kept."
        )
        make = Button(
            look,
            self.tr("Make a place pack"),
            "outlined",
            "user-pen",
            name="places_make",
            on=lambda: self.context.navigator.go("place_make"),
        )
        return Card(
            look,
            Heading(look, self.tr("Fill one in yourself"), 2),
            Text(look, about),
            flow_of(look, 12, make),
            name="places_making",
        )

    # ---- keys

    def _keys(self, keys: Sequence[PlaceKey]) -> Card:
        look = self.context.look
        card = Card(
            look,
            Heading(look, self.tr("Whose signature counts"), 2),
            Text(
                look,
                self.tr(
                    "A pack without a signature that counts can be taken as well. It is then marked"
                    " as not verified."
                ),
            ),
            name="places_keys",
        )
        if not keys:
            card.add(Text(look, self.tr("No key yet."), weight=600))
        for key in keys:
            place = place_words(key.place, self.context.guide, self.context.lang)
            said = (
                Text(look, key.view.name, weight=600),
                Text(look, self.tr("Only for: {place}").format(place=place or "–")),
            )
            card.add(Line(look), column_of(look, 2, *said))
        how = self.tr(
            "No page adds a key. The command “daiyn place trust” adds one for the places of one"
            " territory, and for nothing else. Compare the fingerprint with one on paper first."
        )
        card.add(
            key_details(
                look,
                [key.view for key in keys],
                how,
                name="places_key_details",
                button_name="fold_place_keys",
            )
        )
        return card
