"""What scripts/train/corpus.ts wrote, in batches of sentences that are equally long."""

import json
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch


class Corpus:
    """Sentences with every translation that is right, in flat arrays."""

    def __init__(self, path):
        self.sources, self.options, self.targets, self.alignments, self.shares = [], [], [], [], []
        with Path(path).open(encoding="utf-8") as lines:
            for line in lines:
                pair = json.loads(line)
                self.sources.append(np.array(pair["source"], np.int16))
                first = len(self.targets)
                shares = np.cumsum([each["weight"] for each in pair["translations"]])
                self.options.append((first, shares / shares[-1]))
                for each in pair["translations"]:
                    self.targets.append(np.array(each["target"], np.int16))
                    self.alignments.append(np.array(each["alignment"], np.int16))

    def __len__(self):
        return len(self.sources)

    def batches(self, random, size):
        """Forever: `size` pairs or fewer of a sentence and one of its translations, all equally
        long. Every pass over the corpus draws one translation of each sentence."""
        while True:
            groups = defaultdict(list)
            draws = random.random(len(self))
            for index, (first, shares) in enumerate(self.options):
                option = first + int(np.searchsorted(shares, draws[index], side="right"))
                lengths = len(self.sources[index]), len(self.targets[option])
                groups[lengths].append((index, option))
            batches = []
            for group in groups.values():
                shuffled = order_of(group, random.permutation(len(group)))
                batches += [shuffled[at : at + size] for at in range(0, len(group), size)]
            for which in random.permutation(len(batches)):
                yield batches[which]

    def stacked(self, pairs):
        """Source, target and alignment ids of pairs, each batch × length."""
        return (
            stacked([self.sources[index] for index, _ in pairs]),
            stacked([self.targets[option] for _, option in pairs]),
            stacked([self.alignments[option] for _, option in pairs]),
        )

    def accepted(self, index):
        """The translations that are right, as lists of ids with their end."""
        first, shares = self.options[index]
        return [self.targets[option].tolist() for option in range(first, first + len(shares))]

    def by_length(self, size):
        """Indices and sources of sentences that are equally long."""
        groups = defaultdict(list)
        for index, source in enumerate(self.sources):
            groups[len(source)].append(index)
        for group in groups.values():
            for at in range(0, len(group), size):
                part = group[at : at + size]
                yield part, stacked([self.sources[index] for index in part])


def order_of(items, order):
    return [items[at] for at in order]


def stacked(rows):
    return torch.from_numpy(np.stack(rows).astype(np.int64))
