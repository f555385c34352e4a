"""How messages are worded in French."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar, Final

import msgspec

from reseau_tui.drafting import elision
from reseau_tui.drafting.wording import Addressee, Help, News
from reseau_tui.model.kinds import Gender, Language, Register
from reseau_tui.words import Words, days
from reseau_tui.words.vocabulary import WEEKDAYS

_CIVILITY: Final = {"f": "Madame", "m": "Monsieur"}
_DEAR: Final = {"f": "Chère", "m": "Cher"}
_NEAR: Final = {-1: "hier", 0: "aujourd’hui", 1: "demain"}
_A_WEEK: Final = 6
_LABELS: Final = {
    "about": "le sujet",
    "address": "l’adresse ou le numéro choisi",
    "connector": "la personne qui me recommande",
    "chain": "les personnes entre nous",
    "help": "l’aide reçue",
    "introduced": "la personne présentée",
    "me": "mon nom",
    "name": "son nom",
    "given": "son prénom",
    "on": "le jour",
    "of_day": "du jour",
    "organisation": "son entreprise",
    "outcome": "comment cela s’est terminé",
    "presentation": "deux lignes sur moi, à transmettre telles quelles",
    "promise": "ce qui était promis",
    "referred": "la personne conseillée",
    "requester": "la personne qui souhaite la mise en relation",
    "role": "sa fonction",
    "sent_on": "le jour de mon message",
    "of_sent": "du jour de mon message",
    "target": "la personne visée",
    "targets": "la personne visée",
    "thing": "ce que je partage",
}


class French(msgspec.Struct, frozen=True):
    """French, tu and vous."""

    words: Words
    language: ClassVar[Language] = "fr"
    labels: ClassVar[Mapping[str, str]] = _LABELS

    def greeting(self, to: Addressee) -> str:
        """Open by register: Bonjour Nadia, or Bonjour Madame Lefèvre; the whole name where the gender is not known."""
        if to.register == "tu":
            close = to.closeness == "close" and to.standing in ("peer", "junior")
            dear = to.manner == "warm" and to.gender and _DEAR[to.gender]
            return _opened(dear or ("Salut" if close else "Bonjour"), to.given or to.family)
        if to.channel == "letter":
            return f"{_CIVILITY.get(to.gender or '', 'Madame, Monsieur')},"
        if to.manner == "formal" and (to.gender or not (to.given or to.family)):
            return f"{_CIVILITY.get(to.gender or '', 'Madame, Monsieur')},"
        if to.gender and to.family and to.manner == "warm":
            return f"{_DEAR[to.gender]} {_CIVILITY[to.gender]},"
        return f"{self.hello(to)},"

    def hello(self, to: Addressee) -> str:
        """Say Bonjour Karim, or Bonjour Madame Lefèvre."""
        if to.register == "tu":
            return _opened("Bonjour", to.given or to.family).rstrip(",")
        if to.gender and to.family:
            return f"Bonjour {_CIVILITY[to.gender]} {to.family}"
        return _opened("Bonjour", f"{to.given} {to.family}".strip()).rstrip(",")

    def farewell(self, to: Addressee) -> str:
        """Close warmly, and more soberly the less I know them."""
        if to.register == "tu":
            if to.manner == "warm":
                return "Je t’embrasse," if to.closeness == "close" else "Bien amicalement,"
            return "À très vite," if to.closeness == "close" else "À bientôt,"
        if to.manner == "formal":
            to_whom = f", {_CIVILITY[to.gender]}," if to.gender else ""
            return f"Je vous prie d’agréer{to_whom} mes salutations distinguées."
        if to.manner != "plain":
            return "Bien à vous," if to.manner == "warm" else "Cordialement,"
        return "Bien à vous," if to.closeness in ("close", "good") else "Bien cordialement,"

    def on(self, day: date, today: date) -> str:
        """Say when: hier, jeudi, le 13 octobre."""
        return _near(day, today) or f"le {self._date(day, today)}"

    def of(self, day: date, today: date) -> str:
        """Say of when: d’hier, de jeudi, du 13 octobre."""
        near = _near(day, today)
        return elision.de(near) if near else f"du {self._date(day, today)}"

    def listed(self, things: Sequence[str], before: str = "") -> str:
        """Join with commas and a last “et”."""
        said = [f"{before} {thing}".strip() for thing in things]
        return " et ".join(part for part in (", ".join(said[:-1]), *said[-1:]) if part)

    def de(self, text: str) -> str:
        """Say “de”, elided and contracted."""
        return elision.de(text)

    def que(self, text: str) -> str:
        """Say “que”, elided."""
        return elision.que(text)

    def either(self, masculine: str, feminine: str, unknown: str, gender: Gender | None) -> str:
        """Choose a form; unknown: ravi(e), or heureux/heureuse where the endings differ more."""
        if gender:
            return feminine if gender == "f" else masculine
        if unknown:
            return unknown
        ending = feminine.removeprefix(masculine)
        return f"{masculine}/{feminine}" if ending == feminine else f"{masculine}({ending})"

    def help(self, received: Help, register: Register, today: date) -> str:
        """Name one help received: notre échange de jeudi, les conseils que vous m’avez donnés jeudi."""
        on, of = self.on(received.on, today), self.of(received.on, today)
        gave = "tu m’as" if register == "tu" else "vous m’avez"
        match received.kind:
            case "meeting":
                return f"notre échange {of}"
            case "call":
                return f"notre appel {of}"
            case "introduction" if received.introduced:
                return f"la mise en relation avec {self.listed(received.introduced)}"
            case "introduction":
                return f"la mise en relation {of}"
            case "advice":
                return f"les conseils que {gave} donnés {on}"
            case "information":
                return f"les informations que {gave} données {on}"
            case "article":
                return f"l’article que {gave} envoyé {on}"
            case "recommendation":
                return f"{'ta' if register == 'tu' else 'votre'} recommandation"
        return f"{'ton' if register == 'tu' else 'votre'} coup de main {of}"

    def news(self, piece: News, today: date) -> str:
        """Tell one piece of news in a sentence of a list."""
        target = piece.target
        match piece.kind:
            case "yes" if piece.meeting_on:
                return f"{target} a répondu oui\u00a0; rendez-vous {self.on(piece.meeting_on, today)}"
            case "yes":
                return f"{target} a répondu oui\u00a0; nous cherchons une date"
            case "later":
                until = f"à partir {self.of(piece.until, today)}" if piece.until else "plus tard"
                return f"{target} propose que nous en reparlions {until}"
            case "referred":
                return f"{target} m’oriente vers {piece.referred}"
            case "refused":
                return f"{target} a répondu que ce n’était pas possible cette fois"
            case "met" if piece.on:
                return f"j’ai pu parler avec {target} {self.on(piece.on, today)}"
            case "outcome":
                return f"avec {target}, voici comment cela s’est terminé\u00a0: {piece.outcome}"
            case "silence":
                return f"pas encore de réponse de la part {self.de(target)}"
            case "won":
                return f"mon projet «\u00a0{target}\u00a0» a abouti"
            case "given-up":
                return f"je mets un terme à mon projet «\u00a0{target}\u00a0»"
        return f"avec {target}, [la nouvelle]"

    def chain(self, links: Sequence[str]) -> str:
        """Tell the chain: Luc, qui m’a fait connaître Karim, qui m’a ouvert la porte de Nadia."""
        *middle, target = links
        return f"{', qui m’a fait connaître '.join(middle)}, qui m’a ouvert la porte {self.de(target)}"

    def _date(self, day: date, today: date) -> str:
        """Say a date; its weekday helps only ahead."""
        said = days.day(self.words, day, today)
        return said if day > today else said.partition(" ")[2]

    def typeset(self, source: str) -> str:
        """Put no-break spaces and apostrophes where French wants them, so that templates are typed as e-mails are."""
        source = re.sub(r"(?<=\w)'(?=\w)", "’", source)
        source = re.sub(r"(?<=\S) (?=[;:!?»](?![\w=/]))", "\u00a0", source)
        return source.replace("« ", "«\u00a0")


def _opened(word: str, name: str) -> str:
    return f"{word} {name},".replace(" ,", ",")


def _near(day: date, today: date) -> str:
    distance = (day - today).days
    if distance in _NEAR:
        return _NEAR[distance]
    return WEEKDAYS["fr"][day.weekday()] if abs(distance) <= _A_WEEK else ""
