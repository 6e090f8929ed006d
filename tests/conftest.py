"""What every test may use."""

import gc
import logging
import os
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# A busy machine is no counterexample; and CI asks the same questions every time, while developers
# look for new ones.
settings.register_profile("developer", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
# For `make quick`, beside `make test`, which tries four times as many.
settings.register_profile("quick", deadline=None, max_examples=25)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "developer")
)

OBJECTS_UNTIL_COLLECTED = 50_000  # as in cli/__init__.py
ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.hookimpl(trylast=True)  # behind what shuffles them, and what marks them
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put files whose tests are slow before the others: side by side, none of them is left to the
    end while all other processes wait.
    """
    all_tests = Counter(item.path for item in items)
    slow = Counter(item.path for item in items if item.get_closest_marker("slow"))
    items.sort(key=lambda item: -slow[item.path] / all_tests[item.path])


def pytest_configure() -> None:
    """Search for no circles while tests are collected: all that is made then stays to the end."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Leave the ten thousand tests out of each search for circles, and search as the program does."""
    gc.freeze()
    gc.set_threshold(OBJECTS_UNTIL_COLLECTED)
    gc.enable()


@pytest.fixture(scope="session")
def chromium() -> "Iterator[Browser]":
    """The machine's own Chromium; on CI it must be there."""
    from playwright.sync_api import sync_playwright

    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("there is no chromium; CI must have it (apt-get install chromium)")
        pytest.skip("there is no chromium: nothing is tried in a browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real inputs and labelled data beside the project; on CI it must be there."""
    if not SHARED.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"{SHARED} is missing; CI must lay it beside the project")
        pytest.skip(
            f"{SHARED} is missing: real inputs and labelled data are not part of the project"
        )
    return SHARED


@pytest.fixture(autouse=True)
def _no_log_is_left() -> Iterator[None]:
    """Each test begins and ends without a log: a command that ran in this process attaches one."""
    logger = logging.getLogger("briefing")
    yield
    for handler in logger.handlers:
        handler.close()
    logger.handlers, logger.level = [], logging.NOTSET
