"""The names of the closed lists of codes, in the words of the method."""

from __future__ import annotations

from reseau_tui.words import N_

ITEMS = {
    "reply": N_("reply"),
    "promise": N_("promised"),
    "debrief": N_("tell the meeting"),
    "prepare": N_("prepare"),
    "thanks": N_("thank"),
    "update": N_("keep posted"),
    "connect": N_("put in touch"),
    "fix-date": N_("propose dates"),
    "their-promise": N_("remind of a promise"),
    "follow-up": N_("follow up"),
    "ask-connector": N_("ask for advice"),
    "other-way": N_("try another way"),
    "consent": N_("ask for consent"),
    "next-step": N_("next step"),
    "send": N_("send"),
    "keep-warm": N_("keep in touch"),
    "shop-window": N_("profile"),
}
"""What is to be done, as a verb or a few words."""

INTERACTIONS = {
    "meeting": N_("meeting"),
    "call": N_("phone call"),
    "message-in": N_("message received"),
    "message-out": N_("message sent"),
    "thanks": N_("thanks"),
    "update": N_("update"),
    "advice": N_("advice"),
    "introduction": N_("introduction"),
    "information": N_("information"),
    "article": N_("article"),
    "recommendation": N_("recommendation"),
    "gift": N_("favour"),
    "event": N_("event"),
    "note": N_("note"),
}

REQUESTS = {
    "advice": N_("advice"),
    "introduction": N_("introduction"),
    "information": N_("information"),
    "recommendation": N_("recommendation"),
    "feedback": N_("feedback"),
    "other": N_("other"),
}

STRENGTHS = {
    "cold": N_("without recommendation"),
    "named": N_("in their name"),
    "solid": N_("solid recommendation"),
}

STATES = {
    "planned": N_("planned"),
    "waiting": N_("no answer yet"),
    "answered": N_("answered"),
    "met": N_("met"),
    "closed": N_("closed"),
}

ANSWERS = {
    "yes": N_("yes"),
    "no": N_("no"),
    "later": N_("later"),
    "referred": N_("see someone else"),
    "away": N_("away"),
    "bounced": N_("not delivered"),
}

CHANNELS = {
    "email": N_("e-mail"),
    "linkedin": N_("LinkedIn"),
    "phone": N_("phone"),
    "letter": N_("letter"),
    "text": N_("text message"),
}

ASSENTS = {"yes": N_("yes"), "no": N_("no"), "not-asked": N_("not asked yet")}
WEIGHTS = {"small": N_("small"), "medium": N_("medium"), "large": N_("large")}

MANNERS = {
    "plain": N_("plain"),
    "warm": N_("warm"),
    "formal": N_("formal"),
    "brief": N_("brief"),
}
PURPOSES = {
    "request": N_("request"),
    "follow-up": N_("follow-up"),
    "thanks": N_("thanks"),
    "update": N_("update"),
    "introduction-request": N_("request for an introduction"),
    "introduction-relay": N_("introduction"),
    "recommendation-questions": N_("question to the connector"),
    "keep-warm": N_("a word"),
    "reply": N_("an answer"),
}

PROFILE = {
    "photo": N_("photo"),
    "summary": N_("summary"),
    "experience": N_("experience"),
    "contact-details": N_("contact details"),
    "name-search": N_("a search on my name"),
    "one-network": N_("one network kept up"),
}
"""My own shop window, item by item."""

PROJECTS = {
    "job": N_("a job"),
    "client": N_("a client"),
    "investor": N_("an investor"),
    "partner": N_("a partner"),
    "other": N_("something else"),
}
