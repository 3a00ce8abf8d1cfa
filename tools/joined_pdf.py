"""Several tagged PDFs as one, for whoever prints them all at once: pages, tags and a contents list.

What a screen reader needs goes along: the trees of tags are hung under one root, and the numbers
by which pages find their tags are kept apart. The same files give the same bytes. Knows nothing of
what stands on the pages.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import Any

from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, Stream, String

# Taken from the first file: the files are of one kind, so the others say the same.
_OF_THE_FIRST = ("/MarkInfo", "/Lang", "/ViewerPreferences", "/Metadata")
_TRUE_OF_THE_FIRST_ONLY = (
    "xmpMM:InstanceID",
    "xmpMM:DocumentID",
    "{http://ns.adobe.com/xap/1.0/t/pg/}NPages",
)
_VERSION = "1.7"
_KEYS_OF_TAGS = ("/StructParents", "/StructParent")


class NotJoinedError(Exception):
    """The files cannot become one without losing tags."""


def joined_pdf(parts: Sequence[tuple[str, bytes]], title: str) -> bytes:
    """Join tagged PDFs, each with its name in the contents list, under a title.

    All are in the language of the first. Raises NotJoinedError for a file without tags.
    """
    with ExitStack() as opened:
        whole = opened.enter_context(Pdf.new())
        root = whole.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        document = whole.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Document, P=root, K=Array())
        )
        root.K = Array([document])
        numbers, names, roles = Array(), Array(), Dictionary()
        next_key = 0
        items = []
        for name, content in parts:
            part = opened.enter_context(Pdf.open(io.BytesIO(content)))
            if "/StructTreeRoot" not in part.Root:
                raise NotJoinedError(name)
            next_key = _renumber(part, next_key)
            items.append(OutlineItem(name, len(whole.pages)))
            whole.pages.extend(part.pages)
            # After the pages: the tags point at them, and a page that is not there yet is lost.
            tree = whole.copy_foreign(part.Root.StructTreeRoot)
            for child in _children(tree):
                child.P = document
                child.S = Name.Part
                document.K.append(child)
            numbers.extend(_flat(tree.ParentTree, "/Nums"))
            if "/IDTree" in tree:
                names.extend(_flat(tree.IDTree, "/Names"))
            for role, meaning in tree.get("/RoleMap", Dictionary()).items():
                roles[role] = meaning
            if whole.Root.get("/Lang") is None:
                _take_over(part, whole)
        root.ParentTree = whole.make_indirect(Dictionary(Nums=numbers))
        root.ParentTreeNextKey = next_key
        root.RoleMap = roles
        if len(names) > 0:
            root.IDTree = whole.make_indirect(Dictionary(Names=_sorted_by_name(names)))
        whole.Root.StructTreeRoot = root
        with whole.open_outline() as outline:
            outline.root.extend(items)
        return _saved(whole, title)


def _renumber(part: Pdf, first: int) -> int:
    """Let the numbers of a file's tags begin with `first`; return the next free one."""
    for found in part.objects:
        if isinstance(found, Dictionary | Stream):
            for key in _KEYS_OF_TAGS:
                if key in found:
                    found[key] = int(found[key]) + first
    tree = part.Root.StructTreeRoot
    moved = _flat(tree.ParentTree, "/Nums")
    for place in range(0, len(moved), 2):
        moved[place] = int(moved[place]) + first
    tree.ParentTree = part.make_indirect(Dictionary(Nums=moved))
    return first + int(tree.ParentTreeNextKey)


def _children(tree: Any) -> list[Any]:
    children = tree.K
    return list(children) if isinstance(children, Array) else [children]


def _flat(node: Any, key: str) -> Array:
    """The pairs of a tree of numbers or names, without its branches."""
    return Array(list(_pairs(node, key)))


def _pairs(node: Any, key: str) -> Iterator[Any]:
    yield from node.get(key, Array())
    for kid in node.get("/Kids", Array()):
        yield from _pairs(kid, key)


def _sorted_by_name(names: Array) -> Array:
    pairs = sorted(zip(names[::2], names[1::2], strict=True), key=lambda pair: bytes(pair[0]))
    if len({bytes(name) for name, _ in pairs}) < len(pairs):
        raise NotJoinedError("two tags of one name")
    return Array([each for pair in pairs for each in pair])


def _take_over(part: Pdf, whole: Pdf) -> None:
    for key in _OF_THE_FIRST:
        if key in part.Root:
            found = part.Root[key]
            is_shared = found.is_indirect
            whole.Root[key] = whole.copy_foreign(found if is_shared else part.make_indirect(found))
    whole.docinfo = whole.make_indirect(Dictionary(dict(part.docinfo.items())))


def _saved(whole: Pdf, title: str) -> bytes:
    whole.docinfo["/Title"] = String(title)
    with whole.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
        meta["dc:title"] = title
        for name in _TRUE_OF_THE_FIRST_ONLY:
            del meta[name]
    out = io.BytesIO()
    whole.save(out, deterministic_id=True, min_version=_VERSION)
    return out.getvalue()
