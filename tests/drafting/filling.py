"""What a person would write in the places that our templates leave to be filled."""

from __future__ import annotations

from typing import Final

from reseau_tui.drafting.placeholders import placeholders
from reseau_tui.model.kinds import Language

_ENGLISH: Final = {
    "What I can send you or tell you about it.": "I am attaching the plan of the new loading bay at Blain.",
    "What I have read, seen or followed of their work, in one sentence.": (
        "I read your article on small cold stores in the October issue of Cargo."
    ),
    "What this meeting may bring you as well.": "She knows the transport rates of the whole region.",
    "Who this person is to me, and why to meet them.": (
        "We worked together for three years at Blain, and she knows small cold stores inside out."
    ),
    "Why it should interest you, in one line.": "It compares the very loading bays you were choosing between in June.",
    "Why this person, in one sentence.": "She has just equipped three small cold stores near Nantes.",
    "Why this post suits you so well.": "After ten years on the quays of Nantes, you know what a night shift needs.",
    "a piece of information, a link, an idea": "the port now lends two refrigerated bays for trials",
    "a second look at your message, what I know of the subject, another lead": "read your message over tomorrow",
    "an article, a piece of news, a memory": "the photo of the Blain warehouse in Saturday's paper",
    "another lead, an idea, a second look at a text": "read your presentation over this week",
    "in one line, what I do now": "I am staying at Blain, as head of the night shift.",
    "in one line, what comes of it": "I start in January at the Blain warehouse.",
    "my question, in one sentence": "how do you keep the quays cold while loading?",
    "one precise point": "the night shift at Blain",
    "something precise: a piece of information, a contact, feedback": "the loading times that I measured on six sites",
    "the address or number that this person chose": "n.lefevre@example.org",
    "the help received": "the two contacts at the port of Nantes",
    "the link, the document or the name": "https://example.org/plan",
    "the news": "I met the head of the Blain warehouse on Thursday",
    "the next step": "a visit of the Blain warehouse on 3 December",
    "the people between us": "Karim Benali",
    "time and place, or who rings": "at ten, and I will ring you",
    "three days and times": "Tuesday 1 December at 10, Thursday 3 at 2, Friday 4 at 9",
    "what I can do for you": "I can show you around the Blain warehouse",
    "what I take away": "the quay decides more than the cold room",
    "what is new, and useful to them": "I measured the loading times of six sites, and can send you the table",
    "what it allowed me to do": "I rewrote my summary around the six sites I ran",
    "what it changed for me": "I now know which two sites to visit first",
    "what made me think of you": "I walked past the Blain warehouse",
    "what served me best": "your remark on the loading bays",
    "where and when we met": "we shared the office on the quay at Blain in 2012",
    "My answer.": "Yes, the Blain warehouse takes visitors on Mondays.",
    "the subject": "cold storage in small warehouses",
    "who recommends me": "Karim Benali",
    "the person in question": "Nadia Lefèvre",
    "who would like the introduction": "Émilie Roy",
    "the day": "on Thursday",
    "what was promised": "the plan of the bay",
}
_FRENCH: Final = {
    "Ce que cette rencontre peut aussi t’apporter.": "Elle connaît les tarifs de transport de toute la région.",
    "Ce que cette rencontre peut aussi vous apporter.": "Elle connaît les tarifs de transport de toute la région.",
    "Ce que j’ai lu, vu ou suivi de son travail, en une phrase.": (
        "J’ai lu votre article sur les petites chambres froides dans le numéro d’octobre de Cargo."
    ),
    "Ce que je sais de son travail et qui m’y fait penser, en une phrase.": (
        "Je me souviens de ton chantier des quais de Blain, en 2019."
    ),
    "Ce que je peux t’envoyer ou te dire là-dessus.": "Je joins le plan du nouveau quai de Blain.",
    "Ce que je peux vous envoyer ou vous dire là-dessus.": "Je joins le plan du nouveau quai de Blain.",
    "Ma réponse.": "Oui, l’entrepôt de Blain se visite le lundi.",
    "Pourquoi ce poste te va si bien.": "Après dix ans sur les quais, tu sais ce dont les chauffeurs ont besoin.",
    "Pourquoi ce poste vous va si bien.": "Après dix ans sur les quais, vous savez ce dont les chauffeurs ont besoin.",
    "Pourquoi cela devrait t’intéresser, en une ligne.": "On y compare les quais entre lesquels tu hésitais en juin.",
    "Pourquoi cela devrait vous intéresser, en une ligne.": (
        "On y compare les quais entre lesquels vous hésitiez en juin."
    ),
    "Pourquoi cette personne, en une phrase.": "Elle vient d’équiper trois petites plateformes près de Nantes.",
    "Qui est cette personne pour moi, et pourquoi la rencontrer.": (
        "Nous avons travaillé trois ans ensemble à Blain, et elle connaît ces petites plateformes par cœur."
    ),
    "ce que cela a changé pour moi": "choisir les deux sites à visiter en premier",
    "ce que cela m’a permis": "j’ai réécrit mon résumé autour des six sites que j’ai dirigés",
    "ce que j’en retiens": "le quai décide de tout, plus que la chambre froide",
    "ce que j’offre de précis\u00a0: une information, un contact, un retour": (
        "les temps de chargement que j’ai mesurés sur six sites"
    ),
    "ce que je peux faire pour toi": "je te fais visiter l’entrepôt de Blain",
    "ce que je peux faire pour vous": "je vous fais visiter l’entrepôt de Blain",
    "ce qui est nouveau, et utile à cette personne": (
        "j’ai mesuré les temps de chargement de six sites, et le tableau est prêt"
    ),
    "ce qui m’a le plus servi": "la remarque sur les quais de Blain",
    "ce qui m’y a fait penser": "passant devant l’entrepôt de Blain",
    "en une ligne, ce que cela donne": "Je commence en janvier à l’entrepôt de Blain.",
    "en une ligne, ce que je fais maintenant": "Je reste à Blain, comme responsable de nuit.",
    "l’adresse ou le numéro que cette personne a choisi": "n.lefevre@example.org",
    "l’aide reçue": "les deux contacts au port de Nantes",
    "la nouvelle": "j’ai rencontré jeudi le directeur de l’entrepôt de Blain",
    "la personne conseillée": "Karim Benali",
    "la personne présentée": "Karim Benali",
    "la personne qui souhaite la mise en relation": "Émilie Roy",
    "la personne visée": "Nadia Lefèvre",
    "la prochaine étape": "une visite de l’entrepôt de Blain le 3 décembre",
    "le lien, le document ou le nom": "https://example.org/plan",
    "le sujet": "le froid dans les petites plateformes",
    "ma question, en une phrase": "comment gardez-vous le quai froid pendant le chargement ?",
    "où et quand nous avons fait connaissance": "nous partagions le bureau du quai de Blain en 2012",
    "relire ton message, partager ce que je sais du sujet, chercher une autre piste": "relire ton message dès demain",
    "relire votre message, partager ce que je sais du sujet, chercher une autre piste": (
        "relire votre message dès demain"
    ),
    "heure et lieu, ou qui appelle": "à dix heures, et c’est moi qui vous appelle",
    "trois jours et heures": "mardi 1er décembre à 10 h, jeudi 3 à 14 h, vendredi 4 à 9 h",
    "un article, une nouvelle, un souvenir": "la photo de l’entrepôt de Blain dans le journal de samedi",
    "un point précis de notre échange": "l’équipe de nuit de Blain",
    "une autre piste, une idée, une relecture": "relire la présentation cette semaine",
    "une information, un lien, une idée": "le port prête désormais deux quais froids à l’essai",
}
_TU: Final = {"gardez-vous": "gardes-tu"}


def filled(text: str, language: Language, *, tu: bool) -> str:
    """Return a message of ours with every blank filled in."""
    known = _FRENCH if language == "fr" else _ENGLISH
    for start, end, what in reversed(placeholders(text)):
        text = f"{text[:start]}{known[what]}{text[end:]}"
    for vous, thou in _TU.items() if tu and language == "fr" else ():
        text = text.replace(vous, thou)
    return text
