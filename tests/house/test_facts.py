"""What code, content and tests cite stands in docs/facts/, or is an entry of the guide."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FACTS = ROOT / "docs" / "facts"
CONTENT = ROOT / "resources" / "content"
READ = (".py", ".toml", ".typ", ".sh", ".js", ".nsi", ".nsh")

RULE = re.compile(r"(?<![\w/-])[A-Z]{1,5}-\d\d(?:-[a-z])?(?![\w-])")
PAGE = re.compile(r"(?<![\w./*-])[a-z]+(?:-[a-z]+)*\.md\b")
SECTION = re.compile(r"(?:(?<![\w./-])([a-z-]+\.md),? )?\b[Ss]ections? (\d+(?:\.\d+)*)")
SOURCE = re.compile(r"\[([A-Z]{1,3}\d{1,2})\]")
FAULT = re.compile(r'"""([A-Z]\d{1,2})(?::| for )')  # a test says first which promise it keeps
HEADING = re.compile(r"^##+ (\d+(?:\.\d+)*)\.? ", re.MULTILINE)
ENTRY = re.compile(r'^(?:id|code) = "([^"]+)"', re.MULTILINE)

# What tests make up, to see what becomes of something unknown.
INVENTED = {
    "QUAKE-01",
    "TALK-13",
    "INFO-99",
    "KZ-99",
    "SAY-55",
    "X-01",
    "X-02",
    "Y-99",
    "readme.md",
}
INVENTED |= {
    f"{name}-9{n}"
    for name in ("Y", "O", "R", "HOST", "EXPL", "INFO", "SAY", "CHK", "ATT", "EVAC", "CHILD")
    for n in range(1, 6)
}
CERTAIN = {"seed", "primary", "secondary", "unverified"}


@cache
def words_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def pages() -> dict[str, str]:
    return {path.name: words_of(path) for path in sorted(FACTS.glob("*.md"))}


def rows(text: str, first: str) -> list[list[str]]:
    """The cells of the rows of each table whose heading begins with the cells `first`."""
    table = re.compile(rf"^\| {re.escape(first)} \|.*\n\|.*\n((?:\|.*\n)+)", re.MULTILINE)
    lines = [line for found in table.findall(text) for line in found.splitlines()]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def made_up_in(path: Path) -> set[str]:
    return INVENTED if path.is_relative_to(ROOT / "tests") else set()


def facts() -> list[list[str]]:
    """Each rule of the pages: its id, its words, its source, how sure it is."""
    return [row for text in pages().values() for row in rows(text, "id | rule")]


@cache
def known() -> frozenset[str]:
    """Ids of the facts, and of the entries of the guide, which carry their sources themselves."""
    entries = [ENTRY.findall(words_of(path)) for path in CONTENT.glob("*.toml")]
    return frozenset({row[0] for row in facts()}.union(*entries))


def citing() -> Iterator[Path]:
    """Our own files that may cite: not the licence texts of others, not what this test plants."""
    rooms = ("guide", "tools", "resources", "tests")
    run = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", *rooms],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    for name in run.stdout.splitlines():
        path = ROOT / name
        if path.suffix in READ and path.is_file() and path != Path(__file__):
            yield path


def unbroken(text: str) -> str:
    """The text in one line: a citation may be broken between two lines of a comment."""
    return re.sub(r"\s*\n\s*(?:#:? ?|// ?)?", " ", text)


def unknown(text: str) -> set[str]:
    """What `text` cites that stands nowhere."""
    line = unbroken(text)
    found = {rule for rule in RULE.findall(line) if rule not in known()}
    found |= {page for page in PAGE.findall(line) if page not in pages()}
    for page, number in SECTION.findall(line):
        if number not in HEADING.findall(pages().get(page, "")):
            found.add(f"{page or 'no page'} section {number}")
    return found


def is_proven(row: list[str]) -> bool:
    """Whether a rule has its words, its source, and a word on how sure it is."""
    _, rule, source, sure = row
    marks = set(re.findall(r"\w+", sure))
    return bool(rule and source and (marks & CERTAIN or sure == "as these"))


def test_every_rule_page_and_section_that_is_cited_stands_somewhere() -> None:
    found = {
        str(path.relative_to(ROOT)): sorted(missing)
        for path in citing()
        if (missing := unknown(words_of(path)) - made_up_in(path))
    }
    assert found == {}


def test_the_facts_cite_nothing_that_stands_nowhere() -> None:
    for name, text in pages().items():
        listed = known().union(row[0] for row in rows(text, "source"))
        cited = {*RULE.findall(text), *SOURCE.findall(text)} if name != "README.md" else set()
        assert cited - listed == set(), name


def test_every_fact_has_a_source_and_says_how_sure_it_is() -> None:
    assert facts()
    assert [row[0] for row in facts() if not is_proven(row)] == []


def test_every_fact_is_cited() -> None:
    counted = Counter(rule for path in citing() for rule in RULE.findall(words_of(path)))
    counted.update(rule for row in facts() for rule in RULE.findall(row[2]))
    assert [row[0] for row in facts() if not counted[row[0]]] == []


def test_every_fault_test_stands_in_the_list_of_faults() -> None:
    tests = [path for path in citing() if path.is_relative_to(ROOT / "tests")]
    made = {fault for path in tests for fault in FAULT.findall(words_of(path))}
    assert made == {row[0] for row in rows(pages()["reliability.md"], "id | promise")}


def test_the_check_sees_each_kind_of_citation_that_stands_nowhere() -> None:
    assert unknown("nothing is computed (KEY-03), see alert-levels.md section 4") == set()
    assert unknown("entered by hand (KEY-77)") == {"KEY-77"}
    assert unknown('sources = ["K1"] # LVL-01, LVL-66') == {"LVL-66"}
    assert unknown("as family-planning.md says") == {"family-planning.md"}
    assert unknown("# family-plan.md\n    # section 44") == {"family-plan.md section 44"}
    assert unknown("(alert-levels.md section 1.9)") == {"alert-levels.md section 1.9"}
    assert unknown("the order of section 4") == {"no page section 4"}


def test_the_check_sees_a_fact_without_a_source() -> None:
    assert is_proven(["KEY-77", "Words.", "[P1]", "secondary"])
    assert not is_proven(["KEY-77", "Words.", "", "secondary"])
    assert not is_proven(["KEY-77", "Words.", "[P1]", "of course"])
