"""`placeholder`: a field of a template that was left unfilled. Source: method R3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.lexicon import WordSet
from reseau_tui.method.check.reading import Reading

_CERTAIN: Final = re.compile(
    r"\{\{[^{}\n]{0,120}\}\}|\{%[^{}\n]{0,120}%\}|\$\{[^{}\n]{1,80}\}|\*\|[A-Za-z_:]{2,40}\|\*|"
    r"%\([A-Za-z_]{1,40}\)s|"
    r"<<[^<>\n]{1,60}>>|@@[A-Za-z_]{2,40}@@|##[A-Z_]{2,40}##|\b[Ll]orem ipsum\b|\bundefined\b(?=[,.!]|"
    r"\s*\n)|\bTODO\b(?!-?\s?[Ll]ist)"
)
_SQUARE: Final = re.compile(r"\[\[?([^\[\]\n]{1,160})\]?\](?!\()")
_CURLY: Final = re.compile(r"(?<![{$])\{([^{}\n]{1,60})\}(?!\})")
_ANGLE: Final = re.compile(r"(?<!<)<([^<>\n@/:]{2,60})>(?!>)")
_ROUND: Final = re.compile(r"\(([^()\n]{3,40})\)")
_GUILLEMETS: Final = re.compile(r"«[ \u00a0\u202f]?([^«»\n]{2,40}?)[ \u00a0\u202f]?»")
_PERCENT: Final = re.compile(r"%([A-Z_]{3,30})%")
_SHOUTED: Final = re.compile(r"(?<![\w@/.-])[A-Z]{3,20}(?:_[A-Z]{2,20}){1,4}(?![\w@/-])")
_CROSSES: Final = re.compile(r"(?<![\w/-])(X{3,}|XX|x{3,})(?:(?=h\b)|(?![\w-]))")
_ROMAN: Final = re.compile(
    r"(?:tome|chapitre|article|volume|siecle|annexe|titre|psaume|louis|bowl|chapter|act|part|vol\.?|"
    r"no\.?|n°|chromosomes?|taille|size|edition|congres|jeux|page) ?$"
)
_DAY_OF: Final = re.compile(r"\b(?:le|du|au|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|on|the|[a-z]+day) $")
_MONTH: Final = re.compile(
    r" (?:of )?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
_INSET: Final = ("    ", "\t")
"""How a line begins that is set in from the others: cited too."""
_BLANKS: Final = re.compile(r"_{3,}")
_DOTS: Final = re.compile(r"(?:\.{3,}|…+)(?=\s*,)")
_INSERT: Final = re.compile(
    r"\b(?:insert (?:your |the |a )?(?:name|company|date|topic|link)[a-z ]{0,12} here|inserer (?:ici|"
    r"le nom|le prenom|votre)\b)"
)
_EMPTY_GREETING: Final = re.compile(r"\s*(?:Dear|Cher|Chère|Chers)\s+,")
_NO_DAY: Final = re.compile(
    r"\b(?:on|since|until|by|before|after|from|for|at|le|du|au|depuis|avant|apres) (?:the )?"
    r"((?:DD|JJ|MM)[/.-](?:MM|DD)(?:[/.-](?:YY|AA){1,2})?|HH[:hH]MM|([Xx]{2}(?:th|st|nd|rd)))(?!\w)"
)
_UNSIGNED: Final = re.compile(
    r"[\[<{(](?:(?:your|my|votre|ton|mon|first|last|full|insert|nom|prénom|company|job) )?"
    r"(?:name|surname|signature|nom|prénom|prenom|title|position|company|poste|fonction|entreprise|téléphone|phone|number)"
    r"(?: (?:here|et prénom|et nom|complet|and title))?[\]>})]",
    re.IGNORECASE,
)
_TO_FILL: Final = re.compile(
    r"[\[<{][^\[\]<>{}\n]{0,40}\b(?:a (?:verifier|completer|preciser|remplir|confirmer|inserer)|"
    r"to (?:check|confirm|complete|fill in|insert)|tbc|tbd)[\]>}]"
)
_CODE: Final = re.compile(r"`[^`\n]{1,200}`|```.{1,4000}?```", re.DOTALL)
"""Code, quoted as one quotes it: its braces are its own."""
_SHORT_TAG: Final = 5
# A greeting and its field between quotation marks: a misprinted letter that is told of, not the writer's own.
_CITED: Final = re.compile(
    r"[\"“«‘'] ?(?:dear|hi|hello|hey|bonjour|chers?|cheres?)(?: \w+)? [\[{<%*|$(]{1,3}[^\"”»\n]{1,40}[\]}>%*|)]{1,3}"
    r"(?:[ ,.!]{0,3}|[ ,.!][^\"”»\n]{0,80})[\"”»’']",
    re.IGNORECASE,
)
_FORM: Final = re.compile(
    r"\b(?:case|champ|rubrique|ligne|colonne|mention|variable|balise|box|field|line|column|tag|placeholder|entry)s?"
    r"(?: [\w']+){0,2} ?[\"“«]? ?(?:[\w']+ )?$"
)
"""What a bracket is called when one speaks of a form or of a program."""


def placeholders(reading: Reading) -> Iterator[Finding]:
    """Find fields between brackets, crosses, blanks; a legitimate bracket, a number or a quotation is none."""
    fields = reading.lexicon.sets["placeholders.fields"]
    standing = list(_in_text(reading))
    uncited = _uncited(reading, standing)
    spoken_of = {reading.text[start:end] for start, end in standing if (start, end) not in uncited}
    spans = sorted({*uncited, *_in_greeting(reading), *_in_signature(reading)})
    last = -1
    for start, end in spans:
        if start >= last:
            yield finding("placeholder", (start, end), text=reading.near[start:end].strip()[:60])
            last = end
    subject = _CITED.sub(" ", reading.context.subject)
    for match in (
        *_CERTAIN.finditer(subject),
        *(m for m in _SQUARE.finditer(subject) if _is_field(m[1], fields, strict=True)),
    ):
        if match[0] in spoken_of:
            continue
        yield finding("placeholder", why="placeholder-subject", text=match[0][:60])
        break


def _uncited(reading: Reading, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans that stand in no greeting cited between quotation marks, in no code, and are no form's field."""
    text, plain = reading.text, reading.flat
    cited = [match.span() for match in (*_CITED.finditer(plain), *_CODE.finditer(text))]
    own = [span for span in spans if not any(start <= span[0] and span[1] <= end for start, end in cited)]
    of_form = {span for span in own if _FORM.search(plain[max(0, span[0] - 40) : span[0]])}
    return [span for span in own if span not in of_form and not (of_form and text[slice(*span)].isupper())]


