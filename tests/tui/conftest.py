from __future__ import annotations

import pytest

from reseau_tui.words import Language, Words, load
from tests.tui.network import Clock, Morning, Network, Running


@pytest.fixture
def language() -> Language:
    """French; where words matter a test says `@in_both_languages`."""
    return "fr"


@pytest.fixture
def words(language: Language) -> Words:
    return load(language)


@pytest.fixture
def morning(network: Network) -> Morning:
    return Morning(network)


@pytest.fixture
def program(network: Network, clock: Clock, words: Words) -> Running:
    """Ready to be started over the network, as often as wanted."""
    return Running(network.path, clock, words)
