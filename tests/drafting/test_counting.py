"""Words are counted as the method says, without the quoted earlier message."""

from __future__ import annotations

import pytest

from reseau_tui.drafting.counting import limit_for, word_count
from reseau_tui.method.check.text import without_quoted_mail

QUOTED = """\
Merci Nadia, à jeudi.

Le mar. 24 nov. 2026 à 10:00, Nadia Lefèvre
<n.lefevre@example.org> a écrit :
> Venez jeudi.
> > à quelle heure ?

Claire
"""


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("", 0),
        ("un  deux\n\ntrois ", 3),
        (QUOTED, 5),
        ("Yes.\n\nOn 12 May 2026, at 9:00, Jo wrote:\n> one two three", 1),
        ("Oui.\n-----Message d’origine-----\nDe : Paul\nun deux trois", 1),
        ("Le projet avance.\n> cité", 3),
        ("Elle a écrit :\nça va", 6),
    ],
)
def test_the_quoted_message_is_not_counted(body: str, words: int) -> None:
    assert word_count(body) == words


def test_what_is_not_quoted_stays_to_the_letter() -> None:
    assert without_quoted_mail("a\n\n b ") == "a\n\n b "


def test_limits_are_those_of_the_method() -> None:
    assert limit_for("request") == limit_for("introduction-request") == limit_for("recommendation-questions") == 150
    assert (limit_for("follow-up"), limit_for("thanks"), limit_for("introduction-relay")) == (80, 100, 120)
    assert limit_for("update") == limit_for("keep-warm") == limit_for("reply") == 200
