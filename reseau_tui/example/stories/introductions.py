"""Who opened doors: introductions over several hops, with the thanks and the news owed for them."""

from __future__ import annotations

from datetime import date

from reseau_tui.example.teller import Teller


def three_hops_to_sonia(tell: Teller) -> None:
    """Yvon knew Aïcha, Aïcha knew Karim, Karim knew Sonia; Sonia received me: all three have news coming."""
    days = tell.days
    to_nadia, = days.silence(follow_ups=0)
    to_sonia = days.to_ask(days.ago(11))
    _karim_is_introduced(tell, days.before(min(to_sonia, to_nadia), 6))
    _karim_recommends_me_to_sonia(tell, to_sonia)
    _nadia_is_silent(tell, to_nadia)


def _karim_is_introduced(tell: Teller, day: date) -> None:
    days = tell.days
    tell.log(
        days.before(day, 8), "yvon", "introduction",
        ("« Appelez Aïcha Traoré. Elle a le téléphone de la moitié du port. »", "“Call Aïcha Traoré. She has half the port in her phone.”"),
        introduced=("aicha",), channel="phone",
    )  # fmt: skip
    tell.log(
        days.before(day, 7), "yvon", "thanks",
        ("Merci pour Aïcha, et pour la recette des coings.", "Thank you for Aïcha, and for the quince recipe."),
        channel="email",
    )  # fmt: skip
    tell.log(
        days.before(day, 3), "aicha", "meeting",
        (
            "Une heure au café du port. Elle me conseille de viser les plateformes de froid plutôt que les industriels.",
            "An hour at the harbour café. She advises me to aim at cold-storage platforms rather than manufacturers.",
        ),
        helped=True, next_step=("Elle me présente Karim Benali.", "She introduces me to Karim Benali."),
    )  # fmt: skip
    tell.log(day, "aicha", "introduction", ("Un message à trois, très gentil.", "A very kind message to the three of us."), introduced=("karim",))
    tell.log(
        days.after(day), "aicha", "thanks",
        ("Merci pour l’heure au café du port, et pour Karim.", "Thank you for the hour at the harbour café, and for Karim."),
        channel="email",
    )  # fmt: skip


def _karim_recommends_me_to_sonia(tell: Teller, sent: date) -> None:
    days = tell.days
    tell.log(
        days.before(sent), "karim", "recommendation",
        ("Au téléphone : « Sonia ? Écris-lui de ma part, elle répond toujours. »", "On the phone: “Sonia? Write to her in my name, she always answers.”"),
        channel="phone",
    )  # fmt: skip
    request = tell.ask(
        "sonia",
        ("la prévision des ventes quand la moitié des produits vit dix jours", "forecasting sales when half the products live ten days"),
        made=days.before(sent), sent=sent, by="karim", may_contact="yes", will_meet="yes",
    )  # fmt: skip
    tell.log(sent, "karim", "thanks", ("C’est parti, merci !", "Off it goes, thank you!"), channel="text")
    tell.answer(days.ago(6), request, "yes", ("« Avec plaisir, passez donc. »", "“With pleasure, do come by.”"), meeting=days.ago(2))
    tell.log(
        days.ago(5), "karim", "update",
        ("Sonia me reçoit la semaine prochaine, grâce à toi.", "Sonia will see me shortly, thanks to you."),
        request="", channel="text",
    )  # fmt: skip
    tell.log(
        days.ago(2), "sonia", "meeting",
        (
            "Trente minutes devenues cinquante. Leur vrai sujet : les ruptures du lundi. Elle croit aux planificateurs "
            "qui ont connu le quai.",
            "Thirty minutes became fifty. Their real problem: Monday’s empty shelves. She believes in planners who "
            "have worked on the dock.",
        ),
    )  # fmt: skip
    tell.log(
        days.ago(1), "sonia", "thanks",
        ("Merci pour ces cinquante minutes ; j’ai relu nos chiffres du lundi avec vos yeux.", "Thank you for those fifty minutes; I reread our Monday figures with your eyes."),
        channel="email",
    )  # fmt: skip


def _nadia_is_silent(tell: Teller, sent: date) -> None:
    """Karim is sure that she will have time; his coffee was the day before I wrote."""
    coffee = tell.days.before(sent)
    tell.log(
        coffee, "karim", "meeting",
        ("Café sur le quai. D’accord pour Nadia Lefèvre : « elle aura le temps, son pic est passé ».", "Coffee on the dock. Agrees about Nadia Lefèvre: “she’ll have time, her peak is over”."),
        helped=True, request="", next_step=("écrire à Nadia de sa part", "write to Nadia in his name"),
    )  # fmt: skip
    tell.ask(
        "nadia",
        ("la chaîne du froid entre deux plateformes", "the cold chain between two platforms"),
        made=coffee, sent=sent, by="karim", may_contact="yes", will_meet="yes",
        text=(
            "Bonjour Madame Lefèvre,\n\n"
            "Karim Benali, avec qui j’ai pris un café hier, m’a encouragée à vous écrire de sa part.\n\n"
            "J’ai planifié pendant douze ans les livraisons d’une laiterie. Notre point faible était toujours le même : "
            "les quarante minutes entre deux plateformes, où personne ne tient vraiment la température. À Carquefou, "
            "vous avez choisi de confier ce passage aux chauffeurs. Comment les avez-vous convaincus ?\n\n"
            "Auriez-vous vingt minutes au téléphone, dans les deux semaines qui viennent ? Je vous enverrais volontiers "
            "nos relevés de l’an dernier : ils disent où le froid se perd, à la minute près.\n\n"
            "Bien cordialement,\nClaire Morvan",
            "Dear Ms Lefèvre,\n\n"
            "Karim Benali, with whom I had coffee yesterday, encouraged me to write to you in his name.\n\n"
            "I planned the deliveries of a dairy for twelve years. Our weak point was always the same: the forty minutes "
            "between two platforms, when nobody really holds the temperature. In Carquefou you chose to entrust that "
            "passage to the drivers. How did you convince them?\n\n"
            "Would you have twenty minutes on the phone in the coming two weeks? I would gladly send you our readings "
            "of last year: they say where the cold is lost, to the minute.\n\n"
            "Kind regards,\nClaire Morvan",
        ),
    )  # fmt: skip
    tell.log(sent, "karim", "thanks", ("Merci pour le café, et pour Nadia.", "Thank you for the coffee, and for Nadia."), request="", channel="text")


