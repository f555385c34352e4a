"""What a template may do: fields, a few helpers, `if`, `or`, and one level of `for` over our own lists.

Nothing else is understood: no attributes, no arithmetic, no assignment. So no template, however hostile, can reach
anything, nor take more time and memory than its own length times that of its fields. The one file that knows Jinja2.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from jinja2 import Template, TemplateSyntaxError, Undefined, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reseau_tui.drafting.draft_errors import DraftError

LONGEST_TEMPLATE: Final = 20_000
LONGEST_RESULT: Final = 20_000
_LONGEST_ANSWER: Final = 4_000
_MOST_NODES: Final = 4_000
_DEEPEST: Final = 30
_FILTERS: Final = frozenset(("capitalize", "default", "length", "lower", "trim", "upper"))
_TESTS: Final = frozenset(("defined", "undefined"))
_COMPARISONS: Final = frozenset(("eq", "ne"))
_RESERVED: Final = frozenset(("self", "loop", "super", "caller", "varargs", "kwargs"))
_LONE_TAG: Final = re.compile(r"^[ \t]*(\{%[^%\n]*)%\}[ \t]*\n", re.MULTILINE)
"""A tag alone in its line: the line end goes into the tag, so that it makes no empty line and lines still count."""
_STATEMENTS: Final = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For)
_EXPRESSIONS: Final = (
    *(nodes.Name, nodes.Const, nodes.CondExpr, nodes.And, nodes.Or, nodes.Not, nodes.Concat),
    *(nodes.Compare, nodes.Filter, nodes.Test),
)


class Blank(Undefined):
    """A field nobody filled: it is false, and stays visible as ``[its name]``."""

    def __str__(self) -> str:
        return f"[{self._undefined_name}]"


class Sandbox:
    """Compiles templates that may call these helpers and go through these lists."""

    def __init__(self, helpers: frozenset[str], lists: frozenset[str]) -> None:
        self._helpers = helpers
        self._lists = lists
        self._environment = ImmutableSandboxedEnvironment(undefined=Blank, keep_trailing_newline=True)
        self._environment.globals = {}

    def compile(self, source: str, first_line: int = 1) -> Template:
        """Compile a template; raises `DraftError` with the line, counted from `first_line`, of what it may not do."""
        if len(source) > LONGEST_TEMPLATE:
            raise DraftError(first_line, "template-too-long", longest=LONGEST_TEMPLATE)
        try:
            tree = self._environment.parse(_LONE_TAG.sub(r"\1\n%}", source))
            self._permit(tree, first_line)
            return self._environment.from_string(tree)
        except TemplateSyntaxError as error:
            raise DraftError(first_line + (error.lineno or 1) - 1, "template-syntax") from None
        except (RecursionError, MemoryError):
            raise DraftError(first_line, "template-too-deep") from None
        except (ValueError, OverflowError, SyntaxError):  # a number of ten thousand digits, a null character
            raise DraftError(first_line, "template-syntax") from None

    def _permit(self, tree: nodes.Template, first_line: int) -> None:
        for count, (node, depth, loops) in enumerate(_walk(tree)):
            line = first_line + (node.lineno or 1) - 1
            if count > _MOST_NODES or depth > _DEEPEST:
                raise DraftError(line, "template-too-deep")
            refused = self._refused(node, loops)
            if refused:
                raise DraftError(line, "template-forbidden", name=refused)

    def _refused(self, node: nodes.Node, loops: int) -> str:
        """Return the name of what this node may not do, or an empty string."""
        match node:
            case nodes.For(iter=nodes.Name(name=name), target=nodes.Name(), recursive=False) if name in self._lists:
                return "for" if loops else ""
            case nodes.For():
                return "for"
            case nodes.Name(name=name):
                return name if name in _RESERVED or name in self._helpers else ""
            case nodes.Operand(op=op):
                return "" if op in _COMPARISONS else op
            case nodes.Filter(name=name, dyn_args=None, dyn_kwargs=None):
                return "" if name in _FILTERS else name
            case nodes.Test(name=name):
                return "" if name in _TESTS else name
            case nodes.Call(node=nodes.Name(name=name), kwargs=[], dyn_args=None, dyn_kwargs=None):
                return "" if name in self._helpers else name
            case nodes.Call() | nodes.Filter():
                return "()"
        return "" if isinstance(node, _STATEMENTS + _EXPRESSIONS) else type(node).__name__.casefold()


def _walk(tree: nodes.Node) -> Iterator[tuple[nodes.Node, int, int]]:
    """Give every node with its depth and the loops it stands in; by hand, for a deep tree must not end in recursion."""
    waiting = [(tree, 0, 0)]
    while waiting:
        node, depth, loops = waiting.pop()
        yield node, depth, loops
        inside = loops + isinstance(node, nodes.For)
        children = node.args if isinstance(node, nodes.Call) else node.iter_child_nodes()
        waiting.extend((child, depth + 1, inside) for child in children)


def run(
    template: Template, fields: Mapping[str, Any], helpers: Mapping[str, Callable[..., str]], labels: Mapping[str, str]
) -> str:
    """Fill a template; raises `DraftError` when the result grows too long, or a helper cannot use its values.

    An empty field becomes a `Blank` that shows its label; one that is False is not there.
    """
    values = {name: value or Blank(name=labels.get(name, name)) for name, value in fields.items() if value is not False}
    values |= {name: _guarded(name, helper) for name, helper in helpers.items()}
    pieces: list[str] = []
    size = 0
    for piece in template.generate(values):
        size += len(piece)
        if size > LONGEST_RESULT:
            raise DraftError(1, "template-result-too-long")
        pieces.append(piece)
    return "".join(pieces)


def _guarded(name: str, helper: Callable[..., str]) -> Callable[..., str]:
    """Let a helper see text and lists of text only, and answer in reasonable length: calls may stand within calls."""

    def call(*values: object) -> str:
        try:
            return helper(*(value if isinstance(value, tuple) else str(value) for value in values))[:_LONGEST_ANSWER]
        except TypeError:
            raise DraftError(1, "template-helper", name=name) from None

    return call
