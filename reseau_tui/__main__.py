"""The program `reseau`, also as ``python -m reseau_tui``."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the words of the call say, those of this process unless others are given; return the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == ["--version"]:
        from reseau_tui import __version__

        print(f"reseau {__version__}")
        return 0
    _import_msgspec()
    from reseau_tui.cli.run import run
    from reseau_tui.cli.world import real_world

    return run(arguments, real_world())


def _import_msgspec() -> None:
    """Import msgspec without typing_extensions: it wants names that typing has as well, at twice its own price."""
    if "msgspec" in sys.modules or "typing_extensions" in sys.modules:
        return
    modules: dict[str, object] = vars(sys)["modules"]
    modules["typing_extensions"] = None  # how Python says: not to be imported
    try:
        import msgspec  # noqa: F401
    finally:
        del modules["typing_extensions"]


if __name__ == "__main__":
    sys.exit(main())
