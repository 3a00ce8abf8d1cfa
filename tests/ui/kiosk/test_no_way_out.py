"""What a kiosk's pages are made of holds no way out: asked of their words, before they run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PAGES = sorted((ROOT / "guide" / "ui" / "kiosk").glob("*.py"))
# Windows of their own, ways to other programs, mark-up that leads somewhere.
WAYS_OUT = re.compile(
    r"\b(QDialog|QFileDialog|QMessageBox|QInputDialog|QPrintDialog|QColorDialog|QFontDialog"
    r"|QProgressDialog|QMenu|QMenuBar|QComboBox|QCompleter|QToolTip|QWhatsThis|QSystemTrayIcon"
    r"|QTextBrowser|QTextEdit|QProcess|openUrl|setOpenExternalLinks|setHtml|RichText|MarkdownText"
    r"|AutoText|setToolTip|subprocess|webbrowser|createPopupMenu)\b"
)
SEALED_BY = {"seal.py"}  # it names what it keeps out


def ways_out(text: str) -> list[str]:
    """What of it leads out; words of comments and docstrings do not."""
    code = re.sub(r'"""(?:.|\n)*?"""|#.*', "", text)
    return WAYS_OUT.findall(code)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_page_holds_a_way_out(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ways_out(text) == []
    if path.name not in SEALED_BY:
        assert "QDesktopServices" not in text


def test_the_check_sees_one() -> None:
    assert ways_out('"""No QMenu here."""\nbox = QMessageBox()  # QDialog') == ["QMessageBox"]
    assert len(PAGES) > 10
