"""What a person or a thing is about, as words that can be compared. Source: method R8, R14."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from reseau_tui.method.common_words import telling_words
from reseau_tui.model.text import fold

_SHORTEST: Final = 4
_HOLLOW: Final = frozenset(
    (
        "avec", "chez", "dan", "depui", "entre", "leur", "mai", "notre", "nou", "pour", "quel", "quelle", "san",
        "selon", "sou", "sont", "tout", "toute", "tou", "ver", "votre", "vou", "plu", "moin", "aussi", "encore",
        "etre", "avoir", "faire", "cette", "quelqu", "quelque", "chose", "entreprise", "societe", "groupe",
        "article", "etude", "papier", "livre", "podcast", "salon", "conference", "rencontre", "soiree",
        "atelier", "offre", "poste", "emploi", "travail", "projet", "personne", "gen", "nouvel", "nouvelle",
        "nouveau", "bonne", "recherche", "cherche", "cherchent", "besoin", "aide", "conseil", "idee",
        "directeur", "directrice", "responsable", "chef", "cheffe", "charge", "chargee", "adjoint", "adjointe",
        "assistant", "assistante", "general", "generale", "president", "presidente", "vice", "senior", "junior",
        "manager", "gerant", "gerante", "fondateur", "fondatrice", "associe", "associee", "consultant",
        "consultante", "ingenieur", "ingenieure", "technicien", "technicienne", "coordinateur", "coordinatrice",
        "expert", "experte", "about", "after", "also", "among", "been", "before", "have", "more", "most",
        "only", "over", "some", "than", "that", "them", "then", "there", "these", "they", "thi", "through",
        "under", "very", "were", "what", "when", "where", "which", "while", "whom", "will", "would", "head",
        "chief", "officer", "director", "lead", "leader", "founder", "partner", "associate", "engineer",
        "company", "group", "study", "paper", "book", "looking", "need", "help", "advice", "someone",
        "something", "people", "project", "post", "talk", "event",
    )
)  # fmt: skip
"""Words of roles and titles that say nothing of a field: two people who share one have nothing in common by it."""


@lru_cache(maxsize=20_000)
def field_words(text: str) -> frozenset[str]:
    """Return the words of a role, a need or a title that tell of a field."""
    return frozenset(word for word in telling_words((text,)) if len(word) >= _SHORTEST and word not in _HOLLOW)


@lru_cache(maxsize=20_000)
def tag_key(tag: str) -> str:
    """Return a tag as tags are compared."""
    return fold(tag)


@lru_cache(maxsize=20_000)
def tag_topics(tag: str) -> frozenset[str]:
    """Return all that a tag, or a need, may be found by."""
    return field_words(tag) | {tag_key(tag)}


@lru_cache(maxsize=20_000)
def role_topics(role: str) -> frozenset[str]:
    """Return all that a role may be found by: its telling words, and short ones such as RH as they stand."""
    return field_words(role).union(fold(role).split())
