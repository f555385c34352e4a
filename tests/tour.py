"""A walk through every screen and form of the program, with a line in the method's words on each."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any, NamedTuple

from reseau_tui.edits.contacts import EditContact
from reseau_tui.edits.items import DismissItem, SettleItem
from reseau_tui.model.kinds import ItemKind, Language
from reseau_tui.model.people import Contact
from reseau_tui.tui.forms.form import FormScreen
from reseau_tui.tui.forms.interaction import EditInteractionForm
from reseau_tui.tui.forms.request import ChangeRequestForm
from reseau_tui.tui.screens.draft import DraftEditor
from reseau_tui.tui.screens.home import Home
from reseau_tui.tui.screens.is_it_the_answer import IsItTheAnswer
from reseau_tui.tui.screens.review import Review
from reseau_tui.tui.widgets.long_list import LongList
from tests.tui.network import Program

CONNECTIONS = """\
First Name,Last Name,URL,Email Address,Company,Position,Connected On
Solène,Auffret,https://www.linkedin.com/in/solene-auffret,,Port de Saint-Nazaire,Cheffe d’exploitation,12 Oct 2026
Yann,Le Goff,https://www.linkedin.com/in/yann-le-goff,yann@example.org,Froid Atlantique,Directeur de site,03 Sep 2025
"""
"""What LinkedIn exports of two people, to be imported on the way."""

SEARCHED, COMPLETED, PROMISED, FILE = "logis", "kar", "une adresse", "contacts/Connections.csv"
IN_TWO_WEEKS: dict[Language, str] = {"fr": "jeudi en huit", "en": "next Thursday"}
TYPED = (SEARCHED, COMPLETED, PROMISED, FILE, *IN_TWO_WEEKS.values())
"""All that is typed on the way."""


class Stop(NamedTuple):
    """One picture of the tour: its name, what it shows, the way there from home, and the keys back to what home was."""

    name: str
    shows: str
    go: Callable[[Guide], Awaitable[object]]
    back: tuple[str, ...] = ()


class Guide:
    """Leads through the screens of a program that has just begun, at home."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.press = program.press
        self.type = program.type
        self.shows = program.shows
        self.say = program.app.words.say

    @property
    def home(self) -> Home:
        home = self.program.app.screen_stack[0]
        assert isinstance(home, Home)
        return home

    async def begin(self) -> None:
        """Have everything at hand that otherwise comes a moment later."""
        await self.program.app.load_templates()
        await self.program.settle()

    async def choose(self, kind: ItemKind) -> None:
        """Put the cursor on the first person to whom such a thing is owed."""
        cards = sorted(self.home.due.rows, key=lambda card: [item.kind for item in card.items] != [kind])
        card = next((card for card in cards if kind in (item.kind for item in card.items)), None)
        assert card is not None, f"nothing of the kind {kind} is owed"
        self.home.due.move_to_id(card.id)
        await self.program.settle()

    async def open(self, place: str, *keys: str) -> None:
        """Press the keys that lead to a place."""
        await self.press(*keys)
        await self.program.until(lambda: self.program.place == place, place)
        await self.program.settle()

    async def fill(self, key: str, text: str) -> None:
        """Type into a field of the form."""
        form = self.program.app.screen
        assert isinstance(form, FormScreen)
        form.field(key).control.focus()
        await self.program.settle()
        await self.type(text)

    async def return_home(self, stop: Stop) -> None:
        """Leave whatever is open, with nothing said, nothing searched, and the cursor at the top."""
        app = self.program.app
        while app.screen is not self.home:
            screen = app.screen
            screen.dismiss(None)
            await self.program.until(lambda screen=screen: app.screen is not screen)
        await self.press(*stop.back)
        self.home.due.focus()
        if self.home.due.rows:
            self.home.due.move_to_id(self.home.due.rows[0].id)
        self.home.foot.tell("")
        await self.program.settle()

    def contact(self, fits: Callable[[Contact], bool]) -> Contact:
        return next(filter(fits, self.program.app.view.book.contacts.values()))

    async def show(self, screen: Any) -> None:
        """Show a screen to which no single key leads."""
        self.program.app.push_screen(screen)
        await self.program.settle()
        await self.program.settle()


