"""Which field a column fills, by the words of its header: Google, Outlook, LinkedIn and plain tables, in French and English."""

from __future__ import annotations

import re
from typing import Final

from reseau_tui.model.text import clean, fold

FIELDS: Final = (
    "name", "given", "middle", "family", "civility", "title", "organisation", "role", "emails", "phones", "linkedin", "links",
    "city", "country", "tags", "standing", "closeness", "register", "language", "gender", "how_met", "cadence", "note",
    "away_from", "away_until", "leave_in_peace", "recruiter", "connected_on", "introduced_by", "manager",
)  # fmt: skip
"""What a column may fill. ``title`` is a civility or a role, as its value tells; ``middle`` goes into the name alone."""
IGNORED: Final = "-"
"""A column without anything of the person in it: nobody misses it."""
NOT_KEPT: Final = "not-kept"
"""A column that is known and has no place in a book: named in the report when there is something in it."""

PERSONAL: Final = frozenset(("name", "given", "family", "emails"))
"""A header row has at least one of these."""

_SPELLINGS: dict[str, str] = {
    "name": "Full Name|Display Name|FullName|Nom complet|Nom et prénom|Prénom et nom|Prénom Nom|Nom Prénom|Contact|Contact Name|Personne",
    "name-or-family": "Name|Nom",
    "given": "First Name|Given Name|FirstName|GivenName|Forename|First|Prénom|Prénoms",
    "middle": "Middle Name|Additional Name|MiddleName|Deuxième prénom|Second prénom",
    "family": "Last Name|Family Name|LastName|FamilyName|Surname|Last|Nom de famille|Nom d'usage",
    "civility": "Civilité|Name Prefix|Salutation|Prefix",
    "title": "Title|Titre",
    "organisation": "Company|Company Name|Companies|Organisation|Organization|Organization Name|Organisation Name|Employer|Current Company|"
    "Société|Entreprise|Employeur|Structure|Raison sociale",
    "role": "Job Title|JobTitle|Position|Role|Organization Title|Organisation Title|Headline|Occupation|Function|Current Position|"
    "Poste|Fonction|Intitulé de poste|Intitulé du poste|Métier|Rôle",
    "emails": "E-mail|E-mails|Mail|Email Address|Emails Address|E-mail Addresses|Courriel|Courriels|Mél|Adresse e-mail|Adresse mail|"
    "Adresse électronique|Adresse courriel|Adresse de courrier|Adresse de messagerie|Work Email|Personal Email",
    "phones": "Phone|Phones|Telephone|Tel|Tél.|Mobile|Cell|Cell Phone|Phone Number|PhoneNumbers|Phone Numbers|Mobile Phone|Business Phone|"
    "Home Phone|Primary Phone|Other Phone|Car Phone|Company Main Phone|Radio Phone|Callback|Work Phone|Mobile Number|"
    "Téléphone|Téléphones|Portable|Téléphone portable|Téléphone mobile|Tél. mobile|Numéro de téléphone|N° de téléphone|"
    "Téléphone (bureau)|Téléphone (domicile)|Téléphone (autre)|Téléphone (voiture)|Téléphone principal|Téléphone société|"
    "Radiotéléphone|Radio téléphone|Rappel|Téléphone professionnel|Téléphone personnel|Téléphone fixe",
    "linkedin": "LinkedIn|LinkedIn URL|LinkedIn Profile|LinkedIn Profile URL|Profile URL|Profil LinkedIn|Lien LinkedIn|URL LinkedIn",
    "links": "URL|URLs|Link|Links|Web Page|Website|Websites|Web Site|Personal Web Page|Sites|Profiles|"
    "Lien|Liens|Page web|Site|Site web|Site internet",
    "city": "City|Town|Business City|Home City|Other City|Work City|Ville|Ville (bureau)|Ville (domicile)|Ville (autre)|Localité",
    "country": "Country|Country/Region|Business Country/Region|Home Country/Region|Other Country/Region|Business Country|Home Country|"
    "Other Country|Pays|Pays/Région|Pays/Région (bureau)|Pays/Région (domicile)|Pays/Région (autre)|Pays (bureau)|Pays (domicile)|"
    "Pays (autre)",
    "tags": "Tags|Tag|Labels|Categories|Category|Group Membership|Groups|Keywords|Étiquettes|Étiquette|Catégories|Catégorie|Groupes|"
    "Libellés|Mots clés|Mots-clés",
    "standing": "Standing|Niveau",
    "closeness": "Closeness|Proximité",
    "register": "Register|Tu ou vous",
    "language": "Language|Langue",
    "gender": "Gender|Sex|Sexe|Genre",
    "how_met": "How we met|How met|Rencontre|Comment rencontré",
    "cadence": "Cadence|Rythme",
    "note": "Note|Notes|Comment|Comments|Remarks|Remarque|Remarques|Commentaire|Commentaires|Description|Bio",
    "away_from": "Away from|Absent depuis",
    "away_until": "Away until|Absent jusqu'au",
    "leave_in_peace": "Leave in peace|Laisser en paix",
    "recruiter": "Recruiter|Recruteur",
    "connected_on": "Connected On|Connected|Connection Date|Connecté le|Date de connexion|Relation depuis",
    "introduced_by": "Referred By|Introduced By|Introduced to me by|Recommended By|Recommandé par|Présenté par|Introduit par|Mis en relation par",
    "manager": "Manager's Name|Manager|Manager Name|Responsable|Supérieur",
    IGNORED: "Suffix|Suffixe|Name Suffix|Initials|Initiales|File As|Short Name|Yomi Name|Given Name Yomi|Additional Name Yomi|Family Name Yomi|"
    "Phonetic First Name|Phonetic Middle Name|Phonetic Last Name|Given Yomi|Surname Yomi|Company Yomi|Billing Information|"
    "Informations facturation|Directory Server|Serveur d'annuaire|Mileage|Kilométrage|Sensitivity|Critère de diffusion|Priority|Priorité|"
    "Private|Privé|Internet Free Busy|Disponibilité Internet|Account|Compte|Photo|E-mail Type|E-mail Display Name|Type de courrier|"
    "Type de messagerie|Nom complet de l'adresse de courrier|Nom complet de l'adresse de messagerie|Organizational ID Number|"
    "Government ID Number|Numéro d'identification d'administration publique|Numéro d'identification de l'organisation|Code gouvernement|"
    "Source|CreatedAt|BookmarkedAt|Organization Yomi Name|Organization Symbol|Organization Type",
    NOT_KEPT: "Nickname|Maiden Name|Birthday|Anniversaire|Anniversary|Anniversaire de mariage ou fête|Location|Emplacement|Hobby|Passe-temps|"
    "Subject|Spouse|Conjoint(e)|Children|Enfants|Schools|Profession|Department|Service|Organization Department|Organization Location|"
    "Organization Job Description|Office Location|Bureau|Assistant's Name|Nom de l'assistant(e)|Assistant's Phone|"
    "Téléphone de l'assistant(e)|Business Fax|Home Fax|Other Fax|Fax|Télécopie|Télécopie (bureau)|Télécopie (domicile)|Télécopie (autre)|"
    "Pager|Récepteur de radiomessagerie|ISDN|RNIS|Telex|Télex|TTY/TDD Phone|Téléphone TDD/TTY|IMAddress|User|Utilisateur|"
    "Business Street|Home Street|Other Street|Street|Business State|Home State|Other State|State|Business Postal Code|"
    "Home Postal Code|Other Postal Code|Postal Code|Zip|Zip Code|Business Address PO Box|Home Address PO Box|Other Address PO Box|"
    "Rue (bureau)|Rue (domicile)|Rue (autre)|Rue|Dép/Région (bureau)|Dép/Région (domicile)|Dép/Région (autre)|Code postal|"
    "Code postal (bureau)|Code postal (domicile)|Code postal (autre)|Autre boîte postale|B.P. professionnelle|"
    "Boîte postale du domicile|Address|Addresses|Adresse|Adresse postale|InstantMessageHandles",
}

