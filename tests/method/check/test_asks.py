"""What asks, what only seems to, and tu and vous."""

from __future__ import annotations

import pytest

from reseau_tui.method.check import Context
from reseau_tui.method.check.asks import asks
from reseau_tui.method.check.facts import minutes_in, offers
from reseau_tui.method.check.reading import Reading
from reseau_tui.method.check.register import addresses


def reading(text: str, language: str = "fr") -> Reading:
    hello = "Bonjour," if language == "fr" else "Hello,"
    return Reading(f"{hello}\n\n{text}", Context(purpose="request", language=language))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("fr", "Auriez-vous vingt minutes au téléphone ?", "meeting"),
        ("fr", "Pourriez-vous me présenter à Omar Diallo ?", "introduction"),
        ("fr", "Accepteriez-vous de relire mon manuscrit ?", "document"),
        ("fr", "Comment taillez-vous vos haies ?", ""),
        ("fr", "Je voudrais savoir si vos haies gèlent.", ""),
        ("fr", "Merci de me dire si cela vous va.", ""),
        ("fr", "Votre avis me serait précieux.", ""),
        ("fr", "J'aimerais échanger avec vous sur vos haies.", "meeting"),
        ("en", "Could you spare half an hour?", "meeting"),
        ("en", "Would you introduce me to Leon?", "introduction"),
        ("en", "I'd love to hear how you did it.", ""),
        ("en", "Let me know if that works.", ""),
        ("en", "Would you write me a letter of recommendation?", "letter"),
    ],
)
def test_an_ask(language: str, text: str, kinds: str) -> None:
    (ask,) = asks(reading(text, language))
    assert ask.kinds == set(kinds.split())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Comment allez-vous ?"),
        ("fr", "Vous souvenez-vous de notre marche à Rémalard ?"),
        ("fr", "Mon projet ? Une haie."),
        ("fr", "Je ne vous demande pas un poste."),
        ("fr", "N'hésitez pas à me dire non."),
        ("fr", "Il m'a demandé : « Pourriez-vous venir ? »"),
        ("fr", "Je vous écris après avoir lu votre livre."),
        ("en", "How are you?"),
        ("en", "Do you remember our walk in Kent?"),
        ("en", "I'm not asking for a job."),
        ("en", "Who would have thought?"),
        ("en", "He asked me: “Could you come?”"),
    ],
)
def test_no_ask(language: str, text: str) -> None:
    assert asks(reading(text, language)) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tu me dis quand ça te va.", "tu tu"),
        ("J'aime ton atelier, dis-moi tout.", "tu tu"),
        ("Le ton du texte, et le bon ton.", ""),
        ("Pouvez-vous m'aider, s'il vous plaît ?", "vous vous"),
        ("Prenons rendez-vous.", ""),
        ("Il s'est tu ; a-t-il fini ?", ""),
        ("Il m'a dit : « tu verras, vous verrez ».", ""),
        ("L'étude de têtes tues.", ""),
    ],
)
def test_tu_and_vous(text: str, found: str) -> None:
    assert " ".join(each.register for each in addresses(reading(text))) == found


@pytest.mark.parametrize(
    "text",
    [
        "Comment aviez-vous fait, ton équipe et toi ?",
        "Je vous envoie le plan, à ta directrice et à toi.",
        "Vous êtes combien dans la cuisine ?",
        "Vous deux, venez !",
        "Je vous mets en relation.",
    ],
)
def test_a_vous_to_several(text: str) -> None:
    found = [each for each in addresses(reading(text)) if each.register == "vous"]
    assert found
    assert all(each.several for each in found)


def test_english_has_no_register() -> None:
    assert addresses(reading("Would you come? Vous, tu.", "en")) == ()


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("vingt minutes", 20),
        ("un quart d'heure", 15),
        ("trois quarts d'heure", 45),
        ("une heure", 60),
        ("1 h 30", 90),
        ("15-20 min", 20),
        ("a 14 h, ou apres 16 h", None),
        ("half an hour", 30),
        ("2 hours", 120),
        ("bientot", None),
    ],
)
def test_how_long(text: str, minutes: int | None) -> None:
    assert minutes_in(text) == minutes


@pytest.mark.parametrize(
    ("language", "text", "offered"),
    [
        ("fr", "En retour, je vous enverrai nos relevés de Sommières.", True),
        ("fr", "Nos graphiques pourraient servir à votre prochain cours.", True),
        ("fr", "Si je peux vous être utile, dites-le-moi.", False),
        ("fr", "Je me tiens à votre disposition.", False),
        ("fr", "Vous trouverez mon CV ci-joint.", False),
        ("en", "I would gladly share our data with your team.", True),
        ("en", "If I can ever return the favour, just ask.", False),
        ("en", "I attach my CV.", False),
    ],
)
def test_an_offer_is_concrete(language: str, text: str, offered: bool) -> None:
    found = reading(text, language)
    assert any(offers(found, said) for said in found.main) is offered
