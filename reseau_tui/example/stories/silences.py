"""Requests that wait for a word, and what the waiting calls for. Source: method R5, R15."""

from __future__ import annotations

from reseau_tui.example.teller import Teller


def philippe_is_silent_and_denis_knows_him(tell: Teller) -> None:
    """Two follow-ups brought nothing, and a connector recommends me: ask him what he advises."""
    days = tell.days
    sent, first, second = days.silence(follow_ups=2)
    call = days.before(sent, 2)
    tell.log(
        call, "denis", "call",
        (
            "Il croise Philippe Aubry deux fois l’an. D’accord pour que j’écrive de sa part.",
            "He meets Philippe Aubry twice a year. Happy for me to write in his name.",
        ),
        helped=True,
    )  # fmt: skip
    tell.log(sent, "denis", "thanks", ("Merci pour votre appui auprès de M. Aubry.", "Thank you for your support with Mr Aubry."), channel="email")
    request = tell.ask(
        "philippe",
        ("l’électrification des camions frigorifiques", "electric refrigerated lorries"),
        made=call, sent=sent, by="denis", may_contact="yes", will_meet="yes",
        text=(
            "Bonjour Monsieur,\n\n"
            "Denis Moreau m’a suggéré de vous écrire. Vos premiers camions électriques roulent depuis deux ans : que "
            "referiez-vous autrement pour la recharge sur le quai ? J’ai le relevé heure par heure de quarante tournées "
            "de frais, que je vous envoie volontiers.\n\n"
            "Auriez-vous quinze minutes au téléphone ?\n\n"
            "Respectueusement,\nClaire Morvan",
            "Dear Mr Aubry,\n\n"
            "Denis Moreau suggested that I write to you. Your first electric lorries have been on the road for two years: "
            "what would you do differently about charging at the dock? I have the hour-by-hour record of forty fresh "
            "food rounds, which I would gladly send you.\n\n"
            "Would you have fifteen minutes on the phone?\n\n"
            "Yours sincerely,\nClaire Morvan",
        ),
    )  # fmt: skip
    tell.follow_up(first, request, (
        "Bonjour Monsieur,\n\nVoici, comme proposé, le relevé des quarante tournées. La page 3 montre où deux heures de "
        "recharge suffiraient. Est-ce ce que vous constatez aussi ?\n\nRespectueusement,\nClaire Morvan",
        "Dear Mr Aubry,\n\nHere, as offered, is the record of the forty rounds. Page 3 shows where two hours of charging "
        "would do. Is that what you see as well?\n\nYours sincerely,\nClaire Morvan",
    ))  # fmt: skip
    tell.follow_up(second, request, (
        "Bonjour Monsieur,\n\nLe moment est sans doute mal choisi, et je le comprends très bien. Vaut-il mieux que "
        "j’en parle avec quelqu’un de votre équipe ?\n\nRespectueusement,\nClaire Morvan",
        "Dear Mr Aubry,\n\nThis may well be a bad moment, and I quite understand. Would it be better to talk with "
        "someone in your team?\n\nYours sincerely,\nClaire Morvan",
    ))  # fmt: skip


def helene_is_silent_and_nobody_knows_her(tell: Teller) -> None:
    """Written cold, by a weak channel, to someone far above, with nothing offered: time to try another way."""
    sent, first, second = tell.days.silence(follow_ups=2)
    request = tell.ask(
        "helene",
        ("votre vision de l’avenir de la filière", "your vision of the future of the trade"),
        sent=sent, channel="linkedin",
        text=(
            "Bonjour Madame, passionnée par votre parcours, je serais ravie d’échanger une heure avec vous sur votre "
            "vision de l’avenir de la filière. Bien cordialement, Claire Morvan",
            "Dear Ms Vasseur, I am passionate about your career and would be delighted to talk with you for an hour "
            "about your vision of the future of the trade. Kind regards, Claire Morvan",
        ),
    )  # fmt: skip
    tell.follow_up(first, request)
    tell.follow_up(second, request, (
        "Bonjour Madame, votre chronique sur les invendus m’a fait changer d’avis sur les dates courtes. Merci pour "
        "elle. Claire Morvan",
        "Dear Ms Vasseur, your talk about unsold food changed my mind about short dates. Thank you for it. Claire Morvan",
    ))  # fmt: skip


def ingrid_is_away(tell: Teller) -> None:
    """An automatic reply: the count waits until she is back."""
    days = tell.days
    sent = days.to_ask(days.ago(5))
    tell.log(
        days.before(sent, 2), "priya", "call",
        ("Happy for me to write to Ingrid in her name; asked her herself.", "Happy for me to write to Ingrid in her name; asked her herself."),
        helped=True,
    )  # fmt: skip
    tell.log(days.before(sent), "priya", "thanks", ("Thank you so much, Priya!", "Thank you so much, Priya!"), channel="linkedin")
    request = tell.ask(
        "ingrid",
        ("the daily planning of fresh fish between Norway and Nantes", "the daily planning of fresh fish between Norway and Nantes"),
        made=days.before(sent, 2), sent=sent, by="priya", may_contact="yes", will_meet="yes",
    )  # fmt: skip
    tell.answer(days.ago(4), request, "away", ("Automatic reply", "Automatic reply"), until=days.ahead(6))


def gregoire_has_just_been_asked(tell: Teller) -> None:
    """Nothing to do but to wait."""
    tell.ask(
        "gregoire",
        ("la livraison des boulangers à vélo", "delivering to bakers by bicycle"),
        sent=tell.days.to_ask(tell.days.ago(2)),
    )


STORIES = (
    philippe_is_silent_and_denis_knows_him,
    helene_is_silent_and_nobody_knows_her,
    ingrid_is_away,
    gregoire_has_just_been_asked,
)
