"""Compile the catalogues when the package is built, and refuse to build one that is wrong."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface[Any]):
    """Turns each .po file into the .mo file that is read at run time."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Called by hatchling before it packs. Raises ValueError for a broken catalogue."""
        root = Path(self.root)
        compiling = _load(root / "locales" / "compiling.py")
        for source in sorted(root.glob("locales/*/LC_MESSAGES/*.po")):
            faults = compiling.placeholder_faults(source)
            if faults:
                raise ValueError("\n".join(faults))
            source.with_suffix(".mo").write_bytes(compiling.compiled(source))


def _load(path: Path) -> ModuleType:
    """A module by its file: the project itself is not installed while it is being built."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
