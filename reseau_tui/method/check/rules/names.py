"""`wrong-name`, `recommender-forbidden`, `recommender-missing`: who is addressed, and who is named.

Source: method R1, R3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.greeting import Greeting, Name
from reseau_tui.method.check.numbers import FIRST_SENTENCES, FIRST_WORDS
from reseau_tui.method.check.people import Person, mentions, nearly, person, same_name
from reseau_tui.method.check.reading import Reading

_PARTS: Final = re.compile(r"[^\w]+|_")
_CALLED: Final = re.compile(
    r"(?:\b[Mm]erci(?: beaucoup| encore| infiniment| bien| mille fois| de tout c(?:œ|oe)ur| du fond du c(?:œ|oe)ur|"
    r" d['’]avance| par avance| pour tout| à toi| à vous| de ton aide| de votre aide)?,? |\b[Tt]hank you(?: so much|"
    r" very much| again)?,? |\b[Tt]hanks(?: so much| a lot| again)?,? )"
    r"([A-ZÀ-ÖØ-Þ][\w'’-]+)(?=\s*[,.!]|\s*$| (?:pour|de|d['’]|for)\b)",
    re.MULTILINE,
)
_VOCATIVE: Final = re.compile(
    r"(?:\b(?:[Dd]is(?:-moi)?|[Dd]ites(?:-moi)?|[Éé]coutez?|[Tt]ell me), ([A-ZÀ-ÖØ-Þ][\w'’-]+)(?=\s?[,:?!.])"
    r"|\b(?:[Tt]u|[Vv]ous|[Tt]oi|[Yy]ou)\s?, ([A-ZÀ-ÖØ-Þ][\w'’-]+)(?=\s?[,:?!.])(?!,? (?:et|and)\b)"
    r"|(?:(?<=[.!?] )|(?<=\n))([A-ZÀ-ÖØ-Þ][\w'’-]+), (?=(?:[jJ]e|[jJ]['’]|[tT]u|[vV]ous|[mM]erci|"
    r"[pP]ourr|[pP]eux|[aA]uri?[ea]|I|[cC]ould|[wW]ould|[yY]ou|[tT]hank|[cC]an)\b))"
    r"|\b(?:I(?:['’]d| would)(?: really| also)? (?:value|like|love|appreciate|ask)|"
    r"(?:(?<=[.!?] )|(?<=\n))(?:[Yy]es|[Nn]o|[Ss]orry|[Ss]o|[Pp]lease|[Ww]ell)), "
    r"([A-ZÀ-ÖØ-Þ][\w'’-]+)(?=,)(?!, (?:and|or)\b)"
)
_FORMAL: Final = re.compile(
    r"\b(?:agr[ée]er|recevoir|croire|agr[ée]ez|recevez|croyez|remercie|"
    r"prie)\b[^.\n]{0,12}?,? ?(?:ch[eè]re? )?(?:[Mm]onsieur|[Mm]adame|M\.|"
    r"Mme) ([A-ZÀ-ÖØ-Þ][\w'’-]+)(?=\s*,)"
)
# "Dites-moi, Monsieur Perrin, aviez-vous …": the family name by which the reader is spoken to, within a sentence.
_TITLED: Final = re.compile(
    r"(?:\b(?:[Vv]ous|[Dd]ites(?:-(?:moi|nous))?|[Oo]ui|[Nn]on|[Mm]erci|[Bb]ref|[Vv]oilà|[Aa]lors|[Cc]royez-(?:moi|le)|"
    r"[Yy]ou|[Yy]es|[Tt]ell me), (?:ch[eè]re? )?(?:Monsieur|Madame|M\.|Mme|Mr\.?|Mrs\.?|Ms\.?) "
    r"([A-ZÀ-ÖØ-Þ][\w'’-]+)(?=\s?[,:?!.])"
    r"|[,.!?]\s(?:[Cc]h[eè]re? )?(?:Monsieur|Madame|M\.|Mme) ([A-ZÀ-ÖØ-Þ][\w'’-]+), "
    r"(?=(?:vous|pourr\w+|je vous|j['’]ai vu que vous|puis-je|\w+-vous)\b))"
)
_RELATION: Final = re.compile(
    r"\b(?:mon|ma|notre|my|our) (?:\w+[ -]){0,2}"
    r"(?:tante|oncle|mere|pere|soeur|frere|fils|fille|cousine?|neveu|niece|mari|"
    r"femme|epouse|compagn(?:e|on)|marraine|parrain|beau-pere|aunt|uncle|mother|father|sister|brother|son|daughter|"
    r"cousin|nephew|niece|husband|wife|grandmother|grandfather) $"
)
_NEAR: Final = 48
_NICKNAME: Final = 3
"""So many first letters of their given name in common: Nads is Nadia."""
_REPORTED: Final = re.compile(
    r"[,.!]? (?:i|he|she|they|we) (?:\w+ )?(?:said|told|wrote|shouted|thought)\b|"
    r"[,.!]? (?:dis-je|dit-il|dit-elle|ai-je dit|a-t-(?:il|elle) dit)\b"
)


def wrong_name(reading: Reading) -> Iterator[Finding]:
    """Find a greeting, or a thank-you, that addresses another name than the contact's; unsure is silent."""
    contact = reading.context.contact
    who = person(contact)
    if not who.every or flat(contact) in reading.lexicon.sets["frame.not_names"]:
        return
    found = reading.greeting
    name = _other(reading, found, who) if found else None
    if name:
        yield finding("wrong-name", (name[0], name[1]), name=name[2], contact=contact)
        return
    for place in _called_otherwise(reading, who):
        yield finding(
            "wrong-name", place, why="wrong-name-text", name=reading.text[place[0] : place[1]], contact=contact
        )
        return


