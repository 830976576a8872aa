# The one interface to the project's tasks; `make help` lists them.

PYTHON ?= python3
VENV ?= .venv
REPORT ?= seeds/aleppo-2019.txt
PUBLISHED ?= 2019-07-01

PY := "$(VENV)/bin/python"
PIP_INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --editable
CHECKED := src tests examples benchmarks tools docs conftest.py

.DEFAULT_GOAL := help
.PHONY: help setup demo fix check lint types test score bench docs release clean

help: ## List the tasks
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

setup: $(VENV)/.has-dev ## Create .venv with everything that developers need

demo: $(VENV)/.has-cli ## Read the report in seeds/ and print its events
	"$(VENV)/bin/conflictevents" extract "$(REPORT)" --published "$(PUBLISHED)" --to cards

fix: $(VENV)/.has-dev ## Format the code and mend what can be mended
	$(PY) -m ruff check --fix $(CHECKED)
	$(PY) -m ruff format $(CHECKED)

check: lint types test docs ## All that must be green before a change lands

lint: $(VENV)/.has-dev ## Look for faults of form and style
	$(PY) -m ruff format --check $(CHECKED)
	$(PY) -m ruff check $(CHECKED)

types: $(VENV)/.has-dev ## Check the types
	$(PY) -m mypy

test: $(VENV)/.has-test ## Run all tests, with the examples of README, docs and docstrings
	$(PY) -m pytest

score: $(VENV)/.has-dev ## Score against annotated texts: make score CORPORA=folder [LAST=file] [PEERS=yes]
	@test -n "$(CORPORA)" || { echo "name the folder of annotated texts: make score CORPORA=folder" >&2; exit 2; }
	$(PY) benchmarks/score.py "$(CORPORA)" $(if $(LAST),--last "$(LAST)") $(if $(PEERS),--peers)

bench: $(VENV)/.has-bench ## Measure the speed of the pipeline and of each stage
	$(PY) benchmarks/bench.py

docs: $(VENV)/.has-docs ## Build the documentation into docs/_build/html
	$(PY) -m sphinx -W --keep-going --quiet docs docs/_build/html

release: $(VENV)/.has-dev ## Build the wheel and sdist, install both by name elsewhere and run the README there
	$(PY) tools/try_release.py

clean: ## Remove the virtual environment and all that was built
	rm -rf "$(VENV)" build dist docs/_build

# One stamp for each extra that is installed; the stamps of the extras that it holds come with it.
HELD_BY_dev := cli docs test

$(VENV)/.has-%: $(VENV)/.created pyproject.toml src/conflictevents/_version.py
	$(PIP_INSTALL) '.[$*]'
	@touch $(foreach extra,$* $(HELD_BY_$*),"$(VENV)/.has-$(extra)")

$(VENV)/.created:
	@tools/make_venv.sh "$(PYTHON)" "$(VENV)"
	@touch "$@"
