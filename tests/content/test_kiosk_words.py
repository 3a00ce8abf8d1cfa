"""The words for owners and staff of a kiosk: each is used, and each that is asked for is there."""

from __future__ import annotations

import re
from pathlib import Path

from guide.content.kiosk_words import kiosk_words
from guide.kiosk.configuration import Right, all_fields
from guide.kiosk.configuration_file import Fault
from guide.kiosk.counters import Counted

GUIDE = Path(__file__).resolve().parents[2] / "guide"
ASKED = re.compile(r"""["'](kiosk_[a-z0-9_]+)["']""")
# Put together in the code, each from a list that stands there.
MADE = {
    *(f"kiosk_field_{key.replace('.', '_')}" for key in all_fields()),
    *(f"kiosk_right_{rule}" for rule in Right),
    *(f"kiosk_check_{fault}" for fault in Fault),
    *(f"kiosk_counted_{what}" for what in Counted),
}


def test_there_is_a_word_for_each_thing_and_none_for_what_is_not() -> None:
    there = set(kiosk_words().ids)
    text = "".join(path.read_text(encoding="utf-8") for path in GUIDE.rglob("*.py"))
    asked = {word for word in ASKED.findall(text) if word in there}
    assert there - asked - MADE == set()
    assert MADE - there == set()
