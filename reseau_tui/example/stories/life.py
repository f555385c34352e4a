"""The rest of a network's life: promises, coffees, things given and received, old ties."""

from __future__ import annotations

from reseau_tui.edits.diary import EditInteraction
from reseau_tui.edits.drafts import SaveDraft
from reseau_tui.edits.items import SettleItem
from reseau_tui.edits.keeping import AddShare
from reseau_tui.edits.shop_window import LookAfter
from reseau_tui.example.people import tag_in
from reseau_tui.example.teller import Teller
from reseau_tui.model.drafts import Draft, Share


def thomas_promised(tell: Teller) -> None:
    """He said that he would speak of me, more than ten working days ago: one gentle reminder is welcome."""
    day = tell.days.ago(11)
    tell.log(day, "thomas", "call", "thomas-call")
    tell.promise(day, "thomas", "thomas-promise", theirs=True)


def youssef_and_i_kept_our_word(tell: Teller) -> None:
    """A promise of mine and one of his, both kept."""
    days = tell.days
    mine = tell.promise(days.ago(21), "youssef", "youssef-promise", due=days.ago(18))
    tell.on(days.ago(19), SettleItem(f"promise-{mine.contact}-{mine.id}"))
    tell.log(days.ago(19), "youssef", "message-out", "youssef-message-out", channel="email")
    tell.promise(days.ago(17), "youssef", "youssef-promised", theirs=True)
    tell.log(days.ago(14), "youssef", "information", "youssef-information", channel="email")
    tell.log(days.ago(13), "youssef", "thanks", "youssef-thanks", channel="text")


def help_received_and_thanked(tell: Teller) -> None:
    """Small things that count, each thanked the next day."""
    days = tell.days
    tell.log(days.ago(10), "minh", "article", "minh-article", channel="email")
    tell.log(days.ago(9), "minh", "thanks", "minh-thanks", channel="text")
    tell.log(days.ago(7), "valerie", "information", "valerie-information", weight="small")
    tell.log(days.ago(7), "valerie", "thanks", "valerie-thanks", channel="phone")
    tell.log(days.ago(20), "pascal", "meeting", "pascal-meeting", helped=True, next_step="pascal-next-step")
    tell.log(days.ago(19), "pascal", "thanks", "pascal-thanks", channel="email")


def help_given(tell: Teller) -> None:
    """A network is also what one gives."""
    days = tell.days
    tell.log(days.ago(25), "mamadou", "call", "mamadou-call", gave=True, weight="large")
    tell.log(days.ago(24), "mamadou", "thanks", "mamadou-thanks", received=True, channel="text")
    tell.log(days.ago(12), "jose", "gift", "jose-gift")


def an_evening_at_the_club(tell: Teller) -> None:
    """Two people met at one event."""
    day = tell.days.ago(17)
    tell.log(day, "annesophie", "event", "annesophie-event")
    tell.log(day, "catherine", "event", "catherine-event")


def people_who_are_paid_to_help(tell: Teller) -> None:
    """A recruiter, and the adviser of the employment agency."""
    days = tell.days
    tell.log(days.ago(14), "delphine", "call", "delphine-call")
    tell.log(days.ago(23), "nicolas", "meeting", "nicolas-meeting", next_step="nicolas-next-step")


def a_word_in_confidence(tell: Teller) -> None:
    """A note in confidence, which no message ever quotes."""
    days = tell.days
    tell.log(days.ago(11), "gaelle", "call", "gaelle-call", channel="phone")
    note = tell.log(days.ago(11), "gaelle", "note", "gaelle-note")
    tell.on(days.ago(11), EditInteraction(note.id, {"discreet": True}))


def old_ties(tell: Teller) -> None:
    """People from before: one to be left in peace, one to whom a draft is half written."""
    days = tell.days
    tell.log(days.years_ago(11), "bruno", "meeting", "bruno-meeting", next_step="none")
    tell.log(days.years_ago(2), "bernard", "meeting", "bernard-meeting", next_step="none")
    tell.log(days.years_ago(1), "yvon", "meeting", "yvon-meeting", next_step="none")
    draft = Draft(
        id="",
        contact=tell.who("bruno"),
        purpose="keep-warm",
        channel="email",
        subject=tell.text("bruno-subject"),
        body=tell.text("bruno-draft"),
    )
    tell.on(days.ago(1), SaveDraft(draft))


def my_own_window(tell: Teller) -> None:
    """Photo and summary of my profile are seen to; the rest waits."""
    tell.on(tell.days.ago(20), LookAfter("photo"))
    tell.on(tell.days.ago(20), LookAfter("summary"))


def things_to_share(tell: Teller) -> None:
    """What is worth sending to someone: a reason to write."""
    shelf = (
        ("share-cold-stores", "froid"),
        ("share-night-drivers", "transport"),
        ("share-fruit-terminal", "port"),
        ("share-short-dates", "agroalimentaire"),
    )
    for n, (name, tag) in enumerate(shelf, 2):
        share = Share(id="", text=tell.text(name), url=f"https://example.org/{name}", tags=(tag_in(tell, tag),))
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
    my_own_window,
    things_to_share,
)
