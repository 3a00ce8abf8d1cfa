"""The words for owners and staff of a kiosk: each is used, and each that is asked for is there."""

from __future__ import annotations

import re
from pathlib import Path

from guide.content.kiosk_words import kiosk_words
from guide.kiosk.configuration import Right, all_fields
from guide.kiosk.configuration_file import ConfigFault
from guide.kiosk.counters import CountedUse
from guide.kiosk.doctor import IDS, Severity
from guide.kiosk.status import RefusedWhy, Why
from guide.kiosk.trouble import TroubleKind
from guide.usecases.kiosk.printing import PrintRefusal

GUIDE = Path(__file__).resolve().parents[2] / "guide"
# Whole, or without the beginning that one place puts before all of its words.
ASKED = re.compile(r"""["'](?:kiosk_)?([a-z0-9_]+)["']""")
# Put together in the code, each from a list that stands there.
MADE = {
    *(f"kiosk_field_{key.replace('.', '_')}" for key in all_fields()),
    *(f"kiosk_right_{rule}" for rule in Right),
    *(f"kiosk_check_{fault}" for fault in ConfigFault),
    *(f"kiosk_counted_{what}" for what in CountedUse),
    *(f"kiosk_doctor_{name}" for name in IDS),
    *(f"kiosk_remedy_{name}" for name in IDS),
    *(f"kiosk_print_{refusal}" for refusal in PrintRefusal),
    *(f"kiosk_severity_{severity}" for severity in Severity),
    *(f"kiosk_trouble_{kind}" for kind in TroubleKind),
    *(f"kiosk_kind_{kind}" for kind in TroubleKind),
    *(f"kiosk_refused_{why}" for why in RefusedWhy),
    *(f"kiosk_why_{why}" for why in Why),
}


def test_there_is_a_word_for_each_thing_and_none_for_what_is_not() -> None:
    there = set(kiosk_words().ids)
    text = "".join(path.read_text(encoding="utf-8") for path in GUIDE.rglob("*.py"))
    asked = {f"kiosk_{word}" for word in ASKED.findall(text)} & there
    assert there - asked - MADE == set()
    assert MADE - there == set()
