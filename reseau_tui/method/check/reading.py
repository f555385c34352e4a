"""A message as the check reads it: what is the writer's own, its greeting, its sentences and what stands in each."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from reseau_tui.method.check.context import Context
from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.greeting import Greeting, greeting
from reseau_tui.method.check.language import language_of
from reseau_tui.method.check.lexicon import Lexicon, lexicon
from reseau_tui.method.check.numbers import READ_CHARACTERS
from reseau_tui.method.check.people import mentions, person
from reseau_tui.method.check.phrases import Words, words_of
from reseau_tui.method.check.sentences import Sentence, sentences
from reseau_tui.method.check.text import Ending, blanked, ending, is_postscript, quotations, without_quoted_mail
from reseau_tui.model.kinds import Language

Marks = dict[str, tuple[tuple[int, int], ...]]
_CLOSING_WORDS = 14
_FORMAL_WORDS = 45
_SEE_YOU = re.compile(r"a ?\+{1,3}[ ,!.]*(?:[^\W\d_]+[.!]?)?")
"""As a friend closes: "A+", alone on its line or before a name."""


@lru_cache(maxsize=2048)
def _marks(language: Language, text: str) -> tuple[Words, Marks]:
    """Return the words of a flat sentence and what stands in it; a keystroke changes one sentence of many."""
    words = words_of(text)
    return words, lexicon(language).find(words)


class Said:
    """One sentence: its place, its words, and under each tag of the lexicon the phrases found in it."""

    def __init__(self, sentence: Sentence, plain: str, language: Language, *, closing: bool, postscript: bool) -> None:
        self.start, self.end = sentence.start, sentence.end
        self.question = sentence.question
        self.paragraph = sentence.paragraph
        self.entry = sentence.entry
        self.closing = closing
        self.postscript = postscript
        self.passed_on = False
        self.plain = plain[self.start : self.end]
        self._words, self.marks = _marks(language, self.plain)

    @property
    def words(self) -> tuple[str, ...]:
        """The flat words."""
        return self._words.words

    def has(self, *tags: str) -> bool:
        """Tell whether a phrase of one of the tags stands in the sentence."""
        return any(tag in self.marks for tag in tags)

    def place(self, tag: str) -> tuple[int, int]:
        """Return the first place of a tag in the body."""
        return self.places(tag)[0]

    def places(self, tag: str) -> list[tuple[int, int]]:
        """Return all places of a tag in the body."""
        return [self.span(i, j) for i, j in self.ranges(tag)]

    def ranges(self, tag: str) -> tuple[tuple[int, int], ...]:
        """Return the ranges of words, ends excluded, at which a tag stands."""
        return self.marks.get(tag, ())

    def apart(self, tag: str, *others: str) -> list[tuple[int, int]]:
        """Return the ranges of a tag that no range of the others touches."""
        taken = [place for other in others for place in self.ranges(other)]
        return [place for place in self.ranges(tag) if not any(i < place[1] and place[0] < j for i, j in taken)]

    def begun_apart(self, tag: str, *others: str) -> list[tuple[int, int]]:
        """Return the ranges of a tag that do not begin within one of the others."""
        taken = [place for other in others for place in self.ranges(other)]
        return [place for place in self.ranges(tag) if not any(i <= place[0] < j for i, j in taken)]

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Return the place in the body of a range of words."""
        return self.start + self._words.starts[first], self.start + self._words.ends[end - 1]

    @property
    def breaks(self) -> tuple[bool, ...]:
        """Whether punctuation stands before each word."""
        return self._words.breaks

    def tail(self, first: int) -> str:
        """Return the flat text from a word on."""
        return self.plain[self._words.starts[first] :]


