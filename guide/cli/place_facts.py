"""Place packs, what was taken, and the keys for places, as plain data for whoever reads JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from guide.alerts.declaration import Place
from guide.content.model import LANGS
from guide.places.remarks import Said, of_day, of_pack

if TYPE_CHECKING:
    from guide.content.checks.finding import Finding
    from guide.places.pack import PlacePack
    from guide.usecases.places.choices import PlanOffer
    from guide.usecases.places.packs import PlaceOffer, TakenPlace
    from guide.usecases.places.trust import PlaceKey, Signer


def head(pack: PlacePack, signer: Signer) -> dict[str, Any]:
    """What a pack is, where it is for, and who claims to have filled it in."""
    return {
        "id": pack.id,
        "name": {lang: pack.words(lang).name for lang in LANGS},
        "scope": pack.scope,
        "region": pack.region,
        "detail": pack.detail,
        "made_on": pack.made_on.isoformat(),
        "made_up": pack.made_up,
        "filled_by": list(pack.filled_by),
        "trust": signer.trust.value,
        "key": msgspec.to_builtins(signer.key),
        "key_id": signer.key.key_id if signer.key is not None else signer.key_id,
        "comment": signer.comment,
    }


def lines(pack: PlacePack) -> list[dict[str, Any]]:
    """Every line with its kind, its source and its day."""
    return [{"kind": kind.name, **msgspec.to_builtins(line)} for kind, line in pack.lines()]


def offer(found: PlaceOffer) -> dict[str, Any]:
    """What there is to know before a pack is taken."""
    pack = found.checked.pack
    before = found.before.pack if found.before is not None else None
    return {
        **head(pack, found.checked.signer),
        "digest": found.checked.digest,
        "lines": sum(1 for _ in pack.lines()),
        "missing": [kind.name for kind in pack.missing()],
        "remarks": _remarks(found.remarks),
        "replaces": before.made_on.isoformat() if before is not None else None,
        "is_older": found.is_older,
        "is_less_sure": found.is_less_sure,
        "is_taken": found.is_taken,
        "changes": [
            {"kind": one.kind, "what": one.what.value, "id": (one.after or one.before or pack).id}
            for one in found.changes
        ],
        "disagreements": msgspec.to_builtins(found.disagreements),
    }


def taken(one: TakenPlace, home: Place, today: dt.date) -> dict[str, Any]:
    """A pack that was taken, or why its file is not shown."""
    if one.pack is None or one.signer is None or one.taken_at is None:
        return {"file": one.file, "fault": one.failure.value if one.failure is not None else None}
    dated = (
        {"kind": kind.name, "id": line.id, "remarks": _remarks(of_day(line.confirmed_on, today))}
        for kind, line in one.pack.lines()
    )
    return {
        **head(one.pack, one.signer),
        "taken_at": one.taken_at.isoformat(),
        "is_for_everybody": one.is_for_everybody,
        "remarks": _remarks(of_pack(one.pack, home, today)),
        "lines": [line for line in dated if line["remarks"]],
    }


def plan(found: PlanOffer) -> dict[str, Any]:
    """What became of an answer of the plan that was chosen."""
    return {
        "record": found.record_ref.partition(":")[0],
        "field": found.field.key,
        "since": found.since.value,
        "was": found.was.text,
        "now": found.now.text if found.now is not None else None,
        "pack": found.was.pack,
        "line": found.was.line,
    }


def key(found: PlaceKey) -> dict[str, Any]:
    """A key and the place that it is for."""
    place = found.place
    return {**msgspec.to_builtins(found.view), "region": place.region, "detail": place.detail}


def faults(found: Sequence[Finding]) -> list[dict[str, str]]:
    """What the check found."""
    return [{"id": one.id, "fault": one.code, "detail": one.detail} for one in found]


def _remarks(remarks: Iterable[Said]) -> list[dict[str, Any]]:
    return [
        {"remark": one.remark.value, "date": one.day.isoformat() if one.day is not None else None}
        for one in remarks
    ]
