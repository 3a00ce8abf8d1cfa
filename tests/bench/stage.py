"""What the benchmarks stand on: a display, a Python with nothing but the program's needs, a plan.

Python is a fresh environment that holds the packages of `requirements/run.txt` and no other: the
tools of the workshop bring packages that the program's own packages import when they find them
(`typing_extensions`), and nobody who runs the program has those.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import re
import shutil
import venv
from importlib.metadata import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from guide.alerts.accepted import Accepted
    from guide.cap.message import Message
    from guide.usecases.program.services import Services

ROOT = Path(__file__).resolve().parents[2]
# Files of our own: pages that other programs map as well would make ours look light.
COPIED = ("PySide6", "shiboken6")
NAMES = ["Ерлан", "Динара", "Әлихан", "Айша"]


def quantile(values: list[float], share: float) -> float:
    """The value below which `share` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def memory(pid: int, kind: str = "Pss") -> float:
    """The memory of a process in MiB: "Pss" shares a page among its users, "Rss" does not."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(rollup.split(f"\n{kind}:")[1].split()[0]) / 1024


def cpu_ms(pid: int) -> float:
    """CPU that a process has used, in milliseconds."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6


def lean_python(folder: Path) -> str:
    """Make an environment in `folder` with the packages that a run needs; returns its Python."""
    venv.create(folder, symlinks=True)
    inside = next(folder.glob("lib/python*/site-packages"))
    locked = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    for name in re.findall(r"^([\w-]+)==", locked, re.MULTILINE):
        for file in files(name) or ():
            top = Path(str(file.locate()))
            for _ in file.parts[1:]:
                top = top.parent
            if ".." in file.parts or (inside / top.name).exists():
                continue
            if top.name in COPIED:
                shutil.copytree(top, inside / top.name)
            else:
                (inside / top.name).symlink_to(top)
    return str(folder / "bin" / "python")


