from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.app import App, ComposeResult

from reseau_tui.tui.drawing import Line, Part
from reseau_tui.tui.widgets.long_list import LongList, Look


class Person(NamedTuple):
    id: str
    name: str


def people(count: int) -> list[Person]:
    return [Person(str(number), f"Personne {number}") for number in range(count)]


def draw_person(person: Person, look: Look) -> Sequence[Line]:
    return [[Part(person.name, grow=1), Part(person.id, "quiet")], [Part(f"  {person.id} bis", "quiet")]][: look.height]


class Demo(App[None]):
    CSS = "LongList { border: round $primary; }"

    def __init__(self, rows: Sequence[Person], **options: object) -> None:
        super().__init__()
        self.list = LongList(draw_person, rows, **options)  # type: ignore[arg-type]
        self.told: list[tuple[str, str | None]] = []

    def compose(self) -> ComposeResult:
        yield self.list

    def on_long_list_told(self, message: LongList.Told) -> None:
        self.told.append((type(message).__name__, message.row_id))

    on_long_list_highlighted = on_long_list_rested = on_long_list_chosen = on_long_list_marked = on_long_list_told


def text(demo: Demo) -> list[str]:
    return [demo.list.render_line(y).text for y in range(demo.list.size.height)]


async def test_the_cursor_moves_by_every_key():
    demo = Demo(people(100))
    async with demo.run_test(size=(40, 12)) as pilot:
        for keys, cursor in [
            ("down", 1), ("j", 2), ("up", 1), ("k", 0), ("pagedown", 9), ("pageup", 0), ("ctrl+d", 5), ("ctrl+u", 0),
            ("end", 99), ("home", 0), ("G", 99), ("g", 0), ("up", 0),
        ]:  # fmt: skip
            await pilot.press(keys)
            assert demo.list.cursor == cursor, keys
