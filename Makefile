# One word per chore; the work itself is in scripts/.
.DEFAULT_GOAL := help
.PHONY: help run test check train bench clean lock

help:
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' Makefile

run: ## start everything and print the address to open
	@scripts/run

test: ## run every test, setting up what they need
	@scripts/test $(ARGS)

check: ## lint, types, who may import whom, and the training data
	@scripts/check

train: ## train the model again if what it learns from has changed
	@scripts/train

bench: ## print the figures; one of them with ONLY=name
	@scripts/bench $(ONLY)

clean: ## remove what can be made again: packages, models, caches; never var/
	@scripts/clean

lock: # for those who change requirements.in
	@scripts/lock
