"""What a step outward says: a first line, a word on a new job, a thing to share, an old tie. Source: method R8, R14."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from reseau_tui.drafting.section import Section
from reseau_tui.drafting.situation import Situation, one_line
from reseau_tui.method.proposals.proposal import Proposal, ProposalKind

_FRIENDS: Final = ("close", "good")
_YEAR: Final = 365.25
_SEVERAL: Final = 2


def step(here: Situation, proposal: Proposal) -> Section:
    """Return what is said to the person of a proposal."""
    names, fields = _STEPS[proposal.kind](here, proposal)
    return Section(purpose="keep-warm", names=(*names, "keep-warm"), fields=fields)


Said = tuple[tuple[str, ...], dict[str, Any]]


def _old_tie(here: Situation, proposal: Proposal) -> Said:
    """Own the silence; to someone who may have forgotten me, own that too."""
    name = "old-friend" if here.contact.closeness in _FRIENDS else "old-tie"
    years = int((here.day - (proposal.on or date.min)).days / _YEAR)
    return (f"keep-warm.{name}",), {"years": str(years) if years >= _SEVERAL else False}


def _event(here: Situation, proposal: Proposal) -> Said:
    introducer = here.name(proposal.by) if proposal.by else ""
    fields = {"on": here.on(proposal.on), "of_day": here.of(proposal.on), "introducer": introducer or False}
    return ("keep-warm.event",), fields


def _new_post(_here: Situation, _proposal: Proposal) -> Said:
    return ("keep-warm.new-post",), {}


def _share(here: Situation, proposal: Proposal) -> Said:
    share = here.book.shares.get(proposal.source)
    if share is None:
        return (), {}
    return ("keep-warm.share",), {"thing": one_line(share.text), "url": one_line(share.url) or False}


def _name(_here: Situation, _proposal: Proposal) -> Said:
    """Say hello: what is asked of someone new is a request, and has a form of its own."""
    return (), {}


_STEPS: Final[dict[ProposalKind, Callable[[Situation, Proposal], Said]]] = {
    "event": _event,
    "new-post": _new_post,
    "name": _name,
    "share": _share,
    "old-tie": _old_tie,
}
