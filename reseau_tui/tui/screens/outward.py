"""A step outward on the screen: the message to the person of a proposal, later, or not this one. Source: method R17."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from reseau_tui.edits.proposals import DismissProposal, PutOffProposal
from reseau_tui.method.proposals.proposal import Proposal

if TYPE_CHECKING:
    from reseau_tui.model.drafts import Draft
    from reseau_tui.session import Applied
    from reseau_tui.tui.app import ReseauApp

_WITH_THEIR_NAME = ("name-in-their-name", "name-introduced")


def step_draft(reseau: ReseauApp, proposal: Proposal) -> Draft:
    """Return the draft that was begun for a proposal, else a new one."""
    drafts = reseau.view.book.drafts_of[proposal.contact]
    begun = [draft for draft in drafts if proposal.id in draft.items or _is_hello(draft, proposal)]
    return begun[-1] if begun else reseau.propose(proposal.contact, (), proposal=proposal)


def _is_hello(draft: Draft, proposal: Proposal) -> bool:
    """Tell whether a word was begun for its own sake; a thing to share is none that it could bring."""
    return proposal.kind != "share" and draft.purpose == "keep-warm" and not draft.items


async def write_step(reseau: ReseauApp, proposal: Proposal, after: Callable[[bool | None], Any]) -> None:
    """Open the editor on the message; a name received is first asked something, in a form."""
    if proposal.kind == "name":
        from reseau_tui.tui.forms.request import RequestForm

        def asked(applied: Applied | None) -> None:
            if applied is not None:
                reseau.tell_applied(applied)
            after(applied is not None)

        connector = proposal.by if proposal.why[0].code in _WITH_THEIR_NAME else ""
        reseau.push_screen(RequestForm(proposal.contact, connector=connector), asked)
        return
    from reseau_tui.tui.screens.draft import DraftEditor

    await reseau.load_templates()
    reseau.push_screen(DraftEditor(step_draft(reseau, proposal)), after)


def put_off_step(reseau: ReseauApp, proposal: Proposal) -> None:
    """Ask until when, and put the proposal off."""
    from reseau_tui.tui.forms.later import LaterForm

    def put_off(until: date | None) -> None:
        if until is not None:
            reseau.screen.run_worker(reseau.do(PutOffProposal(proposal, until)))

    reseau.push_screen(LaterForm(), put_off)


async def dismiss_step(reseau: ReseauApp, proposal: Proposal) -> None:
    """Take the proposal away for good; undo brings it back."""
    await reseau.do(DismissProposal(proposal))
