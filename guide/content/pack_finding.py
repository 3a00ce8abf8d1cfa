"""What can be wrong with the bytes of a pack, before its words are looked at."""

from __future__ import annotations

from enum import StrEnum


class PackFinding(StrEnum):
    """Why a pack is refused. Each has its words among the messages, `pack_…`."""

    ZIP_BROKEN = "zip_broken"  # not a zip, or cut, or its parts contradict each other
    ZIP_MORE = "zip_more"  # bytes before, between or behind the files, a comment, extra fields
    ZIP_LARGE_FORM = "zip_large_form"  # zip64, several disks
    ZIP_ENCRYPTED = "zip_encrypted"
    ZIP_METHOD = "zip_method"  # packed in a way that is not read here
    ZIP_LIES = "zip_lies"  # what it says of a file is not so: size, sum, name, place
    ZIP_OVERLAP = "zip_overlap"  # two files share bytes
    MEMBERS_MANY = "members_many"
    MEMBER_FOLDER = "member_folder"
    MEMBER_LINK = "member_link"
    MEMBER_TWICE = "member_twice"  # also when only the case of letters differs
    MEMBER_NAME = "member_name"  # leads elsewhere, or some system reads it otherwise
    MEMBER_UNKNOWN = "member_unknown"  # no file of the guide
    MEMBER_LARGE = "member_large"
    ALL_LARGE = "all_large"
    TEXT_CODING = "text_coding"  # not UTF-8
    TEXT_BROKEN = "text_broken"  # not TOML, or nested too deeply
    TEXT_LONG = "text_long"  # a line, a text or a number longer than any of the guide's
    TEXT_SIGNS = "text_signs"  # a sign that no text of the guide has, such as an unseen one
    TEXT_LINK = "text_link"  # an address that something might open
    ENTRIES_MANY = "entries_many"
    ABOUT_MISSING = "about_missing"  # no pack.toml
    ABOUT_WRONG = "about_wrong"  # pack.toml does not say what it must
    EDITION_FAR = "edition_far"  # a number that would shut out all that come later
    DAYS_ODD = "days_odd"  # a day that cannot be, or words newer than the pack
    FORMAT_UNKNOWN = "format_unknown"  # made for readers that came later
    WORDS_MISSING = "words_missing"  # a file of the guide is not in it
    PLACE_MISSING = "place_missing"  # no place.toml
    PLACE_WRONG = "place_wrong"  # place.toml does not say what it must
    LESSON_WRONG = "lesson_wrong"  # the file of a lesson does not say what it must


class PackError(Exception):
    """A pack that is not as it should be; `member` is empty or printable ASCII."""

    def __init__(self, finding: PackFinding, member: str = "") -> None:
        super().__init__(finding.value)
        self.finding = finding
        self.member = "".join(sign if " " < sign < "\x7f" else "?" for sign in member[:40])
