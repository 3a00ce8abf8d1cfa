"""The published list of territories: which geocodes are known, and what each stands for.

The units are those of the guide, which newer words may add to (REG-10); everything else is a row of
`resources/alerts/territories.csv`, which an outside composer can read too. A code that is not in
the list is refused and never guessed: it must not widen or decide where a level holds.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

from guide.cap.message import Territory
from guide.cap.plain import plain_line
from guide.cap.refusal import FILE, Breach, Refusal

ISO, PLACE = "ISO3166-2", "KZ-Place"
COUNTRY = "KZ"
WORDS_LIMIT = 80  # characters, as where a person enters a place

# Codes of letters, given up with the reform of 2022 (REG-05), and which units they could mean today
# (REG-04). Those of Almaty are mixed up in lists that people use (REG-08): both are named.
_LETTERS = {
    "KZ-AKM": "KZ-11",
    "KZ-AKT": "KZ-15",
    "KZ-ALA": "KZ-75, KZ-19",
    "KZ-ALM": "KZ-19, KZ-33, KZ-75",
    "KZ-AST": "KZ-71",
    "KZ-ATY": "KZ-23",
    "KZ-KAR": "KZ-35, KZ-62",
    "KZ-KUS": "KZ-39",
    "KZ-KZY": "KZ-43",
    "KZ-MAN": "KZ-47",
    "KZ-PAV": "KZ-55",
    "KZ-SEV": "KZ-59",
    "KZ-SHY": "KZ-79",
    "KZ-VOS": "KZ-63, KZ-10",
    "KZ-YUZ": "KZ-61, KZ-79",
    "KZ-ZAP": "KZ-27",
    "KZ-ZHA": "KZ-31",
}


class Territories:
    """The list: `units` are the codes of the country and its units, `rows` the file's bytes."""

    def __init__(self, units: Iterable[str], rows: bytes = b"") -> None:
        self._units = frozenset(units)
        self._others = {
            (row["geocode"], row["value"]): territory_of(row["means"])
            for row in read_rows(rows)
            if row["geocode"] != ISO
        }
        self._names = {ISO, PLACE} | {name for name, _ in self._others}

    def of(self, name: str, value: str, element: str = FILE) -> Territory:
        """What a geocode stands for. Errors: Refusal with `element`."""
        if name not in self._names:
            raise Refusal(Breach.GEOCODE_NAME, element, name)
        if name not in (ISO, PLACE):
            found = self._others.get((name, value))
            if found is None:
                raise Refusal(Breach.TERRITORY_UNKNOWN, element, f"{name} {value}")
            return found
        found = territory_of(value)
        if found.code in _LETTERS:
            detail = f"{found.code} → {_LETTERS[found.code]}"
            raise Refusal(Breach.TERRITORY_LETTERS, element, detail)
        if found.code not in self._units or not _is_below(found, value):
            raise Refusal(Breach.TERRITORY_UNKNOWN, element, value)
        return found


def territory_of(value: str) -> Territory:
    """`KZ-10` or `KZ-10/words` taken apart; whether the code is one, the list says."""
    code, _, words = value.partition("/")
    return Territory(code, plain_line(words))


def read_rows(rows: bytes) -> Iterator[dict[str, str]]:
    """The rows of the file, by the names of its columns."""
    yield from csv.DictReader(rows.decode("utf-8-sig").splitlines())


def _is_below(territory: Territory, value: str) -> bool:
    """Whether words stand below a unit, or none are meant."""
    words = territory.words
    if "/" not in value:
        return True
    return bool(words) and territory.code != COUNTRY and len(words) <= WORDS_LIMIT
