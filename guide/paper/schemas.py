"""What the papers print, as plain data: the agreement between the use cases and the templates.

Every text is a `Line`: one string per language of the sheet, in the order of `langs`. A template
in resources/paper reads exactly these keys. Nothing here knows what a level or a plan is.
"""

from __future__ import annotations

from typing import Literal, TypedDict

Line = list[str]


class PrintedSheet(TypedDict):
    """What every sheet says of itself."""

    langs: list[str]
    title: str  # the document's title, in the first language; nothing of the family


class PaperLine(TypedDict):
    """A line of advice."""

    id: str
    title: Line
    reason: Line  # empty strings when the line has none


class PaperAction(PaperLine):
    """A line of a level: a task gets an empty box, a habit the mark "we agreed"."""

    kind: Literal["task", "habit"]


class LowerLevel(TypedDict):
    """The lines of a lower level, printed short under its name."""

    level: str  # "yellow"
    name: Line  # "Yellow level"
    actions: list[PaperAction]


class PaperNumber(TypedDict):
    """An emergency number and when to call it."""

    number: str
    name: Line
    when: Line


class AdviceSheetWords(TypedDict):
    """The fixed words of every sheet of advice."""

    numbers: Line  # heading: "Emergency numbers", or "Call once you have moved away"
    say: Line  # heading of "what to say when you call"
    content_date: Line  # "Advice as of 22 November 2026", filled
    not_reviewed: Line  # "Not yet reviewed by a native speaker"; empty strings once signed
    origin: Line  # where the lines come from, or what each step rests on; may be empty strings
    footer: Line  # "Daiyn is not a state service …"


class LevelSheetWords(AdviceSheetWords):
    """The fixed words of the level sheet."""

    danger: Line  # "Terrorism threat level"
    of_three: Line  # "1 of 3", filled for this level
    what_to_do: Line  # heading
    task_mark: Line  # what the empty box means: "Do and tick off"
    habit_mark: Line  # what the two joined circles mean: "We agreed"
    also_lower: Line  # "Also from the lower level", heading of the fold
    check: Line  # "Check the level with an official source: TV, radio, akimat"
    origin_short: Line  # where the lines come from in few words, for a page that is full
    footer_short: Line


class LevelSheet(PrintedSheet):
    """One A4 page for one level, in one language or in two side by side; large: several pages."""

    is_large: bool  # 18 pt, one column, languages under each other
    level: Literal["yellow", "orange", "red"]
    rank: int  # 1 to 3
    name: Line  # "Yellow level"
    adjective: Line  # "Moderate"
    meaning: Line
    actions: list[PaperAction]
    lower: list[LowerLevel]  # nearest level first
    numbers: list[PaperNumber]
    say: list[Line]  # the pieces in the order a dispatcher asks for them
    words: LevelSheetWords


class PaperStep(PaperLine):
    """A step of a situation."""

    number: int  # 0 for the line that stands below the steps


class SituationSheet(PrintedSheet):
    """One A4 page for one situation, in one language or in two side by side; large: several."""

    is_large: bool  # 18 pt, one column, languages under each other
    icon: str  # a drawing of resources/icons, without its ending
    name: Line
    steps: list[PaperStep]
    aside: list[PaperStep]
    numbers: list[PaperNumber]  # to call in this situation, set large
    more_numbers: list[PaperNumber]  # the others, set small
    say: list[Line]
    words: AdviceSheetWords


class PackFile(TypedDict):
    """A file of the paper pack."""

    number: str  # "04", as its name begins
    name: Line


class PackGroup(TypedDict):
    """Files of the paper pack that are for the same."""

    name: Line  # [] when the only file says it
    use: Line
    files: list[PackFile]


class PackForm(TypedDict):
    """The same sheets in another form: a file or a folder of the pack."""

    name: str
    use: Line


class StartSheet(PrintedSheet):
    """The first page of the paper pack: what is in it, and in which order it is printed."""

    name: Line  # "Start here"
    pack: Line  # "Daiyn: paper pack"
    about: Line
    how: Line
    order: Line  # heading
    groups: list[PackGroup]
    more: Line  # heading
    forms: list[PackForm]
    no_level: Line
    dates: list[Line]  # of the advice, of the program, and what to do with an older pack
    notes: list[Line]  # empty strings where there is nothing to say


class OverviewTile(TypedDict):
    """A place on the map; columns and rows count from 0."""

    column: int
    row: int
    span: int  # columns
    rank: int  # 1 to 3; 0 where none is declared, -1 where nothing was entered
    name: Line  # may hold soft hyphens
    state: Line
    part: int  # the rank of a higher level in a part of it, else 0
    in_part: Line
    is_unconfirmed: bool


class OverviewLine(TypedDict):
    """A level or regime that is in force, or past its announced end and not confirmed."""

    rank: int  # 0 for a regime
    place: Line
    level: Line
    until: Line  # from when, until when
    origin: Line  # who announced it, from which source, when it was entered


