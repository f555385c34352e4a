"""What a change did, for the history, for undo, and right after a command."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from reseau_tui.model.change import Change
from reseau_tui.model.reason import Reason
from reseau_tui.present.kinds import ANSWERS, INTERACTIONS, ITEMS, PROFILE, PURPOSES
from reseau_tui.words import N_, Words
from reseau_tui.words.days import long_day

LABELS = {
    "edited": N_("Changed"),
    "contact-added": N_("Contact added: {name}"),
    "contact-changed": N_("Contact changed: {name}"),
    "removed": N_("Removed: {name}"),
    "tied": N_("Tie: {a} and {b} know each other"),
    "organisation-set": N_("Organisation: {name}"),
    "asked": N_("Request sent to {name}: {about}"),
    "asked-of-me": N_("Asked of you by {name}: {about}"),
    "planned": N_("Request to {name} planned: {about}"),
    "request-changed": N_("Request to {name} changed: {about}"),
    "followed-up": N_("Follow-up to {name}: {about}"),
    "answered": N_("Answer of {name}: {answer}"),
    "confirmed": N_("Request to {name} still valid: {about}"),
    "closed": N_("Request to {name} closed: {about}"),
    "consent-asked": N_("Agreement asked of {name}: {about}"),
    "consent-yes": N_("{name} agrees to be put in touch: {about}"),
    "consent-no": N_("{name} declines to be put in touch: {about}"),
    "connected": N_("{name} put in touch with {target}"),
    "vouched": N_("You answer for {name}: {about}"),
    "not-vouched": N_("You would rather not recommend {name}: {about}"),
    "advice-heeded": N_("Advice noted on the request to {name}: {about}"),
    "logged": N_("Noted with {name}: {kind}"),
    "logged-anew": N_("Changed with {name}: {kind}"),
    "debriefed": N_("Meeting with {name} told"),
    "prepared": N_("Meeting with {name} prepared"),
    "put-off": N_("Meeting with {name} put off until {on}"),
    "called-off": N_("Meeting with {name} called off"),
    "promised": N_("Promise with {name}: {text}"),
    "settled": N_("Done for {name}: {kind}"),
    "snoozed": N_("Put off until {until} for {name}: {kind}"),
    "dismissed": N_("Not this time for {name}: {kind}"),
    "draft-saved": N_("Draft to {name}"),
    "draft-removed": N_("Draft to {name} thrown away"),
    "sent": N_("Sent to {name}: {purpose}"),
    "project-set": N_("Project: {name}"),
    "paused": N_("Pause from {start}"),
    "share-added": N_("To share: {text}"),
    "share-changed": N_("To share, changed: {text}"),
    "share-not-for": N_("Not for {name}: {text}"),
    "share-sent": N_("Sent to {name}: {text}"),
    "proposal-put-off": N_("Later, from {until}: a word to {name}"),
    "proposal-dismissed": N_("Not proposed again: a word to {name}"),
    "looked-after": N_("Looked after in your profile: {item}"),
    "all-looked-after": N_("Profile gone through"),
    "settings-changed": N_("Settings changed"),
}
_PAUSED_UNTIL = N_("Pause from {start} until {until}")
_SETTLED_ALONE, _SNOOZED_ALONE, _DISMISSED_ALONE = (
    N_("Done: {kind}"),
    N_("Put off until {until}: {kind}"),
    N_("Not this time: {kind}"),
)
_ALONE = {"settled": _SETTLED_ALONE, "snoozed": _SNOOZED_ALONE, "dismissed": _DISMISSED_ALONE}
_REMOVED_OF = {
    "ties": N_("Tie removed"),
    "interactions": N_("Entry with {name} removed"),
    "promises": N_("Promise with {name} removed"),
    "drafts": N_("Draft to {name} removed"),
    "shares": N_("Thing to share removed"),
    "snoozes": N_("Back on the list"),
    "pauses": N_("Pause removed"),
}
_CODES: Mapping[str, Mapping[str, str]] = {
    "kind": {**ITEMS, **INTERACTIONS},
    "answer": ANSWERS,
    "purpose": PURPOSES,
    "item": PROFILE,
}
_OF_ITEMS = frozenset(("settled", "snoozed", "dismissed"))


def label_in_words(words: Words, change: Change) -> str:
    """Say in one line what a change did."""
    label = change.label
    if label.code == "imported":
        return _imported(words, label)
    params = {name: _value(words, label.code, name, value) for name, value in label.params.items()}
    return words.say(_msgid(label), **params) if params else words.say(_msgid(label))


def _imported(words: Words, label: Reason) -> str:
    """Say how many people an import brought, and how many it completed."""
    source = str(label.params.get("source", ""))
    created, updated = (int(str(label.params.get(name) or 0)) for name in ("created", "updated"))
    if not updated:
        return words.count(
            "{n} contact imported from {source}", "{n} contacts imported from {source}", created, source=source
        )
    completed = words.count(
        "{n} contact completed from {source}", "{n} contacts completed from {source}", updated, source=source
    )
    if not created:
        return completed
    return f"{words.count('{n} new contact', '{n} new contacts', created)}, {completed}"


def _msgid(label: Reason) -> str:
    code, params = label.code, label.params
    if code == "removed" and params.get("table") in _REMOVED_OF:
        return _REMOVED_OF[str(params["table"])]
    if code == "paused" and params.get("until"):
        return _PAUSED_UNTIL
    if code in _OF_ITEMS and not params.get("name"):
        return _ALONE[code]
    return LABELS.get(code, LABELS["edited"])


def _value(words: Words, code: str, name: str, value: object) -> object:
    if isinstance(value, date):
        return long_day(words, value)
    if name == "kind":
        kinds = ITEMS if code in _OF_ITEMS else INTERACTIONS
        return words.say(kinds[str(value)]) if value in kinds else value
    known = _CODES.get(name, {})
    return words.say(known[str(value)]) if value in known else value
