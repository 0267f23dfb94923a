# Every target works on a clean clone: what it needs is installed into .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

PDF := data/raw/tuliem-2025-report.pdf
RAW := data/raw/tuliem-2025-report.txt
STRUCTURED := data/structured/tuliem-2025-report
SHIPPED := src/tuliem_report/shipped/tuliem-2025-report.json

.PHONY: help run test check lint types format structured golden schema screenshots fuzz bench clean

help:
	@echo "make run         parse the report in data/raw, and show its outline and targets"
	@echo "make test        the tests"
	@echo "make check       lint, types and tests: what CI runs"
	@echo "make format      set the source in one style"
	@echo "make structured  structure data/raw again, for data/structured and the package"
	@echo "make golden      write again all that tests compare byte for byte: structured files, schemas, scores"
	@echo "make schema      write docs/schema again"
	@echo "make screenshots write docs/screenshots again (needs chromium and chromedriver)"
	@echo "make fuzz        spoilt documents of every kind; FUZZ=20000 for more"
	@echo "make bench       what it costs, against other tools"
	@echo "make clean       take away what was installed and built"

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "tuliem needs Python 3.11 or later; name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "this Python cannot make a virtual environment; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(BIN)/python pyproject.toml constraints.txt
	$(PIP) install --constraint constraints.txt --editable .
	@touch $@

# Dependency groups are known to pip since 25.1.
$(VENV)/.installed-dev: $(VENV)/.installed
	$(PIP) install --upgrade 'pip>=25.1'
	$(PIP) install --constraint constraints.txt --group dev
	@touch $@

run: $(VENV)/.installed
	@mkdir -p build
	$(BIN)/tuliem parse $(PDF) -o build/report.json --force
	$(BIN)/tuliem outline build/report.json
	@echo
	$(BIN)/tuliem targets build/report.json

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -q

check: lint types test

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-dev
	$(BIN)/mypy
	$(BIN)/mypy tests/typing

format: $(VENV)/.installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

structured: $(VENV)/.installed
	@mkdir -p $(dir $(STRUCTURED))
	$(BIN)/tuliem parse $(RAW) -o $(STRUCTURED).json --force
	$(BIN)/tuliem parse $(RAW) -o $(STRUCTURED).yaml --force
	cp $(STRUCTURED).json $(SHIPPED)

golden: structured schema $(VENV)/.installed-dev
	cd tests && ../$(BIN)/python -m scores.write_accuracy

schema: $(VENV)/.installed
	@mkdir -p docs/schema
	for name in report targets diff; do $(BIN)/tuliem schema $$name > docs/schema/$$name.json || exit; done

screenshots: $(VENV)/.installed-dev
	@mkdir -p docs/screenshots
	PYTHONPATH=tests $(BIN)/python -m browser.screenshots docs/screenshots

FUZZ ?= 1500

fuzz: $(VENV)/.installed-dev
	PYTHONPATH=tests $(BIN)/python -m fuzz.run --count $(FUZZ)

bench: $(VENV)/.installed-dev
	$(BIN)/python benchmarks/bench.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