class OverviewSheetWords(TypedDict):
    """The fixed words of the overview."""

    map: Line
    list: Line
    unconfirmed: Line
    more: Line  # how many lines have no room; empty strings when all have
    elsewhere: Line
    check: Line
    footer: Line


class OverviewSheet(PrintedSheet):
    """What holds where as it was entered: one A4 page in one language or in two."""

    heading: Line
    stand: Line
    tiles: list[OverviewTile]
    lines: list[OverviewLine]
    words: OverviewSheetWords


class RulerSheet(PrintedSheet):
    """A ruler and a square of known size, to measure what a printer makes of them."""

    heading: Line
    scale: Line  # "Scale 100 %, not “fit to page”"
    steps: list[Line]
    square: Line


class RecoverySheet(PrintedSheet):
    """The code that opens a plan file when its passphrase is forgotten."""

    heading: Line
    printed: Line  # "Printed on 5 March 2026"
    groups: list[str]  # of the code
    file: Line  # labels of lines to write on
    phrase: Line
    notes: list[Line]


class KeySheet(PrintedSheet):
    """By what a key for messages is known: to be compared before it is trusted."""

    heading: Line
    printed: Line
    fingerprint: Line  # label
    groups: list[str]  # eight of four hexadecimal digits
    number: Line  # label
    key_id: str  # as minisign prints it
    line: Line  # label
    key_groups: list[str]  # the line of the public key's file, in groups of four
    blanks: list[Line]  # labels of lines to write on
    notes: list[Line]


class WallLine(TypedDict):
    """A question of the wall sheet and its answer; without one the paper has a line to write on."""

    label: Line
    value: str  # as typed; "" when nothing was


class WallLocal(WallLine):
    """What holds near the home, typed or chosen from a place pack."""

    note: Line  # where it was chosen from, and of which day that is; empty for what was typed


class WallNearby(TypedDict):
    """What an akimat and a school know: reception point, hand-over rules, hospital."""

    title: Line
    lines: list[WallLocal]
    note: Line  # of all lines, where they share it


class WallContact(TypedDict):
    """The contact person in another area."""

    name: WallLine
    phone: WallLine
    town: WallLine


class WallPerson(TypedDict):
    """A row of the people; an empty cell is written by hand."""

    name: str
    phone: str
    by_day: str
    by_day_phone: str  # of the school or kindergarten


class WallStep(TypedDict):
    """What the family does when contact is lost; `value` follows a colon, "" when there is none."""

    text: Line
    value: str


class WallSheetWords(TypedDict):
    """The fixed words of the wall sheet."""

    hang_up: Line
    in_order: Line  # "Tell the dispatcher in this order"
    what_happened: Line
    own_words: Line
    your_name: Line
    hold: Line  # "Do not hang up first"
    meet_here: Line  # begins with `guard`
    guard: Line  # what every line that sends somebody out of the house begins with
    no_lift: Line
    channels: Line  # who speaks officially
    radio: Line
    tv: Line
    copy: Line  # "Put one copy in the go-bag"
    next_check: Line  # with its date; on a blank form without
    written_on: Line  # "Printed on 22 November 2026"; on a blank form "Filled in on"
    grounds: Line  # whether the words are reviewed, and what they rest on


class WallHeadings(TypedDict):
    """The headings of the blocks."""

    sheet: Line  # "Family plan"
    address: Line
    meeting: Line
    contact: Line
    people: Line
    columns: list[Line]  # name, phone, by day
    lost: Line
    ways: Line
    official: Line


class WallSheet(PrintedSheet):
    """The household on the wall: one page where it fits, complete without colour or computer.

    It holds no level, which it would outlive, and no field that `household/papers.py` keeps off.
    """

    is_large: bool  # 18 pt, one column
    is_form: bool  # nothing was entered: all is written by hand
    is_blank: bool  # a form whose dates are written by hand too
    name: str  # the family's own title of its plan, may be ""
    settlement: str
    numbers: list[PaperNumber]
    home: list[WallLine]
    door: list[WallLine]  # entrance, floor, flat: what was ticked
    meeting: list[WallLine]
    contact: WallContact
    people: list[WallPerson]
    calls: WallLine  # whom to call first, second, third: "1. Динара, 2. Ерлан"
    lost: list[WallStep]
    ways: list[str]
    nearby: list[WallNearby]  # one, or none where nothing of it was filled in
    headings: WallHeadings
    words: WallSheetWords


class ReviewRow(TypedDict):
    """One text of the guide in three languages, with what a reviewer needs to judge it."""

    id: str
    kk: str
    ru: str
    en: str
    sources: str
    basis: str


class ReviewGroup(TypedDict):
    """The rows of one content file or topic."""

    title: str
    rows: list[ReviewRow]


class ReviewSheet(PrintedSheet):
    """The sheet that a native speaker signs; many pages, landscape."""

    intro: str
    head: list[str]  # column headings: id, kk, ru, en, sources and basis, signature
    groups: list[ReviewGroup]
    sign: list[str]  # labels of the lines on the last page: name, post, date, signature
    content_date: str
    page: str  # "Page"
