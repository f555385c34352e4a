"""The lights before a message that asks: each says good, worth a look, or to be avoided, why, and what is better.

They advise and never block. Red is only for what the method refuses: a third follow-up, and naming a connector who
said no. Source: method R1, R2, R4–R7, R9–R11.
"""

from __future__ import annotations

from collections.abc import Iterable

from reseau_tui.method.lights.asking import ASKS, Asking, Owed, asking, asking_of, at_hand, purpose_for
from reseau_tui.method.lights.chain import chain
from reseau_tui.method.lights.channel import channel
from reseau_tui.method.lights.follow_ups import follow_ups
from reseau_tui.method.lights.give_and_take import give_and_take
from reseau_tui.method.lights.gratitude import gratitude
from reseau_tui.method.lights.recommendation import recommendation
from reseau_tui.method.lights.standing import standing
from reseau_tui.method.lights.timing import timing
from reseau_tui.method.lights.verdict import Verdict

__all__ = [
    "ASKS", "Asking", "Owed", "Verdict", "asking", "asking_of", "at_hand", "lights_of", "purpose_for",
    "worth_a_look",
]  # fmt: skip

ALL = (recommendation, chain, timing, channel, standing, give_and_take, gratitude, follow_ups)
"""In the order of `LightCode`."""
OF_A_RELAY = (timing, channel, gratitude)
"""Those that look at a message in which I ask for someone else."""


def lights_of(message: Asking) -> tuple[Verdict, ...]:
    """Return the lights of a message, see `asking`; none of one that asks nothing."""
    if message.purpose == "introduction-relay":
        return tuple(light(message) for light in OF_A_RELAY)
    return tuple(light(message) for light in ALL) if message.purpose in ASKS else ()


def worth_a_look(verdicts: Iterable[Verdict]) -> bool:
    """Tell whether any light is not green."""
    return any(verdict.light != "green" for verdict in verdicts)
