"""Make the kept sample of a store from before the full plan: `before-full-plan.db` and `.json`.

It is written by the sources of that day, with what came since 0.3.0 in use: an answer from a place
pack, a place pack that is being filled in, entries for several places with what followed them, a
regime, a look at the overview, ticks of a paper. It is made once and never again: later versions
must open exactly these bytes. All persons are invented.

Run it with those sources: `git worktree add FOLDER 0c6d92b`, then
`python tests/data/make_sample_before_full_plan.py FOLDER`.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

KINDS = ("plan", "person", "institution", "declaration", "regime", "settings", "paper_choices",
         "_last_look", "place_draft_line")  # fmt: skip
START = dt.datetime(2026, 11, 29, 9, 0, tzinfo=dt.UTC)


def told(store: Any) -> list[list[Any]]:
    """Every document that a store holds, as it lies there."""
    found = [one for kind in KINDS for one in store.all(kind)]
    return [[one.id, one.kind, one.rev, one.body.decode()] for one in found]


def fill(services: Any) -> None:
    """A family as it uses the program."""
    from guide.alerts.declaration import AmendmentKind, End, EndKind, Place, RegimeKind, Source
    from guide.content.model import Level
    from guide.household.plan import Chosen
    from guide.usecases.level.announcements import Later
    from guide.usecases.level.declarations import Draft
    from guide.usecases.level.last_look import look_at

    home, day = Place(region="KZ-35", detail="Қарағанды"), START.date()
    services.preferences.change(language="kk", text_scale=125, place=home, first_page_done=True)
    editor = services.plan_editor
    for field, value in {
        "out_name": "Айгүл", "out_phone": "8 700 000 00 05", "settlement": "Қарағанды",
        "meet_near": "Үй артындағы ойын алаңы", "plan_title": "Отбасылық жоспар",
    }.items():  # fmt: skip
        editor.change("plan", field, value)
    school = f"institution:{editor.add_institution().id}"
    editor.change(school, "inst_name", "№ 00 мектеп")
    for name, is_child in (("Ерлан", False), ("Айша", True)):
        person = f"person:{editor.add_person(is_child=is_child).id}"
        editor.change(person, "given_name", name)
        if is_child:
            editor.change(person, "institution", school)
    hospital = Chosen(
        field="hospital", text="№ 00 аурухана", pack="sample", line="h1", lang="kk",
        filled_by="Үлгі", source="Ойдан шығарылған", confirmed_on=day,
    )  # fmt: skip
    editor.choose("plan", [hospital])
    services.paper_preferences.change(langs="kk+ru", ticked=("home.entrance",))
    announcements = services.announcements
    first = announcements.add(
        Draft(
            level=Level.YELLOW,
            place=home,
            source=Source.RADIO,
            end=End(kind=EndKind.FOR_DAYS, days=10),
            on_date=day,
        ),
        home,
    )
    later = Later(
        kind=AmendmentKind.EXTENDED,
        day=day,
        end=End(kind=EndKind.FOR_DAYS, days=20),
        source=Source.RADIO,
    )
    announcements.announce(first.declaration_id, later)
    announcements.add(
        Draft(level=Level.ORANGE, place=Place(region="KZ-75"), on_date=day, source=Source.RADIO),
        home,
    )
    announcements.add(
        Draft(level=Level.RED, place=Place(region="KZ-75"), on_date=day),
        home,
        RegimeKind.OPERATION,
    )
    services.last_look.note(look_at(services.overview()))
    services.place_drafting.add_line("exit")


def main(sources: str) -> None:
    """Write both files beside this script."""
    sys.path.insert(0, sources)
    from guide.paths import Places
    from guide.usecases.program.services import open_services

    target = Path(__file__).with_name("before-full-plan.db")
    if target.exists():
        raise SystemExit(f"{target.name} is kept for ever and is not made anew")
    minutes = iter(range(10_000))
    with tempfile.TemporaryDirectory() as folder:
        places = Places(Path(folder))
        services = open_services(places, lambda: START + dt.timedelta(minutes=next(minutes)))
        fill(services)
        words = told(services.store)
        services.close()
        target.write_bytes(places.store.read_bytes())
    text = json.dumps(words, ensure_ascii=False, indent=1) + "\n"
    target.with_suffix(".json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
