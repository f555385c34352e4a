from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import pytest
from rich.console import RenderableType
from textual._compositor import ChopsUpdate
from textual.app import App, ComposeResult
from textual.events import MouseScrollDown, MouseScrollUp
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static

from reseau_tui.tui.drawing import Line, Part
from reseau_tui.tui.widgets.long_list import LongList, Look
from tests.screen_text import normalise, screen_text


class Person(NamedTuple):
    id: str
    name: str


def people(*numbers: int) -> list[Person]:
    return [Person(str(number), f"Personne {number}") for number in numbers]


def draw_person(person: Person, look: Look) -> Sequence[Line]:
    return [[Part(person.name, grow=1), Part(person.id, "quiet")], [Part(f"  n° {person.id}", "quiet")]][: look.height]


class Demo(App[None]):
    """The list between two lines, as on the screens; it keeps what the list told and which lines were painted."""

    def __init__(self, rows: Sequence[Person], **options: Any) -> None:
        super().__init__()
        self.list: LongList[Person] = LongList(draw_person, rows, **options)
        self.told: list[tuple[str, str | None]] = []
        self.painted: list[int] = []

    def compose(self) -> ComposeResult:
        yield Static("above")
        yield self.list

    def on_long_list_highlighted(self, message: LongList.Told) -> None:
        self.told.append((type(message).__name__, message.row_id))

    on_long_list_rested = on_long_list_chosen = on_long_list_marked = on_long_list_highlighted

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if isinstance(renderable, ChopsUpdate):
            self.painted += [y for y, _, _ in renderable.spans if y > 0]
        super()._display(screen, renderable)


async def until(pilot: Pilot[None], seen: Callable[[], bool]) -> None:
    """Let the app run until something is so."""
    for _ in range(200):
        if seen():
            return
        await pilot.pause()
    raise AssertionError("it never came")


def lines(demo: Demo) -> list[str]:
    return normalise(screen_text(demo)).splitlines()[1:]


async def test_every_key_moves_the_cursor_as_it_says():
    demo = Demo(people(*range(100)))
    async with demo.run_test(size=(40, 11)) as pilot:
        for key, cursor in [
            ("down", 1), ("j", 2), ("up", 1), ("k", 0), ("pagedown", 9), ("pageup", 0), ("ctrl+d", 5), ("ctrl+u", 0),
            ("end", 99), ("home", 0), ("G", 99), ("g", 0), ("up", 0), ("end", 99), ("down", 99),
        ]:  # fmt: skip
            await pilot.press(key)
            assert demo.list.cursor == cursor, key
        assert demo.list.position == (100, 100)


async def test_keys_can_be_given_others():
    demo = Demo(people(*range(9)))
    demo.set_keymap({"list.down": "n"})
    async with demo.run_test() as pilot:
        await pilot.press("n", "n", "j")
        assert demo.list.cursor == 2
    assert {name for name, _, _ in LongList.KEYS} == {binding.id for binding in LongList.BINDINGS}  # type: ignore[union-attr]


async def test_the_cursor_shows_without_colour_with_and_without_the_focus():
    demo = Demo(people(1, 2))
    async with demo.run_test(size=(20, 4)) as pilot:
        assert lines(demo) == ["▸Personne 1        1", " Personne 2        2"]
        assert all(segment.style.reverse for segment in demo.list.render_line(0) if segment.style)
        demo.set_focus(None)
        await pilot.pause()
        assert lines(demo) == ["▸Personne 1        1", " Personne 2        2"]
        assert not any(segment.style.reverse for segment in demo.list.render_line(0) if segment.style)


async def test_an_arrow_paints_two_lines_and_nothing_else():
    demo = Demo(people(*range(100)))
    async with demo.run_test(size=(40, 11)) as pilot:
        demo.painted.clear()
        await pilot.press("down")
        assert sorted(demo.painted) == [1, 2]


async def test_new_rows_paint_only_the_lines_that_change():
    demo = Demo(people(*range(100)))
    async with demo.run_test(size=(40, 11)) as pilot:
        demo.painted.clear()
        changed = people(*range(100))
        changed[4] = Person("4", "Quelqu’un d’autre")
        demo.list.set_rows(changed)
        await pilot.pause()
        assert demo.painted == [5]
        demo.list.set_rows(list(changed))
        await pilot.pause()
        assert demo.painted == [5]


