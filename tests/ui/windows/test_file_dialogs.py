"""The dialogues for files: worded in the language spoken, large enough, with the drives beside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFileSystemModel,
    QLabel,
    QListView,
    QPushButton,
    QToolButton,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from guide.content.model import Lang
from guide.ui.kit.look import Look, Theme
from guide.ui.kit.style import apply_style
from guide.ui.shell.file_dialogs import _Dialogue
from guide.ui.shell.translation import Translation
from guide.usecases.safekeeping.backup_service import Drive

WORDS = {
    "kk": ("Қайда қарау:", "Файлдар түрі:", "Бума"),
    "ru": ("Папка:", "Тип файлов:", "Папка"),
    "en": ("Look in:", "Files of type:", "Folder"),
}


@pytest.fixture
def translation(app: QApplication) -> Iterator[Translation]:
    made = Translation(app)
    yield made
    made.remove()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with documents and a folder in them."""
    (tmp_path / "home" / "Documents" / "inner").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_every_word_is_in_the_language_spoken(
    translation: Translation, folder: Path, qtbot: QtBot, lang: Lang
) -> None:
    translation.install(lang)
    dialogue = _Dialogue(None, "", None, "PDF (*.pdf)")
    qtbot.addWidget(dialogue)
    look_in, kinds, kind = WORDS[lang]
    labels = {label.objectName(): label.text() for label in dialogue.findChildren(QLabel)}
    assert labels["lookInLabel"] == look_in
    assert labels["fileTypeLabel"] == kinds
    dialogue.setDirectory(str(folder / "home"))
    model = shown_files(dialogue)
    inner = model.index(str(folder / "home" / "Documents"))
    assert model.data(inner.siblingAtColumn(2), Qt.ItemDataRole.DisplayRole) == kind


def shown_files(dialogue: QFileDialog) -> QFileSystemModel:
    tree = dialogue.findChild(QTreeView, "treeView")
    assert tree is not None
    model = tree.model()
    assert isinstance(model, QFileSystemModel)
    return model


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_button_can_be_met_with_a_finger(
    app: QApplication, folder: Path, qtbot: QtBot, scale: float
) -> None:
    before = app.font(), app.palette()
    apply_style(app, Look(Theme.LIGHT, scale))
    try:
        dialogue = _Dialogue(None, "", None, "PDF (*.pdf)")
        qtbot.addWidget(dialogue)
        dialogue.show()
        buttons = [*dialogue.findChildren(QToolButton), *dialogue.findChildren(QPushButton)]
        seen = [button for button in buttons if button.isVisible()]
        assert len(seen) >= 8
        assert min(min(b.width(), b.height()) for b in seen) >= 44 * scale
    finally:
        app.setFont(before[0])
        app.setPalette(before[1])


def test_the_drives_come_to_the_documents_and_the_home_once_found(
    folder: Path, qtbot: QtBot
) -> None:
    stick = folder / "STICK"
    stick.mkdir()
    gone = folder / "GONE"
    drives = [Drive(path=path, name=path.name, free=1, is_writable=True) for path in (stick, gone)]
    dialogue = _Dialogue(None, "", lambda: drives)
    qtbot.addWidget(dialogue)
    own = places(dialogue)
    assert str(folder / "home") in own
    qtbot.waitUntil(lambda: places(dialogue) == [*own, str(stick)])
    side = dialogue.findChild(QListView, "sidebar")
    assert side is not None
    assert side.model().rowCount(QModelIndex()) == len(own) + 1


def places(dialogue: QFileDialog) -> list[str]:
    return [url.toLocalFile() for url in dialogue.sidebarUrls()]
