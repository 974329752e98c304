"""What was learnt of moves and tone: how likely each is in a message.

Two kinds of learners that err in different places judge together: one weighs the message as a whole
(coach/negotiation/weigher.py), a few let each label look at the words that speak for it
(coach/negotiation/attention.py). Learnt from data/negotiation/moves.yml when that or what it is
made with has changed, and kept as plain numbers.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.special import expit

from coach.encoder import ENCODER_ID, Encoding, load_encoder
from coach.kept import keep, kept_in
from coach.negotiation.attention import Attention, Numbers, whole_of
from coach.negotiation.labelled_messages import FILE_OF_MOVES, MOVES, TONES, Said, read_moves
from coach.negotiation.weigher import Features, Weigher
from coach.ngrams import NGrams
from coach.settings import load_settings

SEEDS = (0, 1)  # of the learners that look at words
ATTENTION_COUNTS = 0.75  # of what both kinds say
LOUDER = 1.5  # scores of the first kind are small: so much are they raised
FROM = 0.5  # from which share on a move counts
WEIGHTS, OF_TEXT, OF_CONTEXT = "weights.npz", "text", "context"
MADE_WITH = ("attending", "attention", "labelled_messages", "learnt", "weigher")  # modules here

Shares = Mapping[str, float]


@dataclass(frozen=True)
class LearntMoves:
    """All that a message is judged with."""

    features: Features
    whole: Weigher
    attentions: tuple[Attention, ...]

    def shares(self, text: str, context: str = "") -> tuple[Shares, Shares]:
        """Give how likely each move is, each for itself, and each tone."""
        encoder = load_encoder()
        of_context = encoder.encode_one(context) if context else None
        scores = self._scores(Said(text, context), encoder.encode_one(text), of_context)
        likely = expit(scores).tolist()
        moves = dict(zip(MOVES, likely[: len(MOVES)], strict=True))
        return moves, dict(zip(TONES, likely[len(MOVES) :], strict=True))

    def found(self, moves: Shares) -> list[str]:
        """Give the moves that count, the likeliest first."""
        ordered = sorted(moves, key=lambda move: -moves[move])
        return [move for move in ordered if moves[move] >= FROM]

    def _scores(self, said: Said, text: Encoding, context: Encoding | None) -> Numbers:
        of_whole = LOUDER * self.whole.of(self.features.of([said], [text], [context]))[0]
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
        np.savez(
            folder / WEIGHTS, of_whole=self.whole.weights, bias_of_whole=self.whole.bias, **looks
        )
        kept = ((OF_TEXT, self.features.ngrams), (OF_CONTEXT, self.features.context_ngrams))
        for name, ngrams in kept:
            (folder / name).mkdir()
            ngrams.save(folder / name)

    @classmethod
    def load(cls, folder: Path) -> LearntMoves:
        """Read what ``save`` has written."""
        features = Features(NGrams.load(folder / OF_TEXT), NGrams.load(folder / OF_CONTEXT))
        with np.load(folder / WEIGHTS) as kept:
            whole = Weigher(kept["of_whole"], kept["bias_of_whole"])
            attentions = [_attention_at(kept, at) for at in range(len(SEEDS))]
        return cls(features, whole, tuple(attentions))


def _attention_at(kept: Mapping[str, Numbers], at: int) -> Attention:
    ending = f"_{at}"
    return Attention.of(
        {name.removesuffix(ending): kept[name] for name in kept if name.endswith(ending)}
    )


def learn(said: Sequence[Said]) -> LearntMoves:
    """Learn from labelled messages."""
    from coach.negotiation.attending import attend  # while learning alone

    texts = list(load_encoder().encode_each([one.text for one in said]))
    contexts = _encoded_contexts(said)
    features = Features.learn(said)
    moves = np.array([[move in one.moves for move in MOVES] for one in said])
    tones = np.array([[tone == one.tone for tone in TONES] for one in said])
    whole = Weigher.learn(features.of(said, texts, contexts), np.hstack([moves, tones]))
    states = [one.lower.astype(np.float16) for one in texts]
    wholes = np.array([whole_of(*both) for both in zip(texts, contexts, strict=True)])
    attentions = [attend(states, wholes, moves, tones, seed) for seed in SEEDS]
    return LearntMoves(features, whole, tuple(attentions))


def _encoded_contexts(said: Sequence[Said]) -> list[Encoding | None]:
    """Encode what was said before each message, where something was."""
    encoded = load_encoder().encode_each([one.context for one in said if one.context])
    return [next(encoded) if one.context else None for one in said]


@functools.cache
def load_learnt() -> LearntMoves:
    """Give what was learnt, learning it first if nothing fits what is here; one for the process."""
    models_dir = load_settings().models_dir
    folder = _folder(models_dir)
    if not is_learnt(models_dir):
        keep(learn(read_moves()).save, folder)
    return LearntMoves.load(folder)


def is_learnt(models_dir: Path) -> bool:
    """Tell whether what is here now was learnt from."""
    return (_folder(models_dir) / WEIGHTS).is_file()


def _folder(models_dir: Path) -> Path:
    modules = [Path(__file__).with_name(f"{name}.py") for name in MADE_WITH]
    return kept_in(models_dir / "moves", (FILE_OF_MOVES, *modules), also=ENCODER_ID)
