"""Rows out of the text of a table: real CSV, tolerant of a quotation mark that somebody forgot."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

TOP_LINES = 200
TOP_WIDTH = 10_000
DELIMITERS = (",", ";", "\t", "|")


class Row(NamedTuple):
    """The cells of one row and the line it starts on, from 1; `lone`: a quotation mark in it was never closed."""

    line: int
    cells: list[str]
    lone: bool


class Table:
    """The text of a table, cut into physical lines."""

    def __init__(self, text: str) -> None:
        # str.splitlines would also cut at vertical tabs and Unicode separators, which stand inside cells.
        self.lines = list(io.StringIO(text, newline=""))
        self.start = 0
        self.stated_delimiter = ""
        first = self.lines[0].strip().strip('"').casefold() if self.lines else ""
        if first.startswith("sep=") and len(first) <= len("sep=") + 1:
            self.stated_delimiter = first[len("sep=") :] or "\t"
            self.start = 1

    def __len__(self) -> int:
        return len(self.lines)

    def top(self) -> str:
        """Return enough of the text to find a header in: the first lines, without the rest of endless ones."""
        lines = self.lines[:TOP_LINES]
        return "".join(line if len(line) <= TOP_WIDTH else line[:TOP_WIDTH] + "\n" for line in lines)

    def head(self, delimiter: str, rows: int) -> list[Row]:
        """Return the first rows that hold anything."""
        found: list[Row] = []
        for row in self.rows(delimiter):
            if any(cell.strip() for cell in row.cells):
                found.append(row)
            if len(found) == rows or row.line > rows * 10:
                break
        return found

    def rows(self, delimiter: str, after: int = 0) -> Iterator[Row]:
        """Yield the rows below line `after`.

        A quotation mark that opens a cell and is never closed would swallow all that follows: such a row is its first
        line alone, the mark a letter of it.
        """
        csv.field_size_limit(max(csv.field_size_limit(), sum(map(len, self.lines)) + 1))
        at = max(self.start, after)
        while at < len(self.lines):
            start = at
            reader = csv.reader(self._from(start), delimiter=delimiter, strict=True)
            try:
                for cells in reader:
                    yield Row(at + 1, cells, lone=False)
                    at = start + reader.line_num
            except csv.Error:
                yield self._mended(at, delimiter, alone=reader.line_num == at - start + 1)
                at += 1

    def _from(self, index: int) -> Iterator[str]:
        for i in range(index, len(self.lines)):
            yield self.lines[i]

    def _mended(self, index: int, delimiter: str, *, alone: bool) -> Row:
        line = self.lines[index].rstrip("\r\n")
        if (
            alone and line.count('"') % 2 == 0
        ):  # closed on its line, with letters after the mark: csv can say what it means
            return Row(index + 1, next(csv.reader([line], delimiter=delimiter), []), lone=False)
        cells = [_unquoted(cell) for cell in line.split(delimiter)]
        return Row(index + 1, cells, lone=True)


def _unquoted(cell: str) -> str:
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        return cell[1:-1].replace('""', '"')
    return cell