def _in_text(reading: Reading) -> Iterator[tuple[int, int]]:
    text, sets = reading.text, reading.lexicon.sets
    fields = sets["placeholders.fields"]
    yield from (match.span() for match in _CERTAIN.finditer(text))
    for match in _SQUARE.finditer(text):
        glued = match.start() and (text[match.start() - 1].isalnum() or text[match.start() - 1] in "])")
        within = reading.is_quoted(match.start())
        if glued:
            continue
        if _is_square_field(
            match[1], sets["placeholders.bracketed"], sets["placeholders.editorial"], fields, within=within
        ) and (_is_field(match[1], fields, strict=within) or _stands_for_words(text, match.start(), reading)):
            yield match.span()
    for pattern in (_CURLY, _ANGLE):
        yield from (
            match.span()
            for match in pattern.finditer(text)
            if _is_field(match[1], fields, strict=pattern is _ANGLE) or flat(match[1]) in sets["placeholders.alone"]
        )
    for pattern in (_ROUND, _GUILLEMETS):
        yield from (
            m.span() for m in pattern.finditer(text) if flat(m[1]).strip(" .…:") in sets["placeholders.parenthesised"]
        )
    yield from (match.span() for match in _PERCENT.finditer(text) if flat(match[1]) in fields)
    yield from (match.span() for match in _TO_FILL.finditer(reading.flat))
    for match in _SHOUTED.finditer(text):
        if all(part in fields or part in sets["placeholders.awaiting"] for part in flat(match[0]).split("_")):
            yield match.span()
    for match in _CROSSES.finditer(text):
        if _is_cross(text, match):
            yield match.span()
    for match in _BLANKS.finditer(text):
        if reading.is_quoted(match.start()):
            continue  # a line of a form, cited
        line = text[text.rfind("\n", 0, match.start()) + 1 : (text.find("\n", match.end()) + 1 or len(text) + 1) - 1]
        if any(map(str.isalpha, line)) and not line.startswith(_INSET):
            yield match.span()
    for match in _NO_DAY.finditer(text):
        if not match[2] or _MONTH.match(flat(text[match.end() : match.end() + 14])):
            yield match.span(1)
    yield from (match.span() for match in _INSERT.finditer(reading.flat))