async def test_the_first_rows_wipe_away_what_the_empty_list_said():
    demo = Demo([], empty="Personne n’attend de nouvelles aujourd’hui, ni de réponse.")
    async with demo.run_test(size=(40, 11)) as pilot:
        demo.painted.clear()
        demo.list.set_rows(people(1))
        await pilot.pause()
        assert sorted(demo.painted) == list(range(1, 11))


async def test_past_the_edge_half_a_page_goes_by_at_once():
    demo = Demo(people(*range(100)))
    async with demo.run_test(size=(40, 11)):
        for _ in range(10):
            demo.list.action_cursor_down()
        assert (demo.list.cursor, demo.list.top) == (10, 5)
        for _ in range(6):
            demo.list.action_cursor_up()
        assert (demo.list.cursor, demo.list.top) == (4, 0)


async def test_other_rows_leave_the_cursor_on_its_row_and_line():
    demo = Demo(people(*range(100)))
    async with demo.run_test(size=(40, 11)):
        demo.list.move_to_id("50")
        line = demo.list.cursor - demo.list.top
        demo.list.set_rows(people(*range(0, 100, 2)))
        assert demo.list.cursor_id == "50"
        assert demo.list.cursor - demo.list.top == line
        demo.list.set_rows(people(*range(100, 150), 50, *range(150, 200)))
        assert demo.list.cursor_id == "50"
        assert demo.list.cursor - demo.list.top == line


async def test_a_row_that_went_leaves_the_cursor_to_the_one_in_its_place():
    demo = Demo(people(1, 2, 3, 4))
    async with demo.run_test() as pilot:
        await pilot.press("down", "down")
        demo.list.set_rows(people(1, 2, 4))
        assert demo.list.cursor_id == "4"
        demo.list.set_rows(people(1, 2))
        assert demo.list.cursor_id == "2"
        demo.list.set_rows([])
        assert demo.list.cursor_id is None
        assert demo.list.position == (0, 0)
        demo.list.set_rows(people(7, 8))
        assert demo.list.cursor_id == "7"
        await pilot.pause()
        told = [row_id for name, row_id in demo.told if name == "Highlighted"]
        assert told == ["2", "3", "4", "2", None, "7"]


async def test_a_new_search_starts_at_the_first_row():
    demo = Demo(people(*range(100)))
    async with demo.run_test(size=(40, 11)) as pilot:
        await pilot.press("end")
        demo.list.set_rows(people(*range(50, 100)), keep=False)
        assert (demo.list.cursor, demo.list.top) == (0, 0)


async def test_the_panes_beside_follow_only_when_the_cursor_rests():
    demo = Demo(people(*range(100)))
    async with demo.run_test() as pilot:
        demo.list.REST = 0.02
        for _ in range(5):
            demo.list.action_cursor_down()
        await until(pilot, lambda: ("Rested", "5") in demo.told)
        assert demo.told == [("Highlighted", str(number)) for number in range(1, 6)] + [("Rested", "5")]


async def test_enter_and_a_second_click_open_the_row():
    demo = Demo(people(1, 2, 3))
    async with demo.run_test() as pilot:
        await pilot.press("enter")
        assert ("Chosen", "1") in demo.told
        await pilot.click(LongList, offset=(3, 2))
        assert demo.list.cursor_id == "3"
        assert ("Chosen", "3") not in demo.told
        await pilot.click(LongList, offset=(3, 2), times=2)
        assert ("Chosen", "3") in demo.told
        await pilot.click(LongList, offset=(3, 9))
        assert demo.list.cursor_id == "3"


async def test_the_wheel_moves_a_few_rows():
    demo = Demo(people(*range(100)))
    async with demo.run_test() as pilot:
        await pilot._post_mouse_events([MouseScrollDown], LongList)
        assert demo.list.cursor == 3
        await pilot._post_mouse_events([MouseScrollUp], LongList)
        assert demo.list.cursor == 0


async def test_space_marks_and_goes_on():
    demo = Demo(people(1, 2, 3), markable=True)
    async with demo.run_test(size=(20, 4)) as pilot:
        await pilot.press("space", "space", "up", "space")
        assert demo.list.marked == {"1"}
        assert lines(demo) == [" ✓Personne 1       1", "  Personne 2       2", "▸ Personne 3       3"]
        assert [row_id for name, row_id in demo.told if name == "Marked"] == ["1", "2", "2"]
        demo.list.set_rows(people(2, 3))
        demo.list.set_rows(people(1, 2, 3))
        assert demo.list.marked == {"1"}
        demo.list.clear_marks()
        await pilot.pause()
        assert "✓" not in screen_text(demo)


