"""Settings: harmless defaults, kept by name, strange values refused."""

from __future__ import annotations

import pytest

from guide.alerts.declaration import Place
from guide.usecases.base.settings import Settings
from guide.usecases.program.services import Workbench


def test_no_language_is_chosen_at_first(bench: Workbench) -> None:
    assert bench.preferences.read() == Settings()
    assert bench.preferences.read().language == ""


def test_what_is_changed_is_kept_and_the_rest_stays(bench: Workbench) -> None:
    bench.preferences.change(language="kk", text_scale=200)
    bench.preferences.change(place=Place(region="KZ-35", detail="Мысал"))
    kept = bench.preferences.read()
    assert (kept.language, kept.text_scale, kept.theme) == ("kk", 200, "system")
    assert kept.place == Place(region="KZ-35", detail="Мысал")


def test_the_same_choice_again_makes_no_step(bench: Workbench) -> None:
    bench.preferences.change(theme="dark")
    bench.preferences.change(theme="dark")
    assert len(bench.store.history("settings")) == 1


@pytest.mark.parametrize(
    "values", [{"language": "de"}, {"text_scale": 110}, {"colour": "red"}, {"theme": None}]
)
def test_what_does_not_exist_is_a_bug(bench: Workbench, values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(values))):
        bench.preferences.change(**values)
    assert bench.preferences.read() == Settings()
