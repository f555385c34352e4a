"""Labelled messages: what the draft check ought to say of each, written from the method and not from the check.

A part is a folder of draft files with one `labels.toml` beside them. `work` is to develop on, `score` to score on.
Source: method R3, its table of codes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal, NamedTuple, get_args

import msgspec

from reseau_tui.drafting.draft_errors import DraftError
from reseau_tui.drafting.draft_file import DraftFile, read_draft

Part = Literal["work", "score"]
Severity = Literal["error", "warning", "advice"]

PARTS: Final[tuple[Part, ...]] = get_args(Part)
LABELS: Final = "labels.toml"
CORPUS: Final = Path(__file__).parent / "corpus"

_CODES: Final[dict[Severity, str]] = {
    "error": "placeholder wrong-name recommender-forbidden consent-leak third-follow-up",
    "warning": """
        no-ask vague-ask job-ask several-asks out-of-reach too-long life-story desperate empty-praise impersonal
        no-offer recommender-missing reproach thanks-not-specific update-without-news gratitude-first
        asked-too-often register-mixed register-unexpected no-subject vague-subject bad-timing
    """,
    "advice": """
        self-centred nothing-new no-duration too-much-time no-thanks no-greeting no-closing channel-weak
    """,
}
SEVERITY_OF: Final[dict[str, Severity]] = {
    code: severity for severity, codes in _CODES.items() for code in codes.split()
}


class CorpusError(Exception):
    """The corpus contradicts itself; the text says where."""


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a message must and must not be told.

    An error or a warning that is neither in `expect` nor in `open` is a false alarm; an advice counts only where
    `expect` or `forbid` names it. `open` is what the method leaves to judgement. `good` expects no error or warning.
    """

    good: bool
    expect: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    forbid: tuple[str, ...] = ()

    def counts(self, code: str) -> bool:
        """Tell whether finding the code, or not, is right or wrong here, and not a matter of judgement."""
        if code in self.expect or code in self.forbid:
            return True
        return code not in self.open and SEVERITY_OF.get(code) != "advice"


class Message(NamedTuple):
    """One labelled message: its file's name, its text as written, the draft in it, its label."""

    name: str
    text: str
    draft: DraftFile
    label: Label


def read_part(part: Part, corpus: Path = CORPUS) -> list[Message]:
    """Read a part, by name of file; raises `CorpusError` on a file, a label or a code that does not hold."""
    folder = corpus / part
    labels = _labels(folder)
    files = {path.name: path for path in folder.glob("*.draft")}
    for name in sorted(files.keys() ^ labels.keys()):
        raise CorpusError(f"{part}/{name}: {'no label' if name in files else 'no file'}")
    return [_message(files[name], labels[name]) for name in sorted(files)]


def _labels(folder: Path) -> dict[str, Label]:
    try:
        labels = msgspec.convert(tomllib.loads((folder / LABELS).read_text("utf-8")), dict[str, Label])
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise CorpusError(f"{folder.name}/{LABELS}: {error}") from error
    for name, label in labels.items():
        for complaint in _complaints(label):
            raise CorpusError(f"{folder.name}/{name}: {complaint}")
    return labels


def _complaints(label: Label) -> Iterator[str]:
    named = (*label.expect, *label.open, *label.forbid)
    yield from (f"{code} is no code" for code in named if code not in SEVERITY_OF)
    yield from (f"{code} is named twice" for code in named if named.count(code) > 1)
    yield from (f"{code} is no advice" for code in label.forbid if SEVERITY_OF.get(code) != "advice")
    if label.good == any(SEVERITY_OF.get(code) != "advice" for code in label.expect):
        yield "a good message, and only that, expects no error or warning"


def _message(path: Path, label: Label) -> Message:
    text = path.read_text("utf-8")
    try:
        draft = read_draft(text)
    except DraftError as error:
        raise CorpusError(f"{path.parent.name}/{path.name}: {error}") from error
    if draft.purpose is None or not all(name.startswith("X-") for name, _ in draft.other):
        raise CorpusError(f"{path.parent.name}/{path.name}: no purpose, or a header misspelt")
    return Message(path.name, text, draft, label)
