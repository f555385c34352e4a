"""`consent-leak`: an introduction relay that gives out details, or puts people in copy, before the yes. Source: R16."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.people import mentions, person
from reseau_tui.method.check.reading import Reading

_ADDRESS: Final = re.compile(
    r"[\w.+-]{1,64}(?:@| ?\(at\) ?| ?\[at\] ?| ?\(arobase\) ?)[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
)
_PHONE: Final = re.compile(
    r"(?<![\w.,/-])(?:(?:\+|00)\d{1,3}[ .-]?(?:\(0\) ?)?\d(?:[ .-]?\d){6,12}|0\d(?:[ .-]?\d\d){4}|"
    r"\(?0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|"
    r"[6-9]\d{4} ?\d{5}|0[789]\d{8,9})(?![\w/-]|[.,]\d)"
)
_DIGIT: Final = (
    "(?:zero|oh|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|"
    "quarante|cinquante|soixante|septante|huitante|nonante|one|two|three|four|five|seven|eight|nine|ten|double|triple)"
)
_SPOKEN_PHONE: Final = re.compile(
    rf"\b(?:zero|oh)[ -](?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|one|two|three|four|five|seven|eight|nine)\b"
    rf"(?:(?:,? | et |-et-|-){_DIGIT}\b){{4,20}}"
)
_SPOKEN_ADDRESS: Final = re.compile(
    r"\b[\w.-]{2,64}(?: (?:point|dot) [\w-]{2,40})?,? (?:chez|arr?obase|at) [\w-]{2,40} "
    r"(?:point|dot) [a-z]{2,4}\b"
)
_LOCAL: Final = re.compile(r"@| ?[\[(]| (?:chez|arr?obase|at) ")
_MINE: Final = re.compile(r"\b(?:mon|ma|mes|my|me|m'|moi|i'm|i am|je suis|notre|our)\b[^.;:\n]{0,40}$")
_MY_NUMBER: Final = re.compile(
    r"\b(?:my|our|mon|ma|notre)(?: \w+){0,2} (?:number|phone|mobile|line|address|e-?mail|numero|ligne|adresse|portable|"
    r"telephone|mail)\b[^.;\n]{0,40}$"
)
_COPY: Final = re.compile(
    r"\b(?:(?:en|in) (?:copie|cc|copy)\b|(?:copying|copied|cc'?ing|cc'?d|cc'ed|cced|ccing|looping|"
    r"looped)\b|\bcc\b ?:|\b(?:ajoute|ajoutons|mets|mettons) (?:\w+ ){1,3}(?:a|dans) (?:la|le|ce|cet|cette) "
    r"(?:conversation|fil|boucle|echange|discussion|message|mail)\b|\b(?:est|sont) dans la boucle\b|"
    r"\ben destinataire\b|\b(?:nous|me) lit (?:aussi|en|ici)\b|mets?(?:tre)? (?:\w+ ){0,3}en (?:copie|cc)|"
    r"(?:adding|added|put|putting|brought|bringing) "
    r"(?:him|her|them|both|(?!his |her |their |the |an? |my |our |some |your )\w+(?: \w+)?) "
    r"(?:to|on|into) (?:this|the) (?:e-?mail|mail|message|thread|conversation)\b)"
)
_HYPOTHETICAL: Final = re.compile(
    r"\b(?:si|s'ils?|des que|une fois|quand|lorsque|if|once|when|after|before|avant|apres|mettrais?|will|would|shall|"
    r"pourrais?|could|plutot|rather|puis-je|dois-je|may i|can i|faut-il|faudrait-il|veux-tu|voulez-vous|preferez-vous|"
    r"preferes-tu|tu preferes)\b|'ll\b"
)
_DENIED: Final = re.compile(r"\b(?:sans|ne|not|never|without|ni|pas)\b|\bn'|n't\b")
_NEAR: Final = 40
# A house that is called, not a person: its number is in the book. And the reader's own number tells them nothing new.
_HOUSE: Final = re.compile(
    r"\b(?:office|mairie|standard|accueil|secretariat|maison|ecole|lycee|college|service|syndicat|federation|chambre|"
    r"prefecture|boutique|magasin|bibliotheque|mediatheque|musee|theatre|hopital|clinique|gare|permanence|"
    r"association|agence|capitainerie|caserne|presbytere|cure|paroisse|gendarmerie|commissariat|ambassade|consulat|"
    r"refuge|camping|hotel|restaurant|cafe|bar|librairie|pharmacie|redaction|station|club-house|internat|loge|"
    r"switchboard|reception|front desk|town hall|council|library|museum|school|helpline|box office|"
    r"press (?:desk|office)|hotline|publisher|agency|tourist board)\b[^.;\n]{0,60}$"
)
_REFERENCE: Final = re.compile(
    r"\b(?:inventory|catalogue|catalog|reference|ref|order|account|invoice|accession|shelf ?mark|serial|part|policy|"
    r"inventaire|cote|dossier|commande|compte|facture|serie|siret|reference) ?(?:number|no|n°|numero)?[.:]? ?$|"
    r"\b(?:numero|n°|no\.?) (?:de |d')(?:inventaire|commande|dossier|serie|compte|catalogue|facture|cote) ?:? ?$"
)
_READERS: Final = re.compile(
    r"\b(?:votre|ton|ta|your) (?:\w+ ){0,2}(?:numero|ligne|portable|mobile|cabinet|standard|bureau|poste|adresse|"
    r"telephone|number|line|mobile|office|address|extension)\b[^.;\n]{0,30}$"
)
_STOPS: Final = (". ", "? ", "! ", "\n", "; ")
_AROUND: Final = 240
_MOST: Final = 40
_THEM: Final = re.compile(r"\b(?:le|la|l'|lui|elle|les|eux|vous|t'|te|him|her|them|you|both|tous|deux)\b")


def consent_leak(reading: Reading) -> Iterator[Finding]:
    """Find details of the requester or the target, or a copy to them, while the target has not agreed."""
    context = reading.context
    if context.purpose != "introduction-relay" or context.consent not in ("no", "not-asked"):
        return
    text, plain = reading.text, reading.flat
    for pattern, where, why in (
        (_ADDRESS, text, "consent-leak-address"),
        (_PHONE, text, "consent-leak-phone"),
        (_SPOKEN_ADDRESS, plain, "consent-leak-address"),
        (_SPOKEN_PHONE, plain, "consent-leak-phone"),
    ):
        for match in islice(pattern.finditer(where), _MOST):
            if _is_theirs(reading, plain, match):
                yield finding("consent-leak", match.span(), why=why, text=text[slice(*match.span())])
                return
    for match in islice(_COPY.finditer(plain), _MOST):
        if _is_copy(reading, plain, match):
            yield finding("consent-leak", match.span(), why="consent-leak-copy", name=context.requester)
            return
    if any(_belongs(reading, each) for each in context.copied):
        yield finding("consent-leak", why="consent-leak-copy", name=context.requester)


def _belongs(reading: Reading, address: str) -> bool:
    """Tell whether an address is one of the requester or of a target, by what is known or by its name."""
    folded = flat(address)
    if any(folded == flat(each) for each in reading.context.details):
        return True
    local = _LOCAL.split(folded)[0]
    names = (reading.context.requester, *reading.context.targets)
    return any(len(part) > 2 and part in local for name in names for part in person(name).every)


def _is_theirs(reading: Reading, plain: str, match: re.Match[str]) -> bool:
    context = reading.context
    found = flat(match[0])
    if context.address and found == flat(context.address):
        return False  # the reader's own address tells them nothing new
    address = len(_LOCAL.split(found)) > 1
    if address:
        if _belongs(reading, match[0]):
            return True
        mine = person(context.me).every
        if any(len(part) > 2 and part in _LOCAL.split(found)[0] for part in mine):
            return False
    sentence = _sentence_start(plain, match.start())
    before = plain[sentence : match.start()]
    if any(pattern.search(before) for pattern in (_MINE, _MY_NUMBER, _HOUSE, _REFERENCE, _READERS)):
        return False
    clue = plain[max(0, sentence - 160) : match.start()]
    own = reading.text[max(0, sentence - 160) : match.end() + 40]
    named = any(
        mentions(own, flat(own), name, reading.lexicon) for name in (context.requester, *context.targets) if name
    )
    theirs = re.search(
        r"\b(?:son|sa|ses|lui|elle|il|l'|le|la|leur|his|her|hers|him|she|he|their|them|ton|tes|votre|vos|your)\b", clue
    )
    if address and not named:
        return False
    return bool(named or theirs)


def _sentence_start(plain: str, at: int) -> int:
    """Return where the sentence around a place begins, as far as one looks back."""
    low = max(0, at - _AROUND)
    return max(max(plain.rfind(mark, low, at) for mark in _STOPS) + 1, low)


def _is_copy(reading: Reading, plain: str, match: re.Match[str]) -> bool:
    start, high = _sentence_start(plain, match.start()), match.end() + _AROUND
    end = min(
        (at for mark in _STOPS if (at := plain.find(mark, match.end(), high)) >= 0), default=min(high, len(plain))
    )
    sentence = plain[start:end]
    before = plain[start : match.start()]
    if _HYPOTHETICAL.search(before) or _DENIED.search(before[-_NEAR:]) or plain[start : end + 1].rstrip().endswith("?"):
        return False
    own = reading.text[start:end]
    names = [name for name in (reading.context.requester, *reading.context.targets) if name]
    if any(mentions(own, sentence, name, reading.lexicon) for name in names):
        return True
    return bool(_THEM.search(sentence)) and not re.search(r"\b(?:mon|ma|mes|my|notre|our) \w+", sentence)
