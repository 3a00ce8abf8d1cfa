"""The paper packs of a release: sheets to print without the program, a zip for each language.

python -m tools.paper_pack [--out DIR]

What is in a pack, and its names, is in guide/usecases/papers/collection.py. The same sources and
moment give the same bits: nothing is compressed (PDFs are already), entries carry the release's
moment.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pikepdf

from guide.content.model import LANGS, Lang
from guide.content.paper_words import PaperWords
from guide.paths import resources
from guide.store.store import Store
from guide.usecases.base.sheet import sheet_pdf
from guide.usecases.papers.collection import CollectionPaper, paper_collection
from guide.usecases.program.services import services_on
from tools.installer.release import ROOT, Release, read_release
from tools.joined_pdf import joined_pdf

_READABLE_BY_ALL = 0o100644 << 16
_UNIX = 3  # whose rights those are; also what says that names are not in an old code page
_EARLIEST = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)  # a zip knows no earlier moment


def make_paper_pack(release: Release, out: Path, langs: Sequence[Lang] = LANGS) -> list[Path]:
    """Write `daiyn-0.2.0-papers-kk.zip` and its like, one a language, into the folder `out`."""
    out.mkdir(parents=True, exist_ok=True)
    moment = dt.datetime.fromtimestamp(release.moment, dt.UTC)
    made = []
    for lang in langs:
        target = out / f"daiyn-{release.version}-papers-{lang}.zip"
        target.write_bytes(zip_of(lang, moment))
        made.append(target)
    return made


def zip_of(lang: Lang, moment: dt.datetime) -> bytes:
    """The pack of a language, whole."""
    return zip_with(files_of(lang, moment), moment)


def zip_with(files: Iterable[tuple[str, bytes]], moment: dt.datetime) -> bytes:
    """A zip of files by path, which carries nothing of the machine that makes it."""
    # A zip has no time zone and counts in steps of two seconds.
    when = max(moment, _EARLIEST).timetuple()[:6]
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as zipped:
        for path, content in files:
            # Names that are not ASCII get the mark that they are UTF-8.
            entry = zipfile.ZipInfo(path, when)
            entry.create_system = _UNIX
            entry.external_attr = _READABLE_BY_ALL
            zipped.writestr(entry, content)
    return whole.getvalue()


def files_of(lang: Lang, moment: dt.datetime) -> Iterator[tuple[str, bytes]]:
    """The files of a pack in the order of their paths, pressed."""
    with Store.in_memory(now=lambda: moment) as store:
        guide_alone = services_on(store, lambda: moment)
        small = [
            (paper, sheet_pdf(paper.sheet)) for paper in paper_collection(guide_alone, lang).papers
        ]
        pages = sum(_pages(content) for _, content in small)
        pack = paper_collection(guide_alone, lang, pages_at_once=pages)
    yield pack.start.path, sheet_pdf(pack.start.sheet)
    yield from ((paper.path, content) for paper, content in small)
    yield pack.all_at_once, _at_once(lang, small)
    yield from ((paper.path, sheet_pdf(paper.sheet)) for paper in pack.large)


def _at_once(lang: Lang, papers: list[tuple[CollectionPaper, bytes]]) -> bytes:
    title = PaperWords(resources() / "content").word("pack_title", lang)
    return joined_pdf([(paper.name, content) for paper, content in papers], title)


def _pages(content: bytes) -> int:
    with pikepdf.open(io.BytesIO(content)) as opened:
        return len(opened.pages)


def main() -> None:
    """Make the packs and say what was made."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    for file in make_paper_pack(read_release(), parser.parse_args().out):
        print(f"{file.name}: {file.stat().st_size / (1 << 20):.1f} MiB")


if __name__ == "__main__":
    main()