# At home


async def _home(guide: Guide) -> None:
    await guide.choose("follow-up")


async def _contacts(guide: Guide) -> None:
    await guide.press("c", "s")


async def _search(guide: Guide) -> None:
    await guide.press("slash", *SEARCHED)


async def _by_kind(guide: Guide) -> None:
    await guide.press("v")


async def _details(guide: Guide) -> None:
    await guide.choose("thanks")
    await guide.open("Sheet", "o")


async def _call(guide: Guide) -> None:
    contact = guide.contact(lambda contact: bool(contact.phones))
    guide.home.contacts.focus()
    guide.home.contacts.move_to_id(contact.id)
    await guide.program.settle()
    await guide.open("CallSheet", "t")


async def _chains(guide: Guide) -> None:
    ties = guide.program.app.view.book.ties.values()
    tied = {end for tie in ties for end in (tie.a, tie.b)}
    stranger = guide.contact(lambda contact: contact.closeness == "never-met" and contact.id in tied)
    guide.home.contacts.focus()
    guide.home.contacts.move_to_id(stranger.id)
    await guide.program.settle()
    await guide.open("Chains", "C")


async def _figures(guide: Guide) -> None:
    await guide.open("MyFigures", "S")


async def _help(guide: Guide) -> None:
    await guide.open("Help", "question_mark")


async def _palette(guide: Guide) -> None:
    await guide.open("Palette", "colon")


async def _asked_of_me(guide: Guide) -> None:
    await guide.open("RequestForm", "I", "d")


async def _importing(guide: Guide) -> None:
    await guide.open("Importing", "i")
    await guide.type(FILE)
    await guide.press("enter")
    await guide.shows(guide.say("Enter imports; u takes it back afterwards."))


# Writing


def _draft(kind: ItemKind) -> Callable[[Guide], Awaitable[None]]:
    async def write(guide: Guide) -> None:
        await guide.choose(kind)
        await guide.press("e")
        await guide.program.until(lambda: guide.program.place in ("DraftEditor", "Lights"))
        if guide.program.place == "Lights":
            await guide.open("DraftEditor", "enter")
        await guide.program.settle()

    return write


async def _lights(guide: Guide) -> None:
    await guide.choose("send")
    await guide.open("Lights", "L")


async def _sent(guide: Guide) -> None:
    await guide.choose("thanks")
    await guide.open("DraftEditor", "e")
    await guide.open("ChooseItems", "f5")


async def _still_valid(guide: Guide) -> None:
    await guide.choose("follow-up")
    asked = guide.home.selected
    assert asked is not None
    await guide.program.app.do(EditContact(asked.id, {"organisation": "Kion"}))
    await guide.open("StillValidForm", "K")


async def _leaving(guide: Guide) -> None:
    await guide.choose("thanks")
    await guide.open("DraftEditor", "e")
    await guide.open("Leaving", "f9")


async def _templates(guide: Guide) -> None:
    await guide.choose("thanks")
    await guide.open("TemplateList", "T")


async def _drafts(guide: Guide) -> None:
    await guide.open("Drafts", "B")


# The daily review


async def _since(guide: Guide) -> None:
    await guide.open("Since", "r")


async def _person(guide: Guide) -> None:
    await guide.open("Review", "r", "r")


async def _help_of_review(guide: Guide) -> None:
    await _person(guide)
    await guide.open("Help", "question_mark")


async def _outward(guide: Guide) -> None:
    """Write to those who wait for a message, and leave the others for this time."""
    await _person(guide)
    review = guide.program.app.screen
    assert isinstance(review, Review)
    while review.selected_items:
        item = review.selected_items[0]
        edit = SettleItem if item.kind in ("reply", "promise", "thanks", "update") else DismissItem
        applied = await guide.program.app.do(edit(item.id))
        assert applied is not None, f"{item.kind} could not be put away"
        await guide.program.settle()


async def _end(guide: Guide) -> None:
    await _outward(guide)
    await guide.press("escape")


# Forms


