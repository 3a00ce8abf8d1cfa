"""The bars of a report: what was chosen before and after the talk, what was known when.

They are read without colour: each bar stands between its label and its numbers. Of fewer than ten
people the numbers are counts, of fewer than five there is no bar.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from guide.exchange.text_document import BarGroup, DocumentBar, DocumentBars
from guide.training.quiz import Phase
from guide.training.scores import Share, Telling
from guide.usecases.training.document_words import PHASES, DocumentWords, share_words
from guide.usecases.training.report import DecisionReport

Shade = Literal["light", "middle", "dark"]
_SHADES: Mapping[Phase, Shade] = {
    Phase.PRE: "light",
    Phase.POST: "dark",
    Phase.WEEKS_2: "middle",
    Phase.WEEKS_6: "middle",
}


def choice_bars(
    name: str, decision: DecisionReport, labels: Sequence[str], say: DocumentWords
) -> DocumentBars:
    """Each option as a part of those who answered; `labels` are the votes that may be told."""
    votes = {"report_vote_1": decision.first, "report_vote_2": decision.second}
    groups = []
    for option in decision.options:
        counts = {"report_vote_1": option.first, "report_vote_2": option.second}
        told = [(label, counts[label], vote) for label in labels if (vote := votes[label])]
        bars = [
            _bar(
                f"{option.letter}. {say.say(label)}" if len(labels) > 1 else option.letter,
                Share(count or 0, vote.safe.of),
                "dark" if label == labels[-1] else "light",
            )
            for label, count, vote in told
        ]
        groups.append(BarGroup(bars=tuple(bars)))
    return DocumentBars(name=name, groups=tuple(groups))


def knowledge_bars(
    name: str, titled: Iterable[tuple[str, Mapping[Phase, Share]]], say: DocumentWords
) -> Iterator[DocumentBars]:
    """Right answers at each asking, under the question; nothing where nothing may be told."""
    groups = []
    for title, right in titled:
        bars = [
            _bar(say.say(word), right[phase], _SHADES[phase])
            for phase, word in PHASES.items()
            if phase in right and right[phase].telling is not Telling.NOTHING
        ]
        if bars:
            groups.append(BarGroup(title=title, bars=tuple(bars)))
    if groups:
        yield DocumentBars(name=name, groups=tuple(groups))


def _bar(label: str, share: Share, shade: Shade) -> DocumentBar:
    return DocumentBar(
        label=label, words=share_words(share), count=share.count, of=share.of, shade=shade
    )
