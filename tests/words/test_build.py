"""The package as it is built and installed: the compiled catalogues are there and are said."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BUILD = "from hatchling import build; import sys; print(getattr(build, sys.argv[1])(sys.argv[2]))"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of what the build needs, without any compiled catalogue."""
    root = tmp_path / "checkout"
    shutil.copytree(
        ROOT / "reseau_tui" / "words",
        root / "reseau_tui" / "words",
        ignore=shutil.ignore_patterns("*.mo", "__pycache__"),
    )
    for name in ("pyproject.toml", "reseau_tui/__init__.py", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, root / name)
    (root / "README.md").write_text("Réseau\n", encoding="utf-8")
    return root


def built(root: Path, how: str, where: Path) -> Path:
    # -I: nothing of the package may be importable while it is being built.
    run = subprocess.run(
        [sys.executable, "-I", "-c", BUILD, how, str(where)], cwd=root, capture_output=True, text=True, check=True
    )
    return where / run.stdout.split()[-1]


def say_tomorrow(where: Path) -> str:
    program = "from reseau_tui.words import load; print(load('fr').say('tomorrow'), load('en').say('tomorrow'))"
    run = subprocess.run([sys.executable, "-c", program], cwd=where, capture_output=True, text=True, check=True)
    return run.stdout.strip()


@pytest.mark.parametrize("how", ["build_wheel", "build_editable"])
def test_a_build_compiles_the_catalogues(checkout: Path, how: str, tmp_path: Path) -> None:
    # An editable build without this needs a package more, which installers bring along.
    settings = checkout / "pyproject.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text.replace("[tool.hatch.build]", '[tool.hatch.build]\ndev-mode-dirs = ["."]'), encoding="utf-8"
    )
    (tmp_path / "dist").mkdir()
    wheel = built(checkout, how, tmp_path / "dist")
    if how == "build_wheel":
        zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
        checkout = tmp_path / "installed"
        for po in checkout.rglob("*.po"):
            po.unlink()
    assert len(list(checkout.rglob("reseau.mo"))) == 2
    assert say_tomorrow(checkout) == "demain tomorrow"


def test_a_wheel_made_of_the_sdist_is_whole(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    shutil.unpack_archive(built(checkout, "build_sdist", tmp_path / "dist"), tmp_path / "unpacked")
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    wheel = built(unpacked, "build_wheel", tmp_path / "dist")
    assert len([name for name in zipfile.ZipFile(wheel).namelist() if name.endswith("reseau.mo")]) == 2


def test_a_catalogue_with_a_fault_stops_the_build(checkout: Path, tmp_path: Path) -> None:
    po = checkout / "reseau_tui/words/locale/fr/LC_MESSAGES/reseau.po"
    po.write_text(po.read_text(encoding="utf-8").replace("dans {n} jours", "dans {m} jours"), encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError) as caught:
        built(checkout, "build_wheel", tmp_path)
    assert "dans {m} jours" in caught.value.stderr
