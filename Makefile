# `make demo` and `make test` work on a fresh machine that has Python 3.11 or newer, make and git.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: demo test release validate bundle autograde feedback formgrader bench lint lock clean

demo: $(READY)  ## build release/, grade the sample class, print its marks and where the feedback lies
	@autograder release
	@autograder demo

test: $(READY)  ## pass every test
	$(BIN)/python -m pytest --numprocesses 2 --dist loadgroup

release: $(READY)  ## build release/ from source/
	@autograder release

validate: $(READY)  ## prove every lab sound: the gate of CI; one lab: make validate LAB=lab01_convolution_by_hand
	@autograder validate $(LAB)

bundle: $(READY)  ## pack what students get into dist/
	@autograder bundle

autograde: $(READY)  ## grade all that a class handed in: make autograde LAB=lab01_convolution_by_hand
	@test -n "$(LAB)" || { echo "say which lab: make autograde LAB=lab01_convolution_by_hand"; exit 2; }
	@autograder autograde $(LAB)

feedback: $(READY)  ## write the feedback pages: make feedback LAB=lab01_convolution_by_hand
	@test -n "$(LAB)" || { echo "say which lab: make feedback LAB=lab01_convolution_by_hand"; exit 2; }
	@nbgrader generate_feedback $(LAB) --force

formgrader: $(READY)  ## open nbgrader's formgrader in a browser
	@jupyter lab --ServerApp.default_url=/formgrader $(if $(filter 0,$(shell id -u)),--allow-root)

bench: $(READY)  ## measure kernels and a class against nbgrader's own autograde; the results also go to bench.json
	@autograder bench --json bench.json

lint: $(READY)  ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

lock: $(READY)  ## resolve requirements.lock anew
	$(BIN)/pip-compile --quiet --all-extras --strip-extras --no-header --no-emit-index-url --no-emit-find-links \
		--upgrade --output-file requirements.lock pyproject.toml
	sed -i 's/^\(torch==[0-9.]*\)+cpu/\1/' requirements.lock

clean:  ## remove the environment and all tools' leftovers; classroom/ stays
	rm -rf .venv dist .pytest_cache .mypy_cache .ruff_cache *.egg-info course/*.egg-info

$(READY): requirements.lock pyproject.toml course/requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "$(PYTHON) is older than Python 3.11: name a newer one, as in 'make demo PYTHON=python3.11'"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $@
