"""One module a family of findings; each rule is a pure function of a reading, which knows its context."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from reseau_tui.method.check.finding import Finding
from reseau_tui.method.check.reading import Reading
from reseau_tui.method.check.rules.address import register
from reseau_tui.method.check.rules.asking import no_ask, no_duration, out_of_reach, too_much_time
from reseau_tui.method.check.rules.circumstances import (
    asked_too_often,
    bad_timing,
    channel_weak,
    no_offer,
    third_follow_up,
)
from reseau_tui.method.check.rules.consent import consent_leak
from reseau_tui.method.check.rules.frame import no_closing, no_greeting, no_thanks
from reseau_tui.method.check.rules.job import job_ask
from reseau_tui.method.check.rules.length import life_story, self_centred, too_long
from reseau_tui.method.check.rules.personal import impersonal
from reseau_tui.method.check.rules.placeholders import placeholders
from reseau_tui.method.check.rules.praise import empty_praise
from reseau_tui.method.check.rules.recommender import recommender_forbidden, recommender_missing
from reseau_tui.method.check.rules.several import several_asks
from reseau_tui.method.check.rules.subject import subject
from reseau_tui.method.check.rules.thanks import (
    gratitude_first,
    nothing_new,
    thanks_not_specific,
    update_without_news,
)
from reseau_tui.method.check.rules.tone import desperate, reproach
from reseau_tui.method.check.rules.vague import vague_ask
from reseau_tui.method.check.rules.wrong_name import wrong_name

RULES: Final[tuple[Callable[[Reading], Iterator[Finding]], ...]] = (
    placeholders, wrong_name, recommender_forbidden, consent_leak, third_follow_up,
    no_ask, vague_ask, job_ask, several_asks, out_of_reach, too_long, life_story, self_centred,
    desperate, empty_praise, impersonal, no_offer, recommender_missing, reproach, nothing_new,
    thanks_not_specific, update_without_news, gratitude_first, asked_too_often, register, subject,
    no_duration, too_much_time, no_thanks, no_greeting, no_closing, channel_weak, bad_timing,
)  # fmt: skip
