"""A fault found in the content, and what to do about each kind of fault."""

from __future__ import annotations

from dataclasses import dataclass

REMEDIES: dict[str, str] = {
    "file_missing": "Put the file back under this name.",
    "file_unreadable": "Save the file as plain UTF-8 text that the program may read.",
    "toml_broken": "Correct the TOML at the place named; a quote or a bracket is often missing.",
    "key_missing": "Add the key.",
    "key_unknown": "Remove the key or correct its spelling.",
    "value_unknown": "Use one of the values named.",
    "type_wrong": "Write the value in the form named.",
    "language_missing": "Write the text in this language too.",
    "text_empty": "Write the text, or remove the key in all languages.",
    "text_untidy": "Leave single spaces only: no tag, line break or invisible sign.",
    "text_too_long": "Shorten the text to the limit named.",
    "too_many_sentences": "Leave two sentences; a run of questions counts as one.",
    "wrong_script": "Check that the text and each letter belong to its own language.",
    "numbers_differ": "Use the same numbers and phone numbers in all three languages.",
    "placeholders_differ": "Use the same placeholders in all three languages.",
    "distance": "Remove the distance; no official Kazakhstan figure is known.",
    "casualties": "Remove the casualty figure; the guide shows none.",
    "fighting": "Remove the words about weapons or fighting; the guide advises neither.",
    "id_repeated": "Give each entry an id of its own.",
    "id_odd": "Write the id as the facts do, such as Y-01.",
    "kind_odd": "Use a kind that belongs to this table.",
    "source_unknown": "Correct the source, or add it to sources.toml.",
    "sources_empty": 'Name a source; only lines with basis "general" may stand without one.',
    "country_unknown": "Correct the country, or add it to the countries in sources.toml.",
    "situation_unknown": "Correct the situation of the step, or add the situation.",
    "situation_without_steps": "Write the steps of the situation.",
    "number_unknown": "Correct the number, or add it to numbers.toml.",
    "number_odd": "Write an emergency number as three or four digits.",
    "level_missing": "List yellow, orange and red, in this order.",
    "region_code_odd": "Write the code as ISO 3166-2 does, with digits: KZ or KZ-71.",
    "part_not_in_line": "Quote the part exactly as it stands in the title or the reason.",
    "condition_missing": "Begin the line with the condition of the word unless_told_to_stay.",
    "sends_out_unmarked": "Mark the line sends_out and begin it with unless_told_to_stay.",
    "path_without_call": "End the path in moving away and calling 102 or 112.",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: where it stands, which it is, and the remedy."""

    file: str
    id: str  # of the entry; empty when the whole file is meant
    fault: str  # a key of REMEDIES
    detail: str
    remedy: str


def finding(file: str, entry_id: str, fault: str, detail: str) -> Finding:
    """A finding with the remedy of its fault."""
    return Finding(file, entry_id, fault, detail, REMEDIES[fault])
