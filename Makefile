# Two commands are enough on a fresh machine that has python3 and make: `make demo` and `make test`.
VENV ?= .venv
BIN := $(VENV)/bin
PYTHON ?= python3
DEV := $(VENV)/.dev
CORE := $(VENV)/.core
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test tests test-all lint bench bench-reading bench-watch bench-counsel bench-state lock clean mutants sbom docs shots papers share wheel wheelhouse

demo: $(CORE)
	@$(BIN)/verbale brief examples/european-security-2022

# The checks run beside the tests: the type checker uses one processor for a minute.
test: $(DEV)
	@$(MAKE) --no-print-directory -j 2 lint tests

tests: $(DEV)
	$(BIN)/python -m pytest -q -n auto --dist loadfile --no-loadscope-reorder

# The same, and nothing may be skipped for want of PostgreSQL, chromium, the data (VERBALE_DATA) or an extra.
test-all: $(DEV) lint
	VERBALE_INSIST=1 .ci/with-postgres $(BIN)/python -m pytest -q -n auto --dist loadfile --no-loadscope-reorder -p tests.insist

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

# Debts and moves read from the golden letters, against their gold; of the sealed third totals alone.
bench-state: $(DEV)
	$(BIN)/python -m benchmarks.state

# What the record costs as it grows; draws docs/record/growth.svg. VERBALE_POSTGRES names a server, or: .ci/with-postgres make bench-record
bench-record: $(DEV)
	$(BIN)/python -m benchmarks.record --full --write

# What a record survives: kills, full disks, want of memory, damage, random use. VERBALE_POSTGRES names a server to torture as well.
torture: $(DEV)
	$(BIN)/python -m benchmarks.torture --full
	$(BIN)/python -m benchmarks.torture --stateful 100000

# Mutants of the nouns, of record's entries and chain, of the clocks, of app and of scope: a sample of them, the same on every run. ARGS='--full'
# tries every one, ARGS="--names 'verbale.model.when*'" a part, ARGS='--write' writes docs/mutants.md.
mutants: $(DEV)
	$(INSTALL) --group mutants
	$(BIN)/python -m benchmarks.mutants.run $(ARGS)

# The documentation site, for any browser, without a network: build/site/index.html. A warning of the generator is an error.
docs: $(DEV)
	$(BIN)/python -m tools.site

# Every picture of the documentation anew, taken in a real browser (VERBALE_CHROMIUM, else chromium on the path).
shots: $(DEV)
	$(BIN)/python -m benchmarks.desk.shots
	$(BIN)/python -m benchmarks.reading.files.shots

# Manual pages and completions as they are installed: build/share.
share: $(DEV)
	$(BIN)/python -m tools.share

# What people install: dist/verbale-VERSION-py3-none-any.whl, with the examples, manual pages and completions.
wheel: share
	$(BIN)/python -m hatchling build -t wheel

# Everything for a machine without a network, of this system and Python: dist/wheelhouse, with the language model, and install.py to install from it.
wheelhouse: wheel
	$(BIN)/python -m tools.wheelhouse

# What is shipped and with which hashes, as CycloneDX: sbom.json of the locked packages, the same on every run. The tool has an environment of its own.
sbom: pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)/sbom
	$(VENV)/sbom/bin/python -m pip install --quiet --disable-pip-version-check 'cyclonedx-bom>=7.5'
	@$(VENV)/sbom/bin/cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --output-reproducible --of JSON -o sbom.json

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# Everything is installed as it is locked, by hash, and wheels only; then this tree itself, which fetches nothing more.
$(CORE): pyproject.toml requirements.lock | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-build-isolation --no-deps -e .
	@touch $@

$(DEV): requirements-dev.lock $(CORE)
	$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

# Take newer versions into the lock files; needs uv.
lock:
	.ci/lock

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks .import_linter_cache mutants
