# What one does with this package. Each target first installs what it lacks (tools/setup).
#
#   make serve          build, watch and show each new build: http://127.0.0.1:8080
#   make build          the files to publish, in dist/
#   make test           everything below, in this order
#   make lint           formatting, and clippy for both targets
#   make test-native    the rules, without a browser
#   make test-browser   the parts that need a browser, one at a time
#   make test-e2e       the built widget in real browsers, as readers use it: each test in the engines
#                       that it names, or in fewer (E2E_BROWSERS=chromium make test-e2e)
#   make test-size      what a first visit downloads, against its budget
#   make words          how far each language is, for translators
#   make shots          a picture of every screen, in tests/shots
#   make test-hosts     the packages of a release in real blog software: WordPress, Hugo, Astro, Vite
#   make release        what a version is handed out as, in release/
#   make bench          how fast it is, against a static page: some minutes (benches/README.md)
#   make clean          removes what was built, not what was installed

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.NOTPARALLEL:
.PHONY: help serve build languages words test lint test-native test-browser test-e2e test-size shots test-hosts release bench clean setup-build setup-test setup-hosts

# Every recipe finds the pinned tools by this, and by nothing else.
tools := . tools/env &&
wasm := --target wasm32-unknown-unknown
# Trunk understands only `true` and `false` here, and stops at the customary `1`.
trunk := env -u NO_COLOR trunk

help:
	@sed -n 's/^#   //p' Makefile

serve: setup-build
	@$(tools) echo "http://127.0.0.1:8080" && \
	if [[ -n "$${DISPLAY-}$${WAYLAND_DISPLAY-}" ]] && command -v xdg-open >/dev/null; then open=--open; fi; \
	exec $(trunk) serve --dist target/serve $${open-}

build: setup-build
	@mkdir -p target
	$(tools) CARGO_ENCODED_RUSTFLAGS="$$(tools/flags)" $(trunk) build --release

test: setup-test lint test-native test-browser test-e2e test-size test-hosts

lint: setup-build
	$(tools) cargo fmt --check
	$(tools) cargo clippy --locked --all-targets --features e2e -- -D warnings
	$(tools) cargo clippy --locked --all-targets $(wasm) -- -D warnings

test-native: setup-build
	$(tools) node --test tests/interface.test.mjs
	$(tools) cargo test --locked

# The runner takes the browser from the name of the driver's variable.
test-browser: setup-test
	$(tools) CHROMEDRIVER="$$E2E_CHROMEDRIVER" \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
	cargo test --locked $(wasm)

# With two generated languages, for tests.
languages: setup-build
	$(tools) node tests/languages/generate.mjs target/pseudolocales
	$(tools) CAREER_INSURANCE_LANGUAGES=target/pseudolocales CARGO_ENCODED_RUSTFLAGS="$$(tools/flags)" \
	$(trunk) build --release --dist target/languages

test-e2e: setup-test build languages
	$(tools) cargo test --locked --features e2e --test e2e

shots: setup-test build languages
	$(tools) cargo test --locked --features e2e --test e2e -- screens::

test-size: build
	$(tools) node tools/size.mjs

test-hosts: setup-hosts build
	$(tools) node tools/release.mjs target/release-of-tests
	$(tools) node tests/hosts/run.mjs

release: build
	$(tools) node tools/release.mjs

words: setup-build
	@$(tools) node tools/words.mjs

bench: setup-test build languages
	$(tools) node benches/run.mjs

clean:
	rm -rf dist release target tests/shots

setup-build:
	@tools/setup build

setup-test:
	@tools/setup test

setup-hosts:
	@tools/setup hosts
