"""Make the sample of a place pack that ships with the program: resources/places/sample.daiyn-place.

All of it is invented, and each line says so: the school is No. 000, the phones begin with +7 000,
which nobody has, and the territory is none. Run from anywhere: `python tools/make_place_sample.py`.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from guide.content.files import PLACE, parse  # noqa: E402
from guide.content.guide import Guide  # noqa: E402
from guide.places.checks import require_sound  # noqa: E402
from guide.places.pack import PlacePack  # noqa: E402
from guide.places.pack_file import read_place, shaped, write_place  # noqa: E402

SAMPLE = ROOT / "resources" / "places" / "sample.daiyn-place"

_HEAD = """format = 1
id = "sample"
made_on = 2026-11-29
made_up = true
scope = "institution"
region = "KZ"
detail = "Үлгі ауданы"
kk = { name = "Үлгі: № 000 мектеп", about = "Ойдан шығарылған: мұнда шын ештеңе жоқ." }
ru = { name = "Образец: школа № 000", about = "Вымышлено: здесь нет ничего настоящего." }
en = { name = "Sample: school No. 000", about = "Made up: nothing here is real." }
"""
_MADE = """filled_by = "Үлгі / Образец / Sample"
source = "Ойдан шығарылған / вымышлено / made up"
confirmed_on = 2026-11-29
"""
# Kind, id, what is no words, then the words of a line in each language: name, about, way.
_LINES: tuple[tuple[str, str, str, tuple[tuple[str, ...], ...]], ...] = (
    (
        "institution", "school", 'phone = "+7 000 000 00 01"',
        (("Үлгі: № 000 мектеп",), ("Образец: школа № 000",), ("Sample: school No. 000",)),
    ),
    (
        "hand_over", "gate-morning", 'shift = "first"',
        (
            ("Үлгі: үлгі көшесі жағындағы қақпа",
             "Тек ата-анасына, жеке куәлікпен; басқа адамға жазбаша өтінішпен."),
            ("Образец: ворота со стороны улицы-образца",
             "Только родителям, с удостоверением; другому человеку по письменному заявлению."),
            ("Sample: the gate on Sample Street",
             "Only to the parents, with identity card; to somebody else by written statement."),
        ),
    ),
    (
        "hand_over", "gate-afternoon", 'shift = "second"',
        (
            ("Үлгі: ауладағы қақпа", "Тек ата-анасына, жеке куәлікпен."),
            ("Образец: ворота во дворе", "Только родителям, с удостоверением."),
            ("Sample: the gate in the yard", "Only to the parents, with identity card."),
        ),
    ),
    (
        "assembly", "assembly", "",
        (
            ("Үлгі: мектеп стадионы", "Мектеп балаларды осы жерде санайды.",
             "Үлгі көшесімен, дүкеннің қасында."),
            ("Образец: школьный стадион", "Здесь школа пересчитывает детей.",
             "По улице-образцу, рядом с магазином."),
            ("Sample: the school's stadium", "Here the school counts its children.",
             "Along Sample Street, beside the shop."),
        ),
    ),
    (
        "reception", "reception", "",
        (
            ("Үлгі: № 000 мәдениет үйі", "Эвакуация жарияланса, адамдарды қабылдайды.",
             "«Үлгі» аялдамасының қасында."),
            ("Образец: дом культуры № 000", "Принимает людей, если объявлена эвакуация.",
             "Рядом с остановкой «Образец»."),
            ("Sample: house of culture No. 000", "Receives people if an evacuation is announced.",
             "Beside the stop “Sample”."),
        ),
    ),
    (
        "number", "duty", 'phone = "+7 000 000 00 02"',
        (
            ("Үлгі: мектеп кезекшісі", "Баланы беру туралы сұрақтар."),
            ("Образец: дежурный школы", "Вопросы о том, как забирают детей."),
            ("Sample: who is on duty at school", "Questions on how children are handed over."),
        ),
    ),
    (
        "radio", "radio", 'frequency = "FM 000,0"',
        (("Үлгі: жергілікті радио",), ("Образец: местное радио",), ("Sample: local radio",)),
    ),
    (
        "hospital", "hospital", 'phone = "+7 000 000 00 03"',
        (
            ("Үлгі: № 000 аурухана", "", "Үлгі даңғылы, 000."),
            ("Образец: больница № 000", "", "Проспект-образец, 000."),
            ("Sample: hospital No. 000", "", "Sample Avenue, 000."),
        ),
    ),
    (
        "police", "police", 'phone = "+7 000 000 00 04"',
        (
            ("Үлгі: учаскелік полиция пункті", "", "Үлгі көшесі, 000."),
            ("Образец: участковый пункт полиции", "", "Улица-образец, 000."),
            ("Sample: police post", "", "Sample Street, 000."),
        ),
    ),
    (
        "transport", "bus", "",
        (
            ("Үлгі: «Үлгі» аялдамасы", "Эвакуация жарияланса, автобустар осы жерге келеді.", ""),
            ("Образец: остановка «Образец»", "Сюда приходят автобусы, если объявлена эвакуация.",
             ""),
            ("Sample: the stop “Sample”", "Buses come here if an evacuation is announced.", ""),
        ),
    ),
    (
        "note", "note", "",
        (
            ("Үлгі: ескерту", "Мұндағы барлық сөз ойдан шығарылған."),
            ("Образец: примечание", "Все слова здесь вымышлены."),
            ("Sample: a note", "All words here are made up."),
        ),
    ),
)  # fmt: skip


def sample() -> PlacePack:
    """The made-up pack, checked as any other."""
    text = _HEAD + "".join(_line(*one) for one in _LINES)
    tables = parse(text.encode())
    regions = {region.code for region in Guide(ROOT / "resources" / "content").regions}
    pack = shaped(tables)
    require_sound(tables, regions)
    return pack


def _line(kind: str, line_id: str, more: str, said: tuple[tuple[str, ...], ...]) -> str:
    rows = [f"\n[[{kind}]]", f'id = "{line_id}"', more]
    for lang, words in zip(("kk", "ru", "en"), said, strict=True):
        parts = zip(("name", "about", "way"), words, strict=False)
        table = ", ".join(f'{part} = "{text}"' for part, text in parts if text)
        rows.append(f"{lang} = {{ {table} }}")
    return "\n".join(filter(None, rows)) + f"\n{_MADE}"


def main() -> None:
    """Write the sample, and read it back."""
    pack = sample()
    SAMPLE.parent.mkdir(exist_ok=True)
    SAMPLE.write_bytes(write_place(pack))
    if read_place(SAMPLE.read_bytes()) != pack:
        raise SystemExit(f"{PLACE} does not say what was written")


if __name__ == "__main__":
    main()
