"""The faults of the guide's words, worded: what the check of an update's words has found.

They are met by whoever makes an update. The code stays beside the words, for the one it is told.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def fault_words(fault: str) -> str:
    """What is wrong; a fault that has no words is told by its code."""
    return _words().get(fault, fault)


def _words() -> dict[str, str]:
    return {
        "file_missing": QCoreApplication.translate("Faults", "a file is not there"),
        "file_unreadable": QCoreApplication.translate("Faults", "a file cannot be read"),
        "toml_broken": QCoreApplication.translate("Faults", "a file is not proper TOML"),
        "key_missing": QCoreApplication.translate("Faults", "a field is missing"),
        "key_unknown": QCoreApplication.translate("Faults", "an unknown field"),
        "value_unknown": QCoreApplication.translate("Faults", "an unknown value"),
        "type_wrong": QCoreApplication.translate("Faults", "a value of the wrong kind"),
        "language_missing": QCoreApplication.translate("Faults", "a language is missing"),
        "text_empty": QCoreApplication.translate("Faults", "a text is empty"),
        "text_untidy": QCoreApplication.translate("Faults", "stray spaces or signs in a text"),
        "text_too_long": QCoreApplication.translate("Faults", "a text is too long"),
        "too_many_sentences": QCoreApplication.translate("Faults", "too many sentences"),
        "wrong_script": QCoreApplication.translate(
            "Faults", "letters of another language in a text"
        ),
        "numbers_differ": QCoreApplication.translate(
            "Faults", "the numbers are not the same in all three languages"
        ),
        "placeholders_differ": QCoreApplication.translate(
            "Faults", "the placeholders are not the same in all three languages"
        ),
        "distance": QCoreApplication.translate("Faults", "a distance is named"),
        "casualties": QCoreApplication.translate("Faults", "a number of casualties is named"),
        "fighting": QCoreApplication.translate("Faults", "weapons or fighting are named"),
        "id_repeated": QCoreApplication.translate("Faults", "two entries have the same id"),
        "id_odd": QCoreApplication.translate("Faults", "an id is not written as it should be"),
        "kind_odd": QCoreApplication.translate(
            "Faults", "a kind that does not belong to its table"
        ),
        "source_unknown": QCoreApplication.translate("Faults", "an unknown source"),
        "sources_empty": QCoreApplication.translate("Faults", "no source is named"),
        "country_unknown": QCoreApplication.translate("Faults", "an unknown country"),
        "situation_unknown": QCoreApplication.translate("Faults", "an unknown situation"),
        "situation_without_steps": QCoreApplication.translate("Faults", "a situation has no steps"),
        "number_unknown": QCoreApplication.translate("Faults", "an unknown emergency number"),
        "number_odd": QCoreApplication.translate(
            "Faults", "an emergency number is not written as it should be"
        ),
        "level_missing": QCoreApplication.translate(
            "Faults", "a level is missing, or the order is another one"
        ),
        "region_code_odd": QCoreApplication.translate(
            "Faults", "the code of a region is not written as it should be"
        ),
        "part_not_in_line": QCoreApplication.translate(
            "Faults", "a part does not stand in its line"
        ),
        "condition_missing": QCoreApplication.translate(
            "Faults", "the condition at the beginning of a line is missing"
        ),
        "sends_out_unmarked": QCoreApplication.translate(
            "Faults", "a line sends people outside and is not marked"
        ),
        "path_without_call": QCoreApplication.translate(
            "Faults", "a path does not end in a call for help"
        ),
        "entry_wanted": QCoreApplication.translate(
            "Faults", "an entry that the program needs is missing"
        ),
        "placeholder_unknown": QCoreApplication.translate("Faults", "an unknown placeholder"),
        "icon_unknown": QCoreApplication.translate("Faults", "an unknown icon"),
    }