def _is_theirs(reading: Reading, text: str, who: Person) -> bool:
    """Tell whether a word of a greeting may be one of the contact's names: short, initials, a slip of the pen."""
    word = flat(text)
    parts = [part for part in _PARTS.split(word) if part]
    if any(part in who.every for part in parts) or word in who.every:
        return True
    initials = "".join(each[0] for each in (*who.given, *who.family))
    given = "".join(each[0] for each in who.given)
    if word.replace(".", "") in (initials, given) or len(word.replace(".", "")) == 1:
        return True
    joined = "".join(parts)
    whole = "".join(who.given)
    if any(same_name(part, each, reading.lexicon) for part in (*parts, joined) for each in (*who.every, whole) if each):
        return True
    known = reading.lexicon.sets["names.given"]
    if word not in known and any(word[:_NICKNAME] == each[:_NICKNAME] for each in who.given if len(word) >= _NICKNAME):
        return True
    return any(nearly(part, each) and not (part in known and each in who.given) for part in parts for each in who.every)


def _other(reading: Reading, found: Greeting, who: Person) -> tuple[int, int, str] | None:
    """Return the other person whom the greeting addresses, or None."""
    names = found.names
    if _is_unfilled(reading, found):
        return None
    if not names or any(_is_theirs(reading, each.text, who) for each in names):
        return None
    first, last = names[0], names[-1]
    span = (first.start, last.end, reading.text[first.start : last.end])
    capital = [name for name in names if name.text[0].isupper()]
    if len(capital) != len(names):
        return _lower(reading, names, who)
    if found.civil:
        # "Madame Durand": wrong only when the family name is known; "Madame Sophie" when the given name is.
        family_known = bool(who.family) or _civil(reading.context.contact)
        return span if family_known and _unlike(reading, names) else None
    if len(names) > 1:
        return span if who.given and len(names) <= 3 and _unlike(reading, names) else None
    if not who.given:
        return None
    familiar = reading.context.closeness in ("close", "good") or reading.context.register == "tu"
    certain = flat(first.text) in reading.lexicon.sets["names.given"]
    alone = first.start == found.start
    if not certain and (familiar or alone or first.text.isupper() or _is_organisation(reading)):
        return None
    return span


def _is_unfilled(reading: Reading, found: Greeting) -> bool:
    """Tell whether the greeting still holds a field of a template, which is no name."""
    written = reading.text[found.start : found.end + 2]
    return bool(re.search(r"[\[\]{}<>_|%$]|X{2,}", written)) or any(
        flat(name.text) in reading.lexicon.sets["placeholders.greeted"] for name in found.names
    )


def _lower(reading: Reading, names: tuple[Name, ...], who: Person) -> tuple[int, int, str] | None:
    """Return the name in "salut thomas": without a capital only a given name that is known as one."""
    known = reading.lexicon.sets
    if len(names) == 1 and who.given:
        word = flat(names[0].text)
        if word in known["names.given"] and word not in known["names.words"]:
            return names[0].start, names[0].end, names[0].text
    return None


def _unlike(reading: Reading, names: tuple[Name, ...]) -> bool:
    stop = reading.lexicon.sets["common.stop"]
    return all(flat(name.text) not in stop for name in names)


def _civil(contact: str) -> bool:
    return bool(re.match(r"(?:m|mme|mlle|mr|mrs|ms|dr|monsieur|madame)\b", flat(contact)))


