"""`thanks-not-specific`, `update-without-news`, `gratitude-first`, `nothing-new`: thanks and news.

Source: method R3, R6, R7.
"""

from __future__ import annotations

from collections.abc import Iterator

from reseau_tui.method.check.asks import asks
from reseau_tui.method.check.content import content_words, is_certain, numbers_in, weight
from reseau_tui.method.check.facts import is_dated, is_deed, is_event, is_news, thanks_for, thanks_given
from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.phrases import words_of
from reseau_tui.method.check.reading import Reading, Said

_FOR = frozenset(("pour", "for"))
_TELLING = 2
_TOLD = 5
_SAID = 2
_FRESH = 2
_REPEATED = 3
_ASKING = frozenset(("request", "introduction-request", "recommendation-questions", "keep-warm"))


def thanks_not_specific(reading: Reading) -> Iterator[Finding]:
    """Find a thank-you that says nowhere for what."""
    if reading.context.purpose != "thanks":
        return
    thanking = [said for said in reading.sentences if said.has("facts.thanks.words")]
    if any(thanks_for(reading, said) for said in thanking):
        return
    told = [said for said in reading.main if not said.postscript and _tells(reading, said)]
    # "The jam is eaten. Thank you." thanks for what was just said; "for everything" does not.
    bare = not any(said.has("facts.thanks.object") or not _FOR.isdisjoint(said.words) for said in thanking)
    if (bare and told) or len(told) >= _TELLING or any(_tells_of_help(reading, said) for said in told):
        return
    first = thanking[0] if thanking else None
    yield finding("thanks-not-specific", (first.start, first.end) if first else None)


def _tells(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence says more than how kind it was: two words of its own, a name, a number, a quotation."""
    if said.has("facts.thanks.idle", "facts.offer.empty") and not said.has("facts.thanks.helped"):
        return False
    least = 1 if said.has("facts.thanks.helped") else _SAID
    return weight(reading, said, reading.lexicon.sets["facts.empty"]) >= least


def _tells_of_help(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence speaks of what the reader did or has, or counts: the weather is nothing to thank for."""
    theirs = said.begun_apart("tone.mass.theirs", "tone.mass.anyones")
    return bool(theirs) or said.has("facts.thanks.helped") or bool(numbers_in(reading, said.start, said.end))


def update_without_news(reading: Reading) -> Iterator[Finding]:
    """Find an update in which nothing happened; an honest "no answer so far" is news."""
    if reading.context.purpose != "update":
        return
    stated = [said for said in reading.main if not said.question]
    if any((is_news(said) or is_deed(reading, said)) and not _only_wishes(said) for said in stated):
        return
    told = [
        said
        for said in stated
        if not said.has("facts.news.none", "facts.news.aside", "facts.news.wish", "facts.thanks.words")
    ]
    still = any(said.has("facts.news.still") for said in reading.main)
    if not still and any(is_event(reading, said) for said in stated):
        return
    if any(said.has("facts.news.still") and not said.has("facts.news.but") for said in reading.main):
        told = [said for said in told if not said.has("facts.you.words") and is_certain(reading, said.start, said.end)]
    if sum(weight(reading, said) for said in told) >= _TOLD and any(is_dated(reading, said) for said in told):
        return
    if not still and any(_tells_of_others(reading, said) for said in told):
        return
    yield finding("update-without-news")


def _tells_of_others(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence says how it stands with somebody or something else, and when, or in so many words."""
    if said.has("facts.you.words") and not said.has("facts.me.words"):
        return False
    own = weight(reading, said)
    return own >= _SAID and (is_dated(reading, said) or (own > _SAID and not said.has("facts.me.words")))


def _only_wishes(said: Said) -> bool:
    """Tell whether a sentence wishes something and says no more of the writer: "I hope your roof has gone on"."""
    return said.has("facts.news.wish") and len(said.ranges("facts.me.words")) <= 1


def gratitude_first(reading: Reading) -> Iterator[Finding]:
    """Find a new ask to someone to whom thanks or an update is owed, when the message does not give it before."""
    context = reading.context
    if not context.owed or context.purpose not in _ASKING:
        return
    found = asks(reading)
    if not found and context.purpose == "keep-warm":
        return
    first = found[0].said.start if found else len(reading.text)
    before = [said for said in reading.sentences if said.start < first]
    for kind in ("thanks", "update"):
        if kind not in context.owed:
            continue
        given = any(
            thanks_given(reading, said) if kind == "thanks" else _is_owed_news(reading, said) for said in before
        )
        if not given:
            place = (found[0].start, found[0].end) if found else None
            yield finding("gratitude-first", place, why=f"gratitude-first-{kind}")
            return


def _is_owed_news(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence tells what came of their help; what the reader did is none."""
    return is_news(said) or (is_deed(reading, said) and not said.has("facts.you.words"))


def nothing_new(reading: Reading) -> Iterator[Finding]:
    """Find a follow-up that only repeats what was sent first."""
    context = reading.context
    if context.purpose != "follow-up":
        return
    known = reading.lexicon
    formulas = known.sets.get("asks.repeated", ())
    first = {_stem(word) for word in content_words(words_of(flat(context.first_message)).words, known)}
    subject = {_stem(word) for word in content_words(words_of(flat(context.subject)).words, known)}
    new = {
        stem
        for said in reading.main
        for word in content_words(said.words, known)
        if word not in formulas and (stem := _stem(word)) not in first and stem not in subject
    }
    fresh = sum(1 for said in reading.main if is_news(said))
    said_again = {_stem(word) for said in reading.main for word in content_words(said.words, known)} - new
    few = len(new) <= _FRESH or (len(new) <= 2 * _FRESH and _REPEATED * len(new) <= len(said_again))
    if (context.first_message and few) or (not context.first_message and len(new) == 0 and not fresh):
        yield finding("nothing-new")


def _stem(word: str) -> str:
    return word.rstrip("'")[:6]
