"""Every command a key can give, declared once.

Bindings, footer, palette, help and the tables of screens.md come from here. One letter has one meaning everywhere. A
command's action is `action_<id>` on the screen (or the app) that it applies to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from textual.binding import Binding, BindingType

from reseau_tui.words import N_, Words

Place = Literal["home", "review", "since", "draft", "form", "anywhere"]


class Command(NamedTuple):
    """A command: its identifier, default keys, a word or two for the footer, a sentence for the help, where it applies.

    `priority` beats a text's own keys; `also` are other words by which it may be looked for.
    """

    id: str
    keys: str
    label: str
    help: str
    places: tuple[Place, ...]
    priority: bool = False
    also: str = ""


_SENDING = N_("send a message, mail, e-mail")
_SETTING = N_("settings, parameters, preferences, options, configuration")

COMMANDS: tuple[Command, ...] = (
    Command("review", "r", N_("the daily review"), N_("Go through today’s people, one at a time."), ("home",)),
    Command("log", "n", N_("write down"), N_("Write down an exchange: a meeting, a call, a message, a favour."), ("home",)),
    Command("ask", "d", N_("ask"), N_("Make a request to this person."), ("home",)),
    Command("write", "e", N_("write"), N_("Write the message: what is owed to this person, or a new one."), ("home", "review"), also=_SENDING),
    Command("contacts", "c", N_("contacts"), N_("Go to the contacts; again, back to what is to do."), ("home",)),
    Command("search", "slash", N_("search"), N_("Search name, organisation, role, tags and notes; letters go into the search until Esc."), ("home",)),
    Command("add", "a", N_("add"), N_("Add a contact."), ("home",)),
    Command("edit", "m", N_("edit"), N_("Change this contact."), ("home",)),
    Command("answer", "w", N_("they answered"), N_("Record the answer to a request."), ("home", "review", "since")),
    Command("promise", "b", N_("promise something"), N_("Write down a promise, yours or theirs."), ("home",)),
    Command("tie", "l", N_("tie"), N_("Say who this person knows."), ("home",)),
    Command("project", "z", N_("project"), N_("Open or change a project: what you are looking for."), ("home",)),
    Command("done", "f", N_("done"), N_("Record the act that settles this."), ("home", "review")),
    Command("later", "p", N_("later"), N_("Put this off until a day."), ("home", "review")),
    Command("not_this_time", "x", N_("not this time"), N_("Leave this one, with a reason if you like."), ("home", "review")),
    Command("call", "t", N_("call"), N_("Show the phone numbers, and note the call."), ("home", "review")),
    Command("sheet", "o", N_("details"), N_("Everything known of this person."), ("home", "review")),
    Command("lights", "L", N_("lights"), N_("Before asking: what is good, what is worth a look, and what is better."), ("home", "review")),
    Command("meeting", "R", N_("prepare a meeting"), N_("One page before you meet: questions, gifts, the one thing to ask."), ("home", "review")),
    Command("chains", "C", N_("how to reach"), N_("Find who could lead you to this person, or into an organisation."), ("home", "review")),
    Command("statistics", "S", N_("my figures"), N_("Your own figures: answers, requests, the week beside its goal."), ("home",)),
    Command("by_kind", "v", N_("view"), N_("See what is to do by person or by kind."), ("home",)),
    Command("sort", "s", N_("sort"), N_("Sort the contacts by name, last exchange or next due."), ("home",)),
    Command("import_file", "i", N_("import"), N_("Import contacts: LinkedIn, vCard or CSV."), ("home",)),
    Command("copy", "y", N_("copy"), N_("Send the draft to the terminal’s clipboard."), ("home", "review")),
    Command("entries", "M", N_("change an entry"), N_("Change, close or remove a request, an exchange or a promise of this person."), ("home", "review")),
    Command("projects", "Z", N_("projects"), N_("The page of a project: what was asked for it, who helped, how it ended."), ("home",)),
    Command("days", "D", N_("the right day"), N_("The coming six weeks with this person: good, slow and closed days, and why."), ("home", "review")),
    Command("still_valid", "K", N_("still valid?"), N_("After a change of employer: say whether what was asked of them still holds."), ("home", "review")),
    Command("templates", "T", N_("templates"), N_("Every template, seen on this person; yours are made from ours."), ("home",)),
    Command("drafts", "B", N_("drafts"), N_("All drafts that were begun, and those that wait for their day."), ("home",), also=_SENDING),
    Command("introductions", "I", N_("introductions"), N_("The introductions you made and received, and what became of them."), ("home",)),
    Command("shelf", "E", N_("to share"), N_("The shelf of things to share, and whom each may please."), ("home", "review")),
    Command("shop_window", "V", N_("my profile"), N_("Go through your own profile, which those you write to will look up."), ("home", "review")),
    Command("pause", "P", N_("pause"), N_("Take a pause: nothing falls due or late meanwhile."), ("home",)),
    Command("remove", "delete", N_("remove"), N_("Remove this contact, with their timeline (u brings them back)."), ("home",)),
    Command("undo", "u", N_("undo"), N_("Take back the last change, and say what it was."), ("home", "review", "since")),
    Command("redo", "ctrl+r", N_("redo"), N_("Do again what was taken back."), ("home", "review", "since")),
    Command("settings", "comma", N_("settings"), N_("Language, theme, your name and how you write; what you wish for in a week."), ("home",), also=_SETTING),
    Command("numbers", "N", N_("numbers"), N_("The numbers of the method: change one, or put the usual one back."), ("home",), also=_SETTING),
    Command("palette", "colon", N_("commands"), N_("Find any command by its name."), ("home", "review")),
    Command("help", "question_mark,f1", N_("help"), N_("The keys of this place."), ("home", "review", "since")),
    Command("help_beside", "f1,ctrl+g", N_("help"), N_("The keys of this place."), ("draft", "form"), priority=True),
    Command("quit", "q", N_("quit"), N_("Leave; everything is saved already."), ("home",)),
    Command("quit_now", "ctrl+q", N_("quit"), N_("Leave at once; everything is saved already."), ("anywhere",), priority=True),
    Command("back", "escape", N_("back"), N_("One step out."), ("review", "since", "draft", "form")),
    Command("silent", "x", N_("not this time"), N_("Nothing from this person since yesterday."), ("since",)),
    Command("go_on", "r", N_("nobody else"), N_("Nobody else answered: go on to today’s people."), ("since",)),
    Command("sent", "f5,ctrl+t", N_("sent"), N_("The message has left: record it and settle what it settles."), ("draft",), priority=True),
    Command("hand_over", "f9,ctrl+l", N_("let it leave"), N_("Look at it once more, then copy it, open it in your mail program, write a file, or send it by your command."), ("draft",), priority=True),
    Command("copy_draft", "f2,ctrl+p", N_("copy"), N_("Send the message to the terminal’s clipboard."), ("draft",), priority=True),
    Command("external_editor", "f4,ctrl+o", N_("your editor"), N_("Write it in your own editor ($VISUAL or $EDITOR)."), ("draft",), priority=True),
    Command("next_gap", "tab", N_("next blank"), N_("Go to the next place left to be filled in."), ("draft",), priority=True),
    Command("plan", "f10,ctrl+r", N_("for another day"), N_("Let it wait for a day; it is in the list of that day."), ("draft",), priority=True),
    Command("manner", "f3,ctrl+n", N_("another tone"), N_("Say it plainly, warmly, formally or briefly; what you wrote yourself is not lost (ctrl+z)."), ("draft",), priority=True),
    Command("remarks", "shift+tab", N_("remarks"), N_("Go to the remarks on the message: enter goes to the place, x leaves one aside, X switches it off."), ("draft",), priority=True),
    Command("find", "f12,ctrl+s", N_("find"), N_("Find words in the message; once more for the next place."), ("draft",), priority=True),
    Command("throw_away", "f8", N_("throw away"), N_("Throw this draft away (u brings it back)."), ("draft",), priority=True),
    Command("save", "ctrl+s,f10", N_("save"), N_("Save the form."), ("form",), priority=True),
)  # fmt: skip

FEET: dict[Place, tuple[str, ...]] = {
    "home": (
        "review",
        "log",
        "ask",
        "write",
        "contacts",
        "search",
        "done",
        "later",
        "not_this_time",
        "add",
        "sort",
        "help",
    ),
    "review": ("write", "done", "later", "not_this_time", "call", "undo", "sheet", "copy", "help"),
    "since": ("answer", "silent", "go_on", "undo", "help"),
    "draft": ("hand_over", "sent", "copy_draft", "next_gap", "external_editor", "throw_away", "help_beside"),
    "form": ("save", "back", "help_beside"),
    "anywhere": (),
}
"""The commands shown at the foot of a place, most useful first; the last is shown even where not all fit."""

AS_DECLARED: Mapping[str, str] = MappingProxyType({})
"""The keymap of someone who chose no keys of their own."""


def commands_of(place: Place, keymap: Mapping[str, str] = AS_DECLARED) -> list[Command]:
    """Return the commands that apply in a place, in the order of the table, with the keys the person chose."""
    return [
        command._replace(keys=keymap.get(command.id, command.keys)) for command in COMMANDS if place in command.places
    ]


def bindings_of(place: Place) -> list[BindingType]:
    """Return the bindings of a place; they bear no words: footer and help take these from the table, live."""
    return [
        Binding(command.keys, command.id, show=False, id=command.id, priority=command.priority)
        for command in commands_of(place)
    ]


def footer_of(place: Place, keymap: Mapping[str, str] = AS_DECLARED) -> list[Command]:
    """Return the commands shown at the foot of a place."""
    named = {command.id: command for command in commands_of(place, keymap)}
    return [named[command] for command in FEET[place]]


_FUNCTION_KEY = re.compile(r"f\d+")
_KEY_NAMES = {
    "slash": "/",
    "question_mark": "?",
    "colon": ":",
    "comma": ",",
    "escape": N_("esc"),
    "enter": N_("enter"),
    "tab": N_("tab"),
    "space": N_("space"),
    "delete": N_("del"),
    "pagedown": N_("page down"),
    "pageup": N_("page up"),
    "home": N_("home"),
    "end": N_("end"),
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}
_SAID = frozenset(name for name in _KEY_NAMES.values() if len(name) > 1)
"""The names of keys that are words: only these are translated, for “left” is a word of the interface too."""


def key_names(keys: str) -> Iterable[str]:
    """Yield what is written on each key of a binding; some are words to translate."""
    for key in keys.split(","):
        yield _KEY_NAMES.get(key, key.upper() if _FUNCTION_KEY.fullmatch(key) else key)


def said_keys(words: Words, keys: str) -> list[str]:
    """Return what is written on each key of a binding, in the language of the words."""
    return [words.say(name) if name in _SAID else name for name in key_names(keys)]