class Reading:
    """A body in its context. Places are in code points of the body."""

    def __init__(self, body: str, context: Context) -> None:
        self.body = body
        self.context = context

    @cached_property
    def unquoted(self) -> str:
        """The body, as far as anyone reads, without the earlier mail it quotes, blanked in place."""
        return without_quoted_mail(self.body[: 4 * READ_CHARACTERS])

    @cached_property
    def near(self) -> str:
        """That text as far as it is read."""
        return self.unquoted[:READ_CHARACTERS]

    @cached_property
    def language(self) -> Language:
        """The language the message is in."""
        return language_of(self.near, self.context.language)

    @property
    def lexicon(self) -> Lexicon:
        """What is known of that language."""
        return lexicon(self.language)

    @cached_property
    def ending(self) -> Ending:
        """How the message ends."""
        return ending(self.near, self._is_closing)

    def _is_closing(self, line: str) -> bool:
        if _SEE_YOU.fullmatch(line.strip()):
            return True
        words, marks = _marks(self.language, line.strip())
        count = len(words.words)
        if not count or "frame.closing.ends" not in marks or "asks.ask.opens" in marks or count > _FORMAL_WORDS:
            return False
        return "?" not in line and (count <= _CLOSING_WORDS or words.words[0] in ("veuillez", "je", "dans", "en"))

    @cached_property
    def text(self) -> str:
        """The writer's own text, signature blanked too."""
        return blanked(self.near, *self.ending.signature)

    @cached_property
    def quotes(self) -> list[tuple[int, int]]:
        """The spans between quotation marks."""
        return quotations(self.text)

    @cached_property
    def plain(self) -> str:
        """The flat text, with what stands between quotation marks blanked."""
        return flat(blanked(self.text, *self.quotes))

    @cached_property
    def flat(self) -> str:
        """The flat text with its quotations."""
        return flat(self.text)

    @cached_property
    def greeting(self) -> Greeting | None:
        """How the message greets."""
        return greeting(self.text, self.lexicon, person(self.context.contact).every)

    @cached_property
    def sentences(self) -> tuple[Said, ...]:
        """The sentences between the greeting and the signature, those of the closing and the postscript told apart."""
        start = self.greeting.end if self.greeting else 0
        closing = self.ending.closing[0] if self.ending.closing else len(self.text) + 1
        found: list[Said] = []
        postscript = False
        for each in sentences(blanked(self.text, *self.quotes), start):
            postscript = postscript or is_postscript(self.plain[each.start : each.end])
            after = each.start >= closing and not postscript
            found.append(Said(each, self.plain, self.language, closing=after, postscript=postscript))
        for start, end in _passed_on(self.text, found):
            for said in found:
                said.passed_on = said.passed_on or start <= said.start < end
        return tuple(found)

    @cached_property
    def main(self) -> tuple[Said, ...]:
        """The sentences before the closing line, and the postscript; not the lines meant for someone else."""
        return tuple(said for said in self.sentences if not said.closing and not said.passed_on)

    def is_quoted(self, at: int) -> bool:
        """Tell whether a place stands between quotation marks."""
        return any(start < at < end for start, end in self.quotes)

    def named(self, name: str) -> list[tuple[int, int]]:
        """Return the places at which the message names that person."""
        return mentions(self.text, self.flat, name, self.lexicon) if name.strip() else []


def _passed_on(text: str, sentences: list[Said]) -> list[tuple[int, int]]:
    """Return the spans of the lines that someone else is to be sent: they begin after a colon."""
    found: list[tuple[int, int]] = []
    for at, said in enumerate(sentences):
        if not (text[said.end - 1 : said.end + 2].strip().endswith(":") and said.has("frame.passed.on")):
            continue
        inside = [each for each in sentences[at + 1 :] if each.paragraph == said.paragraph]
        if not inside:
            below = sorted({each.paragraph for each in sentences[at + 1 :] if not each.closing})
            greeted = bool(below) and any(
                each.has("frame.greeting.opens") and len(each.words) < 5
                for each in sentences
                if each.paragraph == below[0]
            )
            inside = [each for each in sentences if each.paragraph in below[: 2 if greeted else 1]]
        if inside:
            found.append((inside[0].start, inside[-1].end))
    return found
