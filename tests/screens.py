"""Pictures of every screen on a fixed day: `python -m tests.screens` writes `screens.md` and the snapshots anew.

French at 80x24 and English at 140x40 make `screens.md`; the other two are plain text files beside the tests.
"""

from __future__ import annotations

import asyncio
import difflib
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from reseau_tui.example import example_tables
from reseau_tui.model.kinds import Language
from reseau_tui.store.salvage import write_book
from reseau_tui.words import load
from tests.quiet import quick
from tests.screen_text import normalise
from tests.tour import BEGINNING, TOUR, still_world, walk
from tests.tui.network import TUESDAY, Clock, Running

Pictures = Mapping[str, str]
"""The screen of each stop of the tour, by its name."""
Size = tuple[int, int]

COMMAND: Final = "python -m tests.screens"
ROOT: Final = Path(__file__).parents[1]
SCREENS_MD: Final = ROOT / "screens.md"
NARROW: Final = (80, 24)
WIDE: Final = (140, 40)
SNAPSHOTS: Final[dict[Path, tuple[Language, Size]]] = {
    ROOT / "tests/tui/snapshots/fr-140x40.txt": ("fr", WIDE),
    ROOT / "tests/tui/snapshots/en-80x24.txt": ("en", NARROW),
}
LANGUAGES: Final[tuple[Language, ...]] = ("fr", "en")
MOST_DIFFERENCES: Final = 60

INTRODUCTION = f"""\
# The screens of Réseau

Every screen and form, as the running program draws them on the example book on Tuesday 24 November 2026: in French in a
terminal of 80×24, then in English at 140×40. Nothing here is drawn by hand: `{COMMAND}` writes this file, and a test
compares it with the program.
"""


async def pictures(language: Language) -> Mapping[Size, Pictures]:
    """Walk through the program once, and return what it showed in either size, the terminal resized at each stop."""
    shown: dict[Size, dict[str, str]] = {NARROW: {}, WIDE: {}}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_book(folder / "example.json", example_tables(TUESDAY, language))
        with still_world(folder):
            for book, stops in (("new.json", BEGINNING), ("example.json", TOUR)):
                async with Running(folder / book, Clock(), load(language))(NARROW) as program:
                    async for stop in walk(program, stops):
                        shown[NARROW][stop.name] = normalise(program.text)
                        await program.resize(WIDE)
                        shown[WIDE][stop.name] = normalise(program.text)
                        await program.resize(NARROW)
    return shown


def screens_md(french: Pictures, english: Pictures) -> str:
    """Return the file that shows all pictures, each under a line on what it shows."""
    parts = (
        f"\n## {stop.shows}\n\n```text\n{french[stop.name]}```\n\n```text\n{english[stop.name]}```\n"
        for stop in (*BEGINNING, *TOUR)
    )
    return "".join((INTRODUCTION, *parts))


def snapshot(shown: Pictures) -> str:
    """Return the text file of pictures, each under its name."""
    return "\n".join(f"=== {name} ===\n{picture}" for name, picture in shown.items())


def differences(path: Path, fresh: str) -> str:
    """Say how the file differs from what it should be, and how to write it anew; empty when it does not."""
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    if old == fresh:
        return ""
    lines = list(difflib.unified_diff(old.splitlines(), fresh.splitlines(), "as kept", "as the program shows", n=1))
    shown = "\n".join(lines[:MOST_DIFFERENCES])
    return f"{path.name} is not what the program shows. If that is meant, run `{COMMAND}`.\n{shown}"


async def files() -> Iterator[tuple[Path, str]]:
    """Return each file with what it should hold."""
    shown = {language: await pictures(language) for language in LANGUAGES}
    return iter(texts(shown).items())


def texts(shown: Mapping[Language, Mapping[Size, Pictures]]) -> dict[Path, str]:
    """Return what each file should hold."""
    found = {path: snapshot(shown[language][size]) for path, (language, size) in SNAPSHOTS.items()}
    return {**found, SCREENS_MD: screens_md(shown["fr"][NARROW], shown["en"][WIDE])}


def main() -> None:
    """Write every file anew."""
    with quick():
        written = asyncio.run(files())
    for path, text in written:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
