"""What holds for any text at all, and how long it may take."""

from __future__ import annotations

import time
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reseau_tui.method.check import SEVERITIES, Context, check
from reseau_tui.model.kinds import Purpose

PIECES = st.sampled_from(
    (
        *("Bonjour", "Nadia", ",", "\n", "\n\n", "vous", "tu", "ton", "votre équipe", "?", "!!", "…", "poste", "merci"),
        *("Karim", "[nom]", "« ", "»", ">", "Le 1, x a écrit :", "--", "À bientôt", "pourriez-vous", "m’aider", "PS :"),
        *(
            "06 12 34 56 78",
            "k@example.org",
            "urgent",
            "Dear",
            "you",
            "could",
            "\u0301",
            "\U0001f600",
            "\x00",
            "\ufeff",
        ),
        *("pas", "de", "ne", "que", "20 min", "en copie", ":", "-", "1.", "M.", "\r", "pour"),
    )
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=40).map(" ".join))
CONTEXTS = st.builds(
    Context,
    purpose=st.sampled_from(get_args(Purpose)),
    contact=st.sampled_from(("", "Nadia Lefèvre", "[nom]", ".", "Jean-Pierre de La Tour")),
    subject=TEXTS,
    language=st.sampled_from(("fr", "en", None)),
    register=st.sampled_from(("tu", "vous", None)),
    connector=st.sampled_from(("", "Karim Benali", "Pierre")),
    may_contact=st.sampled_from(("yes", "no", None)),
    consent=st.sampled_from(("no", None)),
    requester=st.sampled_from(("", "Karim")),
    first_message=TEXTS,
    owed=st.sampled_from(((), ("thanks", "update"))),
)


@given(TEXTS, CONTEXTS)
@settings(max_examples=120)
def test_any_text_has_findings_within_it_and_always_the_same(text: str, context: Context) -> None:
    found = check(text, context)
    assert found == check(text, context)
    for each in found:
        assert each.severity == SEVERITIES[each.code]
        assert (each.start is None) == (each.end is None)
        assert each.start is None or 0 <= each.start < (each.end or 0) <= len(text)


GOOD = """Bonjour Nadia,

Votre essai sur les haies du Perche nous sert. Quelle essence conseillez-vous ?

Merci,
Karim Benali"""
BAD = "Bonjour Sophie,\n\nTu as un poste pour [nom] ? Je vous en supplie !!\n\nÀ bientôt,\nKarim Benali"
ASIDE = (
    "\n\n-- \nKarim Benali\n06 12 34 56 78\nk@example.org",
    "\n\nLe 12 novembre 2026, Nadia a écrit :\n> Tu as un poste ? URGENT !! [prénom]\n> Je vous en supplie.",
    "\n\n-----Message d’origine-----\nDe : Nadia\nTu as un poste ? URGENT !! [prénom]",
)


@pytest.mark.parametrize("purpose", get_args(Purpose))
@pytest.mark.parametrize("aside", ASIDE)
@pytest.mark.parametrize("body", [GOOD, BAD])
def test_earlier_mail_and_a_signature_change_no_finding(body: str, aside: str, purpose: Purpose) -> None:
    context = Context(
        purpose=purpose, language="fr", contact="Nadia Lefèvre", requester="Karim Benali", consent="no", register="vous"
    )
    assert check(body + aside, context) == check(body, context)


def test_a_megabyte_takes_less_than_two_seconds() -> None:
    context = Context(
        purpose="introduction-relay", language="fr", contact="Nadia Lefèvre", consent="no", requester="Karim Benali"
    )
    check("Bonjour", context)
    for text in (
        "\n" * 999_999 + "x",
        "X" * 1_000_000,
        "De : x\n" * 140_000,
        "vous ne " * 125_000,
        (GOOD + "\n\n") * 8_000,
    ):
        began = time.process_time()
        check(text, context)
        assert time.process_time() - began < 2


def test_an_empty_text_has_nothing_to_mend() -> None:
    assert check(" \n", Context(purpose="request")) == ()
