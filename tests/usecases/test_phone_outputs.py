"""What goes to a phone: the right answers, in their order, and nothing that is private."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import icalendar
import pytest
import vobject
import zxingcpp
from msgspec import Struct, structs
from PIL import Image, ImageDraw

from guide.content.model import LANGS, Lang
from guide.exchange.qr import dark_runs, qr_code
from guide.exchange.vcard import vcards
from guide.household.field import Field, Paper, PlanRule, Privacy, Rule, fields_of
from guide.household.household import Household, person_ref
from guide.household.papers import stands_on
from guide.household.records.kinds import FURTHER, NAMES, kind_named
from guide.usecases.base.local_time import local_day
from guide.usecases.phone.codes import MOST_ENTRIES, shown_codes
from guide.usecases.phone.contacts import contacts
from guide.usecases.phone.files import calendar_file, contacts_file, pocket_file, words_for
from guide.usecases.phone.pocket import pocket_page
from guide.usecases.phone.reminders import reminders
from guide.usecases.phone.texts import STATES, chat_text, own_messages, rumour_reply, state_text
from guide.usecases.program.services import Services

TODAY = dt.date(2026, 11, 30)


# ---- what may stand where


def canary(number: int, field: Field) -> Any:
    """A value that nothing else has; None where the field's kind of answer cannot hold one."""
    if field.ask.rule is Rule.PHONE:
        return f"+7700{9_000_000 + number}"
    if field.ask.rule in (Rule.TEXT, Rule.NAME, PlanRule.EMAIL) and isinstance(field.default, str):
        return "Ұ" + "".join(chr(ord("а") + int(digit)) for digit in f"{number:06d}")
    return None


def of_every_kind(household: Household) -> Household:
    """The family with a record of each kind that a plan can have."""
    made: list[Any] = [record for _ref, record in household.quick_records()]
    for kind in FURTHER:
        if kind.is_once:
            made.append(kind.shape())
        elif kind.is_repeated:
            owner = {kind.owner: person_ref(household.people[0])} if kind.owner else {}
            made.append(kind.shape(id="one", **owner))
        else:
            made += [kind.shape(id=own_id) for own_id in household.ids_of(kind)]
    return Household.of_records(made)


def with_canaries(household: Household) -> tuple[Household, dict[str, tuple[Field, bool]]]:
    """The family with a canary in each answer that can hold one, and whether it is asked."""
    planted: dict[str, tuple[Field, bool]] = {}
    numbers = count()

    def planted_in(record: Struct) -> Any:
        given = {}
        for field in fields_of(type(record)):
            value = canary(next(numbers), field)
            if value is not None:
                given[field.name] = value
        changed = structs.replace(record, **given)
        for field in fields_of(type(record)):
            if field.name in given:
                planted[given[field.name]] = field, field.is_asked(changed)
        return changed

    records = [planted_in(record) for _ref, record in of_every_kind(household).records()]
    return Household.of_records(records), planted


def texts_of(services: Services, household: Household, lang: Lang) -> dict[str, str]:
    """All that can leave for a phone, as text."""
    from guide.exchange.icalendar import calendar
    from guide.exchange.pocket_page import html

    words = words_for(services, lang)
    events = calendar(reminders(words, household, TODAY), services.now())
    return {
        "page": html(pocket_page(words, household, TODAY)).decode(),
        "contacts": vcards(contacts(household)).decode().replace("\r\n ", ""),
        "calendar": events.decode().replace("\r\n ", ""),
        "chat": chat_text(words, household, TODAY),
        "own": own_messages(household),
        "states": "\n".join(state_text(words, state) for state in STATES),
        "reply": rumour_reply(words, "", dt.time(14, 20), "open"),
    }


def shown_in(text: str, value: str) -> bool:
    return value in text or value.removeprefix("+7") in re.sub(r"[^\d]", "", text)


@pytest.mark.parametrize("lang", LANGS)
def test_no_private_answer_leaves_and_each_that_may_stands_on_the_page(
    full: Services, lang: Lang
) -> None:
    household, planted = with_canaries(full.plan_editor.household())
    found = texts_of(full, household, lang)
    typed = {name for name in NAMES if not kind_named(name).is_content}
    assert {ref.partition(":")[0] for ref, _record in household.records()} == typed
    assert {field.ask.privacy for field, _ in planted.values()} >= set(Privacy) - {Privacy.P4}
    for value, (field, is_asked) in planted.items():
        may = stands_on(field, Paper.PHONE) and is_asked
        assert shown_in(found["page"], value) is may, field.key
        for output, text in found.items():
            assert may or not shown_in(text, value), (output, field.key)


def test_the_calendar_and_the_texts_hold_nothing_of_the_family(full: Services) -> None:
    household, planted = with_canaries(full.plan_editor.household())
    found = texts_of(full, household, "kk")
    for output in ("calendar", "states", "reply"):
        assert not any(shown_in(found[output], value) for value in planted), output