async def test_rows_cannot_be_marked_where_it_means_nothing():
    demo = Demo(people(1, 2))
    async with demo.run_test() as pilot:
        await pilot.press("space")
        assert not demo.list.marked
        assert demo.list.cursor == 0


async def test_an_empty_list_says_why():
    demo = Demo([], empty="Personne n’attend de nouvelles.")
    async with demo.run_test(size=(20, 6)) as pilot:
        assert lines(demo) == ["", " Personne n’attend", " de nouvelles."]
        await pilot.press("down", "enter", "space", "pagedown", "end")
        assert not demo.told
        demo.list.empty = "Rien."
        await pilot.pause()
        assert lines(demo) == ["", " Rien."]


async def test_rows_of_two_lines():
    demo = Demo(people(1, 2, 3), row_height=2)
    async with demo.run_test(size=(20, 6)) as pilot:
        assert lines(demo) == ["▸Personne 1        1", "   n° 1", " Personne 2        2", "   n° 2"]
        demo.painted.clear()
        await pilot.press("down")
        assert sorted(demo.painted) == [1, 2, 3, 4]
        demo.list.row_height = 1
        await pilot.pause()
        assert lines(demo)[:2] == [" Personne 1        1", "▸Personne 2        2"]


async def test_the_cursor_stays_in_sight_when_the_terminal_shrinks():
    demo = Demo(people(*range(100)))
    async with demo.run_test(size=(40, 21)) as pilot:
        for _ in range(15):
            demo.list.action_cursor_down()
        await pilot.resize_terminal(40, 6)
        assert "▸Personne 15" in screen_text(demo)
        await pilot.resize_terminal(40, 30)
        assert "▸Personne 15" in screen_text(demo)


async def test_the_terminals_own_cursor_is_on_the_row():
    demo = Demo(people(*range(100)), row_height=2)
    demo.list.styles.border = ("round", "red")
    async with demo.run_test() as pilot:
        assert demo.cursor_position == Offset(1, 2)
        await pilot.press("down", "down")
        assert demo.cursor_position == Offset(1, 6)


async def test_a_new_title_paints_only_the_border():
    demo = Demo(people(*range(100)))
    demo.list.styles.border = ("round", "red")
    async with demo.run_test(size=(30, 8)) as pilot:
        demo.painted.clear()
        demo.list.retitle("[b]À faire[/b]", "3 / 100")
        await pilot.pause()
        assert sorted(demo.painted) == [1, 7]
        assert "[b]À faire[/b]" in screen_text(demo)
        assert "3 / 100" in screen_text(demo)


async def test_a_hostile_name_is_only_text():
    demo = Demo([Person("1", "[/b][@click=app.quit]x\x1b]0;owned\x07\r\nb")])
    async with demo.run_test(size=(60, 4)):
        assert "[/b][@click=app.quit]x" in screen_text(demo)
        assert not set(screen_text(demo)) & {"\x1b", "\x07", "\r"}


@pytest.mark.parametrize("row_height", [1, 2])
async def test_wherever_one_goes_the_cursor_is_in_sight(row_height: int):
    chance = random.Random(row_height)
    demo = Demo(people(*range(40)), row_height=row_height)
    async with demo.run_test(size=(30, 9)):
        moves = [
            demo.list.action_cursor_down, demo.list.action_cursor_up, demo.list.action_cursor_page_down,
            demo.list.action_cursor_page_up, demo.list.action_cursor_half_down, demo.list.action_cursor_half_up,
            demo.list.action_cursor_first, demo.list.action_cursor_last,
            lambda: demo.list.set_rows(people(*sorted(chance.sample(range(60), chance.randrange(1, 60))))),
        ]  # fmt: skip
        for _ in range(500):
            chance.choice(moves)()
            assert 0 <= demo.list.top <= demo.list.cursor < demo.list.top + demo.list.page
            assert demo.list.top <= max(0, len(demo.list.rows) - demo.list.page)
            shown = [demo.list.render_line(y).text for y in range(0, demo.list.page * row_height, row_height)]
            assert [line.startswith("▸") for line in shown].index(True) == demo.list.cursor - demo.list.top
