"""The subject itself: planning, negotiation, evidence, the playbook and care."""
