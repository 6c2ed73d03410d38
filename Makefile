# The first Python that is new enough; `make setup PYTHON=/path/to/python3` names another one.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c $(NEW_ENOUGH) 2>/dev/null && echo $$name && break; done)
NEW_ENOUGH := 'import sys; sys.exit(sys.version_info < (3, 11))'

# `make run ARGS='--port 8081'`, `make test ARGS='-k ballot'`
ARGS ?=
PHONES ?= 200
SCENARIO ?= all
# how many test processes run at a time; 0 is within pytest itself, for a debugger
WORKERS ?= auto
# `make setup MEANING=1` installs the extra that compares cards by the meaning of their sentences, too
MEANING ?=

# These files stand for what is installed: make does nothing while they are newer than what they were made from.
READY_TO_RUN := .venv/ready-to-run
READY_TO_TEST := .venv/ready-to-test
READY_FOR_MEANING := $(if $(MEANING),.venv/ready-for-meaning)

COMPILE = .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-annotate $(if $(UPGRADE),--upgrade)

.DEFAULT_GOAL := help
.PHONY: help setup run demo test lint format types start-time board-speed table-speed verb-speed similar-speed load cost-curve clustering rehearsal screenshots catalogues lock clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY_TO_RUN) $(READY_FOR_MEANING) ## Make .venv with everything that serving needs
	@echo 'Everything is set up: make run serves.'

run: $(READY_TO_RUN) $(READY_FOR_MEANING) ## Set up and serve workshops (options: ARGS='--port 8081')
	@exec .venv/bin/workshop-app serve $(ARGS)

demo: $(READY_TO_RUN) ## Set up and show a workshop with made-up participants
	@exec .venv/bin/workshop-app demo $(ARGS)

test: $(READY_TO_TEST) ## Set up, find or install a browser, PostgreSQL and nginx, and run the tests (options: ARGS='-k ballot')
	@browser="$$(.venv/bin/python -m tools.find_browser)" && echo "Browser: $$browser"
	@postgres="$$(.venv/bin/python -m tools.find_postgres)" && echo "PostgreSQL: $$postgres"
	@nginx="$$(.venv/bin/python -m tools.find_nginx)" && echo "nginx: $$nginx"
	.venv/bin/python -m pytest --numprocesses $(WORKERS) --maxprocesses 4 --dist loadfile $(ARGS)

lint: $(READY_TO_TEST) ## Check style and formatting
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

format: $(READY_TO_TEST) ## Mend what lint finds and can be mended by itself
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

types: $(READY_TO_TEST) ## Check the types
	.venv/bin/mypy

start-time: $(READY_TO_TEST) ## Measure how long the server takes to start
	@.venv/bin/python -m tests.start_time

board-speed: $(READY_TO_TEST) ## Measure in Chromium how a board with 1,500 cards is painted
	@.venv/bin/python -m tests.board_speed

table-speed: $(READY_TO_TEST) ## Measure in Chromium how smoothly a card is carried over 300 others on the clustering table
	@.venv/bin/python -m tests.table_speed

verb-speed: $(READY_TO_TEST) ## Measure how many turns a second a workshop takes, on SQLite and PostgreSQL
	@.venv/bin/python -m tests.verb_speed

similar-speed: $(READY_TO_TEST) ## Measure what it costs to tell phones which cards are there already
	@.venv/bin/python -m tests.similar_speed

load: $(READY_TO_TEST) ## Measure a hall: PHONES=500 SCENARIO=all (more: head of tests/load/__main__.py)
	@PHONES='$(PHONES)' SCENARIO='$(SCENARIO)' DATABASE='$(DATABASE)' FIRST_VISIT='$(FIRST_VISIT)' \
		INSTANCES='$(INSTANCES)' KILL='$(KILL)' MINUTES='$(MINUTES)' WITHIN='$(WITHIN)' JSON='$(JSON)' \
		.venv/bin/python -m tests.load

cost-curve: $(READY_TO_TEST) ## Measure halls of 100 to 800 phones and draw docs/cost-curve.png
	@.venv/bin/python -m tests.cost_curve

clustering: $(READY_TO_TEST) $(READY_FOR_MEANING) ## Measure the proposed clusters on a table of ideas: FILE=ideas.csv MEANING=1
	@.venv/bin/python -m tests.clustering $(FILE)

rehearsal: $(READY_TO_TEST) ## Take a table of ideas through a whole workshop and LibreOffice: FILE=ideas.csv
	@.venv/bin/python -m tests.rehearsal $(FILE)

screenshots: $(READY_TO_TEST) ## Take a picture of every face into screenshots/, of the demo or of a table: FILE=ideas.csv
	@.venv/bin/python -m tests.screenshots$(if $(FILE),_of_ideas $(FILE)) $(ARGS)

catalogues: $(READY_TO_RUN) ## Bring the translation catalogues up to date with the texts in the code
	@.venv/bin/python -m sessions.locale.update $(ARGS)

lock: $(READY_TO_RUN) ## Renew locks/ after a change of pyproject.toml (newest versions of all: UPGRADE=1)
	@test -x .venv/bin/uv || { echo 'make lock needs uv, which could not be installed in .venv.' >&2; exit 1; }
	$(COMPILE) pyproject.toml --extra postgres --output-file locks/run.txt
	$(COMPILE) pyproject.toml --extra postgres --group dev --constraints locks/run.txt --output-file locks/test.txt
	$(COMPILE) pyproject.toml --extra meaning --constraints locks/run.txt --output-file locks/meaning.txt
	$(COMPILE) --group build --constraints locks/test.txt --output-file locks/build.txt
	$(COMPILE) --group uv --output-file locks/uv.txt

clean: ## Remove what make made: .venv, caches, screenshots
	rm -rf .venv dist screenshots .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY_TO_RUN): pyproject.toml locks/uv.txt locks/build.txt locks/run.txt tools/set_up.py
	@$(or $(PYTHON),python3) -c $(NEW_ENOUGH) 2>/dev/null || { echo 'Python 3.11 or newer is needed, and' \
		"$(or $(PYTHON),python3) is $$($(or $(PYTHON),python3) --version 2>/dev/null || echo missing):" \
		'install a newer one, or name it: make setup PYTHON=/path/to/python3' >&2; exit 1; }
	@$(PYTHON) -m tools.set_up run
	@touch $@

.venv/ready-for-meaning: $(READY_TO_RUN) locks/meaning.txt
	@.venv/bin/python -m tools.set_up meaning
	@touch $@

$(READY_TO_TEST): $(READY_TO_RUN) locks/test.txt
	@.venv/bin/python -m tools.set_up test
	@touch $@
