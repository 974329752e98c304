"""How all processes tell what they do: their log lines, the turn they belong to, who may read."""
