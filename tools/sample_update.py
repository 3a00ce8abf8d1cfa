"""A signed update of the guide's words that is made up: for pictures and for tests.

Its key is no secret and no program trusts it by itself. It says what the present content says, in
another order, and once what stands on a paper: no advice is made up for it.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from guide.content import files  # noqa: E402
from guide.content.about import ABOUT  # noqa: E402
from guide.content.pack import SIGNATURE_ENDING  # noqa: E402
from tools.made_up_signer import Signer  # noqa: E402
from tools.make_guide_pack import pack_bytes  # noqa: E402

CONTENT = ROOT / "resources" / "content"

_ABOUT = """format = 1
edition = {edition}
made_on = 2026-11-22
needs_program = "0.4.0"

[about]
kk = "Сары деңгейдің екі кеңесі анықталды, біреуі қосылды."
ru = "Уточнены две строки жёлтого уровня, одна добавлена."
en = "Two lines of the yellow level are more exact, one is new."
"""
_CHANGED = (
    ("Сөмке, қорап, түйіншек, чемодан.", "Чемодан, сөмке, қорап, түйіншек."),
    ("Сумки, коробки, свёртки, чемоданы.", "Чемоданы, сумки, коробки, свёртки."),
    ("Bags, boxes, parcels, suitcases.", "Suitcases, bags, boxes, parcels."),
    ('sources = ["SD4", "P8", "I4", "K9"]', 'sources = ["SD4", "P8", "P5", "I4", "K9"]'),
)
ADDED = """
[[action]]
id = "Y-12"
level = "yellow"
kind = "task"
basis = "general"
sources = []
review = "draft"
kk = { title = "Жоспардың бір данасын дабыл чемоданына салыңыз." }
ru = { title = "Один экземпляр плана положите в тревожный чемоданчик." }
en = { title = "Put one copy of the plan in the go-bag." }
"""


def write_update(folder: Path, signer: Signer, *, edition: int = 2, is_large: bool = False) -> Path:
    """Write an update and its signature into `folder`; a large one changes every entry."""
    contents = {ABOUT: _ABOUT.format(edition=edition).encode()}
    contents |= {name: (CONTENT / name).read_bytes() for name in files.PACKED}
    contents |= _everything_signed() if is_large else {files.LEVELS: _few_changes().encode()}
    data = pack_bytes(contents)
    path = folder / f"guide-{edition}.zip"
    path.write_bytes(data)
    signature = signer.sign(data, f"Daiyn guide, edition {edition}")
    path.with_name(path.name + SIGNATURE_ENDING).write_bytes(signature)
    return path


def _few_changes() -> str:
    text = (CONTENT / files.LEVELS).read_text(encoding="utf-8")
    for before, after in _CHANGED:
        if before not in text:
            raise ValueError(before)
        text = text.replace(before, after, 1)
    at = text.index("\n# Orange.")
    return text[:at] + ADDED + text[at:]


def _everything_signed() -> dict[str, bytes]:
    found = {files.LEVELS: _few_changes()}
    for name in (files.SITUATIONS, files.NUMBERS):
        found[name] = (CONTENT / name).read_text(encoding="utf-8")
    return {
        name: text.replace('review = "draft"', 'review = "signed"').encode()
        for name, text in found.items()
    }
