"""Settings: harmless defaults, kept by name, strange values refused."""

from __future__ import annotations

import pytest

from guide.alerts.declaration import Place
from guide.usecases.base.settings import Settings
from guide.usecases.program.services import Services


def test_no_language_is_chosen_at_first(services: Services) -> None:
    assert services.preferences.read() == Settings()
    assert services.preferences.read().language == ""


def test_what_is_changed_is_kept_and_the_rest_stays(services: Services) -> None:
    services.preferences.change(language="kk", text_scale=200)
    services.preferences.change(place=Place(region="KZ-35", detail="Мысал"))
    kept = services.preferences.read()
    assert (kept.language, kept.text_scale, kept.theme) == ("kk", 200, "system")
    assert kept.place == Place(region="KZ-35", detail="Мысал")


def test_the_same_choice_again_makes_no_step(services: Services) -> None:
    services.preferences.change(theme="dark")
    services.preferences.change(theme="dark")
    assert len(services.store.history("settings")) == 1


@pytest.mark.parametrize(
    "values", [{"language": "de"}, {"text_scale": 110}, {"colour": "red"}, {"theme": None}]
)
def test_what_does_not_exist_is_a_bug(services: Services, values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(values))):
        services.preferences.change(**values)
    assert services.preferences.read() == Settings()
