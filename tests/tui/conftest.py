from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reseau_tui.words import Words, load
from tests.tui.network import Clock, Morning, Network, Running


@pytest.fixture(params=["fr", "en"])
def words(request: pytest.FixtureRequest) -> Words:
    return load(request.param)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def network(tmp_path: Path, clock: Clock) -> Iterator[Network]:
    network = Network(tmp_path / "book.json", clock)
    yield network
    network.close()


@pytest.fixture
def morning(network: Network) -> Morning:
    return Morning(network)


@pytest.fixture
def program(network: Network, clock: Clock, words: Words) -> Running:
    """Starts the program over the network: `async with program() as screen`."""
    return Running(network.path, clock, words)
