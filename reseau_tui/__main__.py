"""The program `reseau`, also as ``python -m reseau_tui``."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the words of the call say, those of this process unless others are given; return the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == ["--version"]:
        from reseau_tui import __version__

        print(f"reseau {__version__}")
        return 0
    gc.disable()  # what a start makes is kept: looking through it for garbage would only cost time
    try:
        return _run(arguments)
    finally:
        gc.enable()


def _run(arguments: Sequence[str]) -> int:
    from reseau_tui.lean import import_without

    import_without("msgspec", "typing_extensions")  # it wants names that typing has as well
    from reseau_tui.cli.run import run
    from reseau_tui.cli.world import real_world

    return run(arguments, real_world())


if __name__ == "__main__":
    sys.exit(main())
