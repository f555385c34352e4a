"""Each template in each manner: warm says a human word more, brief only what is needed, formal is for vous."""

from __future__ import annotations

import re
from typing import get_args

import msgspec
import pytest

from reseau_tui.drafting.composing import Composed, compose
from reseau_tui.drafting.counting import limit_for, word_count
from reseau_tui.drafting.template_files import Template, Templates
from reseau_tui.model.kinds import Gender, Language, Manner, Purpose, Register
from tests.drafting.people import ME, owed_to, words_for
from tests.drafting.situations import OCCASIONS, Occasion

MANNERS = get_args(Manner)
PRESENTATION = (
    "Claire Martin, dix ans de logistique du froid, de l’exploitation à la direction d’un site de quarante personnes à"
    " Nantes. Elle cherche aujourd’hui à comprendre comment les petites plateformes s’équipent, et apporte un regard de"
    " terrain sur les quais, les équipes et les coûts."
)
GREETING = re.compile(r"(Bonjour|Salut|Ch[eè]re?|Madame|Monsieur|Hi|Hello|Dear)\b[^.?!]{0,40},")
CLOSING = re.compile(
    r"(À (bientôt|très vite)|Bien (à vous|amicalement|cordialement)|Cordialement|Je t’embrasse|Je vous prie d’agréer"
    r"|Speak soon|(Best|With best) wishes|(Best|Kind|Warm) regards|Yours sincerely)\b.*"
)


def written(
    occasion: Occasion, language: Language, register: Register, gender: Gender | None
) -> dict[Manner, Composed]:
    book = occasion.book.snapshot()
    contact = msgspec.structs.replace(book.contacts[occasion.contact], register=register, gender=gender)
    book.put(contact)
    book.put(msgspec.structs.replace(ME, presentation_fr=PRESENTATION, presentation_en=PRESENTATION, gender=None))
    items = [] if occasion.purpose else owed_to(book, contact.id, occasion.day)
    options = {"purpose": occasion.purpose, "proposal": occasion.proposal, "language": language}
    return {
        manner: compose(book, contact.id, items, occasion.day, words_for, manner=manner, **options)
        for manner in MANNERS
    }


@pytest.mark.parametrize("gender", ["f", "m", None])
@pytest.mark.parametrize(("language", "register"), [("fr", "tu"), ("fr", "vous"), ("en", "vous")])
def test_every_message_in_every_manner(language: Language, register: Register, gender: Gender | None) -> None:
    said: set[Purpose] = set()
    for name, occasion in OCCASIONS.items():
        drafts = written(occasion, language, register, gender)
        for manner, draft in drafts.items():
            where = (name, manner, draft.body)
            lines = draft.body.split("\n")
            assert GREETING.fullmatch(lines[0]), where
            assert sum(bool(GREETING.fullmatch(line)) for line in lines) == 1, where
            assert sum(bool(CLOSING.fullmatch(line)) for line in lines) == 1, where
            assert lines[-1] in ("Claire", "Claire Martin"), where
            for leftover in ("{", "}", "None", "True", "False", "\n\n\n", "  ", " ,", "..", "(e)", "(ne)", " ."):
                assert leftover not in draft.body + draft.subject, where
            assert word_count(draft.body) <= limit_for(draft.purpose), where
            said.add(draft.purpose)
        if len(occasion.templates) == 1:
            core = {manner: _between(draft.body) for manner, draft in drafts.items()}
            assert word_count(core["brief"]) < word_count(core["plain"]) < word_count(core["warm"]), name
            assert (core["formal"] == core["plain"]) == (register == "tu"), name
            assert all(draft.subject == drafts["plain"].subject for draft in drafts.values())
            assert (
                word_count(drafts["brief"].body) < word_count(drafts["plain"].body) <= word_count(drafts["warm"].body)
            )
    assert said == set(get_args(Purpose))


def _between(body: str) -> str:
    """Return what stands between greeting and closing."""
    lines = body.split("\n")
    end = next(i for i, line in enumerate(lines) if CLOSING.fullmatch(line))
    return "\n".join(lines[1:end])


def test_a_person_can_read_a_template() -> None:
    for _, name, template in Templates().every():
        assert isinstance(template, Template)
        for line in template.body.split("\n"):
            assert len(re.findall(r"{% if", line)) <= 2, (name, line)
        asked = set(re.findall(r"{% if [^%]*?\b(warm|formal|brief)\b", template.body))
        assert asked >= {"warm", "brief"}, name
        assert ("formal" in template.body) == (template.register != "tu"), name
