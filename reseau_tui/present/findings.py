"""What the draft check found, as one plain and kind sentence: what, why, how to mend.

Codes are those of `method.check`, and `spelling`. The sentences speak of the message, never of the person.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from reseau_tui.method.check import Finding
from reseau_tui.model.reason import Reason
from reseau_tui.present.moments import moment_reason
from reseau_tui.words import N_, Words
from reseau_tui.words.days import long_day

SENTENCES: Final = {
    "placeholder": N_("“{text}” was left from the template: write what belongs there, or take it out."),
    "placeholder-subject": N_("In the subject, “{text}” was left from the template: write what belongs there."),
    "wrong-name": N_("The greeting says “{name}”, and this message goes to {contact}: put the right name."),
    "wrong-name-text": N_("The text addresses “{name}”, and this message goes to {contact}: put the right name."),
    "recommender-forbidden": N_("{name} prefers not to be named: write this message without that name."),
    "recommender-forbidden-subject": N_("{name} prefers not to be named: take that name out of the subject."),
    "consent-leak-address": N_(
        "“{text}” gives an address away before agreement was given: keep it until then, and only ask."
    ),
    "consent-leak-phone": N_(
        "“{text}” gives a number away before agreement was given: keep it until then, and only ask."
    ),
    "consent-leak-copy": N_(
        "This puts people in copy before agreement was given: write to one person first, and only ask."
    ),
    "third-follow-up": N_(
        "Two follow-ups have left already, and a third would press: ask who recommends you what they advise, or try "
        "another way."
    ),
    "no-ask": N_("Nothing is asked here, so nothing can be answered: end on one clear question."),
    "vague-ask": N_("This could mean many things, and is hard to answer: name one precise subject, or one question."),
    "job-ask": N_("A job asked for outright mostly gets a no: ask for advice or information, which is easy to give."),
    "several-asks": N_(
        "This asks for one thing more: keep the most useful one, the other can wait for the next message."
    ),
    "several-asks-targets": N_("This asks for {count} people at once: choose one or two, the others can come later."),
    "out-of-reach": N_("This person does not know {name}: ask who might, or ask something within their reach."),
    "out-of-reach-nobody": N_(
        "This person does not know who is asked for: ask who might, or ask something within their reach."
    ),
    "too-long": N_("{count} words, where {most} are read to the end: keep the reason, the question and the thanks."),
    "life-story": N_(
        "The message speaks long of its writer before it comes to the reader: begin with them, or the question."
    ),
    "self-centred": N_("“I” stands here {count} times and “you” {you}: turn a sentence or two towards the reader."),
    "desperate": N_(
        "This sounds pressing, and makes it hard to answer freely: say the same calmly, with one question."
    ),
    "desperate-exclamations": N_("Exclamation marks in a row sound pressing: one is enough, or a full stop."),
    "desperate-subject": N_("“Urgent” in the subject sounds pressing: name the subject instead."),
    "empty-praise": N_(
        "This praise would fit anyone: name one thing that they wrote, said or did, and what it brought you."
    ),
    "impersonal": N_("This could be sent to anyone: add one line that only this person would recognise."),
    "no-offer-far": N_(
        "Nothing here is for them: give first, with something precise, such as a fact, a contact or an invitation."
    ),
    "no-offer-cold": N_(
        "Without a recommendation, a reason for them helps: offer something precise, such as a fact, a contact or an "
        "account of what you find."
    ),
    "recommender-missing": N_("{name} agreed to be named, and is not: the first line is the best place."),
    "recommender-late": N_("{name} agreed to be named, and comes late: move that name to the first line."),
    "reproach": N_(
        "This can be read as a reproach about a silence, which is not always a refusal: leave it out, bring news."
    ),
    "nothing-new": N_("This says again what the first message said: add something new, and useful to them."),
    "thanks-not-specific": N_("This does not say for what: name the help received, and what it made possible."),
    "update-without-news": N_(
        "No news stands here yet: say what happened, or honestly that there is no answer so far."
    ),
    "gratitude-first-thanks": N_("Thanks are owed to this person: give them in the first lines, then ask."),
    "gratitude-first-update": N_("News are owed to this person: give them in the first lines, then ask."),
    "asked-too-often": N_("{count} asks lately, and nothing given: send something useful first, this one can wait."),
    "register-mixed": N_("“tu” and “vous” stand side by side (here “{word}”): choose one of them."),
    "register-unexpected-tu": N_("This says “vous” to someone you call “tu”: change it, here or in the contact."),
    "register-unexpected-vous": N_(
        "This says “tu” to someone you call “vous”: change it, or make it “tu” from now on in the contact."
    ),
    "no-subject": N_("There is no subject: say in a few words what it is about, and who sends you."),
    "vague-subject": N_("The subject “{subject}” could stand on any message: name what this one is about."),
    "no-duration": N_("It does not say how long this would take: “twenty minutes” makes a yes easier."),
    "too-much-time": N_("{minutes} minutes are a lot with someone never met: twenty are easier to find."),
    "no-thanks": N_("There is no word of thanks: one is enough."),
    "no-greeting": N_("There is no greeting: begin with one, and the name."),
    "no-closing": N_("There is no closing line: a short one makes the end friendly."),
    "channel-weak": N_(
        "Messages on LinkedIn often stay unread between people who have never met: an e-mail or a call does better."
    ),
    "bad-timing": N_("{day} is not a good day for it. {why}"),
    "bad-timing-next": N_("{day} is not a good day for it. {why} Better: {next}."),
    "spelling": N_("“{word}” is not in the dictionary. Perhaps: {better}."),
    "spelling-alone": N_("“{word}” is not in the dictionary."),
    "spelling-subject": N_("In the subject, “{word}” is not in the dictionary. Perhaps: {better}."),
    "spelling-subject-alone": N_("In the subject, “{word}” is not in the dictionary."),
}

SEVERITIES: Final = {"error": N_("error"), "warning": N_("warning"), "advice": N_("advice")}


def sentence(words: Words, found: Finding) -> str:
    """Say one finding."""
    params: dict[str, object] = dict(found.why.params)
    code = found.why.code
    match code:
        case "bad-timing":
            return _timing(words, found.why)
        case "register-unexpected":
            code = f"{code}-{params['expected']}"
        case "out-of-reach" if not params.get("name"):
            code = "out-of-reach-nobody"
        case "spelling" | "spelling-subject":
            better = found.why.params["better"]
            params["better"] = ", ".join(better) if isinstance(better, tuple) else ""
            code = code if better else f"{code}-alone"
    return words.say(SENTENCES[code], **params)


def severity_word(words: Words, severity: str) -> str:
    """Say how much a finding weighs."""
    return words.say(SEVERITIES[severity])


def summary(words: Words, found: Iterable[Finding]) -> str:
    """Count the findings by severity."""
    severities = [each.severity for each in found]
    if not severities:
        return words.say("Nothing to mend.")
    parts = [
        words.count("{n} error", "{n} errors", severities.count("error")),
        words.count("{n} warning", "{n} warnings", severities.count("warning")),
        words.count("{n} piece of advice", "{n} pieces of advice", severities.count("advice")),
    ]
    return ", ".join(parts)


def _timing(words: Words, why: Reason) -> str:
    params = dict(why.params)
    on, following, closed = params.pop("on"), params.pop("next"), str(params.pop("closed"))
    reason = moment_reason(words, Reason(closed, params))
    said = {"day": long_day(words, on) if isinstance(on, date) else "", "why": reason}
    if isinstance(following, date):
        return words.say(SENTENCES["bad-timing-next"], **said, next=long_day(words, following))
    return words.say(SENTENCES["bad-timing"], **said)