def test_no_home_address_goes_into_a_chat(full: Services) -> None:
    household, planted = with_canaries(full.plan_editor.household())
    said = texts_of(full, household, "ru")["chat"]
    home = [value for value, (field, _) in planted.items() if field.ask.section == "home"]
    assert home
    assert not any(shown_in(said, value) for value in home)


def test_files_and_ids_tell_nothing_of_the_family(full: Services) -> None:
    names = [
        pocket_file(full, "kk").file_name,
        contacts_file(full).file_name,
        calendar_file(full, "kk").file_name,
    ]
    assert names == ["daiyn-pocket-kk.html", "daiyn-contacts.vcf", "daiyn-calendar-kk.ics"]
    for contact in contacts(full.plan_editor.household()):
        assert re.fullmatch(r"daiyn-[0-9a-f]{24}", contact.uid)


# ---- the page


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_has_numbers_family_levels_and_situations(full: Services, lang: Lang) -> None:
    page = pocket_page(words_for(full, lang), full.plan_editor.household(), TODAY)
    assert [part.id for part in page.parts] == [
        "numbers", "calls", "family", "levels", "situations",
    ]  # fmt: skip
    numbers, calls, _family, levels, situations = page.parts
    assert [call.dial for call in numbers.calls] == [
        one.number for one in full.guide.numbers if one.tile
    ]
    assert [call.dial for call in calls.calls] == ["+77000000001", "+77000000002", "+77000000003"]
    assert [one.look for one in levels.advice] == ["yellow", "orange", "red"]
    assert [one.title for one in situations.advice] == [
        one.name(lang) for one in full.guide.situations
    ]
    steps = sum(len(one.lines) + len(one.aside) for one in situations.advice)
    assert steps == len(full.guide.steps)


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_stays_small_with_thirty_people(full: Services, lang: Lang) -> None:
    for _ in range(26):
        ref = f"person:{full.plan_editor.add_person().id}"
        full.plan_editor.change(ref, "given_name", "Ә" * 60)
        full.plan_editor.change(ref, "weekday_place", "Ұ" * 80)
    assert len(pocket_file(full, lang).data) <= 300_000


def test_without_a_plan_the_page_is_the_guide_alone(services: Services) -> None:
    page = pocket_page(words_for(services, "ru"), Household(), TODAY)
    assert [part.id for part in page.parts] == ["numbers", "levels", "situations"]
    assert page.notes == ("",)


@pytest.mark.parametrize("lang", LANGS)
def test_a_place_to_meet_is_never_named_without_the_condition(full: Services, lang: Lang) -> None:
    """The page and the chat may be read when the authorities have asked all to stay."""
    words = words_for(full, lang)
    household = full.plan_editor.household()
    condition = words.fixed("unless_told_to_stay")[0]
    lines = chat_text(words, household, TODAY).splitlines()
    place = next(at for at, line in enumerate(lines) if household.plan.meet_near in line)
    assert lines[place - 1].startswith(condition)
    [family] = [part for part in pocket_page(words, household, TODAY).parts if part.id == "family"]
    [meeting] = [
        group for group in family.groups
        for _name, answers in group.parts
        if household.plan.meet_near in [answer.value for answer in answers]
    ]  # fmt: skip
    assert all(note.startswith(condition) for note in meeting.notes)
    assert meeting.notes


# ---- contacts


def test_contacts_come_in_the_order_of_calls_and_then_the_rest(full: Services) -> None:
    cards = list(vobject.readComponents(contacts_file(full).data.decode()))
    assert [(card.fn.value, card.tel.value) for card in cards] == [
        ("ICE 1 Ерлан", "+77000000001"),
        ("ICE 2 Динара", "+77000000002"),
        ("ICE 3 Айгүл", "+77000000003"),
        ("№ 00 мектеп", "+77212000004"),
    ]


def test_an_entry_keeps_its_id_when_its_answers_change(full: Services) -> None:
    before = contacts(full.plan_editor.household())
    full.plan_editor.change("plan", "out_name", "Айгүл апай")
    after = contacts(full.plan_editor.household())
    assert [one.uid for one in before] == [one.uid for one in after]
    assert before != after
    assert len({one.uid for one in before}) == len(before)


