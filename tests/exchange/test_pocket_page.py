"""The page for a phone: one file that asks nobody for anything and shows each text as it is."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from guide.exchange.pocket_page import (
    PocketAdvice,
    PocketAnswer,
    PocketCall,
    PocketGroup,
    PocketPage,
    PocketPart,
    html,
)

EVIL = "</style><script>alert(1)</script>\"'&<img src=//x onerror=y>"
# What a page can fetch by, whatever its policy says.
FETCHING = {"src", "srcset", "action", "formaction", "background", "poster", "data", "ping"}
VOID = {"meta", "br", "link", "img", "hr", "input"}


class Seen(HTMLParser):
    """The elements of a page with what they carry, and whether each is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def of(self, tag: str) -> list[dict[str, str]]:
        return [carried for found, carried in self.elements if found == tag]


def page(text: str) -> PocketPage:
    call = PocketCall("+77000000001", text, text)
    advice = PocketAdvice(text, "red", (text,), ((text, text),), ((text, ""),), True, (call,), text)
    group = PocketGroup(text, (text,), ((text, (PocketAnswer(text, text, "112", text),)),))
    return PocketPage(
        lang="kk",
        title=text,
        notes=(text,),
        contents=text,
        parts=(PocketPart("numbers", text, (text,), (call,), (group,), (advice,)),),
        ends=(text,),
    )


def seen(text: str = "Ұл") -> Seen:
    return Seen(html(page(text)).decode())


def test_each_text_is_shown_as_it_was_typed_and_is_never_part_of_the_page() -> None:
    harmless, harmful = seen(), seen(EVIL)
    assert [tag for tag, _ in harmful.elements] == [tag for tag, _ in harmless.elements]
    assert not harmful.of("script")
    assert not harmful.of("img")
    assert harmful.texts.count(EVIL) == harmless.texts.count("Ұл") > 15
    assert harmful.open == []


def test_nothing_on_the_page_asks_for_anything_else() -> None:
    for tag, carried in seen(EVIL).elements:
        assert tag not in {"script", "link", "iframe", "object", "form", "base", "video", "audio"}
        assert not FETCHING & carried.keys()
        assert not any(name.startswith("on") or name == "style" for name in carried)
        assert re.fullmatch(r"tel:\+?\d+|#[a-z]+", carried.get("href", "#a"))


def test_a_browser_is_told_to_fetch_nothing_and_to_take_this_style_only() -> None:
    text = html(page("Ұл")).decode()
    [policy] = [
        one["content"] for one in seen().of("meta")
        if one.get("http-equiv") == "Content-Security-Policy"
    ]  # fmt: skip
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    [style] = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert rules["style-src"] == f"'sha256-{digest}'"
    assert "url(" not in style
    assert "@import" not in style


def test_a_press_dials_and_the_contents_lead_to_the_parts() -> None:
    found = seen()
    hrefs = [link["href"] for link in found.of("a")]
    assert hrefs.count("tel:+77000000001") == 2
    assert "tel:112" in hrefs
    ids = [carried["id"] for _tag, carried in found.elements if "id" in carried]
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in hrefs if href.startswith("#")} <= set(ids)


def test_the_page_says_its_language_and_fits_a_phone() -> None:
    found = seen()
    assert found.of("html") == [{"lang": "kk"}]
    assert {"name": "viewport", "content": "width=device-width, initial-scale=1"} in found.of(
        "meta"
    )
    assert html(page("Ұл")).startswith(
        b'<!DOCTYPE html>\n<html lang="kk">\n<head>\n<meta charset="utf-8">'
    )


def test_an_element_that_is_not_closed_is_seen() -> None:
    with pytest.raises(AssertionError):
        Seen("<p><b>one</p>")
