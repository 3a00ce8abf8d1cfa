"""What is wrong in the words of a lesson: the safety rules of the guide's own words, and its own.

The very functions of the content check are asked. What happens in a story advises nobody, so it is
not asked whether it sends somebody out of the house; nor is an answer that is not to be chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from guide.content.checks.entries import RawEntry
from guide.content.checks.finding import Finding
from guide.content.checks.foreign import check_letters
from guide.content.checks.languages import check_languages
from guide.content.checks.leaving import check_leaving, sends_out
from guide.content.checks.negation import check_negation
from guide.content.checks.safety import check_safety
from guide.content.checks.services import dialled_numbers_in, strayed
from guide.content.checks.signs import check_signs
from guide.content.model import LANGS, Lang
from guide.training import forbidden_words as forbidden
from guide.training.adults_tasks import is_adults_task
from guide.training.attack_words import describes_attack, lists_signs
from guide.training.bands import AgeBand
from guide.training.foreign_text import is_of_other_language
from guide.training.lesson_texts import Piece, Use
from guide.training.level_names import is_misnamed

# What may be a matter of taste or a mistake of the check: told, but no lesson is refused for it.
REMARKS = frozenset(
    {
        "colours_differ", "negation_differs", "numbers_differ", "review_passed", "shouting",
        "text_untidy", "word_doubled",
    }
)  # fmt: skip
_NUMBERS = {"101", "102", "103", "104", "110", "111", "112"}


def check_piece(file: str, piece: Piece, langs: tuple[Lang, ...]) -> Iterator[Finding]:
    """Faults of what one piece says; `langs` are the languages of the file."""
    yield from _check_presence(file, piece, langs)
    every = _entry(file, piece, set(Use))
    plain = _entry(file, piece, set(Use) - {Use.FIGURE})
    advice = _entry(file, piece, {Use.ADVICE})
    yield from check_signs(every)
    yield from check_letters(_read_out(every, piece))
    for found in check_languages(every):
        if found.code not in {"language_missing", "text_empty"}:  # told above, by the file's own
            yield found
    yield from check_safety(plain)
    yield from check_negation(_entry(file, piece, set(Use) - {Use.SCRIPT, Use.FIGURE}), None)
    yield from check_leaving([_leading_out(advice)])
    yield from _check_own(file, piece)


def _entry(file: str, piece: Piece, uses: set[Use]) -> RawEntry:
    """The texts for these uses, as the content check reads what people are told."""
    said: dict[str, object] = {"id": piece.id}
    for lang in piece.langs:
        texts = piece.texts(lang)
        said[lang] = {
            role: text for role, text in texts.items() if text and piece.use(role) in uses
        }
    return RawEntry(file, "line", 1, said)


def _read_out(entry: RawEntry, piece: Piece) -> RawEntry:
    """The texts that somebody reads: an answer that is typed may be "true" in a Kazakh file."""
    said: dict[str, object] = {"id": entry.id}
    for lang in piece.langs:
        texts = entry.words(lang)
        said[lang] = {role: text for role, text in texts.items() if role not in piece.typed}
    return RawEntry(entry.file, entry.table, entry.position, said)


def _leading_out(entry: RawEntry) -> RawEntry:
    """The texts that tell people to leave; a lesson on meeting places names many."""
    said: dict[str, object] = {"id": entry.id}
    for lang in LANGS:
        texts = entry.words(lang)
        said[lang] = {role: text for role, text in texts.items() if sends_out(text, lang)}
    return RawEntry(entry.file, entry.table, entry.position, said)


def _check_presence(file: str, piece: Piece, langs: tuple[Lang, ...]) -> Iterator[Finding]:
    """C4: every language of the file, no needed text empty, none too long."""
    for lang in LANGS:
        texts = piece.texts(lang)
        if lang in langs and not texts:
            yield Finding(file, piece.id, "language_missing", lang)
        if lang not in langs and texts:
            yield Finding(file, piece.id, "language_missing", ", ".join(langs) or lang)
        for role, text in texts.items():
            if role in piece.needed and lang in langs and not text.strip():
                yield Finding(file, piece.id, "text_empty", f"{lang}.{role}")
            if len(text) > piece.limit(role):
                told = f"{lang}.{role}: {len(text)} / {piece.limit(role)}"
                yield Finding(file, piece.id, "text_too_long", told)
    own = tuple(lang for lang in langs if lang in piece.langs)
    for role in sorted(_roles_said(piece, own, any) - _roles_said(piece, own, all)):
        yield Finding(file, piece.id, "text_empty", role)


def _roles_said(
    piece: Piece, langs: tuple[Lang, ...], count: Callable[[Iterable[bool]], bool]
) -> set[str]:
    """The roles that have a text in any language, or in all."""
    every = {role for lang in langs for role in piece.texts(lang)}
    return {role for role in every if count(bool(piece.texts(lang).get(role)) for lang in langs)}


def _check_own(file: str, piece: Piece) -> Iterator[Finding]:
    """P3, P10, P11, P13, P17, P20, the names of levels, and emergency numbers that are theirs."""
    for lang in piece.langs:
        for role, text in piece.texts(lang).items():
            told = f"{lang}.{role}: {text}"
            for code in _own_codes(piece, piece.use(role), text, lang):
                yield Finding(file, piece.id, code, told)
            if piece.use(role) is Use.WRONG:
                continue  # what pupils say is not always right
            for number, own in strayed(text, lang, _NUMBERS):
                found = f"{lang}.{role}: {number}"
                yield Finding(file, piece.id, "number_of_other_service", found, own)
            for number in dialled_numbers_in(text, lang):
                if number not in _NUMBERS:
                    found, known = f"{lang}.{role}: {number}", ", ".join(sorted(_NUMBERS))
                    yield Finding(file, piece.id, "number_unknown", found, known)


def _own_codes(piece: Piece, use: Use, text: str, lang: Lang) -> Iterator[str]:
    """What is wrong with one text, whatever it says in other languages."""
    is_of_pupils = any(band is not AgeBand.ADULT for band in piece.bands)
    is_told = use in {Use.ADVICE, Use.REASON}
    if use is Use.REASON and forbidden.shows_harm(text, lang):
        yield "harm_shown"
    if forbidden.judges_looks(text, lang):
        yield "profiling"
    if forbidden.is_made_real(text, lang):
        yield "realism"
    if describes_attack(text, lang) or (is_of_pupils and lists_signs(text, lang)):
        yield "attack_described"
    if (is_told or use is Use.SCRIPT) and forbidden.promises_too_much(text, lang):
        yield "called_safe"
    if (is_told or use is Use.SCRIPT) and is_of_pupils and is_adults_task(text, lang):
        yield "child_in_charge"
    if use is not Use.WRONG and is_misnamed(text, lang):
        yield "level_misnamed"
    if is_of_other_language(text, lang):
        yield "wrong_language"