def test_full_names_and_second_numbers_go_into_the_same_entry(full: Services) -> None:
    ref = person_ref(full.plan_editor.household().people[0])
    beside = ref.replace("person:", "profile:")
    for name, value in {
        "family_name": "Қасымов", "patronymic": "Өмірұлы", "phone_2": "8 700 000 00 09",
        "email": "yerlan@example.kz", "marks": "шрам",
    }.items():  # fmt: skip
        full.plan_editor.change(beside, name, value)
    full.plan_editor.change("connection", "out_phone_2", "+7 700 000 00 08")
    [first, *rest] = vobject.readComponents(contacts_file(full).data.decode())
    assert first.fn.value == "ICE 1 Қасымов Ерлан Өмірұлы"
    assert first.n.value.family == "ICE 1 Қасымов"
    assert [tel.value for tel in first.tel_list] == ["+77000000001", "+77000000009"]
    assert len(rest) == 3
    assert [tel.value for tel in rest[1].tel_list] == ["+77000000003", "+77000000008"]
    text = contacts_file(full).data.decode()
    assert "example" not in text
    assert "шрам" not in text


@pytest.mark.parametrize("role", ["doctor", "neighbour"])
def test_a_doctor_is_of_class_p2_and_goes_to_no_phone_unless_ranked(
    full: Services, role: str
) -> None:
    contact = f"contact:{full.plan_editor.add('contact').id}"
    for name, value in {"role": role, "name": "Үлгі емхана", "phone": "87000000077"}.items():
        full.plan_editor.change(contact, name, value)
    found = texts_of(full, full.plan_editor.household(), "kk")
    for output in ("page", "contacts"):
        for value in ("Үлгі емхана", "+77000000077"):
            assert shown_in(found[output], value) is (role == "neighbour"), (output, value)
    full.plan_editor.change("plan", "ice_order", (contact, "contact:out1"))
    assert contacts(full.plan_editor.household())[0].name == "ICE 1 Үлгі емхана"


def test_a_number_that_cannot_be_dialled_makes_no_entry(full: Services) -> None:
    full.plan_editor.change("plan", "out_phone", "12345")
    assert [one.name for one in contacts(full.plan_editor.household())] == [
        "ICE 1 Ерлан", "ICE 2 Динара", "№ 00 мектеп",
    ]  # fmt: skip


def picture(text: str) -> Image.Image:
    code = qr_code(text)
    drawn = Image.new("L", (code.size * 4,) * 2, 255)
    pen = ImageDraw.Draw(drawn)
    for x, y, length in dark_runs(code):
        pen.rectangle((x * 4, y * 4, (x + length) * 4 - 1, y * 4 + 3), fill=0)
    return drawn


@pytest.mark.parametrize(
    "make",
    [
        lambda _words, family: vcards(contacts(family)[:1]).decode(),
        lambda words, family: chat_text(words, family, TODAY),
    ],
)
def test_what_is_shown_as_a_code_is_read_letter_for_letter(
    full: Services, make: Callable[..., str]
) -> None:
    text = make(words_for(full, "kk"), full.plan_editor.household())
    assert [one.text for one in zxingcpp.read_barcodes(picture(text))] == [text]


def test_the_first_entries_and_the_text_can_be_scanned(full: Services) -> None:
    for number in range(20):
        ref = f"contact:{full.plan_editor.add('contact').id}"
        full.plan_editor.change(ref, "name", f"Көрші {number}")
        full.plan_editor.change(ref, "phone", "+7 700 000 00 07")
    names = [one.name for one in shown_codes(full, "kk")]
    assert names[:3] == ["ICE 1 Ерлан", "ICE 2 Динара", "ICE 3 Айгүл"]
    assert names[-1] == "", "the text has no name"
    assert len(names) == MOST_ENTRIES + 1
    assert len(contacts(full.plan_editor.household())) == 24


# ---- the calendar


def events(services: Services, today: dt.date) -> Iterator[tuple[dt.date, str, str]]:
    for event in reminders(words_for(services, "en"), Household(), today):
        yield event.day, event.title, event.uid


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (dt.date(2026, 11, 30), dt.date(2027, 3, 1), dt.date(2029, 9, 1)),
        (dt.date(2027, 2, 28), dt.date(2027, 3, 1), dt.date(2029, 9, 1)),
        (dt.date(2027, 3, 1), dt.date(2027, 9, 1), dt.date(2030, 3, 1)),
        (dt.date(2028, 2, 29), dt.date(2028, 3, 1), dt.date(2030, 9, 1)),
        (dt.date(2027, 12, 31), dt.date(2028, 3, 1), dt.date(2030, 9, 1)),
    ],
)
def test_three_years_of_reminders_begin_after_today(
    services: Services, today: dt.date, first: dt.date, last: dt.date
) -> None:
    found = list(events(services, today))
    days = sorted({day for day, _title, _uid in found})
    assert (days[0], days[-1], len(days)) == (first, last, 6)
    assert len(found) == 12
    assert len({uid for _day, _title, uid in found}) == 12


def test_a_title_carries_its_date_and_neutral_words(services: Services) -> None:
    titles = [title for _day, title, _uid in events(services, TODAY)]
    assert titles[:2] == [
        "Check the bag, 1 March 2027", "Read the family plan together, 1 March 2027",
    ]  # fmt: skip


