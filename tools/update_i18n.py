"""Read the program's texts into `resources/i18n/guide_{kk,ru,en}.ts`, keeping translations.

    tools/update_i18n.py [--words FILE…]

`--words` fills in translations from JSON word lists:
`{"Context": {"English source": {"kk": "…", "ru": "…"}}}`; for plurals a list of forms a language
(kk 2, ru 3, en 2). What stays untranslated is listed, and the exit code is then 1.
"""

from __future__ import annotations

import argparse
import ast
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
I18N = ROOT / "resources" / "i18n"
# Language of the file, as Qt names it: it decides how many plural forms there are.
LANGUAGES = {"kk": "kk_KZ", "ru": "ru_RU", "en": "en_GB"}
FORMS = {"kk": 2, "ru": 3, "en": 2}

Words = dict[str, dict[str, dict[str, str | list[str]]]]


def read_sources(target: Path, lang: str) -> ET.ElementTree[ET.Element]:
    """Let lupdate read all texts of the program into a new file.

    lupdate knows plurals only in `self.tr`, so every text with `%n` is made one here.
    """
    command = [
        str(Path(sys.executable).with_name("pyside6-lupdate")),
        *(str(path.relative_to(ROOT)) for path in source_files()),
        "-no-obsolete",
        "-locations",
        "none",
        "-source-language",
        "en",
        "-target-language",
        LANGUAGES[lang],
    ]
    subprocess.run([*command, "-ts", str(target)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    tree = ET.parse(target)  # noqa: S314 - just written by our own tool
    for _, message in messages(tree):
        if "%n" in (message.findtext("source") or ""):
            message.set("numerus", "yes")
    return tree


def source_files() -> list[Path]:
    """The modules that may say something."""
    return [
        path for room in ("ui", "app") for path in sorted((ROOT / "guide" / room).rglob("*.py"))
    ]


def said_in_code() -> Iterator[tuple[Path, int, str]]:
    """Every literal text given to `tr` or `translate`, as Python itself reads the modules."""
    for path in source_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            at = {"tr": 0, "translate": 1}.get(node.func.attr)
            if at is None or len(node.args) <= at:
                continue
            text = node.args[at]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield path.relative_to(ROOT), node.lineno, text.value


def messages(tree: ET.ElementTree[ET.Element]) -> Iterator[tuple[str, ET.Element]]:
    """Every message with its context."""
    for context in tree.getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            yield name, message


def load_words(files: list[Path]) -> Words:
    """Read the word lists; a later list wins."""
    words: Words = {}
    for file in files:
        for context, texts in json.loads(file.read_text(encoding="utf-8")).items():
            words.setdefault(context, {}).update(texts)
    return words


def kept_words(path: Path, lang: str) -> Words:
    """The finished translations of the present file."""
    words: Words = {}
    if not path.exists():
        return words
    for context, message in messages(ET.parse(path)):  # noqa: S314 - our own file
        translation = message.find("translation")
        if translation is None or not _is_finished(message, translation, lang):
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")]
        texts = words.setdefault(context, {}).setdefault(message.findtext("source") or "", {})
        texts[lang] = forms or translation.text or ""
    return words


def update(lang: str, words: Words, scratch: Path) -> tuple[list[str], set[str]]:
    """Write the file of one language; return what is missing and all texts that lupdate saw."""
    path = I18N / f"guide_{lang}.ts"
    kept = kept_words(path, lang)
    tree = read_sources(scratch / path.name, lang)
    seen = {message.findtext("source") or "" for _, message in messages(tree)}
    if lang == "en":
        _keep_plurals(tree)
    missing = []
    for context, message in messages(tree):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None:
            continue
        for known in (kept, words):
            found = known.get(context, {}).get(source, {}).get(lang)
            if found is not None:
                _set(message, translation, found)
        if not _is_finished(message, translation, lang):
            translation.set("type", "unfinished")
            missing.append(f"{lang}\t{context}\t{source}")
    _write(tree, path)
    return missing, seen


def _keep_plurals(tree: ET.ElementTree[ET.Element]) -> None:
    """English needs words of its own only where they change with a number."""
    root = tree.getroot()
    for context in list(root.iter("context")):
        for message in list(context.iter("message")):
            if message.get("numerus") != "yes":
                context.remove(message)
        if context.find("message") is None:
            root.remove(context)


def _set(message: ET.Element, translation: ET.Element, known: str | list[str]) -> None:
    translation.attrib.pop("type", None)
    if message.get("numerus") == "yes":
        for child in list(translation):
            translation.remove(child)
        translation.text = None
        for form in [known] if isinstance(known, str) else known:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = known if isinstance(known, str) else known[0]


def _is_finished(message: ET.Element, translation: ET.Element, lang: str) -> bool:
    if translation.get("type") == "unfinished":
        return False
    if message.get("numerus") == "yes":
        forms = [form.text or "" for form in translation.iter("numerusform")]
        return len(forms) == FORMS[lang] and all(form.strip() for form in forms)
    return bool((translation.text or "").strip())


def _write(tree: ET.ElementTree[ET.Element], path: Path) -> None:
    """Write as lupdate does, so that the next run changes nothing that did not change."""
    ET.indent(tree, "    ")
    body = ET.tostring(tree.getroot(), encoding="unicode", short_empty_elements=True)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{body}\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Update all three files. 0 when nothing is missing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--words", nargs="*", type=Path, default=[], metavar="FILE")
    options = parser.parse_args(arguments)
    I18N.mkdir(parents=True, exist_ok=True)
    words = load_words(options.words)
    missing: list[str] = []
    seen: set[str] = set()
    with tempfile.TemporaryDirectory() as scratch:
        for lang in LANGUAGES:
            lacking, found = update(lang, words, Path(scratch))
            missing += lacking
            seen |= found
    # lupdate passes over a text whose further arguments it does not understand.
    unseen = [f"{p}:{line}\t{text}" for p, line, text in said_in_code() if text not in seen]
    for line in (*missing, *unseen):
        print(line)
    print(f"{len(missing)} texts are not translated, {len(unseen)} not understood")
    return 1 if missing or unseen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
