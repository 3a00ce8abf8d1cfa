"""The bill of materials of a bundle, in CycloneDX 1.6: which parts, in which version, whose.

The same bundle gives the same bytes: no moment, and a serial number made from the content.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Iterator
from typing import Any

from cyclonedx.model import (
    ExternalReference,
    ExternalReferenceType,
    HashAlgorithm,
    HashType,
    Property,
    XsUri,
)
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType, Pedigree
from cyclonedx.model.contact import OrganizationalContact, OrganizationalEntity
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from tools.installer.inventory import Inventory
from tools.installer.parts import FOLDER, Part
from tools.installer.versions import Origin, VersionUnknownError

NAME = "daiyn.cdx.json"
OWN = "daiyn"  # the part that all others are parts of
_SERIALS = uuid.UUID("6d4a2f52-6a1c-5f0e-9b38-3f0f2d3c7a51")


def bill_of(inventory: Inventory, origin: Origin) -> str:
    """The bill as JSON. Errors: VersionUnknownError tells which part has no version to be read."""
    own, *others = sorted(inventory.parts, key=lambda part: part.id != OWN)
    bom = Bom(
        components=[_component(part, inventory, origin) for part in others if not part.inside],
        metadata=BomMetaData(component=_component(own, inventory, origin)),
        # Content comes first, then the number that is made from it.
        serial_number=_SERIALS,
    )
    root = bom.metadata.component
    assert root is not None  # noqa: S101  # set above; the library allows none
    bom.register_dependency(root, bom.components)
    told = _without_moment(bom)
    told["serialNumber"] = uuid.uuid5(_SERIALS, json.dumps(told, sort_keys=True)).urn
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def inner_bills(part: Part, origin: Origin) -> Iterator[dict[str, Any]]:
    """What lists in the wheels say that a part holds of others, as their makers wrote it."""
    for place in part.inner:
        kind, _, name = place.partition(":")
        if kind == "package":
            package = origin.package(name)
            bills = [file for file in package.files or [] if ".dist-info/sboms/" in str(file)]
            if not bills:
                raise VersionUnknownError(f"the Python package {name} brings no bill of materials")
            for file in sorted(bills, key=str):
                told = json.loads(file.read_text(encoding="utf-8"))
                yield from told.get("components", [])


def qt_parts(part: Part, system: str) -> list[dict[str, Any]]:
    """What the lists in our own folder say that a part holds of others, on that system."""
    names = [place.removeprefix("list:") for place in part.inner if place.startswith("list:")]
    entries = [
        entry for name in names for entry in json.loads((FOLDER / name).read_text(encoding="utf-8"))
    ]
    return [entry for entry in entries if system in entry["systems"]]


def licence_of(entry: dict[str, Any], part: Part) -> str:
    """The licence of a part from a wheel's list, as an SPDX expression; "" when nobody tells it."""
    told = [one["expression"] for one in entry.get("licenses", []) if "expression" in one]
    return " ".join(told[0].split()) if told else part.inner_licences.get(entry["name"], "")


def _component(part: Part, inventory: Inventory, origin: Origin) -> Component:
    version = origin.version_of(part, inventory.system)
    inner = [
        *(_component(p, inventory, origin) for p in inventory.parts if p.inside == part.id),
        *(_listed(entry, part, origin) for entry in qt_parts(part, inventory.system)),
        *(_from_bill(entry, part) for entry in inner_bills(part, origin)),
    ]
    return Component(
        name=part.name,
        type=ComponentType.APPLICATION if part.id == OWN else ComponentType.LIBRARY,
        bom_ref=part.id,
        version=version,
        supplier=OrganizationalEntity(name=part.supplier),
        description=part.used_for,
        licenses=[LicenseExpression(part.licence)],
        copyright=part.copyright,
        purl=_purl(part.purl, version),
        external_references=_source(part.source),
        components=inner,
        pedigree=Pedigree(notes=part.changed) if part.changed else None,
        properties=_unknown(version),
    )


def _listed(entry: dict[str, Any], part: Part, origin: Origin) -> Component:
    place = part.inner_versions.get(entry["id"])
    version = origin.version_at(place) if place else None
    return Component(
        name=entry["name"],
        bom_ref=f"{part.id}/{entry['id']}",
        version=version,
        properties=_unknown(version),
        licenses=[LicenseExpression(entry["licence"])],
        copyright="\n".join(entry["copyright"]) or None,
    )


def _from_bill(entry: dict[str, Any], part: Part) -> Component:
    # Names and versions are kept; what its maker's machine called it is not.
    hashes = [told["content"] for told in entry.get("hashes", []) if told["alg"] == "SHA-256"]
    purl = str(entry.get("purl", "")).partition("?")[0]
    return Component(
        name=entry["name"],
        bom_ref=f"{part.id}/{entry['name']}@{entry['version']}",
        version=entry["version"],
        licenses=[LicenseExpression(licence_of(entry, part))],
        authors=[OrganizationalContact(name=author)] if (author := entry.get("author")) else None,
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=content) for content in hashes],
        purl=PackageURL.from_string(purl) if purl else None,
    )


def _purl(address: str, version: str | None) -> PackageURL | None:
    if not address:
        return None
    bare = PackageURL.from_string(address)
    return PackageURL(bare.type, bare.namespace, bare.name, version)


def _unknown(version: str | None) -> Iterable[Property]:
    """Says plainly that a version is not known: a reader must not take it for forgotten."""
    return [] if version else [Property(name="daiyn:version", value="unknown")]


def _source(address: str) -> Iterable[ExternalReference]:
    kind = ExternalReferenceType.SOURCE_DISTRIBUTION
    return [ExternalReference(type=kind, url=XsUri(address))] if address else []


def _without_moment(bom: Bom) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(JsonV1Dot6(bom).output_as_string())
    del told["metadata"]["timestamp"]
    return told