def test_days_that_the_family_chose_stand_beside_them(full: Services) -> None:
    full.plan_editor.change("upkeep", "next_review_on", "28.02.2027")
    practice = f"practice:{full.plan_editor.add('practice').id}"
    full.plan_editor.change(practice, "next_on", "31.12.2026")
    full.plan_editor.change(practice, "failed", "Пәтердің кілті табылмады")
    made = reminders(words_for(full, "ru"), full.plan_editor.household(), TODAY)
    assert [(one.day, one.title) for one in made[:2]] == [
        (dt.date(2026, 12, 31), "Потренироваться всей семьёй, 31 декабря 2026 г."),
        (dt.date(2027, 2, 28), "Прочитать вместе план семьи, 28 февраля 2027 г."),
    ]
    assert len(made) == 14
    full.plan_editor.change(practice, "next_on", "30.11.2026")
    assert len(reminders(words_for(full, "ru"), full.plan_editor.household(), TODAY)) == 13


def test_what_runs_out_is_reminded_of_and_not_named(full: Services) -> None:
    editor = full.plan_editor
    refs = [
        "utilities",
        f"document:{editor.add('document').id}",
        f"medicine:{editor.add('medicine', person_ref(editor.household().people[0])).id}",
    ]
    classes = {}
    for month, ref in enumerate(refs, 2):
        shape = kind_named(ref).shape
        [field] = [field for field in fields_of(shape) if field.ask.expires]
        classes[ref] = field.ask.privacy
        editor.change(ref, field.name, f"{month:02}.2028")
    assert sorted(classes.values()) != [Privacy.P0] * 3
    found = reminders(words_for(full, "en"), editor.household(), TODAY)
    assert [one.title for one in found if one.uid.startswith("daiyn-dates")] == [
        f"Check what runs out, {day}"
        for ref, day in zip(
            refs, ("29 February 2028", "31 March 2028", "30 April 2028"), strict=True
        )
        if classes[ref] <= Privacy.P1
    ]


def test_another_program_reads_the_same_days(full: Services) -> None:
    data = calendar_file(full, "kk").data
    read = icalendar.Calendar.from_ical(data).walk("VEVENT")
    told = reminders(words_for(full, "kk"), full.plan_editor.household(), local_day(full.now()))
    assert [(event["DTSTART"].dt, str(event["SUMMARY"])) for event in read] == [
        (event.day, event.title) for event in told
    ]


# ---- texts


@pytest.mark.parametrize("lang", LANGS)
def test_a_reply_says_what_was_looked_up_and_judges_nothing(services: Services, lang: Lang) -> None:
    words = words_for(services, lang)
    for found in ("nothing", "said", "open"):
        said = rumour_reply(words, "Әкімдік", dt.time(14, 20), found)  # type: ignore[arg-type]
        assert "Әкімдік, 14:20" in said
        assert said.endswith(words.fixed("text_official")[0])
        assert not re.search(r"шын|өтірік|жалған|правд|лож|фейк|true|false|fake|lie", said.lower())


@pytest.mark.parametrize("lang", LANGS)
def test_texts_leave_to_be_filled_in_what_only_the_sender_knows(
    services: Services, lang: Lang
) -> None:
    for state in STATES:
        first, *rest = state_text(words_for(services, lang), state).splitlines()
        assert first.endswith(".")
        assert len(rest) == 4
        assert all(line.endswith(": …") for line in rest)


def test_the_familys_own_message_is_offered_in_both_languages(full: Services) -> None:
    assert own_messages(full.plan_editor.household()) == ""
    full.plan_editor.change("connection", "message", "Біз мектептеміз")
    full.plan_editor.change("connection", "message_2", "Мы в школе")
    assert own_messages(full.plan_editor.household()) == "Біз мектептеміз\n\nМы в школе"


def test_what_is_agreed_for_lost_contact_stands_after_the_condition(full: Services) -> None:
    full.plan_editor.change("connection", "lost_rule", "Кешкі алтыда мектеп алдында")
    words = words_for(full, "kk")
    page = pocket_page(words, full.plan_editor.household(), TODAY)
    lost = next(part for part in page.parts if part.id == "family").groups[0]
    [line] = [one for one in lost.notes if "Кешкі алтыда мектеп алдында" in one]
    assert line.startswith(words.fixed("unless_told_to_stay")[0])
    said = [answer.value for group in page.parts[2].groups for _, answers in group.parts
            for answer in answers]  # fmt: skip
    assert "Кешкі алтыда мектеп алдында" not in said


def test_without_answers_there_is_no_text_for_the_chat(services: Services) -> None:
    assert chat_text(words_for(services, "kk"), Household(), TODAY) == ""
