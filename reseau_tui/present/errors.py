"""Refusals and troubles as sentences: what, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from reseau_tui.model.reason import Invalid, Refused
from reseau_tui.present.kinds import ANSWERS
from reseau_tui.words import N_, Words
from reseau_tui.words.days import long_day

REFUSALS = {
    "third-follow-up": N_(
        "{name} has had {count} follow-ups on “{about}”: two is the most. "
        "Ask the person who recommends you what they advise, or try another way."
    ),
    "follow-up-on-planned": N_("“{about}” to {name} has not been sent yet: there is nothing to follow up."),
    "follow-up-on-closed": N_("“{about}” to {name} was closed on {on}: there is nothing to follow up."),
    "follow-up-on-answered": N_("{name} has answered “{about}”: there is nothing to follow up."),
    "follow-up-on-incoming": N_("“{about}” is {name}’s own request to you: there is nothing to follow up."),
    "already-sent": N_("This request was sent on {on}: it cannot be planned any more."),
    "answer-to-planned": N_("“{about}” has not been sent yet: say first on which day it was."),
    "no-introduction-asked": N_("“{about}” of {name} is no introduction that you were asked to make."),
    "which-target": N_("“{about}” leads to several people, {names}: say whom you mean with --target."),
    "not-a-target": N_("{name} is not among those to whom “{about}” should lead."),
    "consent-answered": N_("{name} has answered already: there is nothing more to ask."),
    "second-reminder": N_("{name} was reminded on {on}: one reminder is the most."),
    "already-connected": N_("You put {name} in touch on {on}: the agreement cannot be taken back here."),
    "connect-before-yes": N_("{name} has not agreed yet: nothing is passed on to {requester} before a yes."),
    "connect-declined": N_("{name} declined: tell {requester} kindly, without a reason."),
    "no-such-contact": N_("This person is not in the book any more."),
    "no-such-request": N_("This request is not in the book any more."),
    "no-such-record": N_("Nothing in the book has the identifier {id}."),
    "no-such-item": N_("Nothing to do today has the identifier {id}: `reseau due --json` names them."),
    "not-a-meeting": N_("This entry is no meeting: only a meeting is told, put off or called off."),
    "no-such-draft": N_("This draft is not in the book any more."),
}

INVALID = {
    "empty": N_("{field} may not be empty."),
    "too-long": N_("{field} is too long: at most {longest} characters."),
    "email": N_("“{value}” is no e-mail address: it should look like nadia@example.org."),
    "country": N_("“{value}” is no country: write its two letters, such as FR, BE or CH."),
    "cadence": N_("“{value}” is no cadence: write a number, then d, w, m or y, such as 6w or 3m."),
    "ends-before-it-starts": N_("It would end on {end}, before it starts on {start}."),
    "day-of-year": N_("This is no day of the year: write a day and a month, such as 22/08."),
    "tie-to-oneself": N_("A person cannot be tied to themselves."),
    "asked-about-themselves": N_("The person asked cannot be the one to be introduced to."),
    "recommended-by-themselves": N_("The person asked cannot be the one who recommends you to them."),
    "introduced-themselves": N_("A person cannot be introduced by themselves."),
    "helped-and-gave": N_("An exchange is help received or help given, not both: write it down twice."),
    "follow-up-before-sending": N_("A follow-up cannot be earlier than the request, sent on {start}."),
    "snoozed-to-the-past": N_("It would come back at once: choose a day to come."),
    "still-to-come": N_("This day is to come: only a meeting or an event is noted ahead."),
    "told-before-its-day": N_("This day is to come: a meeting is told once it has taken place."),
    "put-off-to-the-past": N_("A meeting is put off until a day to come."),
    "consent-before-request": N_("A target cannot be asked, nor answer, before you were asked, on {start}."),
    "consent-before-asking": N_("An answer cannot be earlier than the question, asked on {start}."),
    "connected-before-yes": N_("You cannot have put them in touch before the yes of {start}."),
    "answer-before-sending": N_("An answer cannot be earlier than the request, sent on {start}."),
    "closed-before-sending": N_("A request cannot be closed before it was sent, on {start}."),
}

STORE = {
    "empty-file": N_(
        "The file {path} is empty: something emptied it. Nothing was changed. "
        "Bring a copy back with `reseau restore`, or delete the file to begin a new book."
    ),
    "damaged": N_(
        "The file {path} is damaged at line {line}. Nothing was changed. Bring a copy back with `reseau restore`."
    ),
    "damaged-record": N_(
        "In the file {path}, one record of {table} ({id}) cannot be read: {field}. Nothing was changed. "
        "Mend it there, or bring a copy back with `reseau restore`."
    ),
    "foreign": N_("The file {path} is not a book of Réseau. Nothing was changed; choose another with --file."),
    "newer-schema": N_(
        "The book {path} was written by a newer version of Réseau. Nothing was changed; upgrade this one."
    ),
    "not-a-file": N_("{path} is not a file. Choose another with --file."),
    "not-a-folder": N_("{path} is in the way: a folder should be there. Nothing was changed."),
    "no-permission": N_("You may not read or write {path}. Nothing was changed; look at its permissions."),
    "disk-full": N_("There is no room left to write {path}. Nothing was changed; make some room and try again."),
    "locked": N_(
        "Another program has been writing to {path} for {seconds} seconds. Nothing was changed; try again in a moment."
    ),
    "read-only": N_("The book {path} cannot be written to any more. Leave, and open it again."),
    "changed-underneath": N_("Another program has replaced {path}. Nothing was changed; try again."),
    "not-a-record": N_("A value does not fit into the book. Nothing was changed."),
    "no-book": N_("There is no book at {path}."),
    "exists": N_("{path} is there already: choose another name."),
    "input-output": N_("{path} could not be read or written: {detail}. Nothing was changed."),
}

PROBLEMS = {
    "journal-damaged": N_("The journal {path} is damaged at its end; what comes before was read."),
    "journal-stray": N_("The journal {path} belongs to another state of the book: what it holds is not counted."),
    "no-backup": N_("The daily copy of the book could not be made."),
    "set-aside": N_("The end of the journal was cut off; it was kept in {path}."),
    "not-at-rest": N_("The last changes are in the journal and not yet in the book itself; nothing is lost."),
}
_OTHER_PROBLEM = N_("Something about {path} is not as it should be ({code}).")

SETTINGS = {
    "settings-unreadable": N_("The settings in {path} cannot be read: {detail}."),
    "settings-damaged": N_("The settings in {path} are not valid TOML ({detail}). Mend the file, or move it away."),
    "settings-value": N_("In {path}, {key} should be {expected}. Mend the line, or take it out."),
    "settings-unwritable": N_("The settings in {path} cannot be written: {detail}."),
    "day": N_("{name} takes a day such as 2026-11-24, not “{value}”."),
}

_EXPECTED = {"true or false": N_("true or false"), "text": N_("a text"), "keymap": N_("a table of keys")}

FIELDS = {
    "name": N_("The name"),
    "about": N_("What the request is about"),
    "text": N_("The text"),
    "note": N_("The note"),
    "body": N_("The message"),
    "organisation": N_("The organisation"),
    "role": N_("The role"),
    "outcome": N_("The outcome"),
    "advice": N_("The advice"),
    "address": N_("The address"),
}
_A_FIELD = N_("A field")


class FileTrouble(Protocol):
    """Trouble with a file: a code and what it speaks of."""

    @property
    def code(self) -> str:
        """What happened."""
        ...

    @property
    def params(self) -> Mapping[str, object]:
        """What it speaks of."""
        ...


def sentence_of(words: Words, error: Refused | Invalid | FileTrouble, path: str = "") -> str:
    """Say why something could not be done; `path` is that of the book, for trouble that names none."""
    match error:
        case Refused():
            return _said(words, REFUSALS[error.reason.code], error.reason.params)
        case Invalid():
            field = words.say(FIELDS.get(error.field, _A_FIELD))
            return _said(words, INVALID[error.reason.code], {**error.reason.params, "field": field})
    unsaid = {"path": path, "line": "?", "seconds": 10, "detail": "", "table": "", "id": "", "field": ""}
    return _said(words, STORE.get(error.code, STORE["input-output"]), {**unsaid, **error.params})


def problem_in_words(words: Words, problem: FileTrouble, path: str) -> str:
    """Say what was found while reading that did not stop it."""
    params = {"path": path, "code": problem.code, **problem.params}
    return _said(words, PROBLEMS.get(problem.code, _OTHER_PROBLEM), params)


def settings_sentence(words: Words, trouble: FileTrouble) -> str:
    """Say what is the matter with the settings of this machine."""
    params = dict(trouble.params)
    if "expected" in params:
        params["expected"] = words.say(_EXPECTED[str(params["expected"])])
    return _said(words, SETTINGS[trouble.code], params)


def _said(words: Words, msgid: str, params: Mapping[str, object]) -> str:
    return words.say(msgid, **{name: _value(words, name, value) for name, value in params.items()})


def _value(words: Words, name: str, value: object) -> object:
    if isinstance(value, date):
        return long_day(words, value)
    if name == "answer" and value in ANSWERS:
        return words.say(ANSWERS[str(value)])
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
