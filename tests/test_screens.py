"""`screens.md` and the snapshots show what the program shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screens import NARROW, SCREENS_MD, SNAPSHOTS, WIDE, differences, pictures, screens_md, snapshot


async def test_screens_md_is_what_the_program_shows():
    fresh = screens_md(await pictures("fr", NARROW), await pictures("en", WIDE))
    if different := differences(SCREENS_MD, fresh):
        pytest.fail(different)


@pytest.mark.parametrize("path", SNAPSHOTS, ids=lambda path: path.stem)
async def test_the_snapshot_is_what_the_program_shows(path: Path):
    if different := differences(path, snapshot(await pictures(*SNAPSHOTS[path]))):
        pytest.fail(different)


def test_a_difference_is_told_with_what_to_do(tmp_path: Path):
    kept = tmp_path / "screens.md"
    kept.write_text("À faire\nPaul\n")
    told = differences(kept, "À faire\nMarie\n")
    assert "python -m tests.screens" in told
    assert "-Paul" in told
    assert "+Marie" in told
    assert differences(kept, "À faire\nPaul\n") == ""
