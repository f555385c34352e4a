"""A request with what was said on it: where it stands, and which silence runs. Source: method R5."""

from __future__ import annotations

from datetime import date

import msgspec

from reseau_tui.method.pauses import Spans
from reseau_tui.method.requests import meetings
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.kinds import RequestState
from reseau_tui.model.requests import Answer, Message, Request

_NO_WORD = frozenset(("away", "bounced"))


class Silence(msgspec.Struct, frozen=True):
    """An outgoing request that waits for a word.

    `since` is the day of the last message that counts, `follow_ups` how many the present attempt had, `attempt` which
    it is, `away` the days that do not count; `held`: something came in which nobody has yet called an answer.
    """

    since: date
    follow_ups: int
    attempt: int = 0
    away: Spans = ()
    held: bool = False


class Thread(msgspec.Struct, frozen=True):
    """A request, the entries that joined it, and the meetings with the person asked, fixed or held, earliest first.

    `away_until` is the end of that person's absence, as far as the book knows it.
    """

    request: Request
    entries: tuple[Interaction, ...]
    meetings: tuple[Interaction, ...]
    away_until: date | None = None

    @property
    def held(self) -> tuple[Interaction, ...]:
        """The meetings that took place."""
        return tuple(meeting for meeting in self.meetings if meeting.held)

    @property
    def answer(self) -> Answer | None:
        """What they answered; being away says nothing."""
        return next((a for a in reversed(self.request.answers) if a.kind not in _NO_WORD), None)

    @property
    def state(self) -> RequestState:
        """Where the request stands."""
        return self.request.state(met=bool(self.held))


def thread(book: Book, request: Request) -> Thread:
    """Return the thread of a request."""
    entries = sorted(book.interactions_on[request.id], key=lambda i: (i.on, i.id))
    person = book.contacts.get(request.contact)
    away_until = person.away_until if person else None
    return Thread(request, tuple(entries), meetings(book, request) if entries else (), away_until)


def undated_yes(thread: Thread) -> date | None:
    """Return the day since which a yes waits for its date, or None; a cancelled date leaves the yes without one."""
    answer, request = thread.answer, thread.request
    if answer is None or answer.kind != "yes" or request.closed or request.incoming or thread.meetings:
        return None
    if _is_introduced(thread):
        return None
    cancelled = (i.cancelled_on or i.fixed or i.on for i in thread.entries if i.kind == "meeting" and i.cancelled)
    return max((answer.on, *cancelled))


def dates_proposed(thread: Thread) -> date | None:
    """Return the last day on which dates were proposed for an undated yes, or None: a message, or a talk by phone."""
    yes = undated_yes(thread)
    if yes is None:
        return None
    request = thread.request
    proposals = [
        i.on
        for i in thread.entries
        if i.contact == request.contact and i.on >= yes and _is_proposal(i)
    ]  # fmt: skip
    proposals += [message.on for message in request.delivered if message.on > yes]
    return max(proposals, default=None)


def silence(thread: Thread) -> Silence | None:
    """Return the silence that runs on a request, or None where nothing is waited for. Source: method R5."""
    request = thread.request
    if request.incoming or request.closed or thread.meetings or not request.delivered:
        return None
    answer = thread.answer
    if answer is None:
        return _silence(thread, request.attempt, request.attempt[0].on, proposed=None)
    proposed = dates_proposed(thread)
    if proposed is None:
        return None
    yes = undated_yes(thread) or answer.on
    fresh = tuple(message for message in request.delivered if message.on > yes)
    return _silence(thread, fresh, proposed, proposed=proposed)


def word_to_weigh(book: Book, entry: Interaction) -> Request | None:
    """Return the request of mine of which a word from the person asked may be the answer, and whose silence it holds.

    Nobody has said yet whether it is. Source: method R5.
    """
    request = book.requests.get(entry.request)
    if request is None or entry.contact != request.contact or not _may_be_answer(entry):
        return None
    said = max((answer.on for answer in request.answers), default=date.min)
    silent = silence(thread(book, request))
    held = silent is not None and silent.held and entry.on >= silent.since and entry.on > said
    return request if held else None


def unweighed_word(book: Book, request: Request) -> Interaction | None:
    """Return the last word from the person asked of which nobody has said whether it is the answer, or None."""
    words = [entry for entry in book.interactions_on[request.id] if word_to_weigh(book, entry) is not None]
    return max(words, key=lambda entry: (entry.on, entry.id), default=None)


def _silence(thread: Thread, attempt: tuple[Message, ...], first: date, *, proposed: date | None) -> Silence:
    request = thread.request
    follow_ups = [message.on for message in attempt if message.kind == "follow-up"]
    since = follow_ups[-1] if follow_ups else first
    said = max((answer.on for answer in request.answers), default=date.min)
    # The talk in which I proposed dates is my word, not theirs.
    held = any(
        i.contact == request.contact and i.on >= since and i.on > said and _may_be_answer(i)
        for i in thread.entries
        if not (i.on == proposed and _is_proposal(i))
    )
    away = tuple((a.on, _back(thread, a)) for a in request.answers if a.kind == "away")
    last = attempt[-1].attempt if attempt else request.delivered[-1].attempt + 1
    return Silence(since, len(follow_ups), last, away, held)


def _back(thread: Thread, away: Answer) -> date:
    """Return the last day of an absence; where nobody knows it, the first one, so that the request is not forgotten."""
    if away.until is not None:
        return away.until
    return max(away.on, thread.away_until or away.on)


def _is_introduced(thread: Thread) -> bool:
    """Tell whether an introduction that was asked for is made: their yes asks for no date of ours."""
    request = thread.request
    return request.kind == "introduction" and any(
        entry.kind == "introduction" and entry.contact == request.contact and entry.direction != "out"
        for entry in thread.entries
    )


def _is_proposal(interaction: Interaction) -> bool:
    return interaction.kind == "message-out" or (
        interaction.kind == "call" and not interaction.unanswered and interaction.direction != "in"
    )


def _may_be_answer(interaction: Interaction) -> bool:
    return interaction.direction == "in" or (interaction.kind == "call" and not interaction.unanswered)
