"""How likely each label of a codebook is, for a text as a whole.

Two kinds of learners that err in different places judge together: one weighs the text as a whole
(weigher.py), a few let each label look at the words that speak for it (attention.py). Labels hold
each for itself; of the choices one holds, and which one leans on the labels (leaning.py). All is
kept as plain numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, log_softmax, softmax

from coach.encoder import Encoding, load_encoder
from coach.judging.attention import Attention, Numbers, whole_of
from coach.judging.leaning import Leaning
from coach.judging.weigher import Features, Weigher
from coach.judging.written import Written
from coach.ngrams import NGrams

LEANING_COUNTS = 0.25  # of what the labels say for a choice
SEEDS = (0, 1)  # of the learners that look at words
ATTENTION_COUNTS = 0.75  # of what both kinds say
LOUDER = 1.5  # scores of the first kind are small: so much are they raised
WEIGHTS, OF_TEXT, OF_CONTEXT = "weights.npz", "text", "context"

Shares = Mapping[str, float]


@dataclass(frozen=True)
class Judge:
    """All that a text is judged with."""

    labels: tuple[str, ...]
    choices: tuple[str, ...]
    features: Features
    whole: Weigher
    attentions: tuple[Attention, ...]
    leaning: Leaning

    def shares(self, text: str, context: str = "") -> tuple[Shares, Shares]:
        """Give how likely each label is, each for itself, and each choice, one in all."""
        encoder = load_encoder()
        of_context = encoder.encode_one(context) if context else None
        scores = self._scores(Written(text, context), encoder.encode_one(text), of_context)
        count = len(self.labels)
        likely = expit(scores[:count])
        leaning = LEANING_COUNTS * self.leaning.of(likely)
        chosen = softmax(log_softmax(scores[count:]) + leaning)
        return (
            dict(zip(self.labels, likely.tolist(), strict=True)),
            dict(zip(self.choices, chosen.tolist(), strict=True)),
        )

    def part_that(self, label: str, parts: Sequence[str]) -> str:
        """Give the part of a text whose words speak most for a label; nothing is encoded."""
        weights = self.whole.weights[:, self.labels.index(label)]
        return parts[int(self.features.by_words(parts, weights).argmax())]

    def _scores(self, written: Written, text: Encoding, context: Encoding | None) -> Numbers:
        of_whole = LOUDER * self.whole.of(self.features.of([written], [text], [context]))[0]
        whole = whole_of(text, context)
        looked = np.mean([one.scores(text.lower, whole) for one in self.attentions], axis=0)
        return np.asarray(ATTENTION_COUNTS * looked + (1 - ATTENTION_COUNTS) * of_whole)

    def save(self, folder: Path) -> None:
        """Write plain numbers and words into a folder."""
        looks = {
            f"{name}_{at}": numbers
            for at, one in enumerate(self.attentions)
            for name, numbers in one.numbers().items()
        }
        whole = {"of_whole": self.whole.weights, "bias_of_whole": self.whole.bias}
        leans = {"leaning": self.leaning.weights, "bias_of_leaning": self.leaning.bias}
        np.savez(folder / WEIGHTS, **whole, **leans, **looks)
        kept = {OF_TEXT: self.features.ngrams, OF_CONTEXT: self.features.context_ngrams}
        for name, ngrams in kept.items():
            if ngrams is not None:
                (folder / name).mkdir()
                ngrams.save(folder / name)

    @classmethod
    def load(cls, folder: Path, labels: tuple[str, ...], choices: tuple[str, ...]) -> Judge:
        """Read what ``save`` has written."""
        has_context = (folder / OF_CONTEXT).is_dir()
        of_context = NGrams.load(folder / OF_CONTEXT) if has_context else None
        with np.load(folder / WEIGHTS) as kept:
            whole = Weigher(kept["of_whole"], kept["bias_of_whole"])
            leaning = Leaning(kept["leaning"], kept["bias_of_leaning"])
            attentions = tuple(_attention_at(kept, at) for at in range(len(SEEDS)))
        features = Features(NGrams.load(folder / OF_TEXT), of_context)
        return cls(labels, choices, features, whole, attentions, leaning)

    @classmethod
    def learn(
        cls, written: Sequence[Written], labels: tuple[str, ...], choices: tuple[str, ...]
    ) -> Judge:
        """Learn from labelled texts; takes some seconds a thousand."""
        from coach.judging.attending import attend  # while learning alone

        texts = list(load_encoder().encode_each([one.text for one in written]))
        contexts = _encoded_contexts(written)
        features = Features.learn(written)
        held = np.array([[label in one.labels for label in labels] for one in written])
        chosen = np.array([[choice == one.choice for choice in choices] for one in written])
        whole = Weigher.learn(features.of(written, texts, contexts), np.hstack([held, chosen]))
        states = [one.lower.astype(np.float16) for one in texts]
        wholes = np.array([whole_of(*both) for both in zip(texts, contexts, strict=True)])
        attentions = [attend(states, wholes, held, chosen, seed) for seed in SEEDS]
        leaning = Leaning.learn(held, chosen)
        return cls(labels, choices, features, whole, tuple(attentions), leaning)


def _attention_at(kept: Mapping[str, NDArray[np.float32]], at: int) -> Attention:
    ending = f"_{at}"
    return Attention.of(
        {name.removesuffix(ending): kept[name] for name in kept if name.endswith(ending)}
    )


def _encoded_contexts(written: Sequence[Written]) -> list[Encoding | None]:
    """Encode what was said before each text, where something was."""
    encoded = load_encoder().encode_each([one.context for one in written if one.context])
    return [next(encoded) if one.context else None for one in written]
