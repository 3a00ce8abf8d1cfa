"""A picture from a file, made anew: small, without anything that says where it was taken.

The size is asked before anything is decoded, and decoding has a bound of its own, so that no file
eats the memory. What is returned was painted here; of the file's own bytes nothing is left.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

_MOST_PIXELS = 120_000_000  # of a telephone's largest picture
_MOST_MIB = 512  # for decoding
_FORMATS = ("*.jpg", "*.jpeg", "*.png")
_KINDS = frozenset({b"jpeg", b"png"})
_QUALITIES = (85, 75, 65, 50, 35, 20)
ENDINGS = " ".join((*_FORMATS, *(one.upper() for one in _FORMATS)))


def read_photo(path: Path, longest: int, largest: int) -> bytes:
    """Return the picture as a plain JPEG: at most so many pixels a side, and so many bytes.

    ValueError for a file that is no picture, or too large a one.
    """
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()) not in _KINDS:
        raise ValueError("no picture")
    reader.setAllocationLimit(_MOST_MIB)
    reader.setAutoTransform(True)  # as the telephone was held
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        raise ValueError("no size, or too large")
    box = QSize(longest, longest)
    if size.width() > longest or size.height() > longest:
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise ValueError("not whole")
    return _encoded(_painted(image), largest)


def _painted(image: QImage) -> QImage:
    """The same dots on white, and no more: texts and profiles of the file stay behind."""
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    from PySide6.QtGui import QPainter

    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    return plain


def _encoded(image: QImage, largest: int) -> bytes:
    for quality in _QUALITIES:
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, b"jpeg")
        writer.setQuality(quality)
        if writer.write(image) and data.size() <= largest:
            return bytes(data.data())
    raise ValueError("too large")
