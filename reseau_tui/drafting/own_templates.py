"""The person's own templates: made from ours or from nothing, in a folder of plain files."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from reseau_tui.drafting.draft_errors import DraftError
from reseau_tui.drafting.template_files import Template, Templates, read_template
from reseau_tui.model.kinds import Language, Register

_BLANK = (
    "Purpose: {purpose}\nLanguage: {language}\n{register}Subject: \n\n{{{{ greeting }}}}\n\n[…]\n\n{{{{ closing }}}}\n"
)


class Chosen(Templates):
    """Gives one template in the place of those that fit."""

    def __init__(self, template: Template) -> None:
        super().__init__()
        self._template = template

    def find(self, language: Language, register: Register, *names: str) -> Template:  # noqa: ARG002
        """Return the chosen one."""
        return self._template


def copy_to_own(folder: Path, language: Language, file_name: str) -> Path:
    """Return the person's own file of that name, made from ours where there is none yet. Raises `OSError`."""
    path = folder / language / file_name
    if not path.exists():
        ours = resources.files("reseau_tui.drafting") / "templates" / language / file_name
        _write(path, ours.read_text(encoding="utf-8"))
    return path


def begin_own(folder: Path, name: str, language: Language) -> Path:
    """Begin a new template: ``request.port.vous`` names a purpose, a word of one's own, and the register in French.

    Raises `DraftError` for another name, `FileExistsError` where there is one by that name, and `OSError`.
    """
    parts = name.split(".")
    register = f"Register: {parts[-1]}\n" if parts[-1] in ("tu", "vous") else ""
    text = _BLANK.format(purpose=parts[0], language=language, register=register)
    read_template(text, name, language, own=True)
    path = folder / language / f"{name}.txt"
    if path.exists():
        raise FileExistsError(str(path))
    _write(path, text)
    return path


def read_own(path: Path, language: Language) -> Template | DraftError:
    """Return what a file holds, or what is wrong with it. Raises `OSError`."""
    try:
        return read_template(path.read_bytes(), path.name.removesuffix(".txt"), language, own=True)
    except DraftError as error:
        return error


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
