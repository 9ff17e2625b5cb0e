"""What a test needs beyond Python: without it the test is skipped, or fails where all must run."""

from __future__ import annotations

import importlib
import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

HERE = Path(__file__).parent


def missing(what: str) -> NoReturn:
    """Skip the test and name what it lacks; with ICHIGO_REQUIRE_ALL=1, fail."""
    if os.environ.get("ICHIGO_REQUIRE_ALL") == "1":
        pytest.fail(f"{what} is missing, and ICHIGO_REQUIRE_ALL=1 asks for it", pytrace=False)
    pytest.skip(f"needs {what}")


def program(*names: str) -> str:
    """The path of a program that is known under one of these names."""
    found = next(filter(None, map(shutil.which, names)), None)
    return found or missing(f"the program {names[0]}")


def module(name: str, package: str) -> None:
    """See that a Python module can be imported."""
    try:
        importlib.import_module(name)
    # A library of the system may be what is not there, or one that soon will have to be.
    except (ImportError, OSError, DeprecationWarning) as error:
        missing(f"the Python package {package} ({error})")


def node_modules(*packages: str) -> Path:
    """The folder with npm packages: the one that ICHIGO_NODE_MODULES names, or the tests' own."""
    named = os.environ.get("ICHIGO_NODE_MODULES")
    folder = Path(named) if named else HERE / "browser" / "node_modules"
    for package in packages:
        if not (folder / package).is_dir():
            missing(f"the npm package {package}, in tests/browser or where ICHIGO_NODE_MODULES is")
    return folder.resolve()
