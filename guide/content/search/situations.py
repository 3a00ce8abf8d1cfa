"""Which situations help with what somebody typed, best first.

A word counts for each situation that declares it: fully where it names what has happened, a little
where it only goes along with it (places, people). One that speaks against a situation (chess, film)
takes it away where one word alone names it. The words of one term (`heart attack`) count together
instead of each alone. Nothing has to be typed whole, and no word has to be known.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from guide.content.model import LANGS, FoundBy, Lang, Situation
from guide.content.search.letters import fold, readings
from guide.content.search.words import FORM, SAME, SLIP, Matches, WordIndex

_NAMED, _DOUBTFUL, _BESIDE = 1.0, 0.9, 0.3  # what a word weighs
_IN_DOUBT = 0.01  # what may be meant stands behind what is, and is not told alone
_TOGETHER = 0.3  # what the words of a term weigh more, shared by them
_MOST = 30  # words; who says more has said it by then
_UNTOLD = 0.65  # how well a word fits that is only known together with others
_ELSEWHERE = ""  # the situation of what means something else, or tells nothing
_SOME_PLACE = ""  # stands for a word that is not known and says where something happens
_PLACING = frozenset({"в", "во", "на", "у", "около", "возле", "in", "at", "on", "near", "inside"})
_KAZAKH_PLACE = re.compile(r"\w{3,}[дтгкн][ае]")  # where or where to, folded


class _Term(Struct, frozen=True):
    """Words that count together for a situation; `weight` is that of each.

    A doubtful term counts when another word of the query agrees; one that names the situation also
    when the whole query is understood. An exact one counts in no other form.
    """

    words: tuple[str, ...]  # folded
    situation: str
    weight: float
    names: bool  # the situation; else it only goes along with it
    against: bool
    doubtful: bool
    exact: bool


_Sure = tuple[_Term, float]  # a term, and how sure it is what was typed


class SituationSearch:
    """The search over situations. It takes some 0.1 s to make.

    Args:
        situations: in the order of the list, which decides between equals.
        found_by: what people type; those of other situations are left out.

    """

    def __init__(self, situations: Sequence[Situation], found_by: Iterable[FoundBy]) -> None:
        self._situations = situations
        declared = [
            (lang, text, found_by)
            for found_by in _declared(situations, tuple(found_by))
            for lang in LANGS
            for text in found_by.terms(lang)
        ]
        fillers = {fold(text) for _, text, one in declared if one.situation == _ELSEWHERE}
        words: dict[Lang, set[str]] = {lang: set() for lang in LANGS}
        by_words: defaultdict[tuple[str, ...], dict[str, _Term]] = defaultdict(dict)
        for lang, text, one in declared:
            words[lang].update(text.replace("-", " ").split())
            whole = tuple(fold(text).split())
            telling = tuple(word for word in whole if word not in fillers)
            # Of "с ножом" one word tells something, in this form only; Kazakh says it in one word.
            is_short = lang != "kk" and len(whole) > 1 >= len(telling)
            folded = telling if len(telling) > 1 else whole
            term = _Term(
                words=folded,
                situation=one.situation,
                weight=_weight(one),
                names=not (one.beside or one.against),
                against=one.against,
                doubtful=one.doubtful,
                exact=is_short,
            )
            by_words[folded].setdefault(one.situation, term)  # what is said first is meant
        self._terms: defaultdict[str, list[_Term]] = defaultdict(list)
        for terms in by_words.values():
            for term in _shared(terms):
                for word in term.words:
                    self._terms[word].append(term)
        place = _Term(
            (_SOME_PLACE,),
            _ELSEWHERE,
            _NAMED,
            names=True,
            against=False,
            doubtful=False,
            exact=False,
        )
        self._terms[_SOME_PLACE].append(place)
        self._index = WordIndex(words)

    def find(self, query: str) -> tuple[Situation, ...]:
        """The situations that match, best first; none when nothing that was typed is known."""
        read: list[Matches] = []
        before: tuple[str, ...] = ()
        for typed in query.split()[:_MOST]:
            says_where = not _PLACING.isdisjoint(before) or bool(
                _KAZAKH_PLACE.fullmatch(fold(typed))
            )
            before = (*before[-1:], fold(typed))
            for matches in self._read(typed):
                is_place = says_where and not self._single(matches)
                read.append(matches | {_SOME_PLACE: SAME} if is_place else matches)
        found = self._scores(read)
        ranked = sorted(self._situations, key=lambda one: -found.get(one.id, 0.0))
        return tuple(one for one in ranked if found.get(one.id))

    # What was typed

    def _read(self, typed: str) -> list[Matches]:
        """What the words in `typed` may be, in the reading that fits best.

        Latin words that are known to the letter are meant: "toy" is no Kazakh wedding.
        """
        read = [[self._index.look_up(word) for word in text.split()] for text in readings(typed)]
        is_known = typed.isascii() and all(SAME in matches.values() for matches in read[0])
        return read[0] if is_known else max(read, key=self._fit)

    def _fit(self, read: Sequence[Matches]) -> float:
        """How sure the words of a reading are, on average."""
        return sum(map(self._fit_of, read)) / max(1, len(read))

    def _fit_of(self, matches: Matches) -> float:
        alone = [sure for _, sure in self._single(matches)]
        return max(alone) if alone else min(_UNTOLD, max(matches.values(), default=0.0))

    def _single(self, matches: Matches) -> list[_Sure]:
        """The terms of one word that a typed word may be; the word itself rather than its forms."""
        found = [
            (term, sure)
            for word, sure in matches.items()
            for term in self._terms[word]
            if len(term.words) == 1 and not term.against
        ]
        same = [one for one in found if one[1] == SAME]
        return same if any(term.names for term, _ in same) else found

    # What it says

    def _scores(self, read: Sequence[Matches]) -> dict[str, float]:
        """What speaks for each situation: the sum over the words that were typed.

        What doubtful words name stands last; alone it is not told, and the whole list is shown.
        """
        together = self._together(read)
        taken = frozenset[int]().union(*(places for term, places in together.items() if term.names))
        single = {at: self._single(one) for at, one in enumerate(read) if at not in taken}
        against = {
            term.situation
            for matches in read
            for word, sure in matches.items()
            for term in self._terms[word]
            if term.against and sure >= FORM
        }
        scores: defaultdict[str, dict[int, float]] = defaultdict(dict)
        named: defaultdict[str, set[frozenset[int]]] = defaultdict(set)

        def gain(term: _Term, places: frozenset[int], sure: float) -> None:
            more = _TOGETHER / len(places) if len(places) > 1 else 0.0
            for place in places:
                known = scores[term.situation].get(place, 0.0)
                scores[term.situation][place] = max(known, term.weight * sure * (1 + more))
            if term.names:
                named[term.situation].add(places)

        for term, places in together.items():
            sure = min(max(read[at].get(word, 0.0) for word in term.words) for at in places)
            gain(term, places, sure)
        doubtful: list[tuple[_Term, int, float]] = []
        for place, terms in single.items():
            for term, sure in _without_elsewhere(terms):
                if term.doubtful:
                    doubtful.append((term, place, sure))
                else:
                    gain(term, frozenset({place}), sure)
        is_understood = all(any(sure >= SLIP for _, sure in one) for one in single.values())
        for term, place, sure in doubtful:
            agreeing = any(
                other.situation == term.situation and at != place and (term.names or other.names)
                for other, at, _ in doubtful
            )
            if agreeing or scores.get(term.situation) or (is_understood and term.names):
                gain(term, frozenset({place}), sure)
        told = {
            situation: sum(by_place.values())
            for situation, by_place in scores.items()
            if situation != _ELSEWHERE and (situation not in against or len(named[situation]) > 1)
        }
        doubted = {*named, *(term.situation for term, _, _ in doubtful if term.names)}
        return dict.fromkeys(doubted - {_ELSEWHERE}, _IN_DOUBT) | told if told else {}

    def _together(self, read: Sequence[Matches]) -> dict[_Term, frozenset[int]]:
        """The terms of several words that all were typed, and where.

        A longer one stands for those inside it, and one that means something else for all others.
        """
        found: dict[_Term, frozenset[int]] = {}
        for term in {term for one in read for word in one for term in self._terms[word]}:
            least = SAME if term.exact else 0.0
            places = {_likeliest(word, read, least) for word in term.words}
            if len(places - {None}) == len(term.words) > 1:
                found[term] = frozenset(place for place in places if place is not None)
        longest = {
            term: places
            for term, places in found.items()
            if not any(places < others for others in found.values())
        }
        elsewhere = frozenset[int]().union(
            *(places for term, places in longest.items() if term.situation == _ELSEWHERE)
        )
        return {
            term: places
            for term, places in longest.items()
            if term.situation == _ELSEWHERE or not places & elsewhere
        }


def _declared(situations: Sequence[Situation], found_by: Sequence[FoundBy]) -> Iterator[FoundBy]:
    """What the situations are found by: their words, their names, their numbers."""
    known = {one.id for one in situations} | {_ELSEWHERE}
    yield from (words for words in found_by if words.situation in known)
    worded = {words.situation for words in found_by}
    for one in situations:
        names = {lang: one.name(lang).split(", ") for lang in LANGS}
        yield _found_by(one, names)
        yield _found_by(one, {lang: " ".join(names[lang]).split() for lang in LANGS}, beside=True)
        # A number is the same in every language: it stands in the first.
        yield _found_by(one, {LANGS[0]: one.call[:1]})
        yield _found_by(one, {LANGS[0]: one.call[1:]}, beside=True)
        if one.id not in worded:
            yield _found_by(one, {lang: one.search_words(lang).split() for lang in LANGS})


def _found_by(
    one: Situation, terms: Mapping[Lang, Sequence[str]], *, beside: bool = False
) -> FoundBy:
    said: dict[str, Any] = {lang: tuple(terms.get(lang, ())) for lang in LANGS}
    return FoundBy(situation=one.id, beside=beside, **said)


def _weight(found_by: FoundBy) -> float:
    return _BESIDE if found_by.beside else _DOUBTFUL if found_by.doubtful else _NAMED


def _shared(terms: Mapping[str, _Term]) -> Iterator[_Term]:
    """The terms of the same words: the more situations they name, the less they tell of each."""
    if _ELSEWHERE in terms:
        yield terms[_ELSEWHERE]
        return
    named = sum(term.names for term in terms.values())
    for term in terms.values():
        yield replace(term, weight=term.weight / max(1, named) ** 0.5)


def _without_elsewhere(found: list[_Sure]) -> list[_Sure]:
    """The terms that are surer than what means something else; a slip is sure of nothing."""
    elsewhere = max((sure for term, sure in found if term.situation == _ELSEWHERE), default=0.0)
    return found if elsewhere <= SLIP else [one for one in found if one[1] > elsewhere]


def _likeliest(word: str, read: Sequence[Matches], least: float) -> int | None:
    """The place where a word was typed, if it was, as sure as `least`."""
    sure = [one.get(word, 0.0) for one in read]
    return sure.index(max(sure)) if any(sure) and max(sure) >= least else None
