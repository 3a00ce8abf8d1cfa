"""What the files of an OpenDocument are made of: escaped texts, runs, paragraphs, styles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from guide.exchange.text_document import TextRun

_VERSION = 'office:version="1.3"'
COUNTRIES = {"kk": "KZ", "ru": "RU", "en": "GB"}
_SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    }.items()
)
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKS = re.compile("\r\n|[\r\n\t]| {2,}")


def escaped(text: str) -> str:
    """Text as XML: what XML cannot hold is left out, breaks and spaces are kept as marks."""
    return _MARKS.sub(_mark, escape(_NO_XML.sub("", text)))


def _mark(found: re.Match[str]) -> str:
    signs = found[0]
    if signs == "\t":
        return "<text:tab/>"
    return f' <text:s text:c="{len(signs) - 1}"/>' if signs[0] == " " else "<text:line-break/>"


def spans(runs: Iterable[TextRun]) -> str:
    """Runs one after another."""
    return "".join(map(span, runs))


def span(run: TextRun) -> str:
    """A run, in its language and weight."""
    words = escaped(run.text)
    if not run.lang and not run.is_bold:
        return words
    return f'<text:span text:style-name="{span_style(run)}">{words}</text:span>'


def span_style(run: TextRun) -> str:
    """The name of a run's style."""
    return f"Run_{run.lang or 'own'}{'_bold' if run.is_bold else ''}"


def language(lang: str) -> str:
    """The language of a text, as styles say it."""
    return f'fo:language="{lang}" fo:country="{COUNTRIES[lang]}"'


def paragraph_xml(style: str, words: str) -> str:
    """A paragraph around what is XML already."""
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def style_xml(name: str, family: str, properties: str, more: str = "") -> str:
    """A style of a family."""
    named = f'style:name="{name}" style:family="{family}" {more}'
    return f"<style:style {named}>{properties}</style:style>"


def file_xml(element: str, inner: str) -> str:
    """A whole file around its content."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f"<office:{element} {_SPACES} {_VERSION}>{inner}</office:{element}>"
    )
