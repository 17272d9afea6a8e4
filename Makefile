# SPDX-License-Identifier: EUPL-1.2
# The vocabulary of the project. `make demo` shows it, `make test` proves it.
.DEFAULT_GOAL := help
BIN := .venv/bin
.PHONY: help setup setup-dev demo demo-reset serve test test-domain test-sqlite test-postgresql check fix bench docs requirements

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | column -t -s "$$(printf '\t')"

setup: ## make .venv with all that a user needs
	@scripts/setup requirements.txt

setup-dev: ## the same, with all that the tests need
	@scripts/setup requirements-dev.txt

demo: setup ## the demo story on http://127.0.0.1:8000
	@DIJKWACHT_DEMO=1 $(BIN)/dijkwacht demo

demo-reset: setup ## the demo story from the start
	@DIJKWACHT_DEMO=1 $(BIN)/dijkwacht demo --reset

serve: setup ## the real thing, with the settings of the environment
	@$(BIN)/dijkwacht serve

test: setup-dev test-domain test-sqlite test-postgresql ## all tests

test-domain: setup-dev ## the rules alone, in seconds
	@$(BIN)/pytest -q tests/domain

test-sqlite: setup-dev ## everything but the rules, on SQLite
	@DIJKWACHT_CHROMIUM="$$(scripts/chromium)" $(BIN)/pytest -q -n auto tests --ignore tests/domain

test-postgresql: setup-dev ## rooms and architecture on a private PostgreSQL, where a server program is
	@$(BIN)/python -m tests.support.postgresql -n auto tests/rooms tests/architecture

check: setup-dev ## style, types, arrows, content, documents
	@$(BIN)/python scripts/check.py

fix: setup-dev ## mend what a tool can mend
	@$(BIN)/ruff check --quiet --fix . && $(BIN)/ruff format --quiet . && git ls-files 'src/*.html' | xargs $(BIN)/djade --target-version 6.1

bench: setup-dev ## the workloads, as medians beside the limit
	@$(BIN)/python -m bench

docs: setup-dev ## make the generated documents and pictures again
	@DIJKWACHT_CHROMIUM="$$(scripts/chromium)" $(BIN)/python scripts/docs.py

requirements: setup-dev ## pin the newest versions (needs uv)
	uv pip compile --quiet --universal --python-version 3.12 --generate-hashes --no-header pyproject.toml --group build -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.12 --generate-hashes --no-header pyproject.toml --group dev -o requirements-dev.txt
