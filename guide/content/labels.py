"""How a basis is called: one name for windows, papers and command line.

A name stands in three ids of words: `label_<name>` is the whole label, `basis_<name>` few words of
it, `origin_<name>` a sentence of a paper (alert-levels.md section 1.2).
"""

from __future__ import annotations

from typing import Any

from guide.content.model import Basis, Sourced

# Strongest first. `infographic` is `seed` in the lines for orange and red: the founding documents
# have advice for these levels in the blogger's picture only.
LABELS = ("infographic", "seed", "kz", "abroad", "unofficial", "general")


# The words that what is no advice carries: questions of ours, which no source stands behind.
DRAFTED = "drafted_by_us"


def label_of(entry_id: str, basis: Basis) -> str:
    """The name of the label that this basis of an entry carries."""
    if basis is Basis.SEED and entry_id.startswith(("O-", "R-")):
        return "infographic"
    return basis.value


def labels_of(entry: Sourced[Any]) -> tuple[str, ...]:
    """The labels of a line and of its parts, its own first, each once."""
    bases = (entry.basis, *(part.basis for part in entry.parts))
    return tuple(dict.fromkeys(label_of(entry.id, basis) for basis in bases))
