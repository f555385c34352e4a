"""The example book on the day of the screens, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from reseau_tui.example import example_tables
from reseau_tui.model.book import Book

SCREENS_DAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def day() -> date:
    return SCREENS_DAY


@pytest.fixture(params=["fr", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def book(day: date, language: str) -> Book:
    return Book(example_tables(day, language))