def luc_opens_benoits_door(tell: Teller) -> None:
    """Luc introduced Benoît, who said yes at once: Luc waits for his thanks, and for the news."""
    days = tell.days
    sent = days.to_ask(days.ago(2))
    introduced = days.before(sent)
    topic = ("la réorganisation des tournées aux Halles de Loire", "the new delivery rounds at Halles de Loire")
    favour = tell.ask(
        "luc", topic, kind="introduction", targets=("benoit",), sent=days.to_ask(days.before(introduced, 2)), channel="phone"
    )
    tell.log(
        introduced, "luc", "introduction",
        ("Il a appelé Benoît devant moi. « Dis-lui que c’est moi qui t’envoie. »", "He called Benoît while I was there. “Tell him it was me who sent you.”"),
        introduced=("benoit",), channel="phone",
    )  # fmt: skip
    tell.answer(introduced, favour, "yes")
    tell.close(introduced, favour, ("Benoît Le Guen attend mon message.", "Benoît Le Guen expects my message."))
    request = tell.ask("benoit", topic, made=introduced, sent=sent, by="luc", may_contact="yes", will_meet="yes")
    tell.answer(days.ago(1), request, "yes", ("« Les amis de Luc… »", "“Any friend of Luc’s…”"), meeting=days.ahead(2))


def chantal_received_me(tell: Teller) -> None:
    """Aïcha sent me to Chantal, whom I met yesterday: it is still to be told."""
    days = tell.days
    sent = days.to_ask(days.ago(9))
    request = tell.ask(
        "chantal",
        ("le passage au juste-à-temps dans une petite minoterie", "moving a small mill to just-in-time"),
        sent=sent, by="aicha", may_contact="yes", will_meet="yes",
    )  # fmt: skip
    tell.answer(days.ago(5), request, "yes", meeting=days.ago(1))
    tell.log(
        days.ago(4), "aicha", "update",
        ("Chantal me fait visiter le moulin. Ta porte s’ouvre grand !", "Chantal will show me round the mill. Your door opens wide!"),
        channel="text",
    )  # fmt: skip


def paul_said_yes(tell: Teller) -> None:
    """Marie named Paul, who said yes and asks something back; Marie waits for a link that I promised."""
    days = tell.days
    sent = days.to_ask(days.ago(4))
    coffee = days.before(sent)
    tell.log(
        coffee, "marie", "meeting",
        (
            "Elle prépare un entrepôt partagé pour les petits producteurs. Elle pense à Paul Zeller pour moi, et l’a "
            "déjà prévenu.",
            "She is preparing a shared warehouse for small growers. She thinks of Paul Zeller for me, and has already "
            "told him.",
        ),
        helped=True, next_step=("écrire à Paul Zeller de sa part", "write to Paul Zeller in her name"),
    )  # fmt: skip
    tell.promise(
        coffee, "marie",
        ("le lien vers l’étude sur les entrepôts frigorifiques partagés", "the link to the study on shared cold stores"),
        due=days.ago(0),
    )  # fmt: skip
    request = tell.ask(
        "paul",
        ("la cohabitation du frais et du sec dans un même entrepôt", "keeping fresh and dry goods in one warehouse"),
        made=coffee, sent=sent, by="marie", may_contact="yes", will_meet="yes",
    )  # fmt: skip
    tell.log(sent, "marie", "thanks", ("Merci pour ce café, et pour Paul Zeller.", "Thank you for the coffee, and for Paul Zeller."), channel="email")
    tell.answer(days.ago(1), request, "yes", ("« Oui, avec plaisir. »", "“Yes, with pleasure.”"))
    tell.log(
        days.ago(1), "paul", "message-in",
        (
            "« Avec plaisir. Dites-moi ce que vous aimeriez voir : le quai, le froid, ou les outils ? »",
            "“With pleasure. Tell me what you would like to see: the dock, the cold store, or the tools?”",
        ),
        needs_reply=True, channel="email",
    )  # fmt: skip


STORIES = (three_hops_to_sonia, luc_opens_benoits_door, chantal_received_me, paul_said_yes)
