"""Who opened doors: introductions over several hops, with the thanks and the news owed for them."""

from __future__ import annotations

from datetime import date

from reseau_tui.example.teller import Teller


def three_hops_to_sonia(tell: Teller) -> None:
    """Yvon knew Aïcha, Aïcha knew Karim, Karim knew Sonia; Sonia received me: all three have news coming."""
    days = tell.days
    (to_nadia,) = days.silence(follow_ups=0)
    to_sonia = days.to_ask(days.ago(11))
    _karim_is_introduced(tell, days.before(min(to_sonia, to_nadia), 6))
    _karim_recommends_me_to_sonia(tell, to_sonia)
    _nadia_is_silent(tell, to_nadia)


def _karim_is_introduced(tell: Teller, day: date) -> None:
    days = tell.days
    tell.log(days.before(day, 8), "yvon", "introduction", "yvon-introduction", introduced=("aicha",), channel="phone")
    tell.log(days.before(day, 7), "yvon", "thanks", "yvon-thanks", channel="email")
    tell.log(days.before(day, 3), "aicha", "meeting", "aicha-meeting", helped=True, next_step="aicha-next-step")
    tell.log(day, "aicha", "introduction", "aicha-introduction", introduced=("karim",))
    tell.log(days.after(day), "aicha", "thanks", "aicha-thanks", channel="email")


def _karim_recommends_me_to_sonia(tell: Teller, sent: date) -> None:
    days = tell.days
    tell.log(days.before(sent), "karim", "recommendation", "karim-recommendation", channel="phone")
    request = tell.ask("sonia", "sonia-about", made=days.before(sent), sent=sent, by="karim", strength="solid")
    tell.log(sent, "karim", "thanks", "karim-thanks-for-sonia", channel="text")
    tell.answer(days.ago(6), request, "yes", "sonia-answer", meeting=days.ago(2))
    tell.log(days.ago(5), "karim", "update", "karim-update", request="", channel="text")
    tell.log(days.ago(2), "sonia", "meeting", "sonia-meeting")
    tell.log(days.ago(1), "sonia", "thanks", "sonia-thanks", channel="email")


def _nadia_is_silent(tell: Teller, sent: date) -> None:
    """Karim is sure that she will have time; his coffee was the day before I wrote."""
    coffee = tell.days.before(sent)
    tell.log(coffee, "karim", "meeting", "karim-meeting", helped=True, request="", next_step="karim-next-step")
    tell.ask("nadia", "nadia-about", made=coffee, sent=sent, by="karim", strength="solid", text="nadia-message")
    tell.log(sent, "karim", "thanks", "karim-thanks-for-nadia", request="", channel="text")


def luc_opens_benoits_door(tell: Teller) -> None:
    """Luc introduced Benoît, who said yes: Luc waits for his thanks, and for the news; I see Benoît tomorrow."""
    days = tell.days
    sent = days.to_ask(days.ago(2))
    introduced = days.before(sent)
    topic = "luc-about"
    favour = tell.ask(
        "luc",
        topic,
        kind="introduction",
        targets=("benoit",),
        sent=days.to_ask(days.before(introduced, 2)),
        channel="phone",
    )
    tell.log(introduced, "luc", "introduction", "luc-introduction", introduced=("benoit",), channel="phone")
    tell.answer(introduced, favour, "yes")
    tell.close(introduced, favour, "luc-outcome")
    request = tell.ask("benoit", topic, made=introduced, sent=sent, by="luc", strength="solid")
    tell.answer(days.ago(1), request, "yes", "benoit-answer", meeting=days.ahead(1))


def chantal_received_me(tell: Teller) -> None:
    """Aïcha sent me to Chantal, whom I met yesterday: it is still to be told."""
    days = tell.days
    sent = days.to_ask(days.ago(9))
    request = tell.ask("chantal", "chantal-about", sent=sent, by="aicha", strength="solid")
    tell.answer(days.ago(5), request, "yes", meeting=days.ago(1))
    tell.log(days.ago(4), "aicha", "update", "aicha-update", channel="text")


def paul_said_yes(tell: Teller) -> None:
    """Marie named Paul, who said yes and asks something back; Marie waits for a link that I promised."""
    days = tell.days
    sent = days.to_ask(days.ago(4))
    coffee = days.before(sent)
    tell.log(coffee, "marie", "meeting", "marie-meeting", helped=True, next_step="marie-next-step")
    tell.promise(coffee, "marie", "marie-promise", due=days.ago(0))
    request = tell.ask("paul", "paul-about", made=coffee, sent=sent, by="marie", strength="solid")
    tell.log(sent, "marie", "thanks", "marie-thanks", channel="email")
    tell.answer(days.ago(1), request, "yes", "paul-answer")
    tell.log(days.ago(1), "paul", "message-in", "paul-message-in", needs_reply=True, channel="email")


STORIES = (three_hops_to_sonia, luc_opens_benoits_door, chantal_received_me, paul_said_yes)
