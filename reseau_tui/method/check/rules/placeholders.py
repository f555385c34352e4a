"""`placeholder`: a field of a template that was left unfilled. Source: method R3."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.lexicon import WordSet
from reseau_tui.method.check.reading import Reading
from reseau_tui.method.check.rules import placeholder_forms as forms

_FORM = 40
"""Characters before a bracket that may name it as a form's."""
_LINE = 90
"""Characters of a line on each side of a blank that are looked at."""


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
    subject = forms.CITED.sub(" ", reading.context.subject)
    for match in (
        *forms.CERTAIN.finditer(subject),
        *(m for m in forms.SQUARE.finditer(subject) if _is_field(m[1], fields, strict=True)),
    ):
        if match[0] in spoken_of:
            continue
        yield finding("placeholder", why="placeholder-subject", text=match[0][:60])
        break


def _uncited(reading: Reading, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans that stand in no greeting cited between quotation marks, in no code, and are no form's field."""
    text, plain = reading.text, reading.flat
    cited = [match.span() for match in (*forms.CITED.finditer(plain), *forms.CODE.finditer(text))]
    lines = [match.span() for match in forms.LINE_TO_FILL.finditer(text)]
    cited += lines if len(lines) > 1 else []
    own = [span for span in spans if not any(start <= span[0] and span[1] <= end for start, end in cited)]
    behind = _read_somewhere(reading)
    read = {
        span
        for span in own
        if forms.FORM.search(plain[max(0, span[0] - _FORM) : span[0]])
        or any(start < span[0] < end for start, end in behind)
    }
    return [span for span in own if span not in read and not (read and _is_box(text[slice(*span)]))]


def _is_box(written: str) -> bool:
    """Tell whether a place may be one more box of a form that is spoken of: "[USUAL NAME]", "XXX"."""
    return written.isupper() and (written[0] == "[" or set(written) == {"X"})


def _read_somewhere(reading: Reading) -> list[tuple[int, int]]:
    """Return the spans, each to the end of its sentence, behind a word for what one reads such things on."""
    things = reading.lexicon.sets["placeholders.read_on"]
    found: list[tuple[int, int]] = []
    for said in reading.sentences:
        at = next((i for i, word in enumerate(said.words) if word in things), None)
        if at is not None:
            found.append((said.span(at, at + 1)[0], said.end))
    return found


def _in_text(reading: Reading) -> Iterator[tuple[int, int]]:
    text, sets = reading.text, reading.lexicon.sets
    fields = sets["placeholders.fields"]
    yield from (match.span() for match in forms.CERTAIN.finditer(text))
    for match in forms.SQUARE.finditer(text):
        # "mot[s]" is a plural; "Voici X[ma question, en une phrase]" is a blank all the same.
        glued = match.start() and (text[match.start() - 1].isalnum() or text[match.start() - 1] in "])")
        glued = glued and " " not in match[1].strip()
        within = reading.is_quoted(match.start())
        if glued:
            continue
        if _is_square_field(
            match[1], sets["placeholders.bracketed"], sets["placeholders.editorial"], fields, within=within
        ) and (_is_field(match[1], fields, strict=within) or _stands_for_words(text, match.start(), reading)):
            yield match.span()
    for pattern in (forms.CURLY, forms.ANGLE):
        yield from (
            match.span()
            for match in pattern.finditer(text)
            if _is_field(match[1], fields, strict=pattern is forms.ANGLE)
            or flat(match[1]) in sets["placeholders.alone"]
        )
    for pattern in (forms.ROUND, forms.GUILLEMETS):
        yield from (
            m.span() for m in pattern.finditer(text) if flat(m[1]).strip(" .…:") in sets["placeholders.parenthesised"]
        )
    yield from (match.span() for match in forms.PERCENT.finditer(text) if flat(match[1]) in fields)
    for pattern in (forms.TO_FILL, forms.UNCOUNTED):
        yield from (match.span() for match in pattern.finditer(reading.flat if pattern is forms.TO_FILL else text))
    yield from _shouted_fields(reading)
    yield from _hollow(reading)
    yield from (match.span() for match in forms.TOLD_WHAT.finditer(text) if not reading.is_quoted(match.start()))
    for match in forms.SHOUTED.finditer(text):
        if all(part in fields or part in sets["placeholders.awaiting"] for part in flat(match[0]).split("_")):
            yield match.span()
    for match in forms.CROSSES.finditer(text):
        if _is_cross(text, match):
            yield match.span()
    for match in forms.BLANKS.finditer(text):
        if reading.is_quoted(match.start()):
            continue  # a line of a form, cited
        start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _LINE)
        line = text[start : match.end() + _LINE].split("\n")[0]
        if any(map(str.isalpha, line)) and not line.startswith(forms.INSET):
            yield match.span()
    for match in forms.NO_DAY.finditer(text):
        if not match[2] or forms.MONTH.match(flat(text[match.end() : match.end() + 14])):
            yield match.span(1)
    yield from (match.span() for match in forms.INSERT.finditer(reading.flat))


