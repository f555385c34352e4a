"""What is owed, to whom, since when, by when and why: derived from a book and a day, never stored.

One small module a family of kinds; `table` has what holds for a whole kind. Source: method, "The obligations".
"""

from reseau_tui.method.obligations.item import Item, by_person, in_order, merged
from reseau_tui.method.obligations.obligation import Obligation
from reseau_tui.method.obligations.owed import all_towards, everything, items, obligations, towards

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
    "towards",
]
