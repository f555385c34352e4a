"""The rest of a network's life: promises, coffees, things given and received, old ties."""

from __future__ import annotations

from datetime import timedelta

from reseau_tui.edits.diary import EditInteraction
from reseau_tui.edits.drafts import SaveDraft
from reseau_tui.edits.items import SettleItem
from reseau_tui.edits.keeping import AddShare
from reseau_tui.example.people import tag_in
from reseau_tui.example.teller import Teller
from reseau_tui.model.drafts import Draft, Share

_YEAR = timedelta(days=365)


def thomas_promised(tell: Teller) -> None:
    """He said that he would speak of me, more than ten working days ago: one gentle reminder is welcome."""
    day = tell.days.ago(11)
    tell.log(day, "thomas", "call", ("De bonne humeur, comme toujours.", "In good spirits, as always."))
    tell.promise(
        day, "thomas",
        ("parler de moi à sa directrice d’exploitation", "mention me to his head of operations"),
        theirs=True,
    )  # fmt: skip


def youssef_and_i_kept_our_word(tell: Teller) -> None:
    """A promise of mine and one of his, both kept."""
    days = tell.days
    mine = tell.promise(
        days.ago(21), "youssef",
        ("le modèle de planning du conditionnement", "the packing schedule template"),
        due=days.ago(18),
    )  # fmt: skip
    tell.on(days.ago(19), SettleItem(f"promise-{mine.contact}-{mine.id}"))
    tell.log(
        days.ago(19), "youssef", "message-out",
        ("Voici le modèle, à ta main.", "Here is the template, yours to bend."), channel="email",
    )  # fmt: skip
    tell.promise(
        days.ago(17), "youssef",
        ("l’adresse de son fournisseur de caisses", "the address of his crate supplier"),
        theirs=True,
    )  # fmt: skip
    tell.log(
        days.ago(14), "youssef", "information",
        ("Les caisses pliantes, et la bonne personne à demander.", "The folding crates, and whom to ask for."),
        channel="email",
    )  # fmt: skip
    tell.log(
        days.ago(13), "youssef", "thanks",
        ("Merci, exactement ce qu’il fallait.", "Thank you, just what was needed."), channel="text",
    )  # fmt: skip


def help_received_and_thanked(tell: Teller) -> None:
    """Small things that count, each thanked the next day."""
    days = tell.days
    tell.log(
        days.ago(10), "minh", "article",
        ("Un article sur les entrepôts sans papier.", "An article on paperless warehouses."), channel="email",
    )  # fmt: skip
    tell.log(
        days.ago(9), "minh", "thanks",
        ("Lu deux fois, merci !", "Read it twice, thank you!"), channel="text",
    )  # fmt: skip
    tell.log(
        days.ago(7), "valerie", "information",
        (
            "Dans l’ascenseur : la ville cherche quelqu’un pour les livraisons des cantines.",
            "In the lift: the town is looking for someone for the school meal deliveries.",
        ),
        weight="small",
    )  # fmt: skip
    tell.log(days.ago(7), "valerie", "thanks", ("De vive voix.", "Out loud."), channel="phone")
    tell.log(
        days.ago(20), "pascal", "meeting",
        (
            "À l’IUT, entre deux cours. Il relit mon profil et barre « dynamique » trois fois.",
            "At the college, between two classes. He rereads my profile and crosses out “dynamic” three times.",
        ),
        helped=True, next_step=("lui montrer la nouvelle version", "show him the new version"),
    )  # fmt: skip
    tell.log(
        days.ago(19), "pascal", "thanks",
        ("Merci, « dynamique » ne reviendra pas.", "Thank you, “dynamic” is gone for good."), channel="email",
    )  # fmt: skip


def help_given(tell: Teller) -> None:
    """A network is also what one gives."""
    days = tell.days
    tell.log(
        days.ago(25), "mamadou", "call",
        ("Une heure sur les temps de conduite, avant son examen.", "An hour on driving times, before his exam."),
        gave=True, weight="large",
    )  # fmt: skip
    tell.log(
        days.ago(24), "mamadou", "thanks",
        ("« Reçu à l’écrit ! »", "“Passed the written test!”"), received=True, channel="text",
    )  # fmt: skip
    tell.log(
        days.ago(12), "jose", "gift",
        ("Deux places pour le match, il en rêvait.", "Two tickets for the match, he had been longing for it."),
    )  # fmt: skip


