"""Figures that anyone can measure again; each script prints a table and writes nothing."""
