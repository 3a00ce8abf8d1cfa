"""The configuration of a kiosk: two files, each field told with what is right, nothing lost."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from pathlib import Path

import pytest

from guide.content.kiosk_words import kiosk_words
from guide.content.model import LANGS
from guide.kiosk import secret
from guide.kiosk.configuration import (
    Configuration,
    Display,
    Night,
    all_fields,
    is_night,
    is_set_up,
    pixels_per_mm,
    unset,
    value_of,
)
from guide.kiosk.configuration_file import (
    SIZE_LIMIT,
    Checked,
    ConfigFault,
    ConfigFinding,
    combined,
    layer_of,
    missing,
    read_layer,
    read_layers,
    right_words,
)
from guide.kiosk.configuration_text import changed_text, example

ROOT = Path(__file__).resolve().parents[2]
REGIONS = {"KZ", "KZ-35", "KZ-71"}
FLEET = """\
[institution]
kk = "Қалалық кітапхана"
ru = "Городская библиотека"

[idle]
seconds = 90
long_pages = 150

[alerts]
folder = "/srv/daiyn/messages"
"""
SCREEN = """\
[screen]
name = "library-3"
region = "KZ-71"

[idle]
seconds = 60
"""


@cache
def hashed(typed: str) -> str:
    return secret.hashed(typed, cost=secret.LEAST)


def checked(*texts: str) -> Checked:
    layers = [layer_of(f"{n}.toml", text.encode()) for n, text in enumerate(texts)]
    return combined(layers, REGIONS)


def found(*texts: str) -> list[tuple[str, int | None, str, ConfigFault]]:
    return [(one.file, one.line, one.key, one.fault) for one in checked(*texts).findings]


def test_the_second_file_wins_field_by_field() -> None:
    both = checked(FLEET, SCREEN)
    assert both.findings == ()
    idle = both.configuration.idle
    assert (idle.seconds, idle.long_pages) == (60, 150)
    assert both.configuration.alerts.folder == "/srv/daiyn/messages"
    assert checked(SCREEN, FLEET).configuration.idle.seconds == 90, "the control: order tells"


@pytest.mark.parametrize(
    ("text", "line", "key", "fault"),
    [
        ("[idle]\nseconds = 20", 2, "idle.seconds", ConfigFault.WRONG),
        ("[idle]\nseconds = 181", 2, "idle.seconds", ConfigFault.WRONG),
        ("[idle]\n\nseconds = '60'", 3, "idle.seconds", ConfigFault.WRONG),
        ("[idle]\nseconds = 60.5", 2, "idle.seconds", ConfigFault.WRONG),
        ("[idle]\nsecond = 60", 2, "idle.second", ConfigFault.UNKNOWN_NEAR),
        ("seconds = 60", 1, "seconds", ConfigFault.UNKNOWN_NEAR),
        ("[idel]\nseconds = 60", 1, "idel", ConfigFault.UNKNOWN_NEAR),
        ("[weather]\nwind = 60", 1, "weather", ConfigFault.UNKNOWN),
        ("idle = 60", 1, "idle", ConfigFault.NO_SECTION),
        ("[screen]\nname = 'Library 3'", 2, "screen.name", ConfigFault.WRONG),
        ("[screen]\nregion = 'ALA'", 2, "screen.region", ConfigFault.WRONG),
        ("[screen]\nregion = 'KZ-99'", 2, "screen.region", ConfigFault.WRONG),
        ("[institution]\nkk = '\u202eabc'", 2, "institution.kk", ConfigFault.WRONG),
        ("[languages]\noffered = ['kk', 'de']", 2, "languages.offered", ConfigFault.WRONG),
        ("[languages]\noffered = []", 2, "languages.offered", ConfigFault.WRONG),
        ("[languages]\noffered = ['kk', 'kk']", 2, "languages.offered", ConfigFault.TWICE),
        (
            "[languages]\noffered = ['ru']\nfirst = 'kk'",
            3, "languages.first", ConfigFault.NOT_OFFERED,
        ),
        ("[alerts]\nfolder = 'messages'", 2, "alerts.folder", ConfigFault.WRONG),
        ("[speech]\nprogram = 'espeak-ng'", 2, "speech.program", ConfigFault.WRONG),
        ("[night]\nbegins = '24:00'", 2, "night.begins", ConfigFault.WRONG),
        ("[night]\nbegins = 22:00:00", 2, "night.begins", ConfigFault.WRONG),
        ("[night]\nbegins = '22:00'", 2, "night.begins", ConfigFault.NIGHT_HALF),
        ("[idle]\nseconds=90\nlong_pages=60", 3, "idle.long_pages", ConfigFault.LONG_SHORTER),
        ("[staff]\nsecret = '1234'", 2, "staff.secret", ConfigFault.SECRET_OPEN),
        ("[staff]\nsecret = 1234", 2, "staff.secret", ConfigFault.SECRET_OPEN),
        ("[staff]\npin = '123456'", 2, "staff.pin", ConfigFault.SECRET_OPEN),
        ("[staff]\nPIN = '123456'", 2, "staff.PIN", ConfigFault.SECRET_OPEN),
        ("password = 'x'", 1, "password", ConfigFault.SECRET_OPEN),
        ("[staff]\ngesture = 'dance'", 2, "staff.gesture", ConfigFault.WRONG),
        ("[fleet]\nkeys = ['AB']", 2, "fleet.keys", ConfigFault.WRONG),
        ("[fleet]\nscreens = ['a', 'a']", 2, "fleet.screens", ConfigFault.TWICE),
        ("[idle]\nseconds = ", 2, "", ConfigFault.BROKEN),
        ("[idle]\nseconds = 60\nseconds = 61", 3, "", ConfigFault.BROKEN),
        ("[alerts]\nfolder = \"C:\\Daiyn\"", 2, "", ConfigFault.BROKEN),
        (
            "[alerts]\nfolder='/srv/in'\n[status]\nfolder='/srv/in/own'",
            4, "status.folder", ConfigFault.WATCHED_WRITTEN,
        ),
    ],
)  # fmt: skip
def test_what_is_not_right_is_told_with_its_line_and_what_is_right(
    text: str, line: int, key: str, fault: ConfigFault
) -> None:
    assert found(text) == [("0.toml", line, key, fault)]
    one = checked(text).findings[0]
    for lang in LANGS:
        said = one.said(lang)
        assert key in said
        if fault is ConfigFault.WRONG:
            assert right_words(key, lang) in said


def test_a_field_outside_of_its_section_is_known_by_its_name() -> None:
    near = [
        checked(text).findings[0].fields["near"] for text in ("screens = []", "[idle]\nprinter=1")
    ]
    assert near == ["fleet.screens", "printing.printer"]


def test_what_is_right_is_told_nothing_about() -> None:
    text = "\ufeff" + SCREEN.replace("\n", "\r\n") + (
        "[night]\nbegins='22:00'\nends='06:30'\n[alerts]\nfolder='C:\\Daiyn\\Messages'\n"
        "[status]\nfolder='C:\\Daiyn\\Messages-2'\n[display]\ninches = 32\n"
        f"[staff]\nsecret = '{hashed('сырсөз')}'\n"
    )  # fmt: skip
    assert found(text) == []
    assert checked(text).configuration.display.inches == 32.0


def test_a_wrong_field_takes_nothing_else_with_it() -> None:
    both = checked(FLEET, SCREEN.replace("60", "5"), "[[")
    assert [one.fault for one in both.findings] == [ConfigFault.WRONG, ConfigFault.BROKEN]
    assert both.configuration.idle.seconds == 90, "the other file's holds"
    assert both.configuration.screen.name == "library-3"


def test_what_is_usual_gives_way_to_what_was_said() -> None:
    longer = checked("[idle]\nseconds = 170")
    assert longer.findings == ()
    assert longer.configuration.idle.long_pages == 170
    russian = checked("[languages]\noffered = ['ru', 'en']")
    assert russian.findings == ()
    assert russian.configuration.languages.first == "ru"


def test_what_two_files_say_together_is_told_where_it_was_said_last() -> None:
    both = found("[languages]\nfirst = 'kk'", "[languages]\noffered = ['ru']")
    assert both == [("0.toml", 2, "languages.first", ConfigFault.NOT_OFFERED)]


def test_the_secret_itself_is_never_told_back() -> None:
    for text in ("[staff]\nsecret = 'тауқазыналы'", "[staff]\npin = 'тауқазыналы'"):
        one = checked(text).findings[0]
        assert "тауқазыналы" not in repr(one) + "".join(map(one.said, LANGS))
        assert "тауқазыналы" not in repr(checked(text).configuration)


def test_files_that_cannot_be_read_are_told_and_one_that_is_not_there_is_not(
    tmp_path: Path,
) -> None:
    large, odd, folder = tmp_path / "large.toml", tmp_path / "odd.toml", tmp_path / "folder"
    large.write_bytes(b"#" * (SIZE_LIMIT + 1))
    odd.write_bytes(b"[screen]\nname = '\xff'")
    folder.mkdir()
    read = read_layers([large, odd, folder, tmp_path / "none.toml"], REGIONS)
    assert [(one.fault, one.line) for one in read.findings] == [
        (ConfigFault.TOO_LARGE, None), (ConfigFault.NOT_TEXT, 2), (ConfigFault.UNREADABLE, None),
    ]  # fmt: skip
    assert read.configuration == Configuration()
    assert read_layer(tmp_path / "none.toml") is None
    assert missing(tmp_path / "none.toml").findings[0].fault is ConfigFault.MISSING


def test_deep_and_long_files_end_as_findings() -> None:
    assert found("a = " + "[" * 5000) == [("0.toml", 1, "", ConfigFault.BROKEN)]
    told = checked(f"{'k' * 5000} = 1").findings[0]
    assert len(told.said("en")) < 200


def test_every_field_has_words_and_the_sample_of_all_fields_says_nothing_of_its_own() -> None:
    for key, field in all_fields().items():
        for lang in LANGS:
            assert kiosk_words().say(f"kiosk_field_{field.ask.group}_{field.name}", lang)
            assert right_words(key, lang)
        assert value_of(Configuration(), key) == field.default
    for lang in LANGS:
        text = example(lang)
        assert checked(text) == Checked(Configuration())
        lines = [line for line in text.splitlines() if " = " in line or line[:1] == "["]
        shown = "\n".join(line.removeprefix("# ") for line in lines)
        assert checked(shown).configuration == Configuration(), "each default is right in its place"


def test_values_are_written_into_a_file_and_the_rest_of_it_stays() -> None:
    text = "# ours\n[idle]\nseconds = 80 # slowly\n\n[unheard]\nof = 1\n"
    layer = layer_of("screen.toml", text.encode())
    made = changed_text(layer, {"idle.seconds": 90, "idle.long_pages": 120, "screen.name": "a-1"})
    assert made == (
        "# ours\n[idle]\nlong_pages = 120\nseconds = 90\n\n[unheard]\nof = 1\n"
        '\n[screen]\nname = "a-1"\n'
    )
    lines = changed_text(layer_of("windows", b"[idle]\r\nseconds = 80"), {"idle.long_pages": 120})
    assert lines == "[idle]\r\nlong_pages = 120\r\nseconds = 80\r\n"
    assert changed_text(layer_of("new", b""), {"languages.offered": ("ru", "kk")}) == (
        '[languages]\noffered = ["ru", "kk"]\n'
    )


@pytest.mark.parametrize(
    "text",
    ["[idle", "idle = {seconds = 80}", "idle.seconds = 80", "[idle]\nseconds = [\n80]", "idle = 1"],
)
def test_a_file_that_is_not_understood_is_not_written(text: str) -> None:
    assert changed_text(layer_of("screen.toml", text.encode()), {"idle.seconds": 90}) is None
    assert changed_text(layer_of("screen.toml", b"[idle]"), {"idle.seconds": 90}), "the control"


def test_a_kiosk_is_set_up_once_all_is_said_that_it_needs() -> None:
    assert unset(Configuration()) == (
        "screen.name", "screen.region", "institution.kk", "staff.secret",
    )  # fmt: skip
    ready = checked(FLEET, SCREEN, f"[staff]\nsecret = '{hashed('сырсөз')}'").configuration
    assert is_set_up(ready)
    assert ready.institution.words("en") == "Қалалық кітапхана"
    assert Configuration().institution.words("en") == ""


def test_a_millimetre_is_as_long_as_the_owner_says() -> None:
    assert pixels_per_mm(Display(), 1920, 1080) is None
    by_inches = pixels_per_mm(Display(inches=24), 1920, 1080)
    assert by_inches == pytest.approx(3.61, abs=0.01)
    assert pixels_per_mm(Display(inches=24), 1080, 1920) == by_inches, "either way round"
    assert pixels_per_mm(Display(inches=24, pixels_per_mm=5), 1920, 1080) == 5


@pytest.mark.parametrize(
    ("time", "through_midnight", "within_a_day"),
    [((21, 59), False, False), ((22, 0), True, False), ((5, 59), True, True), ((6, 0), False, True),
     ((7, 0), False, False)],
)  # fmt: skip
def test_a_night_may_pass_midnight(
    time: tuple[int, int], through_midnight: bool, within_a_day: bool
) -> None:
    assert is_night(Night(begins="22:00", ends="06:00"), dt.time(*time)) is through_midnight
    assert is_night(Night(begins="05:00", ends="07:00"), dt.time(*time)) is within_a_day
    assert not is_night(Night(), dt.time(*time))
    assert is_night(Night(begins="05:00", ends="07:00"), dt.time(5, 0)), "from its first minute"
    assert not is_night(Night(begins="05:00", ends="07:00"), dt.time(7, 0))


def test_a_finding_about_a_whole_file_is_worded_too() -> None:
    for fault in (
        ConfigFault.MISSING,
        ConfigFault.UNREADABLE,
        ConfigFault.TOO_LARGE,
        ConfigFault.NOT_TEXT,
        ConfigFault.BROKEN,
    ):
        assert all(ConfigFinding("a", fault).said(lang) for lang in LANGS)


@pytest.mark.parametrize("lang", LANGS)
def test_the_settings_in_the_instructions_are_right(lang: str) -> None:
    text = (ROOT / "docs" / f"fleet.{lang}.md").read_text(encoding="utf-8")
    files = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    both = checked(*files)
    assert (len(files), both.findings) == (2, ())
    assert unset(both.configuration) == ("staff.secret",), "which nobody copies"


def test_every_field_may_be_said_as_it_is_usually() -> None:
    """An owner takes the remarks off the example, and empties what was said."""
    text = re.sub(r"(?m)^# (?=\w+ = )", "", example("en"))
    assert checked(text) == Checked(Configuration())
    assert text.count("\n\n") > 10, "the control: there are sections"


def test_a_night_that_ends_as_it_begins_is_none() -> None:
    assert found('[night]\nbegins = "22:00"\nends = "22:00"\n') == [
        ("0.toml", 2, "night.begins", ConfigFault.NIGHT_HALF)
    ]


def test_a_folder_has_a_name_that_can_be_read() -> None:
    assert found('[alerts]\nfolder = "/srv/daiyn\\u0007"\n') == [
        ("0.toml", 2, "alerts.folder", ConfigFault.WRONG)
    ]