def _shouted_fields(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give the fields in capitals: "at COMPANY NAME"; a text in capitals has none."""
    if sum(map(str.isupper, reading.text)) <= sum(map(str.islower, reading.text)):
        for match in forms.CAPITALS.finditer(reading.text):
            if " " in match[0] or _follows_small_word(reading, match.start()):
                yield match.span()


def _hollow(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give the brackets that hold nothing, or an X, and stand where a word is missing: "at [...]"."""
    for match in forms.HOLLOW.finditer(reading.text):
        if not reading.is_quoted(match.start()) and _follows_small_word(reading, match.start()):
            yield match.span()


def _in_signature(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give the fields left in a signature: "[Your name]"."""
    for start, end in reading.ending.signature:
        for pattern in (forms.CERTAIN, forms.UNSIGNED):
            yield from (match.span() for match in pattern.finditer(reading.near, start, end))


def _stands_for_words(text: str, at: int, reading: Reading) -> bool:
    """Tell whether words are missing where a bracket stands: it opens a sentence, or follows a small word."""
    before = flat(text[max(0, at - 20) : at]).rstrip(" ")
    if not before or before[-1] in '.!?:\n…«"“':
        return True
    greeting = reading.greeting
    if greeting and greeting.start <= at <= greeting.end + 1:
        return True
    return before.endswith("'") or _follows_small_word(reading, at)


def _follows_small_word(reading: Reading, at: int) -> bool:
    """Tell whether the word before a place calls for another: "at", "chez"."""
    before = flat(reading.text[max(0, at - 20) : at]).rstrip(" ")
    return re.split(r"[ \n]", before)[-1].split("'")[-1] in reading.lexicon.sets["placeholders.awaiting"]


def _is_field(content: str, fields: WordSet, *, strict: bool) -> bool:
    words = [word for word in re.split(r"[^\w]+", flat(content)) if word]
    if not words or not any(map(str.isalpha, content)):
        return False
    known = [word for word in words if word in fields or any(part in fields for part in word.split("_"))]
    return bool(known) and (len(words) <= forms.SHORT_TAG + 1 if strict else True)


def _is_square_field(content: str, legitimate: WordSet, editorial: WordSet, fields: WordSet, *, within: bool) -> bool:
    words = [word for word in re.split(r"[^\w]+", flat(content)) if word]
    if not words or content.rstrip().endswith("?") or not any(any(map(str.isalpha, word)) for word in words):
        return False
    first = words[0]
    if _is_proper(content, fields) or (first not in fields and content[0].isupper() and content[-1].isdigit()):
        return False  # a place, a room
    if any(word in editorial for word in words):
        return False
    if len(words) == 1 and first in ("x", "xx", "xxx"):
        return content.strip().isupper() and len(first) > 1
    if _is_field(content, fields, strict=within):
        return first not in legitimate or first in fields
    if within or first in legitimate:
        return False
    if len(words) == 1 and (content.strip().isupper() or any(map(str.isdigit, content))):
        return len(content.strip()) > forms.SHORT_TAG and content.strip().isalpha()
    return not content.strip()[0].isdigit()


def _is_proper(content: str, fields: WordSet) -> bool:
    """Tell whether a bracket holds a name and no field: "Place du Marché" against "Company Name"."""
    later = [word for word in re.findall(r"[^\W\d_]+", content)[1:] if word[0].isupper() and not word.isupper()]
    return bool(later) and not any(flat(word) in fields for word in later)


def _is_cross(text: str, match: re.Match[str]) -> bool:
    before = flat(text[max(0, match.start() - 16) : match.start()])
    if forms.ROMAN.search(before):
        return False
    if match[1].islower():  # kisses at the end of a letter
        line_start = text.rfind("\n", 0, match.start()) + 1
        return bool(re.match(r"\s*(?:bonjour|cher|chere|dear|hi|hello)\b", flat(text[line_start : match.start()])))
    if len(match[1]) == 2:
        following = text[match.end() : match.end() + 8]
        if forms.DAY_OF.search(before) and forms.MONTH.match(flat(text[match.end() : match.end() + 12])):
            return True
        return bool(re.match(r"\s?(?:€|%|/|euros|ans|years|minutes|h\b)|[,.]?\s*$", following)) or bool(
            re.search(r"\b(?:m\.|mme|monsieur|madame|mr|ms|chez|at|de|le|du) $", before)
        )
    return bool(forms.BEFORE_A_NAME.search(before)) or match.start() == 0


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
    if match := forms.EMPTY_GREETING.match(line):
        yield found.start, found.start + match.end()
    if not found.names and (match := forms.DOTS.search(line[:40])):
        yield found.start + match.start(), found.start + match.end()
