# Daiyn: what there is to make. `make help` lists it.
SHELL := /bin/sh
PY := .venv/bin/python
export LC_ALL := C.UTF-8
# The rooms that need no window; their tests run where PySide6 cannot be imported.
CORE := $(addprefix tests/,alerts cap content places kiosk training signatures household paper exchange store usecases test_checklist.py test_form_fields.py)

.PHONY: help run test check proof mutate bench bench-bundle screenshots kiosk-screenshots doc-pictures i18n lock bundle dist compare dist-linux dist-macos gate papers clean setup-run setup-dev setup-dist setup-mutate setup-windows

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | sed -E 's/:.*## /\t/' | expand -t 16

setup-run:
	@sh tools/setup.sh run

setup-dev:
	@sh tools/setup.sh dev

setup-dist: setup-dev
	@sh tools/setup.sh dist

setup-mutate: setup-dev
	@sh tools/setup.sh mutate

setup-windows: setup-dev
	@sh tools/setup.sh windows

run: setup-run ## open the program (ARGS="--lang kk" hands arguments on)
	$(PY) -m guide $(ARGS)

check: setup-dev ## style, types and the arrows between rooms
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports
	.venv/bin/lint-imports --config tools/loading.toml

test: check ## everything that guards each change
	$(PY) -m pytest -n 2 --dist loadfile -m "not proof" -p tests.without_qt -p no:pytest-qt $(CORE)
	$(PY) -m pytest -n 2 --dist loadgroup -m "not proof" $(CORE:%=--ignore=%)

proof: setup-dist ## the full-size proofs (long)
	$(PY) -m pytest -n 2 --dist loadgroup -m proof

mutate: setup-mutate ## small faults in the core that its tests do not find (ARGS="--room store --sample 200")
	$(PY) tools/mutate.py $(ARGS)

bench: setup-dev ## speed and memory as ratios against a floor in the same run
	$(PY) -m tests.bench.run $(ARGS)

bench-bundle: setup-dist ## size and start of the frozen program (ARGS=--packed: also as an archive)
	$(PY) -m tests.bench.bundle $(ARGS)

screenshots: setup-dev ## every page in every language, theme and size into build/screenshots/
	$(PY) tools/screenshots.py $(ARGS)

kiosk-screenshots: setup-dev ## every page of a kiosk in every language and size into build/screenshots/
	$(PY) -m tools.kiosk_pictures build/screenshots $(ARGS)

doc-pictures: setup-dev ## the pictures of README.md and docs/ drawn anew
	$(PY) tools/doc_pictures.py

i18n: setup-dev ## read the program's texts into the .ts files and compile them
	$(PY) tools/update_i18n.py
	$(PY) tools/compile_i18n.py

bundle: setup-dev ## the frozen program in dist/daiyn/
	$(PY) -m PyInstaller --noconfirm --log-level WARN build.spec

dist: setup-dist ## everything this machine can make for people, with sums and signature, in dist/ (ARGS=--quick)
	$(PY) -m tools.installer.make $(ARGS)

compare: setup-dist ## build twice in two places and compare bit by bit (ARGS="--quick --system windows")
	$(PY) -m tools.installer.compare $(ARGS)

dist-linux: setup-dist ## the Debian package and the file for other distributions (ARGS=--quick: large, in seconds)
	$(PY) -m tools.installer.linux.make $(ARGS)

dist-windows: setup-windows ## setup.exe and the MSI; away from Windows built under Wine, for trying out (ARGS=--quick)
	$(PY) -m tools.installer.windows.make $(ARGS)

dist-macos: setup-dev ## the application and its disk image (on a Mac)
	$(PY) -m tools.installer.macos.make $(ARGS)

gate: setup-dev ## one version everywhere? (ARGS=--release: with its day and its tag)
	$(PY) -m tools.installer.gate $(ARGS)

papers: setup-dev ## the paper packs, for people without the program, in dist/
	$(PY) -m tools.paper_pack $(ARGS)

lock: ## write the hash-locked requirements anew (needs uv)
	cd requirements && uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url run.in -o run.txt
	cd requirements && uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url dev.in -o dev.txt
	cd requirements && uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url mutate.in -o mutate.txt
	cd requirements && uv pip compile --python-platform windows --python-version 3.13 --generate-hashes --no-header --no-emit-index-url windows.in -o windows.txt

clean: ## remove what was built
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
