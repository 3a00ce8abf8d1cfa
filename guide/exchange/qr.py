"""QR codes that every reader takes for the same letters.

Always one ECI 26 segment, which says UTF-8, then bytes: without it readers took short Kazakh texts
for Japanese. Never a Micro QR code, and error correction M (exchange.md, section 1).
"""

from __future__ import annotations

from msgspec import Struct

QUIET = 4  # modules of white around the code
MODULE_MM = 0.33  # printed; scanned prints were read down to 0.25 (exchange.md, section 1)
LONGEST = 2331  # bytes of UTF-8 that the largest code holds at level M


class QrCode(Struct, frozen=True):
    """A code as rows of modules, without the white around it: 1 is dark, 0 is light."""

    rows: tuple[bytes, ...]

    @property
    def size(self) -> int:
        """Modules on one side, with the white around the code."""
        return len(self.rows) + 2 * QUIET

    @property
    def least_mm(self) -> float:
        """The side of the smallest print that can be relied on, with the white around the code."""
        return self.size * MODULE_MM


def qr_code(text: str) -> QrCode:
    """Return the code of a text; the smallest that holds it.

    Raises ValueError for no text, and for one of more than `LONGEST` bytes.
    """
    from segno import make  # few papers and one page have a code

    if not 0 < len(text.encode()) <= LONGEST:
        raise ValueError(len(text))
    made = make(
        text, error="m", boost_error=False, mode="byte", encoding="utf-8", eci=True, micro=False
    )
    return QrCode(tuple(bytes(row) for row in made.matrix))


def svg(code: QrCode) -> str:
    """The code as an SVG picture of `code.size` units on each side, black on white."""
    runs = "".join(_runs_of(code))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {code.size} {code.size}">'
        f'<path fill="#fff" d="M0 0h{code.size}v{code.size}H0z"/><path d="{runs}"/></svg>'
    )


def dark_runs(code: QrCode) -> tuple[tuple[int, int, int], ...]:
    """The dark modules as runs: column, row and length, counted with the white around the code."""
    found = []
    for row, modules in enumerate(code.rows):
        start = None
        for column, module in enumerate((*modules, 0)):
            if module and start is None:
                start = column
            elif not module and start is not None:
                found.append((start + QUIET, row + QUIET, column - start))
                start = None
    return tuple(found)


def _runs_of(code: QrCode) -> tuple[str, ...]:
    return tuple(f"M{x} {y}h{length}v1h-{length}z" for x, y, length in dark_runs(code))
