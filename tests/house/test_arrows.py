"""The house keeps its own rules: arrows between rooms, size of modules, words in translation."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "guide").rglob("*.py"))
BINARY = {".png", ".jpg", ".ttf", ".db", ".pdf", ".ico", ".zip", ".daiyn-place"}
NETWORK = {
    "socket", "socketserver", "ssl", "http", "urllib", "urllib3", "requests", "ftplib", "smtplib",
    "imaplib", "poplib", "telnetlib", "xmlrpc", "asyncio", "webbrowser", "multiprocessing",
}  # fmt: skip


def imports(tree: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_rooms_open_only_the_doors_that_the_house_allows() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run(
        [lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_has_one_subject_and_no_network(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) < 400
    found = imports(ast.parse(source))
    named = {name.split(".")[0] for name in found}
    assert not named & NETWORK
    assert "PySide6.QtNetwork" not in found
    is_of_windows = path.relative_to(ROOT / "guide").parts[0] in ("ui", "app")
    assert is_of_windows or "PySide6" not in named


def shaped_translations(tree: ast.AST) -> list[int]:
    """Lines where words are shaped before they are translated: they would never match."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = (
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        )
        if name not in {"tr", "translate"}:
            continue
        if name == "translate" and not isinstance(node.args[0], ast.Constant):
            continue  # a painter moves, it does not speak
        words = node.args[1] if name == "translate" and len(node.args) > 1 else node.args[0]
        if isinstance(words, ast.JoinedStr | ast.BinOp) or (
            isinstance(words, ast.Call)
            and isinstance(words.func, ast.Attribute)
            and words.func.attr == "format"
        ):
            found.append(node.lineno)
    return found


def test_no_words_are_shaped_before_they_are_translated() -> None:
    found = [
        f"{path.name}:{line}"
        for path in MODULES
        for line in shaped_translations(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


def test_the_check_for_shaped_words_sees_each_kind_of_it() -> None:
    bad = ['self.tr(f"a {b}")', 'self.tr("a %s" % b)', 'self.tr("a {}".format(b))',
           'QCoreApplication.translate("C", f"a {b}")']  # fmt: skip
    assert all(shaped_translations(ast.parse(line)) for line in bad)
    assert not shaped_translations(ast.parse('self.tr("a {b}").format(b=1)'))


def test_the_repository_speaks_of_the_product_alone() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    hosts = re.compile(
        r"(py" + r"pi\.org|pythonhosted|npm" + r"js\.|deb\.debian|--(extra-)?index-url)"
    )
    found = []
    for name in filter(None, tracked):
        path = ROOT / name
        if path.suffix in BINARY or not path.is_file():
            continue
        if hosts.search(path.read_text(encoding="utf-8")) and path != Path(__file__):
            found.append(name)
    assert found == []
