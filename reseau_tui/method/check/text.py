"""What of a message is its writer's own: quoted and forwarded mail and the signature are blanked, in place.

A blanked text is as long as the body, line for line, so that every place in it is a place in the body.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from reseau_tui.method.check.flat import flat

_LONGEST_LINE: Final = 400
_SCANNED: Final = 100_000
_HIDDEN: Final = re.compile(r"[^\n]")
_SIGNED_WORDS: Final = 12
_CARD_LINES: Final = 5
_NAME_WORDS: Final = 5
_COPY: Final = re.compile(r"[\"“«].{20,}[\"”»]")
_FAREWELL_WORDS: Final = 12
_SHORT_FAREWELL: Final = 5
_QUOTED: Final = re.compile(r"\s*>")
_ATTRIBUTION: Final = re.compile(r"\s*(?:le|on)\b.*\b(?:a ecrit|wrote)\s*:?\s*", re.DOTALL)
_SEPARATOR: Final = re.compile(
    r"\s*(?:[-_=*]{2,}\s*)?(?:original message|message d'origine|message original|forwarded message|"
    r"message transfere|"
    r"debut du message (?:transfere|reexpedie)|begin forwarded message)\s*:?\s*(?:[-_=*]{2,})?\s*"
)
_MAIL_HEADER: Final = re.compile(r"\s*\*?(de|from|envoye|sent|date|a|to|cc|objet|subject)\*? ?:(?=\s)")
_MAY_BEGIN: Final = re.compile(r"\s{0,8}[-_=*LlOoDdFfMmBb]")
_FIRST_HEADER: Final = frozenset(("de", "from"))
_SIGNATURE: Final = re.compile(r"--[ \u00a0]?")
_MOBILE: Final = re.compile(r"\s*(?:envoye (?:de|depuis) mon|sent from my|telecharge outlook|get outlook)\b.*")
_POSTSCRIPT: Final = re.compile(r"\s*p\.? ?-?s\.? ?(?:[:.,–—-]|\b(?=\s))")
_NOTICE: Final = re.compile(
    r"\s*(?:this (?:e-?mail|message)|the (?:information|content)|confidential|disclaimer|please consider|"
    r"(?:ce|le present) (?:message|mail|courriel)|avis de confidentialite|pensez a l')"
)
_QUOTATION: Final = re.compile(r"«[^«»]{0,1200}»|“[^“”]{0,1200}”|\"[^\"\n]{0,400}\"")


class Line(NamedTuple):
    """One line: its text without its end, and where it begins."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the line ends."""
        return self.start + len(self.text)


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text with their places."""
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Line(line, at))
        at += len(line) + 1
    return lines


def blanked(text: str, *spans: tuple[int, int]) -> str:
    """Return the text with the spans made of spaces; line ends stay."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        pieces += [text[at:start], _HIDDEN.sub(" ", text[max(at, start) : end])]
        at = max(at, end)
    return "".join((*pieces, text[at:]))


def without_quoted_mail(body: str) -> str:
    """Return the body with the earlier messages that it quotes or forwards blanked."""
    lines = lines_of(body)
    hidden: list[Line] = []
    for at, line in enumerate(lines):
        if _MAY_BEGIN.match(line.text) and len(line.text) <= _LONGEST_LINE and _begins_earlier_mail(lines, at):
            hidden += lines[at:]
            break
        if _QUOTED.match(line.text):
            if not (at and _QUOTED.match(lines[at - 1].text)):
                hidden += _attribution(lines, at)
            hidden.append(line)
    return blanked(body, *_joined(hidden)) if hidden else body


