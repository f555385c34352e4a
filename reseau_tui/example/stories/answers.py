"""Answers of other sorts: a refusal, a better address, a door that a friend keeps open, and what was asked of me."""

from __future__ import annotations

from reseau_tui.edits.keeping import SetProject
from reseau_tui.example.teller import Teller


def olivier_refused_kindly(tell: Teller) -> None:
    """A no that was thanked for and told: nothing is owed."""
    days = tell.days
    request = tell.ask(
        "olivier",
        ("le recrutement des planificateurs dans la biscuiterie", "how biscuit makers recruit planners"),
        sent=days.to_ask(days.ago(16)), by="gaelle", may_contact="yes",
    )  # fmt: skip
    tell.answer(days.ago(12), request, "no", ("Réorganisation en cours ; il garde mon nom.", "Reorganising; he keeps my name."))
    tell.close(days.ago(12), request, ("un non très courtois ; réécrire au printemps", "a most courteous no; write again in spring"))
    tell.log(days.ago(11), "olivier", "thanks", ("Merci pour votre franchise.", "Thank you for being so frank."), request="", channel="email")
    tell.log(
        days.ago(11), "gaelle", "update",
        ("Olivier a dit non, gentiment. Merci d’avoir osé pour moi !", "Olivier said no, kindly. Thank you for daring on my behalf!"),
        channel="text",
    )  # fmt: skip


def fatou_sent_me_to_elodie(tell: Teller) -> None:
    """Referred to someone better placed, who gave her advice by phone: all thanked, all told."""
    days = tell.days
    sent = days.to_ask(days.ago(13))
    referred = days.before(sent, 2)
    topic = ("les flux de nuit au marché de gros", "night flows at the wholesale market")
    first = tell.ask("fatou", topic, sent=days.to_ask(days.before(referred, 3)), channel="linkedin")
    tell.answer(referred, first, "referred", ("« Élodie Texier saura mieux que moi. »", "“Élodie Texier will know better than me.”"), to=tell.who("elodie"))
    tell.close(referred, first, ("Élodie Texier, de sa part", "Élodie Texier, in her name"))
    tell.log(days.before(sent), "fatou", "thanks", ("Merci d’avoir pensé à Élodie.", "Thank you for thinking of Élodie."), channel="linkedin")
    second = tell.ask("elodie", topic, made=referred, sent=sent, by="fatou", may_contact="yes")
    tell.answer(days.ago(10), second, "yes")
    tell.log(
        days.ago(9), "elodie", "advice",
        (
            "Au téléphone, vingt-cinq minutes. « Ne cherchez pas un poste, cherchez une nuit à réorganiser. »",
            "On the phone, twenty-five minutes. “Don’t look for a post, look for a night to reorganise.”",
        ),
        channel="phone",
    )  # fmt: skip
    tell.close(days.ago(9), second, ("un conseil que je garde", "a piece of advice to keep"))
    tell.log(days.ago(8), "elodie", "thanks", ("Merci pour la phrase sur la nuit.", "Thank you for the line about the night."), request="", channel="email")
    tell.log(days.ago(8), "fatou", "update", ("Élodie m’a beaucoup aidée, merci à vous.", "Élodie helped me a great deal, thanks to you."), channel="linkedin")


def a_message_to_mathilde_is_planned(tell: Teller) -> None:
    """Gaëlle lets me use her name; the message leaves today."""
    days = tell.days
    day = days.to_ask(days.today)
    tell.plan(
        "mathilde",
        ("les livraisons du matin dans un hôpital", "morning deliveries in a hospital"),
        made=days.before(day, 3), planned=day, by="gaelle", may_contact="yes",
    )  # fmt: skip


def a_workshop_in_confidence(tell: Teller) -> None:
    """A second project, of which few may know: taking over a small cannery."""
    days = tell.days
    name = tell.say(("Reprise de la conserverie", "Taking over the cannery"))
    project = tell.on(days.ago(22), SetProject(name, {"kind": "partner", "confidential": True}))
    request = tell.ask(
        "ronan",
        ("la reprise d’une petite entreprise par une salariée", "how an employee takes over a small firm"),
        sent=days.to_ask(days.ago(20)), project=project.id,
    )  # fmt: skip
    tell.answer(days.ago(18), request, "yes", meeting=days.ago(15))
    tell.log(
        days.ago(15), "ronan", "meeting",
        ("Bilan sain, machines fatiguées. Rien à décider avant trois mois.", "Sound accounts, tired machines. Nothing to decide for three months."),
        next_step=("le rappeler avec le bilan de l’année", "call him back with this year’s accounts"),
    )  # fmt: skip
    tell.log(days.ago(14), "ronan", "thanks", ("Merci pour votre prudence.", "Thank you for your caution."), channel="email")


def lea_asked_me(tell: Teller) -> None:
    """A student asked for my advice, and thanked me for it."""
    days = tell.days
    request = tell.plan(
        "lea", ("choisir entre le transport et l’entrepôt", "choosing between transport and warehousing"),
        made=days.ago(19), planned=days.ago(19), project="", incoming=True, sent=days.ago(19),
    )  # fmt: skip
    tell.answer(days.ago(18), request, "yes", meeting=days.ago(16))
    tell.log(
        days.ago(16), "lea", "meeting",
        ("Elle hésitait ; deux visites de quai plus tard, ce sera le transport.", "She wavered; two dock visits later, it will be transport."),
        gave=True, next_step=("elle m’écrira après son stage", "she will write after her placement"),
    )  # fmt: skip
    tell.close(days.ago(16), request, ("une heure, et son sourire", "an hour, and her smile"))
    tell.log(days.ago(15), "lea", "thanks", ("« Merci, j’ai dormi pour la première fois de la semaine ! »", "“Thank you, I slept for the first time this week!”"), received=True)


def julien_asks_for_marie(tell: Teller) -> None:
    """A former colleague would like to meet Marie: her agreement comes first."""
    day = tell.days.ago(3)
    tell.plan(
        "julien", ("les tournées partagées entre producteurs", "sharing rounds among growers"),
        made=day, planned=day, kind="introduction", targets=("marie",), project="", incoming=True, sent=day,
    )  # fmt: skip


STORIES = (
    olivier_refused_kindly,
    fatou_sent_me_to_elodie,
    a_message_to_mathilde_is_planned,
    a_workshop_in_confidence,
    lea_asked_me,
    julien_asks_for_marie,
)
