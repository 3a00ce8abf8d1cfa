"""What the store costs when there is much in it, as ratios of CPU in one process.

Everything runs in turns over stores of both sizes, and the smallest of many is taken: what other
programs add is left out. Prints the ratios as JSON, or is called by `run.py`.
"""

from __future__ import annotations

import datetime as dt
import json
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import structs

from guide.alerts.declaration import Place
from guide.content.model import Level
from guide.store import file_digest
from guide.store.store import Store
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import Services, services_on
from tests.bench.stage import take_messages
from tests.clock import clock

SHORT, LONG = 1_000, 10_000  # edits
FEW, MANY = 3, 300  # entered levels
FEW_MESSAGES, ALL_MESSAGES = 50, 10_000
UNDOS = 400
TURNS = 25
HOME = Place(region="KZ-35")
DRAFT = Draft(level=Level.ORANGE, place=HOME)


def _cpu(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return time.process_time() - begun


def _ratio(ours: Callable[[], object], floor: Callable[[], object], turns: int = TURNS) -> float:
    pairs = [(_cpu(ours), _cpu(floor)) for _ in range(turns)]
    return min(one for one, _ in pairs) / min(other for _, other in pairs)


def _services(ending: ExitStack, levels: int, edits: int) -> Services:
    services = services_on(ending.enter_context(closing(Store.in_memory(now=clock))), clock)
    for _ in range(levels):
        services.declarations.declare(DRAFT, HOME)
    for number in range(edits):
        services.plan_editor.change("plan", "meet_near", f"Ойын алаңы, {number}-орындық")
    return services


def opening(folder: Path, edits: int = LONG) -> float:
    """A start on a store that was closed / on the same one without its digest."""
    path = folder / "daiyn.db"
    with ExitStack() as ending:
        path.write_bytes(_services(ending, 1, edits).store.image())
    Store.open(path, now=clock).close()
    digest = file_digest.path_of(path).read_bytes()

    def start() -> None:
        opened.append(Store.open(path, now=clock))

    vouched, summed = [], []
    for _ in range(TURNS // 5):
        for is_vouched, found in ((True, vouched), (False, summed)):
            opened: list[Store] = []
            if not is_vouched:
                file_digest.path_of(path).unlink()
            found.append(_cpu(start))
            opened[0].close()
            file_digest.path_of(path).write_bytes(digest)
    return min(vouched) / min(summed)


def old_day() -> float:
    """The plan of a day long ago in a long history / in a short one."""
    with ExitStack() as ending:
        long, short = (_services(ending, 1, edits) for edits in (LONG, SHORT))
        return max(
            _ratio(
                lambda: long.change_log.household_after(int(LONG * part)),  # noqa: B023
                lambda: short.change_log.household_after(int(SHORT * part)),  # noqa: B023
            )
            for part in (0.02, 0.5, 0.98)
        )


def undo() -> float:
    """The last of many undos in a row / one of the first."""
    with ExitStack() as ending:
        services = _services(ending, 1, UNDOS + TURNS)
        undos = [_cpu(services.plan_editor.undo) for _ in range(UNDOS)]
    return min(undos[-TURNS:]) / min(undos[1 : TURNS + 1])


def levels() -> dict[str, float]:
    """Home, an entered level and an edit beside many entered levels / beside few."""
    with ExitStack() as ending:
        many, few = (_services(ending, count, 1) for count in (MANY, FEW))
        number = 0

        def edit(services: Services) -> None:
            nonlocal number
            number += 1
            services.plan_editor.change("plan", "meet_near", f"Мектеп {number}")

        def declare(services: Services) -> None:
            services.declarations.declare(DRAFT, HOME)

        return {
            f"levels_{name}": _ratio(lambda: act(many), lambda: act(few), turns)  # noqa: B023
            for name, act, turns in (("home", Services.home, 50), ("edit", edit, 100),
                                     ("declare", declare, 10))
        }  # fmt: skip


def state() -> float:
    """What holds at one place, of many declarations for all places and that one / of few."""
    with ExitStack() as ending:
        many, few = (_services(ending, 0, 1) for _ in range(2))
        for services, count in ((many, MANY), (few, FEW)):
            for at in range(count):
                day = dt.date(2026, 1, 1) + dt.timedelta(days=at)
                place = (HOME, Place(region="KZ"), Place(region="KZ-71"))[at % 3]
                draft = structs.replace(DRAFT, place=place, on_date=day)
                services.announcements.add(draft, HOME)

        def ask(services: Services) -> None:
            for _ in range(100):
                services.declarations.held.state(HOME, clock())

        return _ratio(lambda: ask(many), lambda: ask(few), 20)


def messages() -> dict[str, float]:
    """What holds at one place, with 10,000 accepted messages of ten years / with 50."""
    with ExitStack() as ending:
        many, few = (_services(ending, 0, 1) for _ in range(2))
        for services, count in ((many, ALL_MESSAGES), (few, FEW_MESSAGES)):
            take_messages(services, count)

        def ask(services: Services) -> None:
            for _ in range(100):
                services.declarations.held.state(HOME, clock())

        return {"messages_state": _ratio(lambda: ask(many), lambda: ask(few), 20)}


def measure() -> dict[str, float]:
    """All ratios."""
    with TemporaryDirectory() as folder:
        opened = opening(Path(folder))
    return {
        "open_long": opened,
        "old_day": old_day(),
        "undo_deep": undo(),
        "levels_state": state(),
        **messages(),
        **levels(),
    }


if __name__ == "__main__":
    print(json.dumps(measure()))
