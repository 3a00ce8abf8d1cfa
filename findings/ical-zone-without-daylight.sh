#!/usr/bin/env bash
# ical 14.3.1 reads the times of a zone that has no daylight saving, as Kazakhstan's, as UTC: a family
# call at 18:00 in Qyzylorda moves by five hours to 23:00, without an error or a warning.
#
# Valid input (RFC 5545, section 3.6.5): a calendar that carries its own zone, under a name that is not of the IANA
#   list, as calendars written on Windows do ("Qyzylorda Standard Time" is a Windows zone of Kazakhstan, windowsZones of CLDR).
#   STANDARD has the required DTSTART, TZOFFSETFROM and TZOFFSETTO; RRULE and RDATE are optional there, and a
#   zone that changed once, or never, has nothing to repeat. DTSTART is the onset.
# Expected: from DTSTART on the offset is TZOFFSETTO. So reads icalendar 7.3.2, the other library run here.
# Seen: with no RRULE and no RDATE the onset in DTSTART is not counted; no offset is found, and none means zero. It takes
#   RDATE with the date of DTSTART once more to be read right. Zones with daylight saving have an RRULE and do not show it.
# Daiyn: not met, its calendar file has whole days and no zone (guide/exchange/icalendar.py). Whoever writes times of
#   Kazakhstan for such readers repeats DTSTART in RDATE or writes them in UTC.
set -euo pipefail

command -v python3 >/dev/null || { echo "needs Python 3.11 or newer with venv" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
    ical==14.3.1 icalendar==7.3.2 pydantic==2.14.4 python-dateutil==2.9.0.post0 tzdata==2026.6

cat > seen.py <<'PY'
from icalendar import Calendar
from ical.calendar_stream import IcsCalendarStream

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Family calls//EN
BEGIN:VTIMEZONE
TZID:Qyzylorda Standard Time
{zone}END:VTIMEZONE
BEGIN:VEVENT
UID:call@example.org
DTSTAMP:20261101T000000Z
DTSTART;TZID=Qyzylorda Standard Time:20270301T180000
DTEND;TZID=Qyzylorda Standard Time:20270301T183000
SUMMARY:Call
END:VEVENT
END:VCALENDAR
"""


def onset(start: str, before: str, after: str, *, repeated: bool = False) -> str:
    rdate = f"RDATE:{start}\n" if repeated else ""
    return f"BEGIN:STANDARD\nDTSTART:{start}\n{rdate}TZOFFSETFROM:{before}\nTZOFFSETTO:{after}\nEND:STANDARD\n"


ZONES = {
    "never changed": onset("19700101T000000", "+0500", "+0500"),
    "+06 until 21 December 2018": onset("20041031T030000", "+0700", "+0600")
    + onset("20181221T000000", "+0600", "+0500"),
    "the same with RDATE": onset("20041031T030000", "+0700", "+0600", repeated=True)
    + onset("20181221T000000", "+0600", "+0500", repeated=True),
}
for name, zone in ZONES.items():
    text = CALENDAR.format(zone=zone).replace("\n", "\r\n")
    ical = IcsCalendarStream.calendar_from_ics(text).events[0].dtstart
    other = Calendar.from_ical(text).walk("VEVENT")[0].decoded("dtstart")
    print(f"{name}: ical {ical.utcoffset()}, icalendar {other.utcoffset()}")
PY
venv/bin/python seen.py | tee seen.txt

cat > expected.txt <<'TXT'
never changed: ical 0:00:00, icalendar 5:00:00
+06 until 21 December 2018: ical 0:00:00, icalendar 5:00:00
the same with RDATE: ical 5:00:00, icalendar 5:00:00
TXT
diff expected.txt seen.txt || { echo "ical or icalendar behaves otherwise now" >&2; exit 1; }
echo "as described: ical 14.3.1 reads a zone without daylight saving as UTC"
