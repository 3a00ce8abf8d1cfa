"""`make bench`: speed and memory against floors measured in the same run.

Milliseconds swing between machines and minutes, interleaved ratios do not: what can be a ratio is
one, and a bound in milliseconds stands where a person would feel the time itself. Prints one line
a target and exits with 1 when one is missed.

    start, pss        home with a full plan / a bare PySide6 window, started in turns
    start_plain       the same start / a plain program's window (menus, tabs, 60 fields)
    class_start       a class's window / home with a full plan, started in turns: its first frame,
                      (class_settled) CPU until it is painted and at rest, and (class_instr) the
                      instructions until the first frame
    kiosk_start       a kiosk's first frame / home's with a full plan, started in turns on the same
                      screen: both are a glance at the level; (kiosk_whole) the painting of the
                      whole page, with all that can be touched / of home with its controls;
                      (kiosk_instr, kiosk_whole_instr) the instructions until then; (kiosk_pss)
                      memory at rest, where home too covers the screen, as a kiosk always does: 4
                      MiB of each are pixels. Told: the same / home in its usual window, and both
                      eight seconds later, when each has done what it does by itself after a start
                      (home looks after its backups). A level that staff entered stands
    settled           CPU until home is painted and the program at rest / a bare window's, in turns
    plan_pss          memory once every section of a full plan was open / a bare window; at most
                      1.1 times what 0.3.0 had with its quick plan, which was 1.48
    start_instr       instructions until the first frame / until a bare window's, counted once each
                      where valgrind is installed: they do not swing with what else a machine does
    edit              one durable edit / one bare SQLite row commit with the same settings, p95
    key               a key in the plan until it is painted, p95 (and / a window with one field)
    search            a key in the search of the situations until it is painted, CPU, p95; and
                      told: the first focus, when the words are read
    saved             an edit until it is durable, "Saved" is seen and all is painted, p95, with 30
                      people and 10,000 edits behind (and / 4 people with a short history)
    people            an edit where people are asked, with 30 of them and all that belongs to each /
                      with 3, until it is kept and painted, CPU
    history           "What changed" over that history, built and painted
    overview          the overview with 300 declarations, built and painted, CPU
    households        the list of 200 households of ten, read, built and painted, CPU
    language          another language, on the page where it takes longest
    resize            a step of drawing the window at home / plain labels with the same words, CPU
    text_size         another text size until all is painted, on every page, CPU, p95; and told:
                      another theme, another page
    growth            memory after many changes of page: 1,000, with --full 10,000 (5 minutes)
    wall              the wall sheet of a family as PDF, first and again
    store             what grows with a store, in CPU: a start with 10,000 edits behind / the same
                      start that sums every row; the plan of an old day after 10,000 edits / after
                      1,000; the 400th undo in a row / the first; home, an edit, a new level
                      and what holds at a place beside 300 entered levels / beside 3; the last
                      with 10,000 accepted messages of ten years / with 50
    messages          instructions until home bears its controls with 10,000 accepted messages of
                      ten years / with 50, counted once each; and told: until its first frame,
                      and the same / with none, where home has less to show
    class             with 500 sessions of classes stored / with 5: what a start of a class does
                      before it draws, in CPU of a process; the report of one; what the year's page
                      asks, and the page built and painted
    fleet             a report over the status files of 400 screens / just reading them as JSON

All programs of a start run in an environment of their own (`stage.py`): without the workshop's
tools, and with a copy of Qt, because pages shared with other programs make each of them look light.

Not measured: CPU to the first window against vorta, because no other program is installed for it;
start and size of the bundle, because it is built by `make bundle`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.stage import (
    ROOT,
    declare_many,
    declare_on_kiosk,
    environment,
    fill,
    full_plan,
    lean_python,
    many_households,
    quantile,
    with_messages,
)
from tools.x_server import x_server

EDITS_BEHIND, PEOPLE = 10_000, 30
DECLARATIONS = 300
HOUSEHOLDS = 200
FEW_MESSAGES, ALL_MESSAGES = 50, 10_000
CHANGES, ALL_CHANGES = 1_000, 10_000  # of page
LATER = 8.0  # seconds


MANY, FEW = 30, 3  # people, in whose plans the same edit is made


@dataclass(frozen=True, slots=True)
class Row:
    """One target: the key of what was found, the most it may be, and what it means."""

    key: str
    most: float
    meaning: str
    unit: str = ""


ROWS = (
    Row("start", 1.1, "start to home painted at a glance, full plan / bare PySide6 window"),
    Row("start_plain", 1.0, "start to home painted at a glance / a plain program's window"),
    Row("class_start", 1.0, "start of a class to its first frame / of home, full plan"),
    Row("class_instr", 1.0, "instructions to the first frame of a class / of home, full plan"),
    Row("class_settled", 1.0, "CPU until a class is painted and at rest / home, full plan"),
    Row("kiosk_start", 1.0, "start of a kiosk to its first frame / of home, full plan"),
    Row("kiosk_instr", 1.0, "instructions to the first frame of a kiosk / of home, full plan"),
    Row("kiosk_whole", 1.0, "start of a kiosk to its whole page / of home with its controls"),
    Row("kiosk_whole_instr", 1.0, "instructions to a kiosk's whole page / to home, full plan"),
    Row("kiosk_pss", 0.9, "memory (PSS) of a kiosk's start page / of home over all the screen"),
    Row("settled", 2.1, "CPU until home is painted and at rest / bare PySide6 window"),
    Row("start_instr", 1.0, "instructions to the first frame, full plan / bare PySide6 window"),
    Row("pss", 1.3, "memory (PSS) with home open / bare PySide6 window"),
    Row("plan_pss", 1.63, "memory (PSS), every section of a full plan opened / bare window"),
    Row("edit", 3.0, "durable edit, p95 / one bare SQLite row commit, p95"),
    Row("key_ms", 5, "key to painted, p95", "ms"),
    Row("search_ms", 10, "key in the search of the situations to painted, CPU, p95", "ms"),
    Row("saved_ms", 10, 'edit to durable and "Saved", p95, 30 people, 10,000 edits behind', "ms"),
    Row("edit_people", 1.1, "an edit with 30 people, kept and painted, CPU / with 3"),
    Row("history_ms", 50, '"What changed" over 10,000 edits, built and painted', "ms"),
    Row("overview_ms", 50, "the overview with 300 declarations, built and painted, CPU", "ms"),
    Row("households_ms", 50, "200 households of ten open in the switcher, CPU", "ms"),
    Row("language_ms", 150, "another language, on the slowest page", "ms"),
    Row("resize", 1.3, "a step of drawing home larger / plain labels with the same words, CPU"),
    Row("text_size_ms", 100, "another text size on every page, CPU, p95", "ms"),
    Row("growth", 2, "growth of memory over the changes of page", "%"),
    Row("wall_first_ms", 400, "wall sheet as PDF, the first", "ms"),
    Row("wall_again_ms", 100, "wall sheet as PDF, again", "ms"),
    Row("open_long", 0.2, "start with 10,000 edits behind / the same with every row summed"),
    Row("old_day", 1.2, "the plan of an old day, 10,000 edits / 1,000"),
    Row("undo_deep", 1.2, "the 400th undo in a row / the first"),
    Row("levels_state", 1.1, "what holds at a place beside 300 declarations / beside 3"),
    Row("messages_state", 1.2, "what holds at a place with 10,000 accepted messages / with 50"),
    Row("messages_home", 1.02, "instructions to home with 10,000 accepted messages / with 50"),
    Row("levels_home", 1.2, "home beside 300 entered levels / beside 3"),
    Row("levels_edit", 1.2, "an edit of the plan beside 300 entered levels / beside 3"),
    Row("levels_declare", 1.2, "entering a level beside 300 / beside 3"),
    Row("class_open", 1.2, "a class opened with 500 sessions stored, CPU of a process / with 5"),
    Row("class_report", 1.2, "the report of a session beside 500 / beside 5"),
    Row("class_filter_ms", 50, "what the page of a year asks of 500 sessions, CPU", "ms"),
    Row("fleet", 10, "a report over 400 screens, text and data / reading their files as JSON, CPU"),
    Row("fleet_ms", 1000, "a report over 400 screens, text and data, CPU", "ms"),
    Row("class_year_ms", 100, "the page of a year with 500 sessions, built and painted, CPU", "ms"),
)
TOLD = (
    Row("whole", 0, "start to home with its controls / bare PySide6 window"),
    Row("whole_instr", 0, "instructions to home with its controls / bare PySide6 window"),
    Row("messages_frame", 0, "instructions to the first frame, 10,000 messages / 50"),
    Row("messages_none", 0, "instructions to home with 10,000 accepted messages / with none"),
    Row("kiosk_pss_later", 0, "memory (PSS) of a kiosk / of home over all the screen, 8 s later"),
    Row("kiosk_pss_window", 0, "memory (PSS) of a kiosk's start page / of home in its window"),
    Row("search_first_ms", 0, "the search of the situations focused first, CPU", "ms"),
    Row("key", 0, "key to painted / in a window with one field"),
    Row("theme_ms", 0, "another theme on every page, CPU, p95", "ms"),
    Row("page_ms", 0, "another page, CPU, p95", "ms"),
    Row("saved", 0, 'edit to "Saved" / with 4 people and a short history'),
)


def starts(rounds: int, python: str, folder: Path, display: str) -> dict[str, float]:
    """Start of home with a full plan against two windows, of a class and a kiosk against it."""
    from tests.bench.first_paint import Start, count_instructions, start_once

    env = environment(display)
    commands = {
        "bare": [python, str(ROOT / "tests/bench/bare_window.py")],
        "ours": [python, "-m", "guide", "--data-dir", str(folder)],
        "class": [python, "-m", "guide", "--class", "--data-dir", str(folder)],
        "kiosk": [python, "-m", "guide", "--kiosk-page", "--data-dir", str(folder)],
        "plain": [python, str(ROOT / "tests/bench/realistic_window.py")],
    }
    commands["full"] = commands["ours"]
    declare_on_kiosk(folder)
    found: dict[str, list[Start]] = {label: [] for label in commands}
    for turn in range(rounds + 1):
        for label, command in commands.items():
            start = start_once(
                command, env, ROOT, has_glance=label not in {"bare", "plain"},
                covers_screen=label == "full",
            )  # fmt: skip
            if turn:  # the first round warms the cache
                found[label].append(start)
    ours, bare, plain = (found[label] for label in ("ours", "bare", "plain"))
    lesson, kiosk, full = found["class"], found["kiosk"], found["full"]
    pairs = list(zip(ours, bare, strict=True))
    counted: dict[str, float] = {}
    if shutil.which("valgrind"):
        floor = count_instructions(commands["bare"], env, ROOT)

        def first(label: str) -> float:
            """To the first frame; the program goes on until the frame is seen, now more, now less.

            So the least of three is nearest to what it asks.
            """
            return min(count_instructions(commands[label], env, ROOT) for _ in range(3))

        frame = first("ours")
        whole = count_instructions(commands["ours"], env, ROOT, until_page=True)
        of_class, of_kiosk = first("class"), first("kiosk")
        kiosk_whole = count_instructions(commands["kiosk"], env, ROOT, until_page=True)
        counted = {
            "start_instr": frame / floor,
            "whole_instr": whole / floor,
            "class_instr": of_class / frame,
            "kiosk_instr": of_kiosk / frame,
            "kiosk_whole_instr": kiosk_whole / whole,
        }
    return counted | {
        "start": statistics.median(o.paint_ms / b.paint_ms for o, b in pairs),
        "start_plain": statistics.median(
            o.paint_ms / p.paint_ms for o, p in zip(ours, plain, strict=True)
        ),
        "class_start": statistics.median(
            one.paint_ms / o.paint_ms for one, o in zip(lesson, ours, strict=True)
        ),
        "class_settled": statistics.median(
            one.settled_ms / o.settled_ms for one, o in zip(lesson, ours, strict=True)
        ),
        "kiosk_start": statistics.median(
            one.paint_ms / o.paint_ms for one, o in zip(kiosk, ours, strict=True)
        ),
        "kiosk_whole": statistics.median(
            one.whole_ms / o.whole_ms for one, o in zip(kiosk, ours, strict=True)
        ),
        "kiosk_pss": statistics.median(
            one.pss_mib / o.pss_mib for one, o in zip(kiosk, full, strict=True)
        ),
        "kiosk_pss_window": statistics.median(
            one.pss_mib / o.pss_mib for one, o in zip(kiosk, ours, strict=True)
        ),
        "whole": statistics.median(o.whole_ms / b.paint_ms for o, b in pairs),
        "settled": statistics.median(o.settled_ms / b.settled_ms for o, b in pairs),
        "pss": statistics.median(o.pss_mib / b.pss_mib for o, b in pairs),
        "start_ms": statistics.median(o.paint_ms for o in ours),
        "bare_ms": statistics.median(b.paint_ms for b in bare),
        "settled_ms": statistics.median(o.settled_ms for o in ours),
        "pss_mib": statistics.median(o.pss_mib for o in ours),
        "kiosk_mib": statistics.median(one.pss_mib for one in kiosk),
        "full_mib": statistics.median(one.pss_mib for one in full),
        "bare_mib": statistics.median(b.pss_mib for b in bare),
    }


def later_memory(python: str, folder: Path, display: str) -> dict[str, float]:
    """Memory of a kiosk against home's, both over all of the screen; medians of three."""
    from tests.bench.first_paint import start_once

    def weighed(*options: str) -> float:
        command = [python, "-m", "guide", *options, "--data-dir", str(folder)]
        return start_once(
            command, environment(display), ROOT, has_glance=True, covers_screen=True, rests_s=LATER
        ).pss_mib

    return {
        "kiosk_pss_later": statistics.median(weighed("--kiosk-page") / weighed() for _ in range(3))
    }


