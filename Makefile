# The two commands of the README are `make brief` and `make test`; both set everything up by themselves.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TOOLS := .venv-tools
DAY := 2025-01-16

N ?= 2000
SEED ?= 1

# A process of tests for each core; the tests of one file stay together and share what they set up.
# Files in the order in which tests/conftest.py puts them, the slow ones first: xdist would begin with
# those of many tests, and leave a few long ones to one process at the end.
SIDE_BY_SIDE := -n auto --dist loadfile --no-loadscope-reorder
# Tests write and sync thousands of small files: in memory, where there is room, none waits for a
# disk. Not in `make suite`: programs are run from there, which many containers forbid in memory.
IN_MEMORY := $(shell [ "$$(df -Pk /dev/shm 2>/dev/null | awk 'END {print $$4}')" -gt 1000000 ] 2>/dev/null \
	&& echo PYTEST_DEBUG_TEMPROOT=/dev/shm)
# Where this is set, as in containers, each program that a test starts compiles all modules anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: brief site test suite quick campaign check chromium caniemail lock audit sbom docs clean

brief: $(VENV)/.runtime ## set up, then build the brief of the made-up sample day into briefs/
	$(BIN)/briefing build samples/$(DAY) --date $(DAY) --out briefs --no-archive
	$(BIN)/briefing verify briefs/$(DAY).json

site: $(VENV)/.site brief ## set up, then build the site of the samples' brief into site/
	$(BIN)/briefing site build --noindex
	@echo "look at it: $(BIN)/briefing site serve"

test: $(VENV)/.development chromium caniemail ## set up, then run every check and test
	@tests/install_mail_servers.sh
	@$(MAKE) --no-print-directory --jobs=2 check suite

# Beside the checks, of which mypy takes one core for half a minute while the other would be idle.
suite: $(VENV)/.development
	$(BIN)/python -m pytest $(SIDE_BY_SIDE)

quick: $(VENV)/.development ## run the tests that need neither large inputs nor another program, with fewer examples
	HYPOTHESIS_PROFILE=quick $(IN_MEMORY) $(BIN)/python -m pytest -q $(SIDE_BY_SIDE) -m "not slow"

campaign: $(VENV)/.development ## try N hostile and broken inputs of each kind, from a SEED: make campaign N=20000 SEED=7
	CAMPAIGN_N=$(N) CAMPAIGN_SEED=$(SEED) $(BIN)/python -m pytest -p no:randomly tests/campaign tests/publishing/test_hostile_site.py \
		tests/rendering/test_hostile.py tests/delivering/test_faults.py tests/test_crash.py tests/test_bad_inputs.py

chromium: # for the tests of page and site: installed where this may be done, else they skip and say so
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null \
		|| { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -qq -y chromium >/dev/null; } \
		|| echo "no chromium: page and site are not tried in a browser" >&2

caniemail: # for the test of the mail's HTML and CSS: fetched where npm is there, else it skips and says so
	@[ -d tests/caniemail/node_modules ] || { command -v npm >/dev/null \
		&& npm ci --prefix tests/caniemail --ignore-scripts --no-audit --no-fund --silent; } \
		|| echo "no npm: the mail is not checked with caniemail's data" >&2

check: $(VENV)/.development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

lock: $(TOOLS)/.installed ## resolve all that is installed anew, with hashes, for every Python from 3.11 on
	$(TOOLS)/bin/uv pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 --custom-compile-command "make lock" \
		$(foreach extra,site charts dkim collect documents pdf backfill parquet sql,--extra $(extra)) pyproject.toml --output-file requirements.lock

audit: $(TOOLS)/.installed ## ask PyPI's data for known holes of what the lock file names; says of what it has no answer
	$(TOOLS)/bin/pip-audit --requirement requirements.lock --require-hashes --disable-pip --progress-spinner off

sbom: $(TOOLS)/.installed ## write the list of all parts (CycloneDX) of the lock file into sbom.json
	$(TOOLS)/bin/cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --mc-type application \
		--output-reproducible --output-file sbom.json

docs: $(VENV)/.development ## write the generated part of the reference
	$(BIN)/python docs/generate.py

clean:
	rm -rf $(VENV) $(TOOLS) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "briefing wants Python 3.11 or newer; found $$($(PYTHON) --version 2>&1). Name one: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(TOOLS)/.installed:
	$(PYTHON) -m venv $(TOOLS)
	$(TOOLS)/bin/python -m pip install --quiet --disable-pip-version-check uv pip-audit cyclonedx-bom
	@touch $@

$(VENV)/.runtime: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.site: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[site]'
	@touch $@

$(VENV)/.development: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
