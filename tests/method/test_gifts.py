"""R9, R10: a few ideas of what I could give someone."""

from __future__ import annotations

from datetime import date

import pytest

from reseau_tui.method.common_words import telling_words
from reseau_tui.method.gifts import MOST, ideas
from reseau_tui.model.drafts import Share

TUESDAY = date(2026, 11, 24)


def codes(world, contact: str) -> list[str]:
    return [idea.code for idea in ideas(world.book, world.book.contacts[contact], TUESDAY)]


def share(world, text: str, *tags: str, **fields) -> Share:
    return world._new(Share, text=text, tags=tags, **fields)


def test_what_is_on_the_shelf_goes_to_whom_its_tags_fit(world):
    marie = world.person("Marie Colin", tags=("Entrepôt",), needs=("des données sur le froid",))
    share(world, "Une étude", "entrepôts")
    share(world, "Un salon", "Froid")
    share(world, "Un roman", "lecture")
    assert codes(world, marie)[:2] == ["gift-share", "gift-share"]
    assert codes(world, marie)[2:] == ["gift-interest"]


def test_nothing_is_sent_twice_nor_to_whom_it_is_not_for(world):
    marie = world.person("Marie Colin", tags=("froid",))
    share(world, "Une étude", "froid", sent_to=(marie,))
    share(world, "Un salon", "froid", not_for=(marie,))
    assert codes(world, marie) == ["gift-interest"]


def test_an_introduction_i_could_make(world):
    marie = world.person("Marie Colin", needs=("Un stagiaire en logistique",))
    paul = world.person("Paul Zeller", offers=("des stagiaires",))
    found = ideas(world.book, world.book.contacts[marie], TUESDAY)[0]
    assert found.params == {"contact": paul, "person": "Paul Zeller", "need": "Un stagiaire en logistique"}


@pytest.mark.parametrize("kept_out", [{"leave_in_peace": True}, {"offers": ("un avocat",)}])
def test_nobody_is_introduced_who_is_left_in_peace_or_offers_something_else(world, kept_out):
    marie = world.person("Marie Colin", needs=("un stagiaire",), offers=("un stagiaire",))
    world.person("Paul Zeller", **({"offers": ("un stagiaire",)} | kept_out))
    assert codes(world, marie) == ["gift-interest"]


def test_far_above_an_audience_information_and_credit_come_first_until_we_have_met(world):
    helene = world.person("Hélène Roux", standing="well-above")
    assert codes(world, helene) == ["gift-interview", "gift-information", "gift-credit", "gift-interest"]
    world.log(helene, "meeting", TUESDAY)
    assert codes(world, helene) == ["gift-interest"]


def test_few_ideas_and_none_for_those_left_in_peace(world):
    helene = world.person("Hélène Roux", standing="well-above", tags=("froid",))
    for n in range(5):
        share(world, f"Une étude {n}", "froid")
    assert len(codes(world, helene)) == MOST
    world.change(world.book.contacts[helene], leave_in_peace=True)
    assert codes(world, helene) == []


def test_words_that_say_something(world):
    assert telling_words(["Les Entrepôts du FROID", "l’étude"]) == {"entrepot", "froid", "etude"}
