r"""What Windows is told about plan files: the entries of its registry.

Keys are below `Software\Classes`; whose, one person's or everybody's, says who enters them.
"""

from __future__ import annotations

from dataclasses import dataclass

EXTENSION = ".daiyn"
MEDIA_TYPE = "application/x-daiyn-plan"
PROG_ID = "Daiyn.Plan"


@dataclass(frozen=True)
class Entry:
    """One value of the registry, a text. The name "" is the key's own value."""

    key: str
    name: str
    value: str


def file_type_entries(program: str, name: str) -> tuple[Entry, ...]:
    """What to enter for the program that lies at `program`; the Explorer calls the type `name`."""
    return (
        Entry(EXTENSION, "", PROG_ID),
        Entry(EXTENSION, "Content Type", MEDIA_TYPE),
        # The list that people choose from; it stays right when they have chosen another program.
        Entry(rf"{EXTENSION}\OpenWithProgids", PROG_ID, ""),
        Entry(PROG_ID, "", name),
        Entry(rf"{PROG_ID}\DefaultIcon", "", f"{program},0"),
        Entry(rf"{PROG_ID}\shell\open\command", "", f'"{program}" "%1"'),
    )
