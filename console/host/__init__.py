"""The page a group shows its neighbours."""
