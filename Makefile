PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BRIEF ?= Get people in Germany to install our running app, 10k euros, next month, women 25 to 40

LOCK := pip compile pyproject.toml -q --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --annotation-style line

.PHONY: help plan test coverage lock check serve live clean

help: ## Show the targets.
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

plan: $(VENV)/.installed ## Plan a campaign: make plan BRIEF="..."
	@$(BIN)/media-planner plan --over stdio '$(subst ','\'',$(value BRIEF))'

serve: $(VENV)/.installed ## Serve over stdio.
	@$(BIN)/media-planner serve

test: $(VENV)/.installed-dev ## Run every test.
	@$(BIN)/python -m pytest -q -n auto

coverage: $(VENV)/.installed-dev ## Run every test and show which branches none takes.
	@$(BIN)/python -m pytest -q -n auto --cov=server --cov-branch --cov-report=term-missing:skip-covered

lock: $(VENV)/.installed-dev ## Remake the lock files.
	@$(BIN)/python -m pip install -q --disable-pip-version-check uv
	@$(BIN)/uv $(LOCK) -o requirements.lock
	@$(BIN)/uv $(LOCK) --group dev -o requirements-dev.lock

check: $(VENV)/.installed-dev ## Format, lint, layers, types.
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports
	@$(BIN)/basedpyright

live: $(VENV)/.installed-dev ## Score the briefs with the real Gemini; needs GEMINI_API_KEY.
	@$(BIN)/python -m benchmarks.gemini --live

clean: ## Remove the virtual environment.
	rm -rf $(VENV)

$(VENV)/.installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