def messages(python: str, place: Path, display: str) -> dict[str, float]:
    """Starts with many accepted messages, with few and with none."""
    from tests.bench.first_paint import count_instructions, start_once

    if not shutil.which("valgrind"):
        return {}
    env, whole, frame = environment(display), dict[int, float](), dict[int, float]()
    for count in (0, FEW_MESSAGES, ALL_MESSAGES):
        command = [python, "-m", "guide", "--data-dir", str(place / f"messages-{count}")]
        start_once(command, env, ROOT, has_glance=True)  # what is compiled and noted once
        frame[count] = count_instructions(command, env, ROOT)
        whole[count] = count_instructions(command, env, ROOT, until_page=True)
    return {
        "messages_home": whole[ALL_MESSAGES] / whole[FEW_MESSAGES],
        "messages_frame": frame[ALL_MESSAGES] / frame[FEW_MESSAGES],
        "messages_none": whole[ALL_MESSAGES] / whole[0],
    }


def plan_memory(python: str, folder: Path, display: str) -> dict[str, float]:
    """Memory with the full plan open against a bare window's; medians of three."""
    from tests.bench.first_paint import start_once

    command = [python, str(ROOT / "tests/bench/bare_window.py")]
    bare, ours = [], []
    for _ in range(3):
        bare.append(start_once(command, environment(display), ROOT).pss_mib)
        ours.append(child(python, "in_window", "plan_memory", 1, folder, display=display))
    mib = statistics.median(one["plan_mib"] for one in ours)
    floor = statistics.median(bare)
    return {"plan_pss": mib / floor, "plan_mib": mib, "plan_bare_mib": floor}