def _joined(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """Give the spans of lines, those that follow one another as one."""
    start = end = -2
    for line in lines:
        if line.start != end + 1:
            if end >= 0:
                yield start, end
            start = line.start
        end = max(end, line.end)
    yield start, end


def _begins_earlier_mail(lines: list[Line], at: int) -> bool:
    """Tell whether all from this line on is an earlier message."""
    text = flat(lines[at].text)
    if _SEPARATOR.fullmatch(text):
        return True
    header = _MAIL_HEADER.match(text)
    if header and header[1] in _FIRST_HEADER:
        names = {found[1] for line in lines[at + 1 : at + 6] if (found := _MAIL_HEADER.match(flat(line.text[:20])))}
        return len(names) > 1
    # "Le 12 novembre 2026, Nadia a écrit :" with nothing marked below it; wrapped over two lines by some programs
    if not re.match(r"\s*(?:le|on)\b.*\d", text):
        return False
    for taken in (1, 2):
        wrapped = " ".join(flat(line.text) for line in lines[at : at + taken])
        if len(wrapped) <= _LONGEST_LINE and _ATTRIBUTION.fullmatch(wrapped) and wrapped.rstrip().endswith(":"):
            below = next((line.text for line in lines[at + taken :] if line.text.strip()), "")
            return not _QUOTED.match(below)
    return False


def _attribution(lines: list[Line], quoted: int) -> list[Line]:
    """Return the lines of "Le 12 novembre, Nadia a écrit :" above a quotation; mail programs wrap it over two lines."""
    last = quoted - 1
    while last >= 0 and not lines[last].text.strip():
        last -= 1
    for first in (last, last - 1):
        if first < 0:
            break
        text = "\n".join(flat(line.text) for line in lines[first : last + 1])
        if len(text) <= _LONGEST_LINE and _ATTRIBUTION.fullmatch(text):
            return lines[first : last + 1]
    return []


class Ending(NamedTuple):
    """How a message ends: the span of its closing line, and the spans set aside as signature."""

    closing: tuple[int, int] | None
    signature: tuple[tuple[int, int], ...]


def ending(text: str, is_closing: Callable[[str], bool]) -> Ending:
    """Find the closing line, and the signature behind it or behind ``-- ``; a postscript is neither.

    `text` has its quoted mail blanked; `is_closing` is asked of flat lines.
    """
    lines = lines_of(text)
    delimiter = next((i for i, line in enumerate(lines) if i and _SIGNATURE.fullmatch(line.text)), len(lines))
    below = [(lines[delimiter].start, lines[-1].end)] if delimiter < len(lines) else []
    own = _without_copy(lines[:delimiter])
    while own and (not own[-1].text.strip() or _MOBILE.fullmatch(flat(own[-1].text[:_LONGEST_LINE]))):
        line = own.pop()
        below += [(line.start, line.end)] if line.text.strip() else []
    closing = next(
        (
            i
            for i in range(len(own) - 1, max(len(own) - 16, -1), -1)
            if len(own[i].text) <= _LONGEST_LINE and is_closing(flat(own[i].text)) and _only_signed(own[i + 1 :])
        ),
        None,
    )
    if closing is None:
        closing = _farewell(own)
    if closing is None:
        below += [(line.start, line.end) for line in _contact_card(own)]
        return Ending(None, tuple(below))
    postscript = False
    for line in own[closing + 1 :]:
        postscript = postscript or bool(_POSTSCRIPT.match(flat(line.text[:12])))
        if line.text.strip() and not postscript:
            below.append((line.start, line.end))
    return Ending((own[closing].start, own[closing].end), tuple(below))


def _without_copy(lines: list[Line]) -> list[Line]:
    """Return the lines without a text to be passed on, which stands between quotation marks below the signature."""
    told = [i for i, line in enumerate(lines) if line.text.strip()]
    if not told or not _COPY.fullmatch(lines[told[-1]].text.strip()) or lines[told[-1] - 1].text.strip():
        return lines
    return lines[: told[-1]]


def _farewell(lines: list[Line]) -> int | None:
    """Return which line is a farewell in words of its own: short, near the end, a name alone below it.

    "Salut sur le tatami," before a name is one whatever its words; a question, or the end of a paragraph, is none.
    """
    told = [i for i, line in enumerate(lines) if line.text.strip()][1:]
    for at, below in list(pairwise(told))[-_CARD_LINES:]:
        text = lines[at].text.strip()
        if not _is_signed(lines[below].text) or not _only_signed(lines[below:]):
            continue
        count = len(text.split())
        if text.endswith(",") and count <= _FAREWELL_WORDS:
            return at
        apart = lines[at - 1].text.strip()[-1:] in ("", ".", "!", "?", ",")
        if apart and count <= _SHORT_FAREWELL and (text[-1] == "!" or (text[-1] == "." and at + 1 == below)):
            return at
    return None


def _is_signed(text: str) -> bool:
    """Tell whether a line begins with a name, as a signature does."""
    words = text.split(",")[0].split()
    return 0 < len(words) <= _NAME_WORDS and words[0][0].isupper() and not text.rstrip().endswith(("?", "!", ":", ","))


def _only_signed(lines: list[Line]) -> bool:
    """Tell whether nothing but a signature, a notice or a postscript comes after a closing line."""
    for line in lines:
        if _NOTICE.match(flat(line.text[:24])) or _POSTSCRIPT.match(flat(line.text[:12])):
            return True
        if len(line.text.split()) > _SIGNED_WORDS or line.text.rstrip().endswith(("?", "…")):
            return False
    return True


def _contact_card(lines: list[Line]) -> list[Line]:
    """Return the last lines that hold nothing but a name, a trade, a phone, an address, where nothing closes before."""
    card: list[Line] = []
    told = False
    for line in reversed(lines[1:]):
        text = line.text.strip()
        if not text or len(text.split()) > 7 or text.endswith((".", "?", "!", ":", ",")):
            break
        told = told or bool(re.search(r"@\w|\d\d[ .]?\d\d[ .]?\d\d|https?://|www\.|linkedin", text))
        card.append(line)
    return card if told or (len(card) == 1 and _is_name(card[0].text)) else []


def _is_name(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= 4 and all(word[0].isupper() for word in words)


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the spans within quotation marks, marks included, that do not run over a blank line outside of « »."""
    return [match.span() for match in _QUOTATION.finditer(text) if match[0][0] == "«" or "\n\n" not in match[0]]


def is_postscript(text: str) -> bool:
    """Tell whether a flat text begins a postscript."""
    return _POSTSCRIPT.match(text[:12]) is not None


def word_count(body: str) -> int:
    """Count the words that white space separates, the quoted earlier message left out. Source: method R3.

    Far down only marked quotations are told apart: nobody reads on there.
    """
    near = without_quoted_mail(body[:_SCANNED])
    count = len(near.split())
    if len(body) <= _SCANNED or not near[-_LONGEST_LINE:].strip():
        return count
    rest = body[_SCANNED:].split("\n")
    return count + sum(len(line.split()) for line in rest if not line.lstrip().startswith(">"))
