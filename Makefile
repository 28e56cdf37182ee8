# Everything runs in a virtual environment in the checkout, set up on first use.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test lint eval bench data clean setup

demo: $(STAMP)
	@$(BIN)/factcheck check corpus/demo --now 2026-03-20 --fail-on never

test: $(STAMP) lint
	$(BIN)/python -m pytest -n auto

lint: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

eval: $(STAMP)
	$(BIN)/python -m tests.corpus.evaluate

bench: $(STAMP)
	$(BIN)/python -m tests.bench

data: $(STAMP)
	$(BIN)/python -m factcheck.names.build

setup: $(STAMP)

$(STAMP): pyproject.toml requirements-dev.txt
	@echo "Setting up $(VENV) (once; about a minute) …"
	@$(PYTHON) -c 'import sys; sys.exit("factcheck needs Python 3.11 or newer, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --disable-pip-version-check -q --progress-bar on -r requirements-dev.txt
	@$(BIN)/python -m pip install --disable-pip-version-check -q --no-deps -e .
	@touch $(STAMP)

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
