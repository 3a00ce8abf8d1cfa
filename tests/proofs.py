"""What of a table of tests runs with each change, and what is left to the full-size proofs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest


def rest_in_proof(values: Iterable[object], *kept: object) -> list[Any]:
    """The values for `parametrize`: `kept` in each run, all of them with the proofs.

    Of the languages Kazakh is kept where it is about room: its words are the longest.
    """
    return [
        pytest.param(value, marks=[] if value in kept else [pytest.mark.proof]) for value in values
    ]
