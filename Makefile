# Two commands are enough on a fresh machine that has python3 and make: `make demo` and `make test`.
VENV ?= .venv
BIN := $(VENV)/bin
PYTHON ?= python3
DEV := $(VENV)/.dev
CORE := $(VENV)/.core
EXTRAS ?= counsel,desk,postgres

.PHONY: demo test lint bench bench-reading bench-watch bench-counsel clean

demo: $(CORE)
	@$(BIN)/verbale brief examples/european-security-2022

test: $(DEV) lint
	$(BIN)/python -m pytest -q -n auto --dist loadgroup

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(DEV)
	$(BIN)/python -m benchmarks.run

# Every figure of the reader. VERBALE_DATA says where the public data are.
bench-reading: $(DEV)
	$(BIN)/python -m benchmarks.reading

# The honesty of the watch; writes docs/watch/evaluation.md. VERBALE_DATA says where the public records are.
bench-watch: $(DEV)
	$(BIN)/python -m benchmarks.watch --write

# The goals of counsel; writes docs/counsel/figures.md. NegMAS is measured beside it where it is installed.
bench-counsel: $(DEV)
	$(BIN)/python -m benchmarks.counsel --write

# What the record costs as it grows; draws docs/record/growth.svg. VERBALE_POSTGRES names a server, or: .ci/with-postgres make bench-record
bench-record: $(DEV)
	$(BIN)/python -m benchmarks.record --full --write

# What a record survives: kills, full disks, want of memory, damage, random use. VERBALE_POSTGRES names a server to torture as well.
torture: $(DEV)
	$(BIN)/python -m benchmarks.torture --full
	$(BIN)/python -m benchmarks.torture --stateful 100000

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(CORE): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[counsel]'
	@touch $@

$(DEV): pyproject.toml $(CORE)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[$(EXTRAS)]'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks .import_linter_cache
