"""What the content check finds: where it stands, which it is, and what shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from guide.content.model import Lang

# Of lessons alone (`guide.training.checks`).
LESSON_CODES = frozenset(
    {
        "best_missing",
        "unsafe_leads_off",
        "node_unknown",
        "node_unreachable",
        "dead_end",
        "path_circles",
        "calm_missing",
        "reason_unsourced",
        "why_missing",
        "too_many",
        "things_odd",
        "band_of_level",
        "tag_banned",
        "review_passed",
        "vote_in_talk",
        "answer_in_dilemma",
        "figures_for_adults",
        "child_in_charge",
        "attack_described",
        "level_misnamed",
        "profiling",
        "harm_shown",
        "realism",
        "question_unknown",
        "choices_odd",
    }
)
# Each has its words among the messages (`finding_…`), its remedy among those of the command line
# (`remedy_…`).
FINDING_CODES = frozenset(
    {
        "file_missing",
        "file_unreadable",
        "toml_broken",
        "key_missing",
        "key_unknown",
        "value_unknown",
        "type_wrong",
        "language_missing",
        "text_empty",
        "text_untidy",
        "text_too_long",
        "too_many_sentences",
        "wrong_script",
        "numbers_differ",
        "placeholders_differ",
        "distance",
        "casualties",
        "fighting",
        "id_repeated",
        "id_odd",
        "kind_odd",
        "source_unknown",
        "sources_empty",
        "country_unknown",
        "situation_unknown",
        "situation_without_steps",
        "number_unknown",
        "number_odd",
        "level_missing",
        "region_code_odd",
        "part_not_in_line",
        "condition_missing",
        "sends_out_unmarked",
        "path_without_call",
        "negation_differs",
        "number_of_other_service",
        "level_of_other_id",
        "called_safe",
        "basis_unfounded",
        "call_before_leaving",
        "meaning_repeated",
        "colours_differ",
        "wrong_language",
        "untranslated",
        "sign_unknown",
        "link",
        "word_doubled",
        "shouting",
        "bound_passed",
        # Only words that come to a program that is there already can have these.
        "entry_wanted",
        "placeholder_unknown",
        "icon_unknown",
    }
    | LESSON_CODES
)


def odd_one(said: Mapping[Lang, object]) -> str:
    """The language that says something else than the others; all where none stands alone."""
    odd = [lang for lang in said if list(said.values()).count(said[lang]) == 1]
    return ", ".join(odd if len(odd) == 1 else said)


@dataclass(frozen=True, slots=True)
class Finding:
    """One of them. `detail` and `mend` hold names, values and signs, the same in any language."""

    file: str
    id: str  # of the entry; empty when the whole file is meant
    code: str  # one of FINDING_CODES
    detail: str
    mend: str = ""  # the name, value or sign that would mend it, where one is known

    def __post_init__(self) -> None:
        if self.code not in FINDING_CODES:
            raise ValueError(self.code)
