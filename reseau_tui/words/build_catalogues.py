"""Hatchling's build hook: check the `.po` catalogues and compile them to the `.mo` files that go into the wheel.

It runs for wheels, sdists and editable installs, with nothing of the package importable: the two tools it shares with
the package are run by their path.
"""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_HERE = Path(__file__).parent


class CatalogueBuildHook(BuildHookInterface[Any]):
    """Compile every catalogue before the files of the build are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Stop the build at a catalogue that would break the program or read badly."""
        po_files = runpy.run_path(str(_HERE / "po_files.py"))
        checks = runpy.run_path(str(_HERE / "catalogue_checks.py"))
        for po in sorted((_HERE / "locale").glob("*/LC_MESSAGES/reseau.po")):
            language = po.parent.parent.name
            entries = po_files["parse_po"](po.read_text(encoding="utf-8"))
            if faults := list(checks["faults"](entries, language)):
                raise ValueError("\n".join([f"{po.name} of {language}:", *faults]))
            po_files["compile_file"](po)
