"""Settings that every test shares: no display unless a test makes its own, and calm hypothesis."""

from __future__ import annotations

import os
import zlib

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LC_ALL", "C.UTF-8")
# The accessibility bus of the person who runs the tests is none of the tests' business.
os.environ.setdefault("NO_AT_BRIDGE", "1")

from hypothesis import HealthCheck, settings

from tests import open_connections
from tests.remembered_checks import checks_that_remember

__all__ = ["checks_that_remember"]

open_connections.watch()

# A slow machine is no failure: examples are bounded by number, never by time.
settings.register_profile(
    "daiyn", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("daiyn")

_LONGEST_ID = 120  # signs of one argument


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a long argument by its length and its checksum.

    As a name, what is larger than the largest plan file was 25 MB, and each process kept it twice.
    """
    if not isinstance(val, str | bytes) or len(val) <= _LONGEST_ID:
        return None
    data = val if isinstance(val, bytes) else val.encode("utf-8", "surrogatepass")
    return f"{argname}-{len(val)}-{zlib.crc32(data):08x}"
