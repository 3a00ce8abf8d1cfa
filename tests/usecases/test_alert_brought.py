"""A message as a person opens it: either of its files leads to both, and nothing else is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.errors import Code, GuideError
from guide.signatures.minisign import SIGNATURE_LIMIT
from guide.usecases.alerts import brought
from guide.usecases.alerts.brought import bring


def put(folder: Path, **files: bytes) -> Path:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize("opened", ["a.xml", "a.xml.minisig", "a.minisig"])
def test_message_or_signature_leads_to_both(tmp_path: Path, opened: str) -> None:
    seal = opened if opened.endswith("minisig") else "a.xml.minisig"
    put(tmp_path, **{"a.xml": b"message", seal: b"seal", "b.xml.minisig": b"other"})
    found = bring(tmp_path / opened)
    assert (found.path, found.data, found.seals) == (tmp_path / "a.xml", b"message", (b"seal",))


def test_of_very_many_signatures_eight_are_read_and_that_of_the_whole_name_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, **{f"a.xml.{number:02}.minisig": b"%d" % number for number in range(12)})
    put(tmp_path, **{"a.xml": b"message", "a.xml.minisig": b"first"})
    read: list[str] = []
    whole = brought.read_bounded

    def counted(path: Path, limit: int) -> bytes | None:
        read.append(path.name)
        return whole(path, limit)

    monkeypatch.setattr(brought, "read_bounded", counted)
    assert bring(tmp_path / "a.xml").seals == (b"first", *(b"%d" % one for one in range(7)))
    assert len(read) == 8, "and no more"


def test_a_signature_that_is_too_large_is_there_and_proves_nothing(tmp_path: Path) -> None:
    put(tmp_path, **{"a.xml": b"message", "a.xml.minisig": bytes(SIGNATURE_LIMIT + 1)})
    assert bring(tmp_path / "a.xml").seals == (b"",), "not as if nobody had signed it"


def test_a_signature_without_its_message_cannot_be_opened(tmp_path: Path) -> None:
    put(tmp_path, **{"a.xml.minisig": b"seal"})
    with pytest.raises(GuideError) as refused:
        bring(tmp_path / "a.xml.minisig")
    assert refused.value.code is Code.FILE_UNREADABLE