def an_evening_at_the_club(tell: Teller) -> None:
    """Two people met at one event."""
    day = tell.days.ago(17)
    tell.log(
        day, "annesophie", "event",
        ("Soirée du club : elle m’a placée à sa table.", "Club evening: she seated me at her table."),
    )  # fmt: skip
    tell.log(
        day, "catherine", "event",
        ("Parlé tomates et ponctualité.", "Talked tomatoes and punctuality."),
    )  # fmt: skip


def people_who_are_paid_to_help(tell: Teller) -> None:
    """A recruiter, and the adviser of the employment agency."""
    days = tell.days
    tell.log(
        days.ago(14), "delphine", "call",
        ("Deux mandats au printemps dans l’agroalimentaire.", "Two searches in spring, in the food industry."),
    )  # fmt: skip
    tell.log(
        days.ago(23), "nicolas", "meeting",
        ("Atelier de négociation proposé, dans un mois.", "Offers a negotiation workshop, in a month."),
        next_step=("m’inscrire à l’atelier", "sign up for the workshop"),
    )  # fmt: skip


def a_word_in_confidence(tell: Teller) -> None:
    """A note in confidence, which no message ever quotes."""
    days = tell.days
    tell.log(
        days.ago(11), "gaelle", "call",
        ("Elle me prête son ordinateur, et son canapé quand je veux.", "She lends me her computer, and her sofa any time."),
        channel="phone",
    )  # fmt: skip
    note = tell.log(
        days.ago(11), "gaelle", "note",
        ("Elle pense elle-même à partir ; elle ne l’a dit à personne.", "She is thinking of leaving herself; nobody knows."),
    )  # fmt: skip
    tell.on(days.ago(11), EditInteraction(note.id, {"discreet": True}))


def old_ties(tell: Teller) -> None:
    """People from before: one to be left in peace, one to whom a draft is half written."""
    days = tell.days
    tell.log(
        days.before(days.today - 11 * _YEAR), "bruno", "meeting",
        ("Son pot de départ. Il m’avait appris à charger un camion.", "His leaving drinks. He had taught me to load a lorry."),
        next_step="none",
    )  # fmt: skip
    tell.log(
        days.before(days.today - 2 * _YEAR), "bernard", "meeting",
        ("Déjeuner à Pornic. Il est heureux ainsi.", "Lunch by the sea. He is happy as he is."),
        next_step="none",
    )  # fmt: skip
    tell.log(
        days.before(days.today - _YEAR), "yvon", "meeting",
        ("Le déjeuner des anciens.", "Lunch with the old team."), next_step="none",
    )  # fmt: skip
    draft = Draft(
        id="",
        contact=tell.who("bruno"),
        purpose="keep-warm",
        channel="email",
        subject=tell.say(("Le quai de nuit, onze ans après", "The night dock, eleven years on")),
        body=tell.say(
            (
                "Bonjour Bruno,\n\nJe ne sais pas si tu te souviens de moi : la stagiaire du quai de nuit, celle qui "
                "chargeait à l’envers. Je repense à toi chaque fois qu’une remorque part bien équilibrée.\n\n",
                "Hello Bruno,\n\nI don’t know whether you remember me: the trainee of the night dock, the one who loaded "
                "back to front. I think of you each time a trailer leaves well balanced.\n\n",
            )
        ),
    )
    tell.on(days.ago(1), SaveDraft(draft))


def things_to_share(tell: Teller) -> None:
    """What is worth sending to someone: a reason to write."""
    shelf = (
        (("L’étude sur les entrepôts frigorifiques partagés", "The study on shared cold stores"), "etude-froid", "froid"),
        (("Un podcast sur les conductrices de nuit", "A podcast on women who drive at night"), "podcast-nuit", "transport"),
        (("La visite du terminal fruitier, ouverte à tous", "A tour of the fruit terminal, open to all"), "visite-port", "port"),
        (("Le guide des dates courtes, pour les cantines", "The guide to short dates, for canteens"), "dates-courtes", "agroalimentaire"),
    )  # fmt: skip
    for n, (text, page, tag) in enumerate(shelf, 2):
        share = Share(id="", text=tell.say(text), url=f"https://example.org/{page}", tags=(tag_in(tell, tag),))
        tell.on(tell.days.ago(3 * n), AddShare(share))


STORIES = (
    thomas_promised,
    youssef_and_i_kept_our_word,
    help_received_and_thanked,
    help_given,
    an_evening_at_the_club,
    people_who_are_paid_to_help,
    a_word_in_confidence,
    old_ties,
    things_to_share,
)
