"""The open questions of a meeting in words, to be asked aloud, whether one says tu or vous. Source: method R12."""

from __future__ import annotations

from reseau_tui.model.reason import Reason
from reseau_tui.words import N_, Words

QUESTIONS = {
    "advice-begin": N_("“{about}”: where would one begin, and why there?"),
    "advice-mistake": N_("“{about}”: what do newcomers get wrong most often?"),
    "advice-ten-years": N_("“{about}”: what would have been good to know ten years ago?"),
    "information-day": N_("“{about}”: how does it really go, from one day to the next?"),
    "information-unseen": N_("“{about}”: what do those outside never see of it?"),
    "information-unwritten": N_("“{about}”: where does one learn what is written nowhere?"),
    "introduction-matters": N_("What matters most to {target} at the moment?"),
    "introduction-know": N_("What is good to know before meeting {target}?"),
    "introduction-useful": N_("What would make such a meeting useful to {target} too?"),
    "recommendation-remembered": N_("What does one remember of my work, years later?"),
    "recommendation-to-whom": N_("To whom would what I do be most useful today?"),
    "recommendation-missing": N_("What does it take to recommend someone without a second thought?"),
    "feedback-first": N_("“{about}”: what is clear within a minute, and what is not?"),
    "feedback-left-out": N_("“{about}”: what could be left out?"),
    "feedback-missing": N_("“{about}”: what does one look for and not find?"),
    "other-attention": N_("What takes up most of the days at the moment?"),
    "other-better": N_("What went better than expected this year?"),
    "other-useful": N_("What would be really useful over the coming months?"),
    "trade-recruiting-1": N_("Which people are hardest to find at the moment?"),
    "trade-recruiting-2": N_("What makes one want to meet someone, beyond the CV?"),
    "trade-buying-1": N_("What makes one keep a supplier when others are cheaper?"),
    "trade-buying-2": N_("What has changed most in the way of choosing suppliers?"),
    "trade-logistics-1": N_("Where does it jam first when volumes rise?"),
    "trade-logistics-2": N_("Which part of the flows would one redraw, given a free hand?"),
    "trade-technology-1": N_("Which technical choice would one make otherwise today?"),
    "trade-technology-2": N_("What is promised everywhere, and what really holds?"),
    "trade-research-1": N_("Which question is worth a few more years of work?"),
    "trade-research-2": N_("What of all this is not yet known outside the laboratory?"),
    "trade-money-1": N_("Which figure does one look at first, and why that one?"),
    "trade-money-2": N_("What makes a file convincing within ten minutes?"),
    "trade-care-1": N_("What would change the patients’ day most?"),
    "trade-care-2": N_("How do teams hold out when everything is urgent?"),
    "trade-law-1": N_("Which trouble could most often have been avoided?"),
    "trade-law-2": N_("What is about to change in the rules that few people see coming?"),
    "trade-speaking-1": N_("Which subject deserves to be told and is not?"),
    "trade-speaking-2": N_("What makes one read a message to its end?"),
    "trade-selling-1": N_("What do clients ask for today that they did not ask two years ago?"),
    "trade-selling-2": N_("What makes a client stay, once the contract is signed?"),
    "trade-consulting-1": N_("Which question do clients ask first, and which one should they ask?"),
    "trade-consulting-2": N_("How does one find the first three clients?"),
    "trade-building-1": N_("What decides, early on, whether a site goes well?"),
    "trade-building-2": N_("What will one no longer build in the same way in ten years?"),
    "trade-public-1": N_("How is a project carried through when so many have a say?"),
    "trade-public-2": N_("Which initiative of recent years really worked, and thanks to what?"),
    "trade-making-1": N_("What slows the workshop down, and has for ever?"),
    "trade-making-2": N_("Which improvement came from the shop floor?"),
    "trade-leading-1": N_("Which decision was the hardest this year, and what settled it?"),
    "trade-leading-2": N_("What does one look at first in someone who joins the team?"),
    "trade-path": N_("{role}: by which ways does one come to that?"),
    "trade-change": N_("What is changing at {organisation} at the moment?"),
    "trade-none": N_("Which part of the work gives most pleasure, and which would one gladly leave to others?"),
    "us-since": N_("What has happened since we last spoke, and what came of it?"),
    "us-common": N_("How did {name} come into the story?"),
    "us-peer": N_("What works at the moment in this trade, and what no longer does?"),
    "us-above": N_("Seen from there, what is going to count over the next two years?"),
    "us-well-above": N_("Which question does nobody ask, and should?"),
    "us-junior": N_("Which next step would be a real one, and what is missing for it?"),
    "us-organisation": N_("What surprises those who join {organisation}?"),
    "us-read": N_("What to read, or whom to listen to, so as to understand this better?"),
}


def question_in_words(words: Words, question: Reason) -> str:
    """Say one question."""
    return (
        words.say(QUESTIONS[question.code], **question.params)
        if question.params
        else words.say(QUESTIONS[question.code])
    )