def edits(count: int, folder: Path) -> dict[str, float]:
    """A durable edit of the plan against a bare row commit, same settings, in turns."""
    from guide.paths import Places
    from guide.usecases.program.services import open_services
    from tests.clock import clock

    services = open_services(Places(folder), clock)
    bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
    for pragma in (
        "locking_mode=EXCLUSIVE", "journal_mode=TRUNCATE", "synchronous=EXTRA",
        "secure_delete=ON", "cell_size_check=ON", "temp_store=MEMORY",
    ):  # fmt: skip
        bare.execute(f"PRAGMA {pragma}")
    bare.execute("CREATE TABLE doc(id TEXT PRIMARY KEY, body BLOB)")
    bare.execute("INSERT INTO doc VALUES('plan', zeroblob(400))")
    ours: list[float] = []
    floor: list[float] = []
    for turn in range(count):
        begun = time.perf_counter()
        bare.execute("UPDATE doc SET body=? WHERE id='plan'", (str(turn).encode() * 100,))
        floor.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        services.plan_editor.change("plan", "meet_near", f"Ойын алаңы {turn}")
        ours.append(time.perf_counter() - begun)
    bare.close()
    services.store.close()
    return {
        "edit": quantile(ours, 0.95) / quantile(floor, 0.95),
        "edit_ms": quantile(ours, 0.95) * 1000,
        "row_ms": quantile(floor, 0.95) * 1000,
    }


