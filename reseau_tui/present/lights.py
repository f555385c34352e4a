"""The lights before a message that asks, in words. The codes are those of `method.lights`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from reseau_tui.method.lights import Verdict
from reseau_tui.model.kinds import LightCode, LightColour
from reseau_tui.model.reason import Reason
from reseau_tui.present.gifts import idea_in_words, is_idea
from reseau_tui.present.kinds import CHANNELS
from reseau_tui.present.lines import Role, Run, RunLine
from reseau_tui.present.moments import moment_reason
from reseau_tui.words import N_, Words
from reseau_tui.words.days import long_day

LIGHTS: Final[dict[LightCode, str]] = {
    "recommendation": N_("Recommendation"),
    "chain": N_("Intermediaries"),
    "timing": N_("Day and hour"),
    "channel": N_("Channel"),
    "standing": N_("Standing"),
    "balance": N_("Give and take"),
    "gratitude": N_("Thanks and news"),
    "follow-ups": N_("Follow-ups"),
}
GLYPHS: Final[dict[LightColour, str]] = {"green": "✓", "amber": "~", "red": "✗"}
COLOURS: Final[dict[LightColour, str]] = {
    "green": N_("good"),
    "amber": N_("worth a look"),
    "red": N_("to be avoided"),
}

_WHY: Final = {
    "solid": N_("{connector} agrees, and believes that they will have time: a solid recommendation."),
    "solid-know-little": N_("{connector} agrees on both: solid, but they hardly know each other."),
    "named": N_("{connector} agrees to be named; whether there will be time for you is not asked yet."),
    "will-not-meet": N_("{connector} does not believe that there is time for you now."),
    "name-refused": N_("{connector} does not wish to be named here, and that is fine."),
    "connector-in-peace": N_("You leave {connector} in peace: their name is not to be given."),
    "not-asked": N_("{connector} could recommend you; the two questions are not asked yet."),
    "asked": N_("You put the two questions to {connector} on {on}: the answer will change much."),
    "cold": N_(
        "Nobody recommends you yet: so it is 1 meeting in 10 messages, and 8 in 10 with a solid recommendation "
        "(the coaches’ figures)."
    ),
    "known": N_("You know each other: nobody needs to recommend you."),
    "to-connector": N_("You ask {connector} whether they recommend you."),
    "to-connector-refused": N_("{connector} said no once: better not ask again."),
    "chain-known": N_("There is a way through people who know each other: {names}."),
    "chain-in-debt": N_("There is a way: {names}; something is owed at its beginning."),
    "no-chain": N_("No chain of intermediaries is known to lead there."),
    "no-chain-needed": N_("No other intermediary is needed."),
    "open-day": N_("{on}: nothing against it."),
    "off-hours": N_("It is {hour} there: the office is closed."),
    "in-peace": N_("You wished to leave this person in peace."),
    "stranger-on-linkedin": N_("You never met and are not connected: a message on LinkedIn is often not even read."),
    "delicate": N_("Much is asked: that is better said aloud."),
    "good-way": N_("{channel}: a good way."),
    "no-way-known": N_("No address or number is known yet."),
    "nothing-offered": N_("Well above you, and nothing was given yet: a gift comes before an ask."),
    "nothing-offered-cold": N_("Above you, without recommendation, and nothing was given yet."),
    "given-before": N_("You gave something on {on}."),
    "advice-welcome": N_("Recommended, and for advice in their own field: that is welcome in itself."),
    "recommended": N_("Recommended: you may ask."),
    "by-trade": N_("To be asked is their trade."),
    "peer": N_("You may ask simply."),
    "fair": N_("Give and take are in balance."),
    "outside": N_("Between you two nobody counts."),
    "no-new-ask": N_("A follow-up is no new ask."),
    "thanks-owed": N_("{name} is still to be thanked."),
    "update-owed": N_("{name} does not know yet how it went on."),
    "nothing-owed": N_("Nothing is owed."),
    "first-message": N_("The first message on this."),
    "first-follow-up": N_("The first follow-up of two at most; a silence is not necessarily a refusal."),
    "last-follow-up": N_("The second follow-up, and the last one."),
    "follow-up-early": N_("Let it rest a little: the follow-up comes on {due}."),
    "perhaps-answered": N_("Word came in meanwhile: is it their answer?"),
    "nothing-to-follow-up": N_("There is nothing to follow up."),
    "third-follow-up": N_("Two follow-ups were enough: there is no third."),
}
_ASKED_TOO_OFTEN: Final = N_("Asked {count} times in {days} days, and nothing was given meanwhile.")

_BETTER: Final = {
    "ask-questions": N_("ask {connector}: may I write in your name, and will there be time for me?"),
    "ask-second-question": N_("ask {connector} whether there will really be time for you"),
    "ask-when": N_("ask {connector} when, or who else"),
    "without-name": N_("go on without the name of {connector}"),
    "who-could": N_("see who could recommend you"),
    "begin-chain": N_("begin with {name}"),
    "next-day": N_("wait until {day}"),
    "office-hours": N_("between {opens} and {closes} there"),
    "find-address": N_("find an e-mail address or a phone number"),
    "thank-first": N_("thank {name} first"),
    "update-first": N_("tell {name} first how it went"),
    "give-first": N_("give {name} something first"),
    "ask-connector": N_("ask {connector} what they advise"),
    "other-way": N_("try another way"),
    "note-answer": N_("note the answer"),
    "note-assent": N_("note what {connector} answered"),
}
_OTHER_CHANNELS: Final = {
    "email": N_("write an e-mail"),
    "phone": N_("call, or say it aloud when you meet"),
}


def why_in_words(words: Words, verdict: Verdict) -> str:
    """Say why a light is as it is."""
    code, said = verdict.why.code, _said(words, verdict.why.params)
    if code == "asked-too-often":
        return words.say(_ASKED_TOO_OFTEN, **said)
    if code in _WHY:
        sentence = words.say(_WHY[code], **said)
        return sentence[:1].upper() + sentence[1:]
    return moment_reason(words, verdict.why)


def better_in_words(words: Words, move: Reason) -> str:
    """Say a better move, as a few words that go on after a colon."""
    if is_idea(move):
        return idea_in_words(words, move)
    if move.code == "other-channel":
        return words.say(_OTHER_CHANNELS[str(move.params["channel"])])
    return words.say(_BETTER[move.code], **_said(words, move.params))


def light_form(words: Words, verdict: Verdict) -> dict[str, Any]:
    """Return a light as scripts get it. Source: cli.md, `preflight`."""
    return {
        "light": verdict.light,
        "code": verdict.code,
        "why": why_in_words(words, verdict),
        "better": better_in_words(words, verdict.better) if verdict.better else None,
    }


def light_texts(words: Words, verdicts: Iterable[Verdict]) -> Iterable[str]:
    """Yield the lights as lines of a terminal, each better move below its light."""
    signs = {colour: f"{GLYPHS[colour]} {words.say(COLOURS[colour])}" for colour in COLOURS}
    cells = max(map(len, signs.values())) + 2
    names = max(len(words.say(name)) for name in LIGHTS.values()) + 2
    for verdict in verdicts:
        name = words.say(LIGHTS[verdict.code])
        yield f"{signs[verdict.light]:<{cells}}{name:<{names}}{why_in_words(words, verdict)}"
        if verdict.better:
            yield f"{'':<{cells + names}}→ {better_in_words(words, verdict.better)}"


def light_lines(words: Words, verdicts: Sequence[Verdict], keys: Mapping[str, str]) -> list[RunLine]:
    """Return the lights as lines of a screen: those worth a look, each better move with its key, then the good ones.

    `keys` gives for the code of a move the key that does it; two that share a key are told apart by their order.
    """
    cells = max(len(words.say(name)) for name in COLOURS.values()) + 4
    names = max(len(words.say(name)) for name in LIGHTS.values()) + 2
    lines: list[RunLine] = []
    for verdict in verdicts:
        if verdict.light == "green" and verdict.code != "recommendation":
            continue
        sign = f"{GLYPHS[verdict.light]} {words.say(COLOURS[verdict.light])}"
        name = Run(f"{words.say(LIGHTS[verdict.code]):<{names}}", "strong")
        role: Role = _ROLES[verdict.light]
        lines.append((Run(f"{sign:<{cells}}", role), name, Run(why_in_words(words, verdict))))
        if verdict.better and verdict.light != "green":
            key = keys.get(verdict.better.code, "")
            better = better_in_words(words, verdict.better)
            lines.append((Run(" " * (cells + names)), Run(f"{key or '→'}  ", "accent"), Run(better, "accent")))
    good = [words.say(LIGHTS[v.code]) for v in verdicts if v.light == "green" and v.code != "recommendation"]
    if good:
        sign = f"{GLYPHS['green']} {words.say(COLOURS['green'])}"
        lines.append((Run(f"{sign:<{cells}}", "quiet"), Run(" · ".join(good), "quiet")))
    return lines


def lights_in_short(words: Words, verdicts: Sequence[Verdict]) -> list[RunLine]:
    """Return one line for lights that are all good, else one for each worth a look; none where there are no lights."""
    lines: list[RunLine] = []
    for verdict in verdicts:
        if verdict.light != "green":
            what, why = words.say(LIGHTS[verdict.code]), why_in_words(words, verdict)
            said = words.say("{what}: {about}", what=what, about=why)
            lines.append((Run(f"{GLYPHS[verdict.light]} ", _ROLES[verdict.light]), Run(said)))
    if verdicts and not lines:
        lines.append((Run(words.say("Lights: all good."), "quiet"),))
    return lines


_ROLES: Final[dict[LightColour, Role]] = {"green": "quiet", "amber": "accent", "red": "late"}


def _said(words: Words, params: Mapping[str, Any]) -> dict[str, Any]:
    """Return parameters as one says them."""
    return {name: _value(words, name, value) for name, value in params.items()}


def _value(words: Words, name: str, value: Any) -> Any:
    if isinstance(value, date):
        return long_day(words, value)
    if name == "names":
        return " → ".join(value)
    if name == "channel" and value in CHANNELS:
        return words.say(CHANNELS[value])
    return value