def _form(place: str, key: str, kind: ItemKind = "thanks") -> Callable[[Guide], Awaitable[None]]:
    async def fill(guide: Guide) -> None:
        await guide.choose(kind)
        await guide.open(place, key)

    return fill


async def _meeting_told(guide: Guide) -> None:
    await guide.choose("debrief")
    await guide.open("DebriefForm", "f")


async def _meeting_prepared(guide: Guide) -> None:
    await guide.choose("prepare")
    await guide.open("SheetOfMeeting", "R")


async def _is_it_the_answer(guide: Guide) -> None:
    requests = guide.program.app.view.book.requests.values()
    await guide.show(IsItTheAnswer(next(r for r in requests if r.sent and not r.answers and not r.incoming)))


async def _meeting_to_come(guide: Guide) -> None:
    await guide.choose("fix-date")
    await guide.open("InteractionForm", "n")
    await guide.fill("on", IN_TWO_WEEKS[guide.program.app.words.language])


async def _new_name(guide: Guide) -> None:
    await guide.open("TieForm", "l")
    await guide.fill("b", COMPLETED)


async def _change_request(guide: Guide) -> None:
    requests = guide.program.app.view.book.requests.values()
    request = next(request for request in requests if request.connector and request.sent)
    await guide.show(ChangeRequestForm(request.id))


async def _change_exchange(guide: Guide) -> None:
    exchanges = guide.program.app.view.book.interactions.values()
    meeting = next(exchange for exchange in exchanges if exchange.kind == "meeting" and exchange.told)
    await guide.show(EditInteractionForm(meeting.id))


async def _shelf(guide: Guide) -> None:
    await guide.open("Shelf", "E")


async def _shop_window(guide: Guide) -> None:
    await guide.open("ShopWindow", "V")


async def _confirm(guide: Guide) -> None:
    await guide.open("PromiseForm", "b")
    await guide.type(PROMISED)
    await guide.open("Confirm", "escape")


