"""Answers of other sorts: a refusal, a better address, a door that a friend keeps open, and what was asked of me."""

from __future__ import annotations

from reseau_tui.edits.keeping import SetProject
from reseau_tui.example.teller import Teller


def olivier_refused_kindly(tell: Teller) -> None:
    """A no that was thanked for and told: nothing is owed."""
    days = tell.days
    request = tell.ask("olivier", "olivier-about", sent=days.to_ask(days.ago(16)), by="gaelle", strength="named")
    tell.answer(days.ago(12), request, "no", "olivier-answer")
    tell.close(days.ago(12), request, "olivier-outcome")
    tell.log(days.ago(11), "olivier", "thanks", "olivier-thanks", request="", channel="email")
    tell.log(days.ago(11), "gaelle", "update", "gaelle-update", channel="text")


def fatou_sent_me_to_elodie(tell: Teller) -> None:
    """Referred to someone better placed, who gave her advice by phone: all thanked, all told."""
    days = tell.days
    sent = days.to_ask(days.ago(13))
    referred = days.before(sent, 2)
    topic = "fatou-about"
    first = tell.ask("fatou", topic, sent=days.to_ask(days.before(referred, 3)), channel="linkedin")
    tell.answer(referred, first, "referred", "fatou-answer", to=tell.who("elodie"))
    tell.close(referred, first, "fatou-outcome")
    tell.log(days.before(sent), "fatou", "thanks", "fatou-thanks", channel="linkedin")
    second = tell.ask("elodie", topic, made=referred, sent=sent, by="fatou", strength="named")
    tell.answer(days.ago(10), second, "yes")
    tell.log(days.ago(9), "elodie", "advice", "elodie-advice", channel="phone")
    tell.close(days.ago(9), second, "elodie-outcome")
    tell.log(days.ago(8), "elodie", "thanks", "elodie-thanks", request="", channel="email")
    tell.log(days.ago(8), "fatou", "update", "fatou-update", channel="linkedin")


def a_message_to_mathilde_is_planned(tell: Teller) -> None:
    """Gaëlle lets me use her name; the message leaves today."""
    days = tell.days
    day = days.to_ask(days.today)
    tell.plan("mathilde", "mathilde-about", made=days.before(day, 3), planned=day, by="gaelle", strength="named")


def a_cannery_in_confidence(tell: Teller) -> None:
    """A second project, of which few may know: taking over a small cannery."""
    days = tell.days
    name = tell.text("project-cannery")
    project = tell.on(days.ago(22), SetProject(name, {"kind": "partner", "confidential": True}))
    request = tell.ask("ronan", "ronan-about", sent=days.to_ask(days.ago(20)), project=project.id)
    tell.answer(days.ago(18), request, "yes", meeting=days.ago(15))
    tell.log(days.ago(15), "ronan", "meeting", "ronan-meeting", next_step="ronan-next-step")
    tell.log(days.ago(14), "ronan", "thanks", "ronan-thanks", channel="email")


def lea_asked_me(tell: Teller) -> None:
    """A student asked for my advice, and thanked me for it."""
    days = tell.days
    request = tell.asked_of_me("lea", "lea-about", days.ago(19))
    tell.answer(days.ago(18), request, "yes", meeting=days.ago(16))
    tell.log(days.ago(16), "lea", "meeting", "lea-meeting", gave=True, next_step="lea-next-step")
    tell.close(days.ago(16), request, "lea-outcome")
    tell.log(days.ago(15), "lea", "thanks", "lea-thanks", received=True)


def julien_asks_for_marie(tell: Teller) -> None:
    """A former colleague would like to meet Marie: her agreement comes first."""
    tell.asked_of_me("julien", "julien-about", tell.days.ago(3), kind="introduction", targets=("marie",))


def aicha_may_meet_pascal(tell: Teller) -> None:
    """Pascal agreed yesterday to hear from Aïcha: they are to be put in touch."""
    days = tell.days
    asked = days.to_ask(days.ago(4))
    request = tell.asked_of_me(
        "aicha", "aicha-about", days.before(asked), kind="introduction", targets=("pascal",), vouch="yes", fair="yes"
    )
    tell.consent(asked, request, "asked")
    tell.consent(days.ago(1), request, "yes", "aicha-address")


def rozenn_met_catherine(tell: Teller) -> None:
    """An introduction of mine that went well, and of which I heard."""
    days = tell.days
    asked = days.to_ask(days.ago(22))
    request = tell.asked_of_me(
        "rozenn",
        "rozenn-about",
        days.before(asked),
        kind="introduction",
        targets=("catherine",),
        vouch="yes",
        fair="yes",
    )
    agreed = days.after(asked)
    tell.consent(asked, request, "asked")
    tell.consent(agreed, request, "yes", "rozenn-address")
    tell.connect(days.after(agreed), request)
    tell.log(days.after(agreed, 8), "rozenn", "update", "rozenn-update", request=request.id, received=True)


STORIES = (
    aicha_may_meet_pascal,
    rozenn_met_catherine,
    olivier_refused_kindly,
    fatou_sent_me_to_elodie,
    a_message_to_mathilde_is_planned,
    a_cannery_in_confidence,
    lea_asked_me,
    julien_asks_for_marie,
)
