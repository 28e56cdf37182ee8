# Everything runs in a virtual environment in the checkout, set up on first use.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test lint eval bench data docs screenshots pins clean setup

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
	$(BIN)/python -m tests.corpus.pairs
	$(BIN)/python -m tests.names.evaluate

bench: $(STAMP)
	$(BIN)/python -m tests.bench

# Rebuilds every shipped table from the sources that requirements-build.txt names.
data: $(STAMP)
	$(BIN)/python -m pip install --disable-pip-version-check -q -r requirements-build.txt
	$(BIN)/python -m factcheck.language.build_han
	$(BIN)/python -m factcheck.language.build_lunar
	$(BIN)/python -m factcheck.names.build
	$(BIN)/python -m factcheck.names.build.aliases
	$(BIN)/python -m factcheck.lexicon.build
	$(BIN)/python -m factcheck.lexicon.build_bridge

# Writes the pages of docs/ that are made from the program, and the README's example and figures.
docs: $(STAMP)
	$(BIN)/python -m tests.docs

# Makes the pictures of the README; needs Debian's chromium and chromium-driver, else makes none.
screenshots: $(STAMP)
	$(BIN)/python -m tests.docs.screenshots

# Pins what `pip` chooses today for pyproject.toml's bounds; then run `make test`.
pins:
	rm -rf build/pins
	$(PYTHON) -m venv build/pins
	build/pins/bin/python -m pip install -q --upgrade pip
	build/pins/bin/python -m pip install -q --group dev -e .
	{ echo '# Pinned: what runs factcheck and what tests it. Made by "make pins".'; \
	  build/pins/bin/python -m pip freeze --exclude-editable \
	  | sed "s/^cel-expr-python==.*/&; implementation_name == 'cpython' and python_version < '3.14'/"; \
	} > requirements-dev.txt

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
