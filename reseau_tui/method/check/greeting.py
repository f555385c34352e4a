"""The greeting of a message: where it stands, and by which names it addresses its reader."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final, NamedTuple

from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.lexicon import Lexicon
from reseau_tui.method.check.people import same_name
from reseau_tui.method.check.phrases import words_of

_LONGEST: Final = 160
_MOST_WORDS: Final = 10
_STOP: Final = re.compile(r"[,;:!?\n…]|\.(?=\s|$)| [-–—] |\.\.\.")
_TITLE_DOT: Final = re.compile(r"(?:^|[\s(])(?:mr|mrs|ms|mx|dr|m|mm|prof|pr|st|ste|mme|mlle|rev|[a-z])$")
_NAME: Final = re.compile(r"[^\W\d_](?:[\w'’]|[-.](?=\w))*")
_ALONE: Final = re.compile(r"\s*([A-ZÀ-ÖØ-Þ][\w'’.-]*(?:[ \u00a0][A-ZÀ-ÖØ-Þ][\w'’.-]*){0,3}) ?,\s*(?=\n|$)")


_CALL: Final = re.compile(
    r"\s*([^\W\d_][\w'’.-]*(?:[ \u00a0][^\W\d_][\w'’.-]*){0,4}(?:,(?: [^\W\d_][\w'’-]*){1,3})?)[ \u00a0]?[,!](\s*)"
)
_AFTER_NAME: Final = re.compile(r",|,?[ \u00a0](?:c['’]est|t['’]es|tu|vous|ici|it['’]s|this is)\b")
"""After a name that opens a message: "Guy t'es un frère" greets Guy."""
_DASH: Final = re.compile(r" ?[–—] ?| - ")
"""Nadia – which oak did you plant?"""
_TITLE_NEXT: Final = re.compile(
    r"[ \u00a0](?:sir|madam|ma['’]?am|professor|prof|doctor|madame|monsieur|docteur|professeur)s?\b", re.IGNORECASE
)
_MORE: Final = re.compile(r"\s*([A-ZÀ-ÖØ-Þ][\w'’-]*(?: [A-ZÀ-ÖØ-Þ][\w'’-]*){0,2}) ?[,.!]?\s*")


class Name(NamedTuple):
    """A word of a greeting that may be somebody's name."""

    text: str
    start: int
    end: int


class Greeting(NamedTuple):
    """A greeting: its place, the words in it that may be names, and whether a civility comes before the first."""

    start: int
    end: int
    names: tuple[Name, ...]
    civil: bool


def greeting(text: str, known: Lexicon, contact: frozenset[str] = frozenset()) -> Greeting | None:
    """Find the greeting at the head of a text, or None; `contact` are the flat words of the reader's name."""
    start = len(text) - len(text.lstrip())
    head = text[start : start + _LONGEST]
    if not head:
        return None
    opening = known.find(words_of(flat(head.split("\n")[0]))).get("frame.greeting.opens")
    if opening and opening[0][0] == 0:
        line = words_of(flat(head.split("\n")[0]))
        civil = line.words[0] in known.sets["frame.civilities"]
        return _opened(text, start, head, known, 0 if civil else line.ends[opening[0][1] - 1])
    alone = _ALONE.match(head)
    if alone and not any(flat(word).strip(".") in _BUSINESS for word in alone[1].split()):
        return _made(text, start, start + alone.end(1), known)
    first = _NAME.match(head)
    if first and flat(first[0]) in contact and (_AFTER_NAME.match(head, first.end()) or _DASH.match(head, first.end())):
        return _made(text, start, start + first.end(), known)
    return _named(start, head, contact) or _addressed(start, head, known, contact)


def _named(start: int, head: str, contact: frozenset[str]) -> Greeting | None:
    """Return a greeting that is the reader's name among the first two words: "Auntie Mei thank you for the pot"."""
    words = list(islice(_NAME.finditer(head), 2))
    if not words or flat(words[0][0]) in _BUSINESS:
        return None
    called = next((word for word in words if word[0][0].isupper() and flat(word[0]) in contact), None)
    return Greeting(start, start + called.end(), (), civil=False) if called else None


def _addressed(start: int, head: str, known: Lexicon, contact: frozenset[str]) -> Greeting | None:
    """Return a greeting in words of its own: "Mon colonel," on a line, or "Ma Rachida, c'est moi" with their name."""
    call = _CALL.match(head)
    if call is None or flat(call[1]).split()[0] in _BUSINESS:
        return None
    words = [word for word in re.split(r"[^\w'’-]+", flat(call[1]).split(",")[0]) if word]
    theirs = any(same_name(word, name, known) for word in words for name in contact)
    return Greeting(start, start + call.end(1), (), civil=False) if theirs or "\n" in call[2] else None


_BUSINESS: Final = frozenset(
    (
        "merci",
        "thanks",
        "thank",
        "desole",
        "desolee",
        "sorry",
        "voici",
        "oui",
        "non",
        "yes",
        "no",
        "ok",
        "enfin",
        "bref",
        "suite",
        "comme",
        "apres",
        "following",
        "after",
        "as",
    )
)


def _opened(text: str, start: int, head: str, known: Lexicon, after: int) -> Greeting:
    """Return a greeting whose opening word ends at `after` in the head."""
    stop = _stop(head)
    if len(head[:stop].split()) > _MOST_WORDS or (
        stop == len(head) and "\n" not in text[start : start + stop + 1] and len(head.split()) > 6
    ):
        words = words_of(flat(head.split("\n")[0]))
        return Greeting(start, start + words.ends[0], (), civil=False)
    found = _made(text, start, start + stop, known, start + min(after, stop))
    if not found.names and head[stop : stop + 1] == ",":  # "Bonjour, Nadia,"
        line = head[stop + 1 :].split("\n")[0]
        more = _MORE.fullmatch(line)
        if more:
            return _made(text, start, start + stop + 1 + more.end(1), known)
    return found


def _stop(head: str) -> int:
    for match in _STOP.finditer(head):
        if match[0] == "." and _TITLE_DOT.search(flat(head[: match.start()])):
            continue
        return match.start()
    return len(head)


def _made(text: str, start: int, end: int, known: Lexicon, after: int = 0) -> Greeting:
    names: list[Name] = []
    civil = False
    titled = -1
    for match in _NAME.finditer(text, max(start, after), end):
        word = flat(match[0]).rstrip(".").replace("œ", "oe")
        if word in known.sets["frame.civilities"] or word.rstrip("'") in known.sets["frame.civilities"]:
            civil = civil or not names
            titled = match.end()
            continue
        if _TITLE_NEXT.match(text, match.end(), end) and word not in known.sets["names.given"]:
            continue  # Respected Madam, Honoured Sir
        if word in known.sets["names.words"] and match[0][0].isupper() and titled >= match.start() - 2:
            names.append(Name(match[0], match.start(), match.end()))  # Monsieur Petit
            continue
        parts = [part for part in re.split(r"['’]", word) if part]
        if word in known.sets["frame.not_names"] or all(
            part in known.sets["frame.not_names"] or part + "'" in known.sets["frame.not_names"] for part in parts
        ):
            continue
        names.append(Name(match[0], match.start(), match.end()))
    return Greeting(start, end, tuple(names), civil)
