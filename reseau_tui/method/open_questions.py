"""Open questions for a meeting, so that the other does the talking: by what is asked, their trade, and how we stand.

Codes only; `present.open_questions` has the sentences. Source: method R12.
"""

from __future__ import annotations

import re
from typing import Final
from zlib import crc32

from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Reason
from reseau_tui.model.requests import Request
from reseau_tui.model.text import fold

KINDS: Final[dict[str, tuple[str, ...]]] = {
    "advice": ("advice-begin", "advice-mistake", "advice-ten-years"),
    "information": ("information-day", "information-unseen", "information-unwritten"),
    "introduction": ("introduction-matters", "introduction-know", "introduction-useful"),
    "recommendation": ("recommendation-remembered", "recommendation-to-whom", "recommendation-missing"),
    "feedback": ("feedback-first", "feedback-left-out", "feedback-missing"),
    "other": ("other-attention", "other-better", "other-useful"),
}
"""What is asked to the questions about it; those of *other* also serve a meeting in which nothing is asked."""

TRADES: Final[dict[str, str]] = {
    "recruiting": "recrut* talent* rh hr drh chasseu* headhunt* staffing",
    "buying": "acha* achet* purchas* buyer* procurement approvision*",
    "logistics": "logisti* supply transport* entrepot* warehouse* exploitation operations plateforme* flotte fleet",
    "technology": "ingenieu* engineer* develop* data informati* tech* it cto dsi architect* logiciel* software",
    "research": "recherche* research* chercheu* professeu* professor* enseign* teach* lectur* doctorant* universit*",
    "money": "financ* comptab* accountant* audit* banqu* bank* invest* tresor* cfo daf gestion",
    "care": "medecin* infirm* sante health* nurse* pharma* hopital hospital soin* clinique*",
    "law": "avocat* juri* lawyer* legal notaire* compliance",
    "speaking": "communic* journal* presse press media* redact* editor* marketing marque brand*",
    "selling": "commercia* vente* sales account business client* customer*",
    "consulting": "consult* conseil* coach* advis* formateu* trainer* independant* freelance*",
    "building": "chantier* batiment* construct* immobili* urban* travaux",
    "public": "maire mairie public* ministere* collectivit* association* ong ngo elu* prefect*",
    "making": "usine* production* industri* qualite* quality fabric* atelier* plant factory manufactur*",
    "leading": "direct* president* gerant* ceo chief head fondat* founder* associe* dg pdg managing patron* owner*",
}
"""Trades by the words, or with a star the beginnings of words, of a role or of tags; the first that fits counts."""

_EACH_TRADE = 2
_PATTERNS: Final = {
    trade: re.compile(
        "|".join(rf"\b{word[:-1]}\w*" if word.endswith("*") else rf"\b{word}\b" for word in words.split())
    )
    for trade, words in TRADES.items()
}


def trade_of(contact: Contact) -> str:
    """Return the trade that a role, else the tags, speak of; empty where neither does."""
    if contact.recruiter:
        return "recruiting"
    for text in (contact.role, " ".join(contact.tags)):
        folded = fold(text)
        found = next((trade for trade, pattern in _PATTERNS.items() if pattern.search(folded)), "")
        if found:
            return found
    return ""


def open_questions(
    contact: Contact, request: Request | None, target: str = "", common: str = "", *, met: bool, meeting: str = ""
) -> tuple[Reason, ...]:
    """Return at least three questions: on what is asked, on their trade, on the two of us.

    `target` is whom they could introduce me to, `common` someone we both know, by name. Which of several like
    questions is asked follows from the person and the `meeting`, so that it is the same one each time it is looked at.
    """
    turn = crc32(f"{contact.id} {meeting}".encode())
    kind = request.kind if request is not None and not request.incoming else "other"
    if kind == "introduction" and not target:
        kind = "advice"
    asked = KINDS[kind]
    about = request.about if request is not None else ""
    said = [Reason(asked[turn % len(asked)], {"about": about, "target": target})]
    said.append(_of_trade(contact, turn))
    said += _of_us(contact, common, turn, met=met)
    said.append(Reason(asked[(turn + 1) % len(asked)], {"about": about, "target": target}))
    return tuple(said[:_MOST])


_MOST = 4


def _of_trade(contact: Contact, turn: int) -> Reason:
    trade = trade_of(contact)
    if trade:
        return Reason(f"trade-{trade}-{turn // 7 % _EACH_TRADE + 1}")
    if contact.role:
        return Reason("trade-path", {"role": contact.role})
    return (
        Reason("trade-change", {"organisation": contact.organisation}) if contact.organisation else Reason("trade-none")
    )


def _of_us(contact: Contact, common: str, turn: int, *, met: bool) -> list[Reason]:
    found = []
    if met:
        found.append(Reason("us-since"))
    if common:
        found.append(Reason("us-common", {"name": common}))
    standing = contact.standing or ""
    if standing in ("peer", "well-above", "above", "junior"):
        found.append(Reason(f"us-{standing}"))
    if contact.organisation:
        found.append(Reason("us-organisation", {"organisation": contact.organisation}))
    found.append(Reason("us-read"))
    start = turn // 3 % len(found)
    return (found[start:] + found[:start])[:1]