def environment(display: str) -> dict[str, str]:
    """The variables of a measured program."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}


def declare_many(folder: Path, count: int) -> None:
    """A full plan, and `count` declarations for all regions and for districts of them."""
    from guide.alerts.declaration import Place
    from guide.content.model import DECLARED
    from guide.paths import Places
    from guide.usecases.level.declarations import Draft
    from guide.usecases.program.services import open_services
    from tests.clock import clock

    fill(folder)
    services = open_services(Places(folder), clock)
    home = services.preferences.read().place
    codes = [region.code for region in services.guide.regions]
    for at in range(count):
        detail = f"№ {at}" if at % 2 else ""
        place = Place(region=codes[at % len(codes)], detail=detail)
        services.declarations.declare(Draft(level=DECLARED[at % 3], place=place), home)
    services.store.close()


def declare_on_kiosk(folder: Path) -> None:
    """A kiosk that was set up, on which staff entered a level."""
    from guide.alerts.declaration import Place
    from guide.content.model import Level
    from guide.kiosk.configuration import Configuration
    from guide.kiosk.configuration_file import configuration_files
    from guide.paths import Places
    from guide.usecases.kiosk.services import open_kiosk
    from guide.usecases.level.declarations import Draft
    from tests.clock import clock

    places = Places(folder).kiosk
    services = open_kiosk(places, clock, Configuration())
    place = Place(region="KZ-35")
    services.declarations.declare(Draft(level=Level.ORANGE, place=place), place)
    services.close()
    _, screen = configuration_files(places.data)
    screen.write_text(
        '[screen]\nname = "library-3"\nregion = "KZ-35"\n'
        '[institution]\nkk = "№ 3 кітапхана"\nru = "библиотека № 3"\nen = "Library no. 3"\n'
        "[display]\ninches = 32\n"
        f'[staff]\nsecret = "$argon2id$v=19$m=65536,t=3,p=4${"A" * 22}${"A" * 43}"\n',
        encoding="utf-8",
    )


def many_households(folder: Path, count: int, people: int) -> None:
    """A full plan, and beside it so many households of so many people."""
    from guide.household.household import Household
    from guide.household.plan import Person, Plan
    from guide.paths import Places
    from guide.usecases.program.services import open_services
    from tests.clock import clock

    fill(folder)
    services = open_services(Places(folder), clock)
    family = tuple(
        Person(id=f"{at:08x}", position=at, given_name=f"Айша {at}", mobile="+7 700 000 00 01")
        for at in range(people)
    )
    for at in range(count):
        services.households.add(Household(Plan(plan_title=f"Үй {at}"), family))
    services.store.close()


def accepted_messages(services: Services, count: int) -> list[Accepted]:
    """Messages of ten years for all regions, in three languages, as a duty officer makes them.

    Four of five are ended by another one.
    """
    from guide.alerts.accepted import Accepted
    from guide.cap.message import MessageEnd, MessageKind, Territory
    from guide.cap.reader import read_message
    from guide.content.model import DECLARED
    from guide.signatures.minisign import digest_of, name_of
    from guide.usecases.alerts.making import MessageDraft, composed
    from guide.usecases.base.territories import territories_of

    guide, now, by = services.guide, services.now(), random.Random(14)  # noqa: S311
    territories = territories_of(guide)
    codes = [region.code for region in guide.regions]
    found: list[Accepted] = []

    def add(sent: dt.datetime, **typed: Any) -> Message:
        name = f"urn:oid:2.49.0.1.398.{len(found)}"
        draft = MessageDraft(sender="headquarters@example.org", identifier=name, **typed)
        data = composed(draft, guide, territories, sent)
        message = read_message(data, territories)
        digest = name_of(digest_of([data]))
        found.append(Accepted(message, digest, now, "0" * 39, "Облыс штабы"))
        return message

    while len(found) < count:
        begins = now - dt.timedelta(minutes=by.randrange(10 * 365 * 24 * 60))
        message = add(
            begins,
            level=by.choice(DECLARED),
            territories=(Territory(by.choice(codes)),),
            expires=begins + dt.timedelta(days=by.randrange(1, 40)),
            end=MessageEnd(),
            announced_by="Жедел штаб",
        )
        end = begins + dt.timedelta(hours=by.randrange(1, 300))
        if end < now and by.random() < 0.8:
            add(end, kind=MessageKind.CANCEL, earlier=(message,))
    return found[:count]


def take_messages(services: Services, count: int) -> None:
    """Let so many messages be accepted, as many in a step as one look into a folder takes."""
    from guide.usecases.alerts.arrivals import AT_MOST

    found = accepted_messages(services, count)
    for at in range(0, count, AT_MOST):
        services.received.take(found[at : at + AT_MOST])


def with_messages(folder: Path, count: int) -> None:
    """A quick plan, and so many accepted messages."""
    from guide.paths import Places
    from guide.usecases.program.services import open_services
    from tests.clock import clock

    fill(folder)
    services = open_services(Places(folder), clock)
    take_messages(services, count)
    services.store.close()


def full_plan(folder: Path) -> None:
    """A family of four with an answer to every field of the full plan."""
    from guide.paths import Places
    from guide.usecases.plan.replacement import PlanReplacement
    from guide.usecases.program.services import open_services
    from tests.clock import clock
    from tests.paper.plan_families import family

    fill(folder)
    services = open_services(Places(folder), clock)
    services.store.edit(PlanReplacement(services.store).replacing(family("four")))
    services.store.close()


def fill(folder: Path, *, people: int = 4, edits: int = 0, is_full: bool = False) -> None:
    """A quick plan of an invented family and a level with ticks; then `edits` more edits.

    With `is_full` each person has health, a medicine and somebody to call beside.
    """
    from guide.alerts.declaration import Place
    from guide.content.model import Level
    from guide.paths import Places
    from guide.usecases.level.declarations import Draft
    from guide.usecases.program.services import open_services
    from tests.clock import clock

    services = open_services(Places(folder), clock)
    home = Place(region="KZ-35")
    services.preferences.change(first_page_done=True, language="ru", place=home)
    receipt = services.declarations.declare(Draft(level=Level.ORANGE, place=home), home)
    services.checklist.toggle(receipt.declaration_id, "O-02")
    plan_editor = services.plan_editor
    for number in range(people):
        person = plan_editor.add_person()
        plan_editor.change(f"person:{person.id}", "given_name", NAMES[number % len(NAMES)])
        plan_editor.change(f"person:{person.id}", "mobile", f"+7 700 000 00 {number + 1:02}")
        if is_full:
            plan_editor.change(f"health:{person.id}", "conditions", "демікпе")
            plan_editor.change(f"profile:{person.id}", "family_name", "Ахметов")
            for kind, name in (("medicine", "medicine_name"), ("contact", "name")):
                owner = f"person:{person.id}" if kind == "medicine" else ""
                added = plan_editor.add(kind, owner)
                plan_editor.change(f"{kind}:{added.id}", name, f"Үлгі {number}")
    for field, value in {
        "out_name": "Айгүл", "out_phone": "+7 700 000 00 05", "settlement": "Қарағанды",
        "street": "Мысал көшесі", "building": "10", "meet_near": "Ойын алаңы",
        "meet_far": "Айгүлдің үйі", "plan_title": "Отбасылық жоспар", "plan_lang": "kk",
    }.items():  # fmt: skip
        plan_editor.change("plan", field, value)
    for number in range(edits):
        plan_editor.change("plan", "meet_near", f"Ойын алаңы, {number}-орындық")
    services.store.close()
