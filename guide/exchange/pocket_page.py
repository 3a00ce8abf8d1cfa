"""One page for a phone: a file of HTML that needs no network, no script and no other file.

A browser is told to fetch nothing whatever stands in it, and each text is escaped. What a press
opens are calls (`tel:`) and places on the page itself. It follows the phone's light or dark look,
and prints with everything unfolded.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from html import escape

from msgspec import Struct

_STYLE = """
:root{color-scheme:light dark;--bg:#fff;--text:#14191c;--soft:#46525a;--line:#6b7780;--link:#0b566b;
--tile:#edf1f3;--yellow:#9a7400;--orange:#b85a00;--red:#a50f1f}
@media (prefers-color-scheme:dark){:root{--bg:#0f1518;--text:#f2f5f6;--soft:#b9c4ca;--line:#8e9ba3;
--link:#7fd0e4;--tile:#222c31;--yellow:#ffe48a;--orange:#ffc38a;--red:#ffb9b7}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:42rem;padding:1rem 1rem 3rem;background:var(--bg);color:var(--text);
font:1.0625rem/1.45 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25;margin:.25rem 0}
h2{font-size:1.25rem;margin:2rem 0 .5rem}
h3{font-size:1.0625rem;margin:1rem 0 .25rem}
p{margin:.35rem 0}
small,.soft{color:var(--soft);font-size:.9375rem}
a{color:var(--link)}
nav ul,.calls,.lines{list-style:none;margin:0;padding:0}
nav li{display:inline-block;margin-right:1rem}
nav a{display:inline-block;padding:.7rem 0;min-height:2.75rem}
.calls a{display:block;min-height:3rem;margin:.5rem 0;padding:.6rem .9rem;background:var(--tile);
border:1px solid var(--line);border-radius:.75rem;text-decoration:none}
.calls b{font-size:1.3125rem}
.calls span{display:block;color:var(--text)}
.lines li,ol li{margin:.6rem 0}
ol{padding-left:1.75rem}
dl{margin:0}
dt{color:var(--soft);font-size:.9375rem;margin-top:.6rem}
dd{margin:0}
dd a,dt a{display:inline-block;padding:.6rem 0;min-height:2.75rem}
details{border:1px solid var(--line);border-radius:.75rem;margin:.6rem 0;padding:0 .9rem}
details[open]{padding-bottom:.75rem}
summary{padding:.8rem 0;min-height:3rem;font-weight:600;cursor:pointer}
summary h3{display:inline;font-size:1.0625rem;margin:0}
.yellow,.orange,.red{border-left-width:.5rem;border-left-style:solid}
.yellow{border-left-color:var(--yellow)}
.orange{border-left-color:var(--orange)}
.red{border-left-color:var(--red)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
@media print{:root{--bg:#fff;--text:#000;--soft:#000;--line:#000;--link:#000;--tile:#fff}
nav{display:none}
body{max-width:none;padding:0;font-size:11pt}
details::details-content{display:block;content-visibility:visible;height:auto}
h2,h3,summary{break-after:avoid}
li,dd{break-inside:avoid}}
""".strip()
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"


class PocketCall(Struct, frozen=True):
    """A number that a press dials: `dial` as it is dialled, `shown` as it is read, and whose."""

    dial: str
    shown: str
    name: str


class PocketAnswer(Struct, frozen=True):
    """An answer of the family under its question; `dial` for one that is a number.

    `note` says where an answer comes from that the family did not type.
    """

    label: str
    value: str
    dial: str = ""
    note: str = ""


class PocketGroup(Struct, frozen=True):
    """Answers under one heading, each group of a person or a place under a name of its own."""

    title: str
    notes: tuple[str, ...]
    parts: tuple[tuple[str, tuple[PocketAnswer, ...]], ...]


class PocketAdvice(Struct, frozen=True):
    """What can be unfolded: a level, or a situation with its steps in order."""

    title: str
    look: str  # "yellow", "orange", "red" of a level, "" of a situation
    notes: tuple[str, ...]
    lines: tuple[tuple[str, str], ...]  # what to do, and why
    aside: tuple[tuple[str, str], ...]  # what stands beside the steps
    is_ordered: bool
    calls: tuple[PocketCall, ...]
    origin: str  # what the words rest on


class PocketPart(Struct, frozen=True):
    """A part of the page, which its contents lead to."""

    id: str
    title: str
    notes: tuple[str, ...] = ()
    calls: tuple[PocketCall, ...] = ()
    groups: tuple[PocketGroup, ...] = ()
    advice: tuple[PocketAdvice, ...] = ()


class PocketPage(Struct, frozen=True, kw_only=True):
    """All that stands on the page, in one language."""

    lang: str
    title: str
    notes: tuple[str, ...]
    contents: str  # what the list of the parts is called
    parts: tuple[PocketPart, ...]
    ends: tuple[str, ...]


def html(page: PocketPage) -> bytes:
    """The page as a file."""
    return "".join(f"{line}\n" for line in _lines(page)).encode()


def _lines(page: PocketPage) -> Iterator[str]:
    yield f'<!DOCTYPE html>\n<html lang="{escape(page.lang)}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="robots" content="noindex">'
    yield '<meta name="format-detection" content="telephone=no">'  # what is a number says so
    yield f"<title>{escape(page.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f"<header>\n<h1>{escape(page.title)}</h1>"
    yield from _notes(page.notes)
    yield f'</header>\n<nav aria-label="{escape(page.contents)}">\n<ul>'
    for part in page.parts:
        yield f'<li><a href="#{escape(part.id)}">{escape(part.title)}</a></li>'
    yield "</ul>\n</nav>\n<main>"
    for part in page.parts:
        yield from _part(part)
    yield "</main>\n<footer>"
    yield from _notes(page.ends)
    yield "</footer>\n</body>\n</html>"


def _part(part: PocketPart) -> Iterator[str]:
    named = escape(part.id)
    yield f'<section id="{named}" aria-labelledby="{named}-title">'
    yield f'<h2 id="{named}-title">{escape(part.title)}</h2>'
    yield from _notes(part.notes)
    yield from _calls(part.calls)
    for group in part.groups:
        yield from _group(group)
    for advice in part.advice:
        yield from _advice(advice)
    yield "</section>"


def _notes(notes: tuple[str, ...]) -> Iterator[str]:
    yield from (f"<p>{escape(note)}</p>" for note in notes if note)


def _calls(calls: tuple[PocketCall, ...]) -> Iterator[str]:
    if calls:
        yield '<ul class="calls">'
        for call in calls:
            name = f"<span>{escape(call.name)}</span>" if call.name else ""
            number = f"<b>{escape(call.shown)}</b>"
            yield f'<li><a href="tel:{escape(call.dial)}">{number}{name}</a></li>'
        yield "</ul>"


def _group(group: PocketGroup) -> Iterator[str]:
    yield f"<h3>{escape(group.title)}</h3>"
    yield from _notes(group.notes)
    for name, answers in group.parts:
        if name:
            yield f"<p><strong>{escape(name)}</strong></p>"
        yield from _answers(answers)


def _answers(answers: tuple[PocketAnswer, ...]) -> Iterator[str]:
    if answers:
        yield "<dl>"
        for answer in answers:
            value = escape(answer.value)
            if answer.dial:
                value = f'<a href="tel:{escape(answer.dial)}">{value}</a>'
            note = f"<br><small>{escape(answer.note)}</small>" if answer.note else ""
            yield f"<dt>{escape(answer.label)}</dt><dd>{value}{note}</dd>"
        yield "</dl>"


def _advice(advice: PocketAdvice) -> Iterator[str]:
    look = f' class="{escape(advice.look)}"' if advice.look else ""
    yield f"<details{look}>\n<summary><h3>{escape(advice.title)}</h3></summary>"
    yield from _notes(advice.notes)
    yield from _calls(advice.calls)
    yield from _list("ol" if advice.is_ordered else "ul", advice.lines)
    yield from _list("ul", advice.aside)
    yield f"<p><small>{escape(advice.origin)}</small></p>\n</details>"


def _list(kind: str, lines: tuple[tuple[str, str], ...]) -> Iterator[str]:
    if lines:
        yield f'<{kind} class="lines">' if kind == "ul" else f"<{kind}>"
        for title, reason in lines:
            why = f'<br><span class="soft">{escape(reason)}</span>' if reason else ""
            yield f"<li>{escape(title)}{why}</li>"
        yield f"</{kind}>"
