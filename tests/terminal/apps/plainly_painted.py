"""`reseau` with Textual's own painting of screens: what the program sends in fewer bytes is compared with it.

usage: python plainly_painted.py ARGUMENTS OF RESEAU
"""

from __future__ import annotations

import os
import sys

os.environ["TEXTUAL_FPS"] = "240"

from textual.screen import Screen

from reseau_tui.__main__ import main
from reseau_tui.tui.terminal_scroll import FrugalScreen, TerminalScrollApp

for name in ("_on_screen_resume", "_screen_resized", "_refresh_layout", "refresh"):
    delattr(FrugalScreen, name)
for name in ("_background_screens", "_display", "_refresh_notifications"):
    delattr(TerminalScrollApp, name)
TerminalScrollApp.can_scroll = lambda *_: False
FrugalScreen.focused = Screen.focused

sys.exit(main())
