"""Steps outward in words: what is proposed, and why. The codes are those of `method.proposals`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice
from typing import Any, Final

from reseau_tui.method.proposals.proposal import Proposal
from reseau_tui.model.book import Book
from reseau_tui.model.reason import Reason
from reseau_tui.present.json_forms import person_form
from reseau_tui.present.lines import Run, RunLine, line
from reseau_tui.present.people import name_of, place_of, ties_in_words
from reseau_tui.words import N_, Words
from reseau_tui.words.days import day as say_day

_MOST_SHOWN: Final = 3
PROPOSALS = {
    "event": N_("a first line"),
    "new-post": N_("a word on their new job"),
    "name": N_("a name received"),
    "share": N_("something to share"),
    "old-tie": N_("an old tie"),
}
"""What kind of step it is, in a few words."""

_SENTENCES = {
    "event": N_("You met {name} on {on}: a first line while the evening is fresh."),
    "event-introduced": N_("{by} introduced you to {name} on {on}: a first line while it is fresh."),
    "new-post": N_("{name} has a new job: {place}. A word of congratulation is always welcome."),
    "name-in-their-name": N_("{by} gave you the name on {on}, and you may write in theirs."),
    "name-introduced": N_("{by} introduced you on {on}, and no word has left for {name} yet."),
    "name-mentioned": N_("{by} mentioned {name} on {on}."),
    "share": N_("On your shelf: “{text}”."),
    "share-tag": N_("It may please them: you noted “{tag}”."),
    "share-need": N_("It may help them: they look for “{need}”."),
    "share-role": N_("It may please them, as {role}."),
    "old-tie": N_("Your last exchange was on {on}."),
    "old-tie-connected": N_("Connected on {on}, and not a word since."),
    "near-tie": N_("They know {person}."),
    "near-organisation": N_("They work at {organisation}, where you have asked someone."),
    "near-colleague": N_("You both worked at {organisation}."),
    "near-tag": N_("Close to what you look for: {tag}."),
    "near-role": N_("Close to what you look for: {role}."),
    "flatters": N_("Being asked flatters, and helping pleases: they will be glad that you thought of them."),
}


def reasons_in_words(words: Words, proposal: Proposal, day: date) -> list[str]:
    """Say why, one sentence a reason."""
    return [_sentence(words, reason, day) for reason in proposal.why]


def proposal_lines(words: Words, book: Book, proposal: Proposal, day: date) -> list[RunLine]:
    """Return the step outward of the review: who, why now, and by when if it passes."""
    contact = book.contacts[proposal.contact]
    about = (place_of(contact), ties_in_words(words, contact))
    lines = [
        line(Run(words.say("One step more, if you like"), "strong")),
        (),
        line(Run(contact.name, "strong"), Run("   "), Run(words.say(PROPOSALS[proposal.kind]), "accent")),
        line(Run(" · ".join(part for part in about if part), "quiet")),
        (),
        *(line(sentence) for sentence in reasons_in_words(words, proposal, day)),
    ]
    if proposal.until is not None:
        lines.append(line(Run(words.say("Best by {when}.", when=say_day(words, proposal.until, day)), "quiet")))
    keys = words.say("enter write · p later · x not this one · esc that is all for today")
    return [*lines, (), line(Run(keys, "quiet"))]


def occasion_lines(words: Words, proposals: Iterable[Proposal], day: date) -> list[RunLine]:
    """Return the reasons there are to write to a person, for their pane, a few; nothing where there are none."""
    found = list(islice(proposals, _MOST_SHOWN))
    if not found:
        return []
    said = [
        line(Run(f"  {words.say(PROPOSALS[each.kind])} · ", "accent"), " ".join(reasons_in_words(words, each, day)))
        for each in found
    ]
    return [line(Run(words.say("A reason to write"), "strong")), *said, ()]


def proposal_form(words: Words, book: Book, proposal: Proposal, day: date) -> dict[str, Any]:
    """Return a proposal as scripts get it."""
    return {
        "id": proposal.id,
        "kind": proposal.kind,
        "contact": person_form(book, proposal.contact),
        "by": name_of(book, proposal.by) if proposal.by else None,
        "share": proposal.source if proposal.kind == "share" else None,
        "until": proposal.until,
        "why": " ".join(reasons_in_words(words, proposal, day)),
    }


def _sentence(words: Words, reason: Reason, day: date) -> str:
    params = {name: _value(words, value, day) for name, value in reason.params.items()}
    code = reason.code
    if code == "event" and params["by"]:
        code = "event-introduced"
    if code == "new-post":
        params["place"] = ", ".join(part for part in (params["role"], params["organisation"]) if part)
    return words.say(_SENTENCES[code], **params) if params else words.say(_SENTENCES[code])


def _value(words: Words, value: object, day: date) -> str:
    return say_day(words, value, day) if isinstance(value, date) else str(value or "")
