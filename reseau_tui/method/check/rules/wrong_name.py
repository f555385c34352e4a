"""`wrong-name`: a greeting, a thank-you or a question that addresses somebody else. Source: method R3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.greeting import Greeting, Name
from reseau_tui.method.check.people import Person, nearly, person, same_name
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
    r"|\b(?:[Aa]s you (?:know|said|see)|[Yy]ou(?:['’]re| are) right|[Cc]omme (?:vous le savez|tu (?:le )?sais)|"
    r"[Vv]ous avez raison|[Tt]u as raison), ([A-ZÀ-ÖØ-Þ][\w'’-]+)(?=[,:.!])(?!, (?:and|or|et|ou|my|mon|ma)\b)"
)
# "Peter, which oak did you plant?": a question that names whom it asks.
_ASKED: Final = re.compile(
    r"(?:(?<=[.!?] )|(?<=\n))([A-ZÀ-ÖØ-Þ][\w'’-]+), ((?i:which|what|how|when|where|why|did|do|have|are|will|quel\w*|"
    r"combien|comment|quand|pourquoi|où|est-ce|as-tu|avez-vous|peux-tu|sais-tu|savez-vous|verri?ez)\b[^.!?\n]{0,160})\?"
)
_TO_YOU: Final = re.compile(r"\b(?:you|your|tu|te|toi|ton|ta|tes|vous|votre|vos)\b", re.IGNORECASE)
_OF_OTHERS: Final = re.compile(r"\b(?:he|she|they|it|il|elle|ils|elles)\b", re.IGNORECASE)
# Behind a name that is spoken of: "Peter, our treasurer, resigned", "Anna, whom you met", "you, Julie, Thomas and me".
_SPOKEN_OF: Final = re.compile(
    r",? (?:(?i:my|our|your|his|her|their|the|an?|who|whom|whose|as you know|I promise|I think|I believe|it seems|"
    r"notre|votre|mon|ma|ton|ta|son|sa|leur|le|la|une?|qui|dont|"
    r"(?:et|and|or|ou) (?:toi|moi|me|mon|ma|my|the|les|sa|son|leur|your|votre|ton|ta)|"
    r"je crois|je pense|paraît-il|vous le savez|tu le sais|he|she|il|elle|c['’]est)\b|"
    r"(?i:l['’])|(?:(?:et|and|ou|or) )?(?<=[, ])[A-ZÀ-ÖØ-Þ])|"
    r" (?:is|was|has|est|a)\b"
)
_FORMAL: Final = re.compile(
    r"\b(?:agr[ée]er|recevoir|croire|agr[ée]ez|recevez|croyez|remercie|"
    r"prie)\b[^.\n]{0,12}?,? ?(?:ch[eè]re? )?(?:[Mm]onsieur|[Mm]adame|M\.|"
    r"Mme) ([A-ZÀ-ÖØ-Þ][\w'’-]+)"
    r"(?=\s*,(?: de\b| d['’]| et (?:je |vous )|"
    r"[^.\n]{0,80}(?:expression|salutations|sentiments|assurance|consid|hommages|respects)))"
)
# "Dites-moi, Monsieur Perrin, aviez-vous …": the family name by which the reader is spoken to, within a sentence.
_TITLED: Final = re.compile(
    r"(?:\b(?:[Vv]ous|[Dd]ites(?:-(?:moi|nous))?|[Oo]ui|[Nn]on|[Mm]erci|[Bb]ref|[Vv]oilà|[Aa]lors|[Cc]royez-(?:moi|le)|"
    r"[Yy]ou|[Yy]es|[Tt]ell me), (?:ch[eè]re? )?(?:Monsieur|Madame|M\.|Mme|Mr\.?|Mrs\.?|Ms\.?) "
    r"([A-ZÀ-ÖØ-Þ][\w'’-]+)(?=\s?[,:?!.])"
    r"|\b(?:[Ss]o|[Ww]ell|[Nn]ow|[Tt]hank you(?: so much| very much| again)?|[Tt]hanks(?: so much| again)?),? "
    r"(?:Mr\.?|Mrs\.?|Ms\.?) ([A-ZÀ-ÖØ-Þ][\w'’-]+)(?=\s?[,:?!.])"
    r"|[,.!?]\s(?:[Cc]h[eè]re? )?(?:Monsieur|Madame|M\.|Mme) ([A-ZÀ-ÖØ-Þ][\w'’-]+), "
    r"(?=(?:vous|pourr\w+|je vous|j['’]ai vu que vous|puis-je|\w+-vous)\b))"
)
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
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


def _belongs(reading: Reading, text: str, who: Person) -> bool:
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
    if not names or any(_belongs(reading, each.text, who) for each in names):
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
    """Give the places at which the text thanks, asks or salutes someone by another name."""
    not_names = reading.lexicon.sets["frame.not_names"]
    if who.given:
        places = {reading.text[start:end]: (start, end) for start, end in (*_thanked(reading), *_spoken_to(reading))}
        yield from (place for name, place in places.items() if _is_somebody_else(reading, name, who))
    if who.family:
        others = _others(reading)
        for start, end in _saluted(reading):
            word = flat(reading.text[start:end])
            if word not in not_names and word not in others and not _belongs(reading, reading.text[start:end], who):
                yield start, end


def _thanked(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give the names behind a thank-you, but the writer's own under it."""
    for match in _CALLED.finditer(reading.text):
        if (
            not _signs(reading, match)
            and not _REPORTED.match(reading.flat, match.end())
            and _is_said(reading, match, 1)
        ):
            yield match.span(1)


