"""Why something is owed, as one plain and kind sentence. The codes are those of `method.obligations`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from reseau_tui.method.obligations import Obligation
from reseau_tui.model.book import Book
from reseau_tui.present.kinds import INTERACTIONS, PURPOSES
from reseau_tui.present.people import names_of
from reseau_tui.words import N_, N_count, Words
from reseau_tui.words.days import day as say_day
from reseau_tui.words.days import period

_SENTENCES = {
    "reply": N_("{name} wrote to you on {on} and expects an answer."),
    "promise": N_("You promised {name} on {made}: {text}."),
    "their-promise": N_("{name} said on {made}: {text}. One gentle reminder is welcome."),
    "debrief": N_("You met {name} on {on}: two minutes to tell it, while it is fresh."),
    "debrief-today": N_("You meet {name} today: two minutes this evening to tell it, while it is fresh."),
    "prepare": N_("You meet {name} on {on}: one page to be ready, with questions that let them talk."),
    "prepare-today": N_("You meet {name} today: one page to be ready, with questions that let them talk."),
    "next-step": N_("You met {name} on {on}: what comes next? “Nothing” is an answer too."),
    "thanks": N_("{name} helped you on {on} ({kind})."),
    "thanks-meeting": N_("{name} received you on {on}."),
    "thanks-introduced": N_("{name} introduced you to {introduced} on {on}."),
    "update-yes": N_("{person} said yes on {on} to “{about}”."),
    "update-no": N_("{person} said no on {on} to “{about}”: those who helped like to know, good news or bad."),
    "update-met": N_("You met {person} on {on}."),
    "update-closed": N_("“{about}”, asked of {person}, ended on {on}."),
    "update-closed-outcome": N_("“{about}”, asked of {person}, ended on {on}: {outcome}."),
    "update-round-won": N_("“{project}” came to a good end on {on}: everyone who helped likes to hear it from you."),
    "update-round-given-up": N_("“{project}” ended on {on}: everyone who helped likes to hear it from you."),
    "update-quiet": N_("{name} has heard nothing of {person} since {on}: “no news so far” is news."),
    "fix-date": N_("{name} said yes on {on}: propose two or three dates."),
    "consent": N_(
        "On {on}, {requester} asked you to be put in touch with {name}: "
        "ask {name} first, and pass nothing on before a yes."
    ),
    "connect": N_("{target} agreed on {on} to hear from {name}: put them in touch, by the address they chose."),
    "connect-declined": N_("{target} declined on {on}: tell {name}, kindly and without a reason."),
    "send": N_("You planned to send “{about}” to {name} on {on}."),
    "send-draft": N_("You planned this message ({purpose}) for {on}."),
    "keep-warm": N_("Your last exchange was on {on}, and you wished for news {cadence}."),
    "shop-window": N_("Whoever you write to will look you up: a look at your profile before “{project}” goes further."),
    "shop-window-again": N_(
        "You last went through your profile on {on}: time to see whether it still says who you are."
    ),
}

_FOLLOW_UP = N_count(
    "{n} working day without an answer since {on}; a silence is not necessarily a refusal.",
    "{n} working days without an answer since {on}; a silence is not necessarily a refusal.",
)
_CONSENT_REMINDER = N_count(
    "{n} working day without a word from {name}, asked on {on} about {requester}: one reminder, the only one.",
    "{n} working days without a word from {name}, asked on {on} about {requester}: one reminder, the only one.",
)
_LAST_FOLLOW_UP = N_("This is the second follow-up, and the last one.")
_ASK_CONNECTOR = N_(
    "{person} has not answered since {on}, after two follow-ups: ask {name}, who recommends you, what they advise."
)
_OTHER_WAY = N_("{name} has not answered since {on}, after two follow-ups: time to try another way.")
_THROUGH = N_("The chain: {chain}.")


def why(words: Words, book: Book, obligation: Obligation, day: date) -> str:
    """Say why the obligation is there, and by which chain of people it came."""
    said = _reason(words, obligation, day)
    if len(obligation.via) > 2:
        said = f"{said} {words.say(_THROUGH, chain=' → '.join(names_of(book, obligation.via)))}"
    return said


def _reason(words: Words, obligation: Obligation, day: date) -> str:
    code, params = obligation.why.code, obligation.why.params
    said = {name: _value(words, name, value, day) for name, value in params.items()}
    match code:
        case "follow-up":
            sentence = words.count(*_FOLLOW_UP, int(str(params["days"])), on=said["on"])
            return f"{sentence} {words.say(_LAST_FOLLOW_UP)}" if params["nth"] == 2 else sentence
        case "consent-reminder":
            names = {"name": said["name"], "requester": said["requester"]}
            return words.count(*_CONSENT_REMINDER, int(str(params["days"])), on=said["on"], **names)
        case "ask-connector":
            return words.say(_ASK_CONNECTOR, **said)
        case "other-way":
            return words.say(_OTHER_WAY, **said)
    return words.say(_SENTENCES[_variant(code, params, day)], **said)


def _variant(code: str, params: Mapping[str, object], day: date) -> str:
    """Return the sentence that says most with what is known."""
    if code in ("debrief", "prepare") and params.get("on") == day:
        return f"{code}-today"
    if code == "thanks" and params.get("introduced"):
        return "thanks-introduced"
    if code == "thanks" and params.get("kind") == "meeting":
        return "thanks-meeting"
    if code == "update-closed" and params.get("outcome"):
        return "update-closed-outcome"
    if code == "update-round":
        return f"update-round-{params.get('end')}"
    return code


def _value(words: Words, name: str, value: object, day: date) -> str:
    if isinstance(value, date):
        return say_day(words, value, day)
    if isinstance(value, tuple):
        return ", ".join(value)
    if name == "kind" and value in INTERACTIONS:
        return words.say(INTERACTIONS[str(value)])
    if name == "purpose" and value in PURPOSES:
        return words.say(PURPOSES[str(value)])
    if name == "cadence" and value:
        return period(words, str(value))
    return str(value) if value is not None else ""
