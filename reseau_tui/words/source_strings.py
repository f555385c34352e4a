"""The messages of the program's source: literals given to `N_`, `N_count`, and `say`, `say_in`, `count` of Words.

A developer's tool; it knows a Words object by its name, `w` or one that ends in `words`. It reads the syntax tree, so
it sees what a search of the text would miss or invent (`text.count("a")`, a message inside a message), and tells which
calls no translator would ever see.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PACKAGE = Path(__file__).parents[1]

_MESSAGES_TAKEN = {"say": 1, "say_in": 2, "count": 2, "N_": 1, "N_count": 2}
_ALWAYS_LITERAL = ("say_in", "N_", "N_count")


class Message(NamedTuple):
    """What a translator is given."""

    context: str | None
    msgid: str
    plural: str | None


class Fault(NamedTuple):
    """A call whose message cannot be extracted."""

    place: str
    why: str


def package_strings(package: Path = PACKAGE) -> tuple[set[Message], list[Fault]]:
    """Collect the messages of all modules under a folder, and the calls that hide theirs."""
    messages: set[Message] = set()
    faults: list[Fault] = []
    for path in sorted(package.rglob("*.py")):
        found = source_strings(path.read_text(encoding="utf-8"), str(path.relative_to(package)))
        messages |= found[0]
        faults += found[1]
    plurals: dict[tuple[str | None, str], str] = {}
    for message in sorted(messages, key=str):
        if message.plural and plurals.setdefault((message.context, message.msgid), message.plural) != message.plural:
            faults.append(Fault(message.msgid, f"two plurals: {plurals[message[:2]]!r} and {message.plural!r}"))
    singulars = {m for m in messages if m.plural is None and (m.context, m.msgid) in plurals}
    return messages - singulars, faults


def source_strings(source: str, name: str) -> tuple[set[Message], list[Fault]]:
    """Collect the messages of one module's source."""
    messages: set[Message] = set()
    faults: list[Fault] = []
    for function, call in _calls(ast.parse(source)):
        taken = call.args[: _MESSAGES_TAKEN[function]]
        texts = [arg.value for arg in taken if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        if len(texts) == _MESSAGES_TAKEN[function]:
            messages.add(_message(function, texts))
        elif function in _ALWAYS_LITERAL or any(_built(arg) for arg in taken):
            faults.append(Fault(f"{name}:{call.lineno}", f"{function}() needs literal messages, not ones built here"))
    return messages, faults


def _calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            match node.func:
                case ast.Name(id="N_" | "N_count" as function):
                    yield function, node
                case ast.Attribute(value=ast.Name(id=speaker) | ast.Attribute(attr=speaker), attr=function):
                    # A title bar has something to say as well, and every text can count.
                    if function in _MESSAGES_TAKEN and (speaker == "w" or speaker.endswith("words")):
                        yield function, node


def _built(node: ast.expr) -> bool:
    """Tell whether an expression makes a text on the spot; one that only picks a marked constant does not."""
    match node:
        case ast.JoinedStr() | ast.BinOp():
            return True
        case ast.Call(func=ast.Attribute(attr="format" | "join")):
            return True
        case ast.IfExp(body=one, orelse=other):
            return any(isinstance(branch, ast.Constant) or _built(branch) for branch in (one, other))
        case ast.BoolOp(values=values):
            return any(isinstance(value, ast.Constant) or _built(value) for value in values)
    return False


def _message(function: str, texts: list[str]) -> Message:
    match function:
        case "say_in":
            return Message(texts[0], texts[1], None)
        case "count" | "N_count":
            return Message(None, texts[0], texts[1])
    return Message(None, texts[0], None)