_GOOGLE_PARTS = {
    ("email", "value"): "emails",
    ("phone", "value"): "phones",
    ("website", "value"): "links",
    ("address", "city"): "city",
    ("address", "country"): "country",
    ("organization", "name"): "organisation",
    ("organization", "title"): "role",
    ("custom field", "value"): "note",
    ("im", "value"): NOT_KEPT,
    ("event", "value"): NOT_KEPT,
    ("relation", "value"): NOT_KEPT,
    ("address", "formatted"): NOT_KEPT,
    ("organization", "department"): NOT_KEPT,
}
_GOOGLE = re.compile(r"(email|phone|website|address|organization|custom field|im|event|relation) \d+ - ([a-z ]+)")
_NUMBERED = re.compile(r" ?\(?#?\b[1-9]\d?\b\)?(?= |$)")


def _fold_header(header: str) -> str:
    text = fold(clean(header).strip().strip("\"'*:").replace("_", " "))
    return " ".join(text.replace("e-mail", "email").replace("e mail", "email").split())


_KNOWN: dict[str, str] = {_fold_header(s): field for field, text in _SPELLINGS.items() for s in text.split("|")}
_ACCENTED = frozenset(s.casefold().replace("'", "’") for text in _SPELLINGS.values() for s in text.split("|"))


def field_of(header: str) -> str | None:
    """Return what the column fills: one of `FIELDS`, ``name-or-family``, `IGNORED`, `NOT_KEPT`; None for an unknown header."""
    folded = _fold_header(header)
    google = _GOOGLE.fullmatch(folded)
    if google:
        return _GOOGLE_PARTS.get((google[1], google[2]), NOT_KEPT if google[1] == "address" else IGNORED)
    return _KNOWN.get(folded) or _KNOWN.get(_NUMBERED.sub("", folded).strip())


def is_accented_right(header: str) -> bool:
    """Tell whether the header is spelled with the very accents of a known one: ``PrÈnom`` is not."""
    text = clean(header).strip().casefold().replace("'", "’")
    return text in _ACCENTED or _NUMBERED.sub("", text).strip() in _ACCENTED


def fields_of(headers: list[str]) -> list[str | None]:
    """Return what each column fills, by position; a header may occur twice (Outlook's ``Titre``)."""
    fields = [field_of(header) for header in headers]
    whole = any(field == "name" for field in fields)
    parts = "given" in fields and "family" not in fields
    for i, field in enumerate(fields):
        if field == "name-or-family":
            fields[i] = "family" if parts or (whole and "given" in fields) else "name"
    return fields


def named_field(text: str) -> str | None:
    """Return the field that a person means by `text`: its name, or any header that would fill it."""
    plain = fold(text).replace(" ", "_").replace("-", "_")
    plain = {"email": "emails", "phone": "phones", "link": "links", "tag": "tags", "organization": "organisation"}.get(plain, plain)
    if plain in FIELDS:
        return plain
    field = field_of(text)
    return {"name-or-family": "name"}.get(field or "", field)