TOUR = (
    Stop("home", "Who is owed what today, most pressing first; the thread with that person, and why", _home),
    Stop("contacts", "Every contact, by last exchange, with what is due next", _contacts, ("s", "s")),
    Stop("search", "Searching as one types, accents forgiven", _search, ("escape",)),
    Stop("by-kind", "The same list with a line for each thing owed", _by_kind, ("v",)),
    Stop("details", "Everything known of a person", _details),
    Stop("call", "The numbers to call, and what one may wish to say", _call),
    Stop("days", "The coming six weeks with someone: good, slow and closed days, and why", _form("Calendar", "D")),
    Stop("numbers", "The numbers of the method that are ours, each with its usual value", _form("NumbersForm", "N")),
    Stop("chains", "Who could lead to someone, the most promising chain first, and what to settle before", _chains),
    Stop("figures", "One’s own figures beside the coaches’, none where there are too few to tell", _figures),
    Stop("help", "The keys of the place one is in", _help),
    Stop("palette", "Any command by its name", _palette),
    Stop("import", "What a file from LinkedIn would bring, before it is brought", _importing),
    Stop("lights", "Before a message that asks: what is good, and what is worth a look", _lights),
    Stop("thanks", "A thank-you, prefilled with what was given", _draft("thanks")),
    Stop("update", "News up the chain of introductions", _draft("update")),
    Stop("follow-up", "The first of at most two follow-ups, shorter than the request", _draft("follow-up")),
    Stop("ask-connector", "After the silence, the question to the connector", _draft("ask-connector")),
    Stop("leaving", "The last look at a message, and the ways it can leave", _leaving),
    Stop("templates", "Every template, seen on the person one was at", _templates),
    Stop("drafts", "The drafts that were begun, and those that wait for their day", _drafts),
    Stop("sent", "A message has left: the person confirms what it settles", _sent),
    Stop("since", "The daily review begins: who answered since yesterday?", _since),
    Stop("review", "One person at a time: why now, the last exchange, the one draft for all that is owed", _person),
    Stop("review-help", "The keys of the review", _help_of_review),
    Stop("interaction", "Writing down an exchange", _form("InteractionForm", "n")),
    Stop(
        "prepare",
        "One page before a meeting: who, by whom, questions that let them talk, the one ask",
        _meeting_prepared,
    ),
    Stop("debrief", "Telling a meeting: a thank-you, news, two names", _meeting_told),
    Stop("is-it-the-answer", "A word came in: is it the answer? One key each", _is_it_the_answer),
    Stop("meeting", "A meeting to come, its day said as people say it", _meeting_to_come),
    Stop("entries", "What is written down of a person, to change, close or remove", _form("Entries", "M")),
    Stop("change-interaction", "Changing what was written down", _change_exchange),
    Stop("request", "Making a request, with who recommends one", _form("RequestForm", "d")),
    Stop("change-request", "Changing a request, the connector’s two answers above all", _change_request),
    Stop("introductions", "Introductions made and received, and what became of them", _form("Introductions", "I")),
    Stop("asked-of-me", "An introduction that someone asks for", _asked_of_me),
    Stop("vouch", "Before anyone is asked: would I answer for them, is it fair?", _form("VouchForm", "e", "consent")),
    Stop("agreement", "The target’s agreement, and how to be reached", _form("ConsentForm", "w", "consent")),
    Stop("answer", "The answer to a request", _form("AnswerForm", "w", "follow-up")),
    Stop("add-contact", "A new contact", _form("ContactForm", "a")),
    Stop("change-contact", "Changing a contact", _form("ContactForm", "m")),
    Stop("still-valid", "After a change of employer, what was asked before is asked about", _still_valid, ("u",)),
    Stop("promise", "A promise, mine or theirs", _form("PromiseForm", "b")),
    Stop("tie", "Who knows whom, names completed", _new_name),
    Stop("project", "What one is looking for", _form("ProjectForm", "z")),
    Stop("projects", "A project on one page: what was asked for it, who helped, how it ended", _form("Projects", "Z")),
    Stop("later", "Putting something off", _form("LaterForm", "p")),
    Stop(
        "not-this-time", "Leaving something undone, with a reason if one likes", _form("ReasonForm", "x", "other-way")
    ),
    Stop("pause", "A pause in which nothing falls due", _form("PauseForm", "P")),
    Stop("settings", "Language, looks, oneself, and the numbers of the method", _form("SettingsForm", "comma")),
    Stop("confirm", "Nothing typed is lost without asking", _confirm),
    Stop("shelf", "Things to share, and whom each may please", _shelf),
    Stop("shop-window", "One’s own profile, which those one writes to will look up", _shop_window),
    Stop("outward", "After the people of the day, one step outward", _outward),
    Stop("end", "The review’s end: what was done, and who is next", _end),
)
"""The stops at a book that has something in it; the last one changes it."""


async def _greeting(guide: Guide) -> None:
    await guide.program.until(lambda: guide.program.place == "Greeting")


async def _empty(guide: Guide) -> None:
    await guide.press("escape")


BEGINNING = (
    Stop("greeting", "The first run, in the person’s language", _greeting),
    Stop("empty", "The empty book, and how it fills", _empty),
)
"""The stops at a new book."""


async def walk(program: Program, stops: tuple[Stop, ...]) -> AsyncIterator[Stop]:
    """Yield each stop while it is on the screen."""
    guide = Guide(program)
    await guide.begin()
    for stop in stops:
        await stop.go(guide)
        await program.settle()
        for screen in program.app.screen_stack:
            if isinstance(screen, DraftEditor):
                await program.until(lambda editor=screen: editor.remarked == editor.draft.body, "the remarks")
        await program.settle()
        yield stop
        if stops is TOUR:
            await guide.return_home(stop)


@contextlib.contextmanager
def still_world(folder: Path) -> Any:
    """Make what else a screen shows the same everywhere: the files at hand, and when panes follow the cursor."""
    import os

    here = folder / "here"
    (here / "contacts").mkdir(parents=True)
    (here / "contacts" / "Connections.csv").write_text(CONNECTIONS, encoding="utf-8")
    home, rest = os.environ.get("HOME"), LongList.REST
    os.environ["HOME"], LongList.REST = str(here), 0.0
    try:
        with contextlib.chdir(here):
            yield
    finally:
        LongList.REST = rest
        if home is None:
            del os.environ["HOME"]
        else:
            os.environ["HOME"] = home
