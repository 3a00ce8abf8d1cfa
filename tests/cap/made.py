"""Messages made up: as records, and as the text of a file that our own writer had no hand in."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from msgspec import structs

from guide.cap.message import (
    AlertArea,
    Info,
    Message,
    MessageEnd,
    MessageEndKind,
    MessageId,
    MessageKind,
    Status,
    Territory,
)
from guide.cap.territories import Territories
from guide.content.guide import Guide
from guide.content.model import DECLARED, LANGS
from guide.paths import resources
from guide.usecases.base.territories import territories_of

FIVE = dt.timezone(dt.timedelta(hours=5))
SENT = dt.datetime(2026, 7, 15, 12, tzinfo=FIVE)
EXPIRES = dt.datetime(2026, 7, 17, tzinfo=FIVE)
NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
VECTORS = Path(__file__).parents[1] / "data" / "cap"


def known() -> Territories:
    return territories_of(Guide(resources() / "content"))


KNOWN = known()


def info(lang: str = "kk", *places: str, **values: Any) -> Info:
    told = tuple(Territory(*place.partition("/")[::2]) for place in places or ("KZ-35",))
    plain = Info(lang=lang, event="Сары деңгей", areas=(AlertArea("Жер", told),))  # type: ignore[arg-type]
    return structs.replace(plain, **values)


def message(*places: str, **values: Any) -> Message:
    plain = Message(
        sender="akimat@example.org",
        identifier="KZ-2026-1",
        sent=SENT,
        status=Status.ACTUAL,
        kind=MessageKind.ALERT,
        level=DECLARED[0],
        onset=SENT,
        expires=EXPIRES,
        infos=tuple(info(lang, *places) for lang in LANGS),
    )
    return structs.replace(plain, **values)


# ---- as the text of a file

GEOCODE = "<geocode><valueName>ISO3166-2</valueName><value>KZ-35</value></geocode>"
AREA = f"<area><areaDesc>Қарағанды облысы</areaDesc>{GEOCODE}</area>"
LEVEL = "<parameter><valueName>KZ-TerrorLevel</valueName><value>orange</value></parameter>"
TIMES = "<onset>2026-07-15T12:00:00+05:00</onset><expires>2026-07-17T00:00:00+05:00</expires>"
INFO = (
    "<info><language>kk</language><category>Security</category><event>Деңгей</event>"
    "<urgency>Immediate</urgency><severity>Severe</severity><certainty>Likely</certainty>"
    f"{TIMES}<headline>Қызғылт сары деңгей</headline>{LEVEL}{AREA}</info>"
)
HEAD = (
    "<identifier>KZ-2026-1</identifier><sender>akimat@example.org</sender>"
    "<sent>2026-07-15T12:00:00+05:00</sent><status>Actual</status><msgType>Alert</msgType>"
    "<scope>Public</scope>"
)
TEXT = f'<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="{NAMESPACE}">{HEAD}{INFO}</alert>\n'


def changed(*changes: tuple[str, str]) -> bytes:
    """The file with each text replaced once; it has to be there."""
    text = TEXT
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text.encode()


# ---- by chance

_texts = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")),
    max_size=40,
).map(lambda text: " ".join(text.split()))
_lines = st.lists(_texts.filter(bool), max_size=3).map("\n".join)
_names = st.from_regex(r"[A-Za-z0-9.@әғқң_-]{1,20}", fullmatch=True)
_zones = st.integers(-14 * 60, 14 * 60).map(lambda m: dt.timezone(dt.timedelta(minutes=m)))
_moments = st.builds(
    lambda seconds, zone: (SENT + dt.timedelta(seconds=seconds)).astimezone(zone),
    st.integers(-10_000_000, 10_000_000),
    _zones,
)
_spans = st.integers(1, 360 * 86400).map(lambda seconds: dt.timedelta(seconds=seconds))
_units = st.sampled_from(["KZ", "KZ-10", "KZ-35", "KZ-71", "KZ-79"])
_words = _texts.filter(bool)
territories = st.builds(Territory, _units) | st.builds(
    Territory, _units.filter(lambda code: code != "KZ"), _words
)
_ends = st.sampled_from(
    [MessageEnd(kind) for kind in MessageEndKind if not kind.has_days]
) | st.builds(
    MessageEnd,
    st.sampled_from([kind for kind in MessageEndKind if kind.has_days]),
    st.integers(1, 366),
)


@st.composite
def messages(draw: st.DrawFn) -> Message:
    """Any message that can be written."""
    sent, kind = draw(_moments), draw(st.sampled_from(MessageKind))
    begins = sent + draw(_spans) * draw(st.sampled_from([-1, 0, 1]))
    onset, effective = draw(st.sampled_from([(begins, None), (None, begins), (begins, sent)]))
    earlier = st.builds(MessageId, _names, _names, _spans.map(lambda span: sent - span))
    told = draw(st.lists(st.lists(territories, min_size=1, max_size=3, unique=True), min_size=1,
                         max_size=3))  # fmt: skip
    infos = tuple(
        Info(
            lang=lang,
            event=draw(_texts),
            headline=draw(_texts),
            description=draw(_lines),
            instruction=draw(_lines),
            sender_name=draw(_texts),
            contact=draw(_texts),
            web=draw(st.sampled_from(["", "https://example.org/a?b=1&c=2"])),
            areas=tuple(AlertArea(draw(_texts), tuple(places)) for places in told),
        )
        for lang in draw(st.lists(st.sampled_from(LANGS), min_size=1, unique=True))
    )
    is_bare = kind is MessageKind.CANCEL and draw(st.booleans())
    return Message(
        sender=draw(_names),
        identifier=draw(_names),
        sent=sent,
        status=draw(st.sampled_from(Status)),
        kind=kind,
        references=()
        if kind is MessageKind.ALERT
        else tuple(draw(st.lists(earlier, min_size=1, max_size=3, unique=True))),
        **{}
        if is_bare
        else {
            "level": draw(st.sampled_from(DECLARED)),
            "onset": onset,
            "effective": effective,
            "expires": max(begins, sent) + draw(_spans),
            "end": draw(_ends),
            "infos": infos,
        },
    )
