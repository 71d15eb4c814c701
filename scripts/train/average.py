"""Averages models that went on from the same one, as Vaswani et al. average their last checkpoints.

    python3 average.py <output folder> <name> <model.json>...
"""

import json
import sys
from pathlib import Path

import torch

from export import export
from model import Model, weights_in

if __name__ == "__main__":
    _, folder, name, *paths = sys.argv
    cards = [json.loads(Path(path).read_text(encoding="utf-8")) for path in paths]
    several = [weights_in(path, cards[0]["config"]) for path in paths]
    weights = {each: torch.stack([one[each] for one in several]).mean(0) for each in several[0]}
    model = Model(cards[0]["config"], weights, cards[0]["without"])
    trainings = [card["training"] for card in cards]
    common = dict(set.intersection(*(set(training.items()) for training in trainings)))
    export(folder, name, model, {**dict(sorted(common.items())), "averaged": len(paths)})