def _in_signature(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give the fields left in a signature: "[Your name]"."""
    for start, end in reading.ending.signature:
        for pattern in (_CERTAIN, _UNSIGNED):
            yield from (match.span() for match in pattern.finditer(reading.near, start, end))


def _stands_for_words(text: str, at: int, reading: Reading) -> bool:
    """Tell whether words are missing where a bracket stands: it opens a sentence, or follows a small word."""
    before = flat(text[max(0, at - 20) : at]).rstrip(" ")
    if not before or before[-1] in '.!?:\n…«"“':
        return True
    greeting = reading.greeting
    if greeting and greeting.start <= at <= greeting.end + 1:
        return True
    return re.split(r"[ \n]", before)[-1].split("'")[-1] in reading.lexicon.sets[
        "placeholders.awaiting"
    ] or before.endswith("'")


def _is_field(content: str, fields: WordSet, *, strict: bool) -> bool:
    words = [word for word in re.split(r"[^\w]+", flat(content)) if word]
    if not words or not any(map(str.isalpha, content)):
        return False
    known = [word for word in words if word in fields or any(part in fields for part in word.split("_"))]
    return bool(known) and (len(words) <= _SHORT_TAG + 1 if strict else True)


def _is_square_field(content: str, legitimate: WordSet, editorial: WordSet, fields: WordSet, *, within: bool) -> bool:
    words = [word for word in re.split(r"[^\w]+", flat(content)) if word]
    if not words or not any(any(map(str.isalpha, word)) for word in words):
        return False
    first = words[0]
    if any(word in editorial for word in words):
        return False
    if len(words) == 1 and first in ("x", "xx", "xxx"):
        return content.strip().isupper() and len(first) > 1
    if _is_field(content, fields, strict=within):
        return first not in legitimate or first in fields
    if within or first in legitimate:
        return False
    if len(words) == 1 and (content.strip().isupper() or any(map(str.isdigit, content))):
        return len(content.strip()) > _SHORT_TAG and content.strip().isalpha()
    return not content.strip()[0].isdigit()


def _is_cross(text: str, match: re.Match[str]) -> bool:
    before = flat(text[max(0, match.start() - 16) : match.start()])
    if _ROMAN.search(before):
        return False
    if match[1].islower():  # kisses at the end of a letter
        line_start = text.rfind("\n", 0, match.start()) + 1
        return bool(re.match(r"\s*(?:bonjour|cher|chere|dear|hi|hello)\b", flat(text[line_start : match.start()])))
    if len(match[1]) == 2:
        following = text[match.end() : match.end() + 8]
        if _DAY_OF.search(before) and _MONTH.match(flat(text[match.end() : match.end() + 12])):
            return True
        return bool(re.match(r"\s?(?:€|%|/|euros|ans|years|minutes|h\b)|[,.]?\s*$", following)) or bool(
            re.search(r"\b(?:m\.|mme|monsieur|madame|mr|ms|chez|at|de|le|du) $", before)
        )
    return True


def _in_greeting(reading: Reading) -> Iterator[tuple[int, int]]:
    found = reading.greeting
    if found is None:
        return
    greeted = reading.lexicon.sets["placeholders.greeted"]
    for name in found.names:
        plain = flat(name.text)
        if plain in greeted and plain not in flat(reading.context.contact).split():
            yield name.start, name.end
    line_end = (reading.text.find("\n", found.start) + 1 or len(reading.text) + 1) - 1
    line = reading.text[found.start : line_end]
    if match := _EMPTY_GREETING.match(line):
        yield found.start, found.start + match.end()
    if not found.names and (match := _DOTS.search(line[:40])):
        yield found.start + match.start(), found.start + match.end()
