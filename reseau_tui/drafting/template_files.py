"""The templates as files: ours in the package, the person's own in a folder; a template is a draft file with fields.

`fr/thanks.meeting.vous.txt` is a purpose, what it is about, and the register; `en/thanks.meeting.txt` has none. The
person's own file of the same name comes before ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final, cast, get_args

import msgspec

from reseau_tui.drafting.draft_errors import DraftError
from reseau_tui.drafting.draft_file import read_draft
from reseau_tui.model.kinds import Language, Purpose, Register

_SUFFIX: Final = ".txt"
_REGISTERS: Final = get_args(Register)
_MOST_BYTES: Final = 200_000
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9.-]{0,99}")


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """A template: its `name` without the register, the fields still in it; lines count from 1 in its file."""

    name: str
    language: Language
    register: Register | None
    purpose: Purpose
    subject: str
    body: str
    subject_line: int
    body_line: int
    own: bool

    @property
    def id(self) -> str:
        """The file it is in, with neither folder nor suffix: ``fr/thanks.meeting.vous``."""
        return f"{self.language}/{self.name}{f'.{self.register}' if self.register else ''}"


def read_template(source: str | bytes, name: str, language: Language, *, own: bool = False) -> Template:
    """Read a template whose file has this name, without the suffix; raises `DraftError`."""
    parts = name.split(".")
    register = cast("Register", parts.pop()) if parts[-1] in _REGISTERS else None
    if not _NAME.fullmatch(name) or not parts or parts[0] not in get_args(Purpose):
        raise DraftError(1, "template-name", name=name)
    draft = read_draft(source)
    purpose = cast("Purpose", parts[0])
    text = source.decode("utf-8-sig") if isinstance(source, bytes) else source
    for header, value, expected in (
        ("Purpose", draft.purpose, purpose),
        ("Language", draft.language, language),
        ("Register", draft.register, register),
    ):
        if value and value != expected:
            line = _line_of(text, header)
            raise DraftError(line, "template-header-differs", header=header, value=value, expected=expected or language)
    return Template(
        name=".".join(parts),
        language=language,
        register=register,
        purpose=purpose,
        subject=draft.subject,
        body=draft.body,
        subject_line=_line_of(text, "Subject"),
        body_line=_body_line(text),
        own=own,
    )


class Templates:
    """Ours, and the person's own from a folder, if there is one; `within` names a folder of each language."""

    def __init__(self, folder: Path | None = None, *, within: str = "") -> None:
        self._folder = folder
        self._within = within

    def find(self, language: Language, register: Register, *names: str) -> Template:
        """Return the first template there is among the names, the person's own first; one that has errors is none.

        Raises KeyError when there is none by any of the names.
        """
        for name in filter(_NAME.fullmatch, names):
            for folder, own in self._folders():
                for stem in (f"{name}.{register}", name):
                    source = _bytes(folder / language / self._within / f"{stem}{_SUFFIX}")
                    template = _usable(source, stem, language, own=own) if source is not None else None
                    if template:
                        return template
        raise KeyError(names)

    def every(self) -> Iterator[tuple[Language, str, Template | DraftError]]:
        """Yield each template by language and file name, or what is wrong with it; the person's own first."""
        for folder, own in self._folders():
            for language in get_args(Language):
                for path in _listed(folder / language / self._within):
                    stem = path.name.removesuffix(_SUFFIX)
                    try:
                        template = read_template(_bytes(path) or b"", stem, language, own=own)
                        if own:  # a test has checked ours
                            _check(template)
                        yield language, path.name, template
                    except DraftError as error:
                        yield language, path.name, error

    def _folders(self) -> Iterator[tuple[Traversable, bool]]:
        if self._folder is not None:
            yield self._folder, True
        yield resources.files("reseau_tui.drafting") / "templates", False


def _usable(source: bytes, stem: str, language: Language, *, own: bool) -> Template | None:
    try:
        template = read_template(source, stem, language, own=own)
        if own:  # a test has checked ours
            _check(template)
    except DraftError:
        return None
    return template


def _check(template: Template) -> None:
    from reseau_tui.drafting.rendering import check_template  # rendering reads templates

    check_template(template)


def _listed(folder: Traversable) -> list[Traversable]:
    try:
        return sorted((path for path in folder.iterdir() if path.name.endswith(_SUFFIX)), key=lambda path: path.name)
    except OSError:
        return []


def _bytes(path: Traversable) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except (OSError, ValueError):
        return None


def _line_of(text: str, header: str) -> int:
    lines = text.splitlines()
    return next((i for i, line in enumerate(lines, 1) if line.casefold().startswith(header.casefold())), 1)


def _body_line(text: str) -> int:
    lines = text.splitlines()
    return next((i for i, line in enumerate(lines, 1) if not line.strip()), 0) + 1