def _spoken_to(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give the names by which a sentence turns to its reader, in the middle or at its head."""
    for match in _VOCATIVE.finditer(reading.text):
        if _is_said(reading, match, match.lastindex or 1):
            yield match.span(match.lastindex or 1)
    for match in _ASKED.finditer(reading.text):
        if _TO_YOU.search(match[2]) and not _OF_OTHERS.search(match[2]) and not reading.is_quoted(match.start(1)):
            yield match.span(1)


def _saluted(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give the family names behind a title by which a sentence, or the last one, salutes its reader."""
    for pattern in (_TITLED, _FORMAL):
        for match in pattern.finditer(reading.text):
            group = match.lastindex or 1
            if pattern is _FORMAL or _is_said(reading, match, group):
                yield match.span(group)


def _is_said(reading: Reading, match: re.Match[str], group: int) -> bool:
    """Tell whether the writer says a name to the reader: it stands in no quotation, and is not spoken of behind it."""
    quoted = reading.is_quoted(match.start(group))
    return not quoted and not _SPOKEN_OF.match(reading.text, match.end(group))


def _is_somebody_else(reading: Reading, name: str, who: Person) -> bool:
    """Tell whether a name is certainly a given name, of nobody whom the message speaks of, and not the reader's."""
    word = flat(name)
    known = reading.lexicon.sets
    greeted = {flat(each.text) for each in (reading.greeting.names if reading.greeting else ())}
    if word not in known["names.given"] or word in known["names.words"] or word in greeted | _others(reading):
        return False
    return len(reading.named(name)) == 1 and not _belongs(reading, name, who)


def _others(reading: Reading) -> set[str]:
    """Return the flat words of the names of those whom the message has a reason to speak of."""
    context = reading.context
    names = (*context.targets, context.connector, context.requester, *context.also_by)
    return {part for name in names for part in person(name).every}


def _signs(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether the name behind a thank-you is the writer's own: "Thanks, Neha" at the end, and no other below."""
    text = reading.text
    last = not text[match.end() :].strip(" .!\n") and text[: match.start(1)].rstrip(" ").endswith(",")
    below = {flat(word) for start, end in reading.ending.signature for word in _WORD.findall(reading.near[start:end])}
    return last and (not below or flat(match[1]) in below)
