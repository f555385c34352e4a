"""Imports at their real price: some modules bring in others that they can do without, and that we never need."""

from __future__ import annotations

import sys
from importlib import import_module


def import_without(module: str, *unwanted: str) -> None:
    """Import a module that asks politely for others (it goes on when they are missing), without those others.

    Nothing is done where any of them is there already; the others can be imported as ever afterwards.
    """
    if any(name in sys.modules for name in (module, *unwanted)):
        return
    modules: dict[str, object] = vars(sys)["modules"]
    modules.update(dict.fromkeys(unwanted))  # None is how Python says: not to be imported
    try:
        import_module(module)
    finally:
        for name in unwanted:
            del modules[name]