def child(python: str, script: str, *words: object, display: str) -> dict[str, float]:
    """Run a measuring program and return the numbers it prints last."""
    command = [python, "-m", f"tests.bench.{script}", *map(str, words)]
    result = subprocess.run(
        command, env=environment(display), cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    found: dict[str, float] = json.loads(result.stdout.splitlines()[-1])
    return found


def _lay_out(place: Path, wanted: set[str]) -> None:
    """Make the plans that the wanted parts work on."""
    fill(place / "small")
    if wanted & {"saved", "history"}:
        # Ten thousand durable edits take long on a disk; in memory they are the same rows.
        with tempfile.TemporaryDirectory(dir="/dev/shm") as memory:
            fill(Path(memory) / "large", people=PEOPLE, edits=EDITS_BEHIND)
            shutil.copytree(Path(memory) / "large", place / "large")
    if "people" in wanted:
        for count in (MANY, FEW):
            fill(place / f"people-{count}", people=count, is_full=True)
    if "overview" in wanted:
        declare_many(place / "declared", DECLARATIONS)
    if "plan_memory" in wanted:
        full_plan(place / "full")
    if "messages" in wanted:
        for count in (0, FEW_MESSAGES, ALL_MESSAGES):
            with_messages(place / f"messages-{count}", count)
    if "households" in wanted:
        many_households(place / "households", HOUSEHOLDS, 10)


def measure(options: argparse.Namespace, wanted: set[str]) -> dict[str, float]:
    """Run the parts whose first word is wanted."""
    found: dict[str, float] = {}
    with x_server("1920x1080") as display, tempfile.TemporaryDirectory() as name:
        place = Path(name)
        python = lean_python(place / "python")
        small, large = place / "small", place / "large"
        _lay_out(place, wanted)
        if "start" in wanted:
            found |= starts(options.rounds, python, small, display)
            found |= later_memory(python, small, display)
        if "messages" in wanted:
            found |= messages(python, place, display)
        if "plan_memory" in wanted:
            found |= plan_memory(python, place / "full", display)
        if "edit" in wanted:
            found |= edits(options.edits, small)
        changes = ALL_CHANGES if options.full else CHANGES
        for what, *words in (
            ("keys", 600, small),
            ("searching", 14, small),
            ("saved", 300, large, small),
            ("people", 60, place / f"people-{MANY}", place / f"people-{FEW}"),
            ("history", 20, large),
            ("overview", 20, place / "declared"),
            ("households", 20, place / "households"),
            ("language", 10, small),
            ("resizing", 320, small),
            ("looks", 8, small),
            ("growth", changes, small),
        ):
            if what in wanted:
                found |= child(python, "in_window", what, *words, display=display)
        for part, module, *words in (
            ("wall", "papers", small),
            ("store", "store_growth"),
            ("class", "class_growth"),
            ("fleet", "fleet_report"),
        ):
            if part in wanted:
                found |= child(python, module, *words, display=display)
    return found


PARTS = (
    "start",
    "plan_memory",
    "edit",
    "keys",
    "searching",
    "saved",
    "people",
    "history",
    "overview",
    "households",
    "language",
    "resizing",
    "looks",
    "growth",
    "wall",
    "store",
    "messages",
    "class",
    "fleet",
)


def main() -> int:
    """Measure, print and compare with the targets."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--edits", type=int, default=1500)
    parser.add_argument("--full", action="store_true", help="all 10,000 changes of page")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, metavar="PART")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    found = measure(options, set(options.only))
    missed = False
    for row in ROWS:
        if row.key not in found:
            continue
        is_met = found[row.key] <= row.most
        missed |= not is_met
        word = "met   " if is_met else "MISSED"
        value = f"{found[row.key]:.{2 if row.unit == '' else 1}f}"
        print(f"{word} {value:>6} (target {row.most:g}) {row.unit:3} {row.meaning}")
    for row in TOLD:
        if row.key in found:
            print(f"told   {found[row.key]:6.2f} (no target)    {row.meaning}")
    print("raw:", ", ".join(f"{k} {v:.1f}" for k, v in found.items() if k.endswith(("ms", "mib"))))
    if options.json:
        options.json.write_text(json.dumps(found, indent=1))
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
