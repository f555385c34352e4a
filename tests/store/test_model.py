"""Whatever programs do to a book in whatever order, each sees what a dictionary would hold."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from reseau_tui.model.change import Delta
from reseau_tui.model.checks import cleaned
from reseau_tui.model.people import Contact, Tie
from reseau_tui.model.tables import TABLE_OF, TABLES
from reseau_tui.store.store import Store

EXAMPLES = int(os.environ.get("RESEAU_EXAMPLES", "40"))
numbers = st.integers(1, 6)
programs = st.sampled_from("abc")
names = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u200e\u200f\ufeff"), max_size=12)


def record_id(number: int) -> str:
    return f"{number:019d}"


class Shared(RuleBasedStateMachine):
    """Three programs, one file, and what it should hold."""

    def __init__(self, program_class) -> None:
        super().__init__()
        self.program_class = program_class
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "book.json"
        self.oracle = {name: {} for name in TABLES}
        self.made: list[str] = []
        self.programs = {}
        for writer in "abc":
            self.open(writer)

    def open(self, writer: str) -> None:
        if writer in self.programs:
            self.programs[writer].store.close()
        made = self.programs[writer].made if writer in self.programs else 0
        self.programs[writer] = self.program_class(self.path, writer)
        self.programs[writer].made = made

    def edit(self, writer: str, *records, remove=()) -> None:
        def decide(tables):
            assert tables == self.oracle
            puts = [Delta(tables[TABLE_OF[type(r)]].get(r.id), r) for r in records]
            gone = [Delta(tables[t][i], None) for t, i in remove if i in tables[t]]
            return [d for d in puts + gone if d.before != d.after]

        change = self.programs[writer].edit(decide)
        if change is not None:
            self.made.append(change.id)
        for record in records:
            self.oracle[TABLE_OF[type(record)]][record.id] = record
        for table, i in remove:
            self.oracle[table].pop(i, None)

    @rule(writer=programs, number=numbers, name=names, note=names)
    def put(self, writer, number, name, note) -> None:
        record = cleaned(Contact(id=record_id(number), name=name, note=note))
        self.edit(writer, record)

    @rule(writer=programs, a=numbers, b=numbers, number=numbers)
    def put_and_remove(self, writer, a, b, number) -> None:
        tie = Tie(id=record_id(number), a=record_id(a), b=record_id(b))
        self.edit(writer, tie, remove=[("contacts", record_id(a))])

    @rule(writer=programs, number=numbers, table=st.sampled_from(["contacts", "ties"]))
    def remove(self, writer, number, table) -> None:
        self.edit(writer, remove=[(table, record_id(number))])

    @rule(writer=programs)
    def fold(self, writer) -> None:
        self.programs[writer].compact()

    @rule(writer=programs)
    def reopen(self, writer) -> None:
        self.open(writer)
        assert self.programs[writer].tables == self.oracle

    @rule(writer=programs)
    def follow(self, writer) -> None:
        self.programs[writer].follow()
        assert self.programs[writer].tables == self.oracle

    @rule(writer=programs, other=programs)
    def edit_while_folding(self, writer, other) -> None:
        if writer != other:
            once = iter([cleaned(Contact(id=record_id(1), name=f"{len(self.made)}"))])

            def meanwhile() -> None:
                for record in once:
                    self.edit(other, record)

            self.programs[writer].follow()
            self.programs[writer].store.compact(meanwhile)

    @rule(writer=programs)
    def look_back(self, writer) -> None:
        self.programs[writer].follow()
        assert [change.id for change in self.programs[writer].store.changes()] == self.made[::-1]

    @invariant()
    def no_problem(self) -> None:
        for program in self.programs.values():
            assert program.store.problems == ()

    def teardown(self) -> None:
        for program in self.programs.values():
            program.store.close()
        store = Store(self.path, writer="r")
        assert store.load() == self.oracle
        store.close()
        shutil.rmtree(self.folder)


def test_programs_see_what_a_dictionary_would_hold(program_class):
    run_state_machine_as_test(
        lambda: Shared(program_class),
        settings=settings(max_examples=EXAMPLES, stateful_step_count=25, deadline=None, print_blob=True),
    )
