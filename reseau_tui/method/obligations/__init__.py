"""What is owed, to whom, since when, by when and why: derived from a book and a day, never stored.

One small module a family of kinds; `table` has what holds for a whole kind. Source: method, "The obligations".

Codes of the reasons, with their parameters (`name` is whom one acts towards, `on` the day it comes from): ``reply``,
``debrief``, ``prepare`` and ``next-step`` (name, on), ``promise`` (name, text, made, due or None), ``their-promise``
(name, text, made), ``thanks`` (name, on, kind of the interaction, introduced: names), ``update-yes``, ``update-no``,
``update-met`` and ``update-closed`` (name, person, on, about, outcome, through: names in between), ``update-quiet``
(name, person, on, about, days), ``fix-date`` (name, on, about), ``follow-up`` (name, nth, days, on, about, connector:
a name or nothing), ``ask-connector`` (name, person, on, follow_ups, days, about), ``other-way`` (name, on,
follow_ups, days, about), ``consent`` (name, requester, on, about), ``consent-reminder`` (the same, and days),
``connect`` and ``connect-declined`` (name, target, on, about), ``send`` (name, on, about), ``send-draft`` (name, on,
purpose), ``keep-warm`` (name, on, cadence), ``shop-window`` (project, on: the day all of it was last looked after, or
None, missing: how much of it is left).
"""

from reseau_tui.method.obligations.item import Item, by_person, in_order, merged
from reseau_tui.method.obligations.obligation import Obligation
from reseau_tui.method.obligations.owed import all_towards, everything, items, obligations, owed_to, towards

__all__ = [
    "Item",
    "Obligation",
    "all_towards",
    "by_person",
    "everything",
    "in_order",
    "items",
    "merged",
    "obligations",
    "owed_to",
    "towards",
]
