"""What `reseau due` costs at a shell prompt, beside an empty Python, on a small book with items in it.

    python tests/benchmarks/bench_due.py [times]      40 by default

Limit: ten times `python -c pass`. The two are run in turn and the best of each counts: a busy machine only adds.
Bytecode and catalogues are compiled first, as an installation does.
"""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reseau_tui.words.catalogues import main as catalogues

LIMIT = 10.0
ROOT = Path(__file__).parents[2]
STORY = (
    ("2026-10-05", "add", "Solène Guyader"),
    ("2026-10-05", "add", "Hervé Tanguy"),
    ("2026-10-05", "ask", "tanguy", "--about", "Deux questions", "--connector", "guyader", "--sent", "2026-10-05"),
    ("2026-10-05", "log", "guyader", "introduction", "--introduced", "tanguy"),
    ("2026-10-05", "promise", "guyader", "le lien"),
)


def cost(call: list[str], environment: dict[str, str]) -> float:
    """Return the milliseconds of one run."""
    begun = time.perf_counter()
    subprocess.run(call, env=environment, capture_output=True, check=False)
    return 1000 * (time.perf_counter() - begun)


def main(times: int) -> int:
    """Print the costs; return 1 when the limit is passed."""
    compileall.compile_dir(ROOT / "reseau_tui", quiet=2)
    catalogues(["compile"])
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"RESEAU_FILE": f"{folder}/book.json", "RESEAU_SETTINGS": f"{folder}/none.toml"}
        reseau = [sys.executable, "-m", "reseau_tui"]
        for day, *words in STORY:
            subprocess.run([*reseau, *words, "--today", day], env=environment, capture_output=True, check=True)
        due = [*reseau, "due", "--today", "2026-10-20", "--lang", "fr"]
        assert subprocess.run(due, env=environment, capture_output=True, check=False).returncode == 1
        bare, full = zip(
            *((cost([sys.executable, "-c", "pass"], environment), cost(due, environment)) for _ in range(times)),
            strict=True,
        )
    ratio = min(full) / min(bare)
    print(f"python -c pass {min(bare):.0f} ms, reseau due {min(full):.0f} ms: {ratio:.1f} times (limit {LIMIT:.0f})")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 40))
