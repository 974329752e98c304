# One word per chore; the work itself is in scripts/.
.DEFAULT_GOAL := help
.PHONY: help run demo demo-run first-account test check train bench clean lock \
	playbook-check playbook-import playbook-accept playbook-reviewed \
	audit sbom channel-check channel-key channel-lock-anew change-secret notice-check corrections backup restore faults soak

help:
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-18s %s\n", $$1, $$2 }' Makefile

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

faults: ## kill parts 200 times and make all other trouble (an hour); KILLS=100 on each database
	@KILLS="$(KILLS)" scripts/faults

soak: ## talk for half an hour and watch the memory; MINUTES=30
	@scripts/setup && .venv/bin/python -m deploy.ready && .venv/bin/python -m benchmarks.soak --minutes $(or $(MINUTES),30)

demo: ## make demo data: 300 invented conversations with the real coach
	@scripts/demo make $(ARGS)

demo-run: ## show the demo: as make run, without your own data and tokens
	@scripts/demo run

first-account: ## print a one-time link at which the first host makes an account
	@scripts/first-account

corrections: ## write the corrections that were accepted into a new branch
	@scripts/corrections $(ARGS)

playbook-check: ## look the playbook over: mistakes, untruths, near-duplicates
	@scripts/playbook check

playbook-import: ## cut a report into candidates for you to edit: FILE=report.pdf
	@scripts/playbook import "$(FILE)"

playbook-accept: ## move the candidates you marked into their stories: FILE=playbook/candidates/report.yml
	@scripts/playbook accept "$(FILE)"

playbook-reviewed: ## date the review of an entry you compared with its source: ENTRY=...
	@scripts/playbook reviewed $(ENTRY)

channel-check: ## check Telegram, WhatsApp, SMS and Messenger, and say what to click where
	@scripts/channel-check

channel-key: ## print a new key that locks people's addresses up
	@scripts/channel-key

channel-lock-anew: ## lock all addresses up with the first key, so that the old may go
	@scripts/channel-key lock-anew

change-secret: ## write a new key that signs, and keep the one before for a while
	@scripts/change-secret

notice-check: ## send a trial notice, and say what to mend: TO=amira@example.org
	@scripts/notice-check $(TO)

backup: ## back up all but the keys into one file with its sum: ARGS="--to /mnt/backups"
	@scripts/backup $(ARGS)

restore: ## bring a backup back into an empty database: FILE=...
	@scripts/restore "$(FILE)" $(ARGS)

audit: ## look for weak points; ARGS=--online asks a feed, ARGS=--fuzz tries the web contract
	@scripts/audit $(ARGS)

sbom: ## print the list of all packages, as CycloneDX
	@scripts/sbom

lock: # for those who change requirements.in
	@scripts/lock
