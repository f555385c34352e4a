"""How a field of a template looks: between brackets, in capitals, crossed out, left blank.

Source: method R3, `placeholder`.
"""

from __future__ import annotations

import re
from typing import Final

CERTAIN: Final = re.compile(
    r"\{\{[^{}\n]{0,120}\}\}|\{%[^{}\n]{0,120}%\}|\$\{[^{}\n]{1,80}\}|\*\|[A-Za-z_:]{2,40}\|\*|"
    r"%\([A-Za-z_]{1,40}\)s|"
    r"<<[^<>\n]{1,60}>>|@@[A-Za-z_]{2,40}@@|##[A-Z_]{2,40}##|\b[Ll]orem ipsum dolor\b|"
    r"(?:\A|(?<=\n)|(?<=[.!?] ))TODO\b(?!-?\s?[Ll]ist)|"
    r"(?i:\b(?:hello|hi|hey|dear|bonjour|ch(?:er|ère)|at|of|with|for|chez|de|pour|à) undefined)\b(?=[,.!]|\s*\n)",
)
SQUARE: Final = re.compile(r"\[\[?([^\[\]\n]{1,160})\]?\](?!\()")
CURLY: Final = re.compile(r"(?<![{$])\{([^{},\n]{1,60})\}(?!\})")
ANGLE: Final = re.compile(r"(?<!<)<(?! )([^<>\n@/:]{2,60})(?<! )>(?!>)")
ROUND: Final = re.compile(r"\(([^()\n]{3,40})\)")
GUILLEMETS: Final = re.compile(r"«[ \u00a0\u202f]?([^«»\n]{2,40}?)[ \u00a0\u202f]?»")
PERCENT: Final = re.compile(r"%([A-Z_]{3,30})%")
SHOUTED: Final = re.compile(r"(?<![\w@/.-])[A-Z]{3,20}(?:_[A-Z]{2,20}){1,4}(?![\w@/-]|\.\w)")
CROSSES: Final = re.compile(r"(?<![\w/-])(X{3,}|XX|x{3,})(?:(?=h\b)|(?![\w-]))")
ROMAN: Final = re.compile(
    r"(?:psalm|canto|sonnet|tome|chapitre|article|volume|siecle|annexe|titre|psaume|louis|bowl|chapter|act|part|vol\.?|"
    r"no\.?|n°|chromosomes?|taille|size|edition|congres|jeux|page) ?$"
)
BEFORE_A_NAME: Final = re.compile(
    r"\b(?:m\.|mme|monsieur|madame|mr\.?|ms\.?|chez|at|de|du|in|en|with|avec|dear|hello|hi|"
    r"bonjour|chere?|societe|entreprise|company) $"
)
DAY_OF: Final = re.compile(r"\b(?:le|du|au|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|on|the|[a-z]+day) $")
MONTH: Final = re.compile(
    r" (?:of )?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
INSET: Final = ("    ", "\t")
"""How a line begins that is set in from the others: cited too."""
BLANKS: Final = re.compile(r"(?<![\w@.])_{3,}(?![\w@])")
DOTS: Final = re.compile(r"(?:\.{3,}|…+)(?=\s*,)")
INSERT: Final = re.compile(
    r"\b(?:insert (?:your |the |a )?(?:name|company|date|topic|link) here|inserer (?:ici|le nom|le prenom) )\b"
)
EMPTY_GREETING: Final = re.compile(r"\s*(?:Dear|Cher|Chère|Chers)\s+,")
NO_DAY: Final = re.compile(
    r"\b(?:on|since|until|by|before|after|from|for|at|le|du|au|depuis|avant|apres) (?:the )?"
    r"((?:DD|JJ|MM)[/.-](?:MM|DD)(?:[/.-](?:YY|AA){1,2})?|HH[:hH]MM|([Xx]{2}(?:th|st|nd|rd)))(?!\w)"
)
UNSIGNED: Final = re.compile(
    r"[\[<{(](?:(?:your|my|votre|ton|mon|first|last|full|insert|nom|prénom|company|job) )?"
    r"(?:name|surname|signature|nom|prénom|prenom|title|position|company|poste|fonction|entreprise|téléphone|phone|number)"
    r"(?: (?:here|et prénom|et nom|complet|and title))?[\]>})]",
    re.IGNORECASE,
)
TO_FILL: Final = re.compile(
    r"[\[<{][^\[\]<>{}\n]{0,40}\b(?:a (?:verifier|completer|preciser|remplir|confirmer|inserer)|"
    r"to (?:check|confirm|complete|fill in|insert)|tbc|tbd)[\]>}]"
)
# A number left open before what is counted: "xx minutes", "at ?? o'clock"; a day left open: "the __th".
UNCOUNTED: Final = re.compile(
    r"(?<![\w?])(?:[xX]{2}|(?:(?<=\bat )|(?<=[àÀ] ))\?{2,3})"
    r"(?=[ \u00a0\u202f]?(?:minutes?|min|mn|hours?|heures?|h|o'clock|days?|jours?|weeks?|semaines?|months?|mois|"
    r"years?|ans|euros?|pounds|dollars|k€|€|%|people|personnes|pages)(?!\w))|"
    r"(?<!\w)_{2,}(?=(?:th|st|nd|rd)\b)"
)
CAPITALS: Final = re.compile(
    r"(?<![\w@/.-])(?:(?:COMPANY|FIRST|LAST|FULL|RECIPIENT|CONTACT|YOUR|EVENT|FAMILY) NAME|JOB TITLE|YOUR COMPANY|"
    r"INSERT [A-Z]{3,12}|(?:FIRST|LAST)NAME|VOTRE NOM|NOM DE L['’]ENTREPRISE|"
    r"PR[EÉ]NOM(?: NOM)?|NOM PR[EÉ]NOM|DESTINATAIRE)"
    r"(?![\w@/-]|\.\w)(?! [A-Z]{2})"
)
"""Fields in capitals, in words that can be nothing else: "COMPANY NAME"."""
TOLD_WHAT: Final = re.compile(r"(?<=[\s(])<[a-z]{2,}(?: [a-z']+){2,8}>")
"""What was to be written is described: "<first line about her talk>"."""
HOLLOW: Final = re.compile(r"\[(?: ?|…|\.{3}|X)\](?!\()")
CODE: Final = re.compile(r"`[^`\n]{1,200}`|```.{1,4000}?```", re.DOTALL)
"""Code, quoted as one quotes it: its braces are its own."""
SHORT_TAG: Final = 5
# A greeting and its field between quotation marks: a misprinted letter that is told of, not the writer's own.
CITED: Final = re.compile(
    r"[\"“«‘'] ?(?:dear|hi|hello|hey|bonjour|chers?|cheres?)(?: \w+)? [\[{<%*|$(]{1,3}[^\"”»\n]{1,40}[\]}>%*|)]{1,3}"
    r"(?:[ ,.!]{0,3}|[ ,.!][^\"”»\n]{0,80})[\"”»’']",
    re.IGNORECASE,
)
FORM: Final = re.compile(
    r"\b(?:wrote|reads?|titled|named|signs|signe|intitule\w*|lit|lisait|porte|portait|s'appelle|commence par) "
    r"(?:a |an |the |le |la |un |une )?$|"
    r"\b(?:case|champ|rubrique|ligne|colonne|mention|variable|balise|touche|bouton|onglet|box|field|line|column|tag|"
    r"placeholder|entry|key|button|tab)s?(?: [\w']+){0,2} ?[\"“«]? ?(?:[\w']+ )?$"
)
"""What a bracket is called when one speaks of a form or of a program."""
LINE_TO_FILL: Final = re.compile(r"^[^\n:_]{2,40}:[ \u00a0]?_{3,}[ .]*$", re.MULTILINE)
"""A line of a form that the reader is to fill in: "Town: ______"; two of them are a form."""
