"""`screens.md` and the snapshots show what the program shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from reseau_tui.model.kinds import Language
from tests.screens import LANGUAGES, NARROW, SCREENS_MD, SNAPSHOTS, WIDE, differences, pictures, screens_md, snapshot
from tests.tour import BEGINNING, TOUR

STOPS = (*BEGINNING, *TOUR)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_pictures_are_what_the_program_shows(language: Language):
    """Each language looks at its snapshot, and at its half of `screens.md`."""
    shown = await pictures(language)
    told = [
        differences(path, snapshot(shown[size])) for path, (spoken, size) in SNAPSHOTS.items() if spoken == language
    ]
    half = shown[NARROW] if language == "fr" else shown[WIDE]
    kept = SCREENS_MD.read_text(encoding="utf-8")
    told += [
        f"{name} is not in screens.md as the program shows it" for name, screen in half.items() if screen not in kept
    ]
    if any(told):
        pytest.fail("\n".join(filter(None, told)))


def test_screens_md_has_every_stop_and_nothing_else():
    kept = SCREENS_MD.read_text(encoding="utf-8")
    pictures_of = kept.split("```text\n")[1:]
    bare = iter(part.partition("```")[0] for part in pictures_of)
    names = [stop.name for stop in STOPS]
    french, english = {}, {}
    for name in names:
        french[name], english[name] = next(bare), next(bare)
    assert next(bare, None) is None
    assert screens_md(french, english) == kept


def test_a_difference_is_told_with_what_to_do(tmp_path: Path):
    kept = tmp_path / "screens.md"
    kept.write_text("À faire\nPaul\n")
    told = differences(kept, "À faire\nMarie\n")
    assert "python -m tests.screens" in told
    assert "-Paul" in told
    assert "+Marie" in told
    assert differences(kept, "À faire\nPaul\n") == ""
