"""What is the writer's own, and where its sentences begin and end."""

from __future__ import annotations

import pytest

from reseau_tui.method.check import Context
from reseau_tui.method.check.reading import Reading
from reseau_tui.method.check.sentences import sentences
from reseau_tui.method.check.text import without_quoted_mail, word_count

OWN = "Bonjour Nadia,\n\nMerci pour mardi.\n\nÀ bientôt,\nKarim"


@pytest.mark.parametrize(
    "earlier",
    [
        "\n\n> Tu viens ?\n> Vite !!",
        "\n\nLe 12 novembre 2026 à 10:00, Nadia a écrit :\n\n> Tu viens ?",
        "\n\nLe mar. 24 nov. 2026 à 10:00, Nadia Lefèvre\n<n@example.org> a écrit :\n> Tu viens ?",
        "\n\nLe 12 novembre 2026, Nadia a écrit :\nTu viens ?\nVite !!",
        "\n\nOn 12 May 2026, at 9:00, Jo wrote:\n> Come!!",
        "\n\n-----Message d’origine-----\nDe : Nadia\nTu viens ?",
        "\n\n---------- Forwarded message ---------\nFrom: Jo\nCome!!",
        "\n\nDe : Nadia\nEnvoyé : mardi\nÀ : Karim\nObjet : Tu viens ?\n\nVite !!",
        "\n\nFrom: Jo\nSent: Tuesday\nTo: Karim\nSubject: Come\n\nNow!!",
    ],
)
def test_earlier_mail_is_set_aside(earlier: str) -> None:
    body = OWN + earlier
    left = without_quoted_mail(body)
    assert len(left) == len(body)
    assert left.startswith(OWN)
    assert not left[len(OWN) :].strip()
    assert word_count(body) == word_count(OWN)


@pytest.mark.parametrize(
    "line", ["De : rien", "On Monday he wrote:", "Le livre qu'elle a écrit :", "a -> b", "From: A to B"]
)
def test_a_sentence_is_no_earlier_mail(line: str) -> None:
    body = f"Bonjour,\n{line}\nla suite"
    assert without_quoted_mail(body) == body


def read(body: str, language: str = "fr") -> Reading:
    return Reading(body, Context(purpose="request", language=language))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("Bonjour,\nOui.\n-- \nKarim\n06 12 34 56 78", "Bonjour,\nOui."),
        (
            "Bonjour,\nOui.\nBien cordialement,\nKarim Benali\nDirecteur\n06 12 34 56 78",
            "Bonjour,\nOui.\nBien cordialement,",
        ),
        ("Bonjour,\nOui.\n\nKarim Benali\n06 12 34 56 78", "Bonjour,\nOui."),
        ("Bonjour,\nOui.\nAmitiés,\nKarim\n\nPS : tu viens ?", "Bonjour,\nOui.\nAmitiés,\n     \n\nPS : tu viens ?"),
        ("Bonjour,\nMerci à toi.\nTu viens demain, vers dix heures, comme tu me l'avais dit mardi soir ?", None),
        ("Bonjour,\nOui.\n\nEnvoyé de mon téléphone", "Bonjour,\nOui."),
    ],
)
def test_the_signature_is_set_aside_and_a_postscript_is_not(body: str, left: str | None) -> None:
    reading = read(body)
    assert reading.text.rstrip() == (body if left is None else left)
    assert len(reading.text) == len(body)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("J'ai vu M. Dupont. Il vient.", ["J'ai vu M. Dupont.", "Il vient."]),
        ("Le Dr. K. Benali et Mme. Roux, etc. et tout. Fin", ["Le Dr. K. Benali et Mme. Roux, etc. et tout.", "Fin"]),
        ("À 3.5 km, voir example.org/a.b?c=d. Oui.", ["À 3.5 km, voir example.org/a.b?c=d.", "Oui."]),
        ("Bon… mais non ! Vraiment ?! Oui", ["Bon… mais non !", "Vraiment ?!", "Oui"]),
        ("Deux questions :\n– qui ?\n– quand ?", ["Deux questions :", "– qui ?", "– quand ?"]),
        ("1. Un point.\n2. Un autre.", ["1. Un point.", "2. Un autre."]),
        ("Une ligne coupée par le programme de messagerie\nsans qu'elle finisse.", None),
        ("Un titre\n\nUn texte", ["Un titre", "Un texte"]),
    ],
)
def test_sentences(text: str, parts: list[str] | None) -> None:
    assert [text[each.start : each.end] for each in sentences(text)] == (parts or [text])


@pytest.mark.parametrize(
    ("stated", "text", "language"),
    [
        ("fr", "Bonjour Nadia", "fr"),
        ("fr", "Hi Nadia, thank you for the hour that you gave me on Monday, it was of great help to us.", "en"),
        ("en", "Bonjour, je vous remercie pour votre aide et pour le temps que vous nous avez donné.", "fr"),
        (None, "Would you have the time for a call?", "en"),
        (None, "Auriez-vous le temps pour un appel ?", "fr"),
        ("en", "Merci", "en"),
    ],
)
def test_the_language_is_what_is_said_unless_the_text_is_plainly_in_the_other(stated, text: str, language: str) -> None:
    assert read(text, stated).language == language
