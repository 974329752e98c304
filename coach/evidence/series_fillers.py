"""Words that neither name a number nor count it."""

from __future__ import annotations

# Words beside a number that neither name it nor count it.
FILLERS = {
    *("a", "about", "after", "again", "ago", "all", "also", "an", "and", "around", "as", "at"),
    *("be", "been", "before", "but", "by", "came", "can", "did", "each", "ended", "every"),
    *("exactly", "first", "for", "from", "get", "go", "got", "had", "has", "have", "he", "here"),
    *("hi", "how", "i", "in", "is", "it", "its", "just", "last", "least", "like", "made", "make"),
    *("me", "my", "next", "no", "now", "of", "ok", "on", "only", "our", "per", "read", "s"),
    *("said", "saw", "she", "so", "some", "still", "sum", "t", "than", "that", "the", "their"),
    *("them", "then", "there", "these", "they", "this", "those", "to", "today", "total", "until"),
    *("up", "us", "was", "we", "well", "went", "were", "when", "where", "which", "while", "with"),
    *("yes", "you", "your"),
    *("argh", "eek", "haha", "hmm", "lol", "omg", "oops", "phew", "sigh", "ugh", "wow", "yay"),
}
