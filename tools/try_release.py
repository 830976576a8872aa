"""Builds the wheel and the sdist, serves each from a package index of its own on this machine, installs it by name
into a clean virtual environment and runs the README's examples there, outside the checkout.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import threading
import venv
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROJECT = "conflictevents"
NEEDED_BY_README = ["README.md", "conftest.py", "pyproject.toml", "seeds"]


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and keeps silent about it."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which a folder is served as long as the block lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def run(*command: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None) -> None:
    """Run a command, and stop here when it fails."""
    print("+", *(Path(part).name if isinstance(part, Path) else part for part in command), flush=True)
    subprocess.run([str(part) for part in command], cwd=cwd, check=True, env=env)


def build(folder: Path) -> list[Path]:
    """The wheel and the sdist, built as a release would be."""
    run(sys.executable, "-m", "build", "--outdir", folder)
    return sorted(folder.glob(f"{PROJECT}-*"))


def check_contents(release: Path) -> None:
    """Every file of the package is in the release; stops here when one is not."""
    if release.suffix == ".whl":
        with zipfile.ZipFile(release) as wheel:
            held = set(wheel.namelist())
    else:
        with tarfile.open(release) as sdist:
            held = {name.partition("/src/")[2] for name in sdist.getnames()}
    files = (path for path in (ROOT / "src" / PROJECT).rglob("*") if path.is_file() and path.suffix != ".pyc")
    missing = sorted({path.relative_to(ROOT / "src").as_posix() for path in files} - held)
    if missing:
        sys.exit(f"{release.name} lacks {', '.join(missing)}")


def index_of(release: Path, folder: Path) -> Path:
    """A package index, as `pip` reads it, that holds this one file."""
    page = folder / PROJECT / "index.html"
    page.parent.mkdir(parents=True)
    shutil.copy(release, page.parent)
    page.write_text(f'<!doctype html><a href="{release.name}">{release.name}</a>', "utf-8")
    return folder


def environment(folder: Path) -> Path:
    """The Python of a new virtual environment."""
    venv.create(folder, with_pip=True)
    return folder / ("Scripts" if os.name == "nt" else "bin") / "python"


def install(python: Path, index: str, release: Path) -> None:
    """Install the project by name from the local index, and what it depends on from the usual one."""
    only = "--no-binary" if release.suffix == ".gz" else "--only-binary"
    run(
        python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-cache-dir",
        "--extra-index-url", index, only, PROJECT, f"{PROJECT}[cli,test]",
    )  # fmt: skip


def try_readme(python: Path, folder: Path) -> None:
    """Run the README's examples in a folder that holds nothing else of the checkout."""
    folder.mkdir()
    for name in NEEDED_BY_README:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    environ = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    run(python, "-m", "pytest", "--quiet", "README.md", cwd=folder, env=environ)
    run(python.with_name(PROJECT), "--version", cwd=folder, env=environ)


def main() -> None:
    """Try both files of a release."""
    with tempfile.TemporaryDirectory(prefix="release of ") as name:
        scratch = Path(name)
        for release in build(scratch / "dist"):
            check_contents(release)
            place = scratch / release.suffix
            python = environment(place / "venv")
            with served(index_of(release, place / "index")) as address:
                install(python, address, release)
            try_readme(python, place / "elsewhere")
            print(f"{release.name}: installed by name, and the README's examples run", flush=True)


if __name__ == "__main__":
    main()
