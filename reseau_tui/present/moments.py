"""Why a day is good or bad for a message; the codes are those of `method.moments`. Source: method R4."""

from __future__ import annotations

from datetime import date

from reseau_tui.model.reason import Reason
from reseau_tui.words import N_, Words
from reseau_tui.words.days import long_day

_SENTENCES = {
    "weekend": N_("It is a weekend."),
    "public-holiday": N_("It is a public holiday: {name}."),
    "bridge": N_("It is a bridge day, beside {name}."),
    "christmas": N_("It is the time of Christmas and the New Year, until {until}."),
    "mid-august": N_("It is mid-August, until {until}."),
    "away": N_("They are away until {until}."),
    "away-open": N_("They are away."),
    "busy": N_("{organisation} is busy until {until}."),
    "busy-open": N_("{organisation} is busy."),
    "busy-why": N_("{organisation} is busy until {until}: {why}."),
    "busy-why-open": N_("{organisation} is busy: {why}."),
    "return": N_("They have just come back: messages pile up after {until}."),
    "late-july": N_("Many people are on holiday at the end of July."),
    "august": N_("Many people are on holiday in August."),
    "school-holidays": N_("School holidays in zone {zone}, until {until}."),
    "school-calendar-unpublished": N_("The school holidays of zone {zone} are not published yet for that day."),
}


def moment_reason(words: Words, reason: Reason) -> str:
    """Say one reason."""
    params = dict(reason.params)
    code = reason.code
    if code == "busy" and params.get("why"):
        code = "busy-why"
    if "until" in params and params["until"] is None:
        code += "-open"
    if words.language == "fr" and "name_fr" in params:
        params["name"] = params["name_fr"]
    said = {name: long_day(words, v) if isinstance(v, date) else v for name, v in params.items()}
    return words.say(_SENTENCES[code], **said)
