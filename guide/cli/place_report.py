"""Place packs, their lines and the keys for places, worded line by line for a terminal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from guide.alerts.declaration import Place
from guide.cli.content import remedy
from guide.cli.context import Run
from guide.cli.editions import key_line
from guide.content.fields import FieldBook
from guide.content.guide import Guide
from guide.content.message_words import message_words
from guide.errors import Code, GuideError
from guide.places.comparison import ChangedLine, LineChange
from guide.places.pack import PlaceLine, PlacePack
from guide.places.remarks import Remark, Said, disagreements, of_day, of_pack
from guide.usecases.base.local_time import local_day, local_time

if TYPE_CHECKING:
    from guide.content.checks.finding import Finding
    from guide.usecases.places.choices import PlanOffer
    from guide.usecases.places.packs import PlaceOffer, TakenPlace
    from guide.usecases.places.trust import PlaceKey, Signer

_CHANGES = {
    LineChange.ADDED: "guide_added",
    LineChange.WITHDRAWN: "guide_removed",
    LineChange.CHANGED: "guide_changed",
    LineChange.RENAMED: "place_line_renamed",
    LineChange.CONFIRMED: "place_line_confirmed",
}


class PackReport:
    """The answers of one run, in its language."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._say = run.words.say
        self._lang = run.words.lang
        self._guide = Guide(run.content)
        self._book = FieldBook(run.content)
        self._today = local_day(run.now())

    def offer(self, offer: PlaceOffer, here: Sequence[PlacePack]) -> Iterator[str]:
        """What there is to know before a pack is taken; `here` are the packs that were."""
        say, pack = self._say, offer.checked.pack
        yield from self.head(pack, offer.checked.signer)
        yield from self._remarks(offer.remarks)
        if offer.is_less_sure:
            yield self._message("place_less_sure")
        yield say("guide_digest", digest=offer.checked.digest)
        missing = [self._label(kind.key) for kind in pack.missing()]
        if missing:
            yield say("place_missing", kinds=", ".join(missing))
        if offer.is_taken:
            yield say("place_same")
        elif offer.before is not None and offer.before.pack is not None:
            word = "place_older" if offer.is_older else "place_replaces"
            yield say(word, date=_shown(offer.before.pack.made_on))
            for change in offer.changes:
                yield from self._change(change)
        yield from self.apart([pack, *(one for one in here if one.id != pack.id)], pack.id)

    def head(self, pack: PlacePack, signer: Signer) -> Iterator[str]:
        """What a pack is, where it is for, and who claims to have filled it in."""
        words = pack.words(self._lang)
        yield words.name
        if words.about:
            yield words.about
        if pack.made_up:
            yield self._message("place_made_up")
        yield self._say("place_of", place=self._place(pack.place))
        yield self._say("place_made_on", date=_shown(pack.made_on))
        yield self._say("place_filled_by", who="; ".join(pack.filled_by) or "–")
        name = signer.key.name if signer.key is not None else ""
        told = self._message(f"place_{signer.trust}", name=name, key=signer.key_id)
        yield f"{told} {signer.comment}".strip()

    def lines(self, pack: PlacePack) -> Iterator[str]:
        """Every line with its source, under its kind."""
        before = ""
        for kind, line in pack.lines():
            if kind.name != before:
                yield self._label(kind.key)
            before = kind.name
            first, *more = self._parts(line)
            yield f"  {first}"
            yield from (f"      {part}" for part in more)
            source, date = f"{line.filled_by}, {line.source}", _shown(line.confirmed_on)
            yield f"      {self._message('place_as_source', source=source, date=date)}"
            said = of_day(line.confirmed_on, self._today)
            yield from (f"      {told}" for told in self._remarks(said))

    def taken(self, one: TakenPlace, home: Place) -> Iterator[str]:
        """A pack that was taken, or why its file is not shown."""
        if one.pack is None or one.signer is None or one.taken_at is None:
            failure = GuideError(one.failure or Code.PLACE_DAMAGED)
            yield f"{one.file}: {self._run.failure_words(failure)}"
            return
        yield one.pack.id
        yield from self.head(one.pack, one.signer)
        when = local_time(one.taken_at).strftime("%d.%m.%Y %H:%M")
        yield self._say("guide_accepted", when=when)
        if one.is_for_everybody:
            yield self._say("guide_for_everybody")
        yield from self._remarks(of_pack(one.pack, home, self._today))
        for _, line in one.pack.lines():
            for told in self._remarks(of_day(line.confirmed_on, self._today)):
                yield f"  {line.words(self._lang).name}: {told}"

    def apart(self, packs: Sequence[PlacePack], only: str = "") -> Iterator[str]:
        """Where packs say something else of one thing; `only` where the pack of this id does.

        What each says follows under the pack's id: two packs may have one name.
        """
        known = {pack.id: pack for pack in packs}
        for apart in disagreements(packs):
            one, other = apart.one[0], apart.other[0]
            said = [
                (pack_id, known[pack_id].line(line)) for pack_id, line in (apart.one, apart.other)
            ]
            found = said[0][1]
            if found is not None and only in {"", one, other}:
                yield self._say(
                    "place_apart",
                    kind=self._label(found[0].key),
                    name=found[1].words(self._lang).name,
                    one=known[one].words(self._lang).name,
                    other=known[other].words(self._lang).name,
                )
                for pack_id, line in said:
                    if line is not None:
                        yield f"    {pack_id}: {'; '.join(self._parts(line[1]))}"

    def plan(self, offer: PlanOffer) -> Iterator[str]:
        """What became of an answer of the plan that was chosen."""
        field, date = self._label(offer.field.key), _shown(offer.was.confirmed_on)
        yield self._say("place_in_plan", field=field, text=offer.was.text)
        yield self._message(f"place_{offer.since}", date=date)
        if offer.now is not None and offer.now.text != offer.was.text:
            yield self._say("place_in_pack", text=offer.now.text)

    def faults(self, found: Sequence[Finding]) -> Iterator[str]:
        """What the check found, with its remedy."""
        for one in found:
            yield f"{one.id}: {one.code}: {one.detail}"
            yield f"    {remedy(one, self._run.words)}"
        yield self._say("content_faults", count=len(found))

    def key(self, key: PlaceKey) -> str:
        """A key and the place that it is for."""
        return self._say(
            "place_key_for", key=key_line(self._run, key.view), place=self._place(key.place)
        )

    def _change(self, change: ChangedLine) -> Iterator[str]:
        before, after = change.before, change.after
        shown = after or before
        if shown is not None:
            yield self._say(_CHANGES[change.what], entry=shown.words(self._lang).name)
        if before is not None and after is not None:
            was, now = list(self._parts(before)), list(self._parts(after))
            yield from (f"    - {line}" for line in was if line not in now)
            yield from (f"    + {line}" for line in now if line not in was)

    def _parts(self, line: PlaceLine) -> Iterator[str]:
        """What a line says, name first."""
        words, shift = line.words(self._lang), ""
        if line.shift:
            shift = self._book.choice("place_line.shift", line.shift, self._lang)
        said = (words.name, shift, words.about, words.way, line.phone, line.frequency)
        yield from filter(None, said)

    def _remarks(self, remarks: Iterable[Said]) -> Iterator[str]:
        for said in remarks:
            if said.remark is not Remark.MADE_UP:  # said with the name
                date = _shown(said.day) if said.day is not None else ""
                yield self._message(f"place_{said.remark}", date=date)

    def _place(self, place: Place) -> str:
        region = self._guide.region(place.region)
        name = region.name(self._lang) if region is not None else place.region
        return f"{name} ({place.region})" + (f", {place.detail}" if place.detail else "")

    def _label(self, key: str) -> str:
        return self._book.label(key, self._lang)

    def _message(self, message_id: str, **fields: str) -> str:
        return message_words().say(message_id, self._lang, **fields)


def _shown(day: dt.date) -> str:
    return day.strftime("%d.%m.%Y")
