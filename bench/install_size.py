"""What the README's first command downloads and installs: `python3 bench/install_size.py`.

Downloads everything once more into a temporary folder, so it needs the package index. Pages of the
index itself are not counted, and build tools are counted under downloads only: pip removes them.
"""

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
BUILD_TOOLS = ("hatchling>=1.24", "babel>=2.16,<3")
SHOWN = 8

# Run inside the new environment: installed bytes of each distribution.
INSTALLED = """
import importlib.metadata, json, os
sizes = {}
for found in importlib.metadata.distributions():
    paths = {os.path.realpath(found.locate_file(file)) for file in found.files or ()}
    sizes[found.name] = sum(os.path.getsize(path) for path in paths if os.path.isfile(path))
print(json.dumps(sizes))
"""


def downloaded(python: Path, folder: Path) -> dict[str, int]:
    """Bytes of each file that the install and its build would fetch."""
    pip = [str(python), "-m", "pip", "download", "-q", "--no-cache-dir", "-d", str(folder)]
    subprocess.run([*pip, str(ROOT)], check=True)
    subprocess.run([*pip, *BUILD_TOOLS], check=True)
    files = {path.name: path.stat().st_size for path in folder.iterdir()}
    return {name: size for name, size in files.items() if not name.startswith("fairsay")}


def installed(python: Path) -> dict[str, int]:
    """Bytes that each distribution takes on the disk, compiled files included."""
    subprocess.run([python, "-m", "pip", "install", "-q", "-e", ROOT], check=True)
    done = subprocess.run([python, "-c", INSTALLED], check=True, capture_output=True, text=True)
    sizes: dict[str, int] = json.loads(done.stdout)
    return {name: size for name, size in sizes.items() if name not in ("pip", "setuptools")}


def say(what: str, sizes: dict[str, int]) -> None:
    """Print the total and the largest parts, in MB of a million bytes."""
    print(f"{what}: {sum(sizes.values()) / 1e6:.1f} MB in {len(sizes)} parts")
    for name, size in sorted(sizes.items(), key=lambda item: -item[1])[:SHOWN]:
        print(f"    {size / 1e6:6.2f} MB  {name}")


def main() -> int:
    """Measure in a temporary folder, with the Python that runs this."""
    with tempfile.TemporaryDirectory() as folder:
        environment = Path(folder) / "venv"
        venv.create(environment, with_pip=True)
        python = environment / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        say("Downloaded", downloaded(python, Path(folder) / "files"))
        say("Installed", installed(python))
    return 0


if __name__ == "__main__":
    sys.exit(main())
