"""The pages that people keep: what each part of one holds, and its three forms."""
