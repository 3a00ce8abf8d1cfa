r"""What Windows is told about files that open in the program: the entries of its registry.

Keys are below `Software\Classes`; whose, one person's or everybody's, says who enters them.
"""

from __future__ import annotations

from dataclasses import dataclass

from tools.installer.file_types import FileType


@dataclass(frozen=True)
class Entry:
    """One value of the registry, a text. The name "" is the key's own value."""

    key: str
    name: str
    value: str


def file_type_entries(kind: FileType, program: str, name: str) -> tuple[Entry, ...]:
    """What to enter for the program that lies at `program`; the Explorer calls the type `name`."""
    ending, program_id = kind.ending, kind.program_id
    return (
        Entry(ending, "", program_id),
        Entry(ending, "Content Type", kind.media_type),
        # The list that people choose from; it stays right when they have chosen another program.
        Entry(rf"{ending}\OpenWithProgids", program_id, ""),
        Entry(program_id, "", name),
        Entry(rf"{program_id}\DefaultIcon", "", f"{program},0"),
        Entry(rf"{program_id}\shell\open\command", "", f'"{program}" "%1"'),
    )
