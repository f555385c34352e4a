from datetime import date

import pytest

from reseau_tui.words import Words, load


@pytest.fixture(params=["fr", "en"])
def words(request: pytest.FixtureRequest) -> Words:
    return load(request.param)


@pytest.fixture(scope="session")
def french() -> Words:
    return load("fr")


@pytest.fixture(scope="session")
def english() -> Words:
    return load("en")


@pytest.fixture(scope="session")
def today() -> date:
    return date(2026, 11, 18)  # a Wednesday
