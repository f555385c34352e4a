"""The closed lists of codes that records use; `words` and the command line speak of exactly these."""

from __future__ import annotations

from typing import Literal, get_args

Standing = Literal["peer", "above", "well-above", "junior"]
Closeness = Literal["close", "good", "faint", "never-met"]
Register = Literal["tu", "vous"]
Language = Literal["fr", "en"]
Gender = Literal["f", "m"]
TieStrength = Literal["close", "good", "faint"]
Zone = Literal["A", "B", "C"]

ProjectKind = Literal["job", "client", "investor", "partner", "other"]
ProjectEnd = Literal["won", "given-up"]

RequestKind = Literal["advice", "introduction", "information", "recommendation", "feedback", "other"]
RequestStrength = Literal["cold", "named", "solid"]
RequestState = Literal["planned", "waiting", "answered", "met", "closed"]
AnswerKind = Literal["yes", "no", "later", "referred", "away", "bounced"]
Assent = Literal["yes", "no", "not-asked"]
Weight = Literal["small", "medium", "large"]
Channel = Literal["email", "linkedin", "phone", "letter", "text"]
Direction = Literal["out", "in", "both", "none"]
"""``both``: a meeting or a call in which each spoke; ``none``: a note, an event."""

InteractionKind = Literal[
    "meeting", "call", "message-in", "message-out", "thanks", "update", "advice", "introduction",
    "information", "article", "recommendation", "gift", "event", "note",
]  # fmt: skip
HELP_KINDS: frozenset[InteractionKind] = frozenset(
    ("advice", "introduction", "information", "article", "recommendation")
)

LightColour = Literal["green", "amber", "red"]
LightCode = Literal[
    "recommendation", "chain", "timing", "channel", "standing", "balance", "gratitude", "follow-ups",
]  # fmt: skip
"""The lights before a message that asks, in their order."""

ProfileItem = Literal["photo", "summary", "experience", "contact-details", "name-search", "one-network"]
"""The checklist of one's own shop window. Source: method R13."""

Manner = Literal["plain", "warm", "formal", "brief"]
"""How a message sounds."""

Purpose = Literal[
    "request", "follow-up", "thanks", "update", "introduction-request", "introduction-relay",
    "recommendation-questions", "keep-warm", "reply",
]  # fmt: skip

ItemKind = Literal[
    "reply", "promise", "debrief", "prepare", "thanks", "update", "connect", "fix-date",
    "their-promise", "follow-up", "ask-connector", "other-way", "consent", "next-step", "send", "keep-warm",
    "shop-window",
]  # fmt: skip
"""Kinds of obligation, in the order to do them (Source: method, "Order to do it in")."""

PRESSING: dict[str, int] = {kind: rank for rank, kind in enumerate(get_args(ItemKind))}