def _is_organisation(reading: Reading) -> bool:
    return bool(
        re.search(
            r"\b(?:sa|sas|sarl|ltd|inc|gmbh|service|accueil|equipe|team|contact|info|rh)\b",
            flat(reading.context.contact),
        )
    )


def _called_otherwise(reading: Reading, who: Person) -> Iterator[tuple[int, int]]:
    """Give the places at which the text thanks or salutes someone by another name."""
    known = reading.lexicon.sets
    greeted = {flat(name.text) for name in (reading.greeting.names if reading.greeting else ())}
    others = {
        part
        for name in (
            *reading.context.targets,
            reading.context.connector,
            reading.context.requester,
            *reading.context.also_by,
        )
        for part in person(name).every
    }
    for match in _CALLED.finditer(reading.text):
        word = flat(match[1])
        if word not in known["names.given"] or word in known["names.words"] or not who.given:
            continue
        if word in greeted | others or _is_theirs(reading, match[1], who):
            continue
        if _signs(reading.text, match) or _REPORTED.match(reading.flat, match.end()):
            continue
        if len(reading.named(match[1])) == 1:
            yield match.span(1)
    for match in _VOCATIVE.finditer(reading.text):
        at = match.lastindex or 1
        word = flat(match[at])
        certain = word in known["names.given"] and word not in known["names.words"] and word not in greeted | others
        certain = certain and len(reading.named(match[at])) == 1
        if who.given and certain and not _is_theirs(reading, match[at], who):
            yield match.span(at)
    for match in _TITLED.finditer(reading.text):
        at = match.lastindex or 1
        word = flat(match[at])
        if reading.is_quoted(match.start(at)) or word in others or word in known["frame.not_names"]:
            continue
        if who.family and not _is_theirs(reading, match[at], who):
            yield match.span(at)
    for match in _FORMAL.finditer(reading.text):
        if who.family and not _is_theirs(reading, match[1], who) and flat(match[1]) not in known["frame.not_names"]:
            yield match.span(1)


def _signs(text: str, match: re.Match[str]) -> bool:
    """Tell whether the name behind a thank-you is the writer's own, as in "Thanks, Neha" at the very end."""
    return not text[match.end() :].strip(" .!\n") and text[: match.start(1)].rstrip(" ").endswith(",")


def recommender_forbidden(reading: Reading) -> Iterator[Finding]:
    """Find the name of a connector who does not want to be named."""
    context = reading.context
    if context.may_contact != "no" or not context.connector or _is_contact(reading, context.connector):
        return
    places = [place for place in reading.named(context.connector) if not _of_my_family(reading, place)]
    if places:
        yield finding("recommender-forbidden", _widest(places), name=context.connector)
    elif _in_subject(reading, context.connector):
        yield finding("recommender-forbidden", why="recommender-forbidden-subject", name=context.connector)


def _of_my_family(reading: Reading, place: tuple[int, int]) -> bool:
    """Tell whether a given name is that of a relation of mine: "ma tante Dominique" need not be the connector."""
    return bool(_RELATION.search(reading.flat[max(0, place[0] - _NEAR) : place[0]]))


def recommender_missing(reading: Reading) -> Iterator[Finding]:
    """Find a request whose first lines do not name the connector who agreed to be named."""
    context = reading.context
    if context.purpose != "request" or context.may_contact != "yes" or not context.connector:
        return
    if _is_contact(reading, context.connector):
        return
    end = _first_lines(reading)
    for name in (context.connector, *context.also_by):
        if any(start < end for start, _ in reading.named(name)) or _in_subject(reading, name):
            return
    later = reading.named(context.connector)
    yield finding("recommender-missing", why="recommender-late" if later else "", name=context.connector)


def _first_lines(reading: Reading) -> int:
    words = 0
    for count, said in enumerate(reading.sentences, 1):
        words += len(said.words)
        if (count >= FIRST_SENTENCES and words >= FIRST_WORDS // 2) or words >= FIRST_WORDS:
            return said.end
    return len(reading.text)


def _in_subject(reading: Reading, name: str) -> bool:
    subject = reading.context.subject
    return bool(mentions(f"– {subject}", flat(f"– {subject}"), name, reading.lexicon))


def _is_contact(reading: Reading, name: str) -> bool:
    return person(name).every == person(reading.context.contact).every


def _widest(places: list[tuple[int, int]]) -> tuple[int, int]:
    """Return the first mention, given and family name as one place."""
    start, end = places[0]
    for begin, stop in places[1:]:
        if begin <= end + 1:
            end = max(end, stop)
    return start, end
