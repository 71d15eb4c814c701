"""Trains the transformer on a corpus and writes its two files: see README.md.

    python3 train.py <corpus folder> <output folder> <name> [--layers 2] [--without mask] ...
"""

import argparse
import json
import math
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch

from data import Corpus
from export import export
from model import SETTINGS, Model, initial_weights, weights_in

# −log of the probability below which a word is a surprise: rarer than any choice of words is.
SURPRISE = 4.0


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus")
    parser.add_argument("output")
    parser.add_argument("name")
    parser.add_argument("--start", help="the .json of a model to go on from")
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--inner", type=int, default=128, help="width of the feed-forward network")
    parser.add_argument("--layers", type=int, default=1, help="of the encoder")
    parser.add_argument("--decoder-layers", type=int, help="those of the encoder if not given")
    parser.add_argument("--steps", type=int, default=36000)
    parser.add_argument("--warm-up", type=int, default=400)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--aligned", type=float, default=0.3, help="weight of the alignment's loss")
    parser.add_argument("--again", type=float, default=0.5, help="from which share of the steps on")
    parser.add_argument("--dropout", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without", nargs="*", default=[], help="mask, encoder-positions, ...")
    parser.add_argument("--stop-after", type=int, help="of the steps, to try it out")
    return parser.parse_args()


def config_of(options):
    words = json.loads((Path(options.corpus) / "vocabulary.json").read_text(encoding="utf-8"))
    source, target = words["source"], words["target"]
    return {
        "dModel": options.width,
        "encoderLayers": options.layers,
        "decoderLayers": options.decoder_layers or options.layers,
        "dFeedForward": options.inner,
        **SETTINGS,
        "sourceVocabulary": source,
        "targetVocabulary": target,
        "sourcePad": source.index("<pad>"),
        "sourceEnd": source.index("<eos>"),
        "targetPad": target.index("<pad>"),
        "targetStart": target.index("<bos>"),
        "targetEnd": target.index("<eos>"),
    }


def losses(model, source, target, alignment):
    """batch × n: the cross-entropy of each word; and how far the readable head is from the gold
    alignment."""
    start = torch.full((len(target), 1), model.config["targetStart"])
    logits, crossed = model.decode(torch.cat([start, target[:, :-1]], 1), model.encode(source))
    wrong = torch.nn.functional.cross_entropy(logits.transpose(1, 2), target, reduction="none")
    layer, _, head = model.config["readableHead"].split(".")
    looks = crossed[layer][:, int(head[1:])].gather(2, alignment[:, :, None])
    return wrong, -looks.clamp_min(1e-9).log().mean()


class Again:
    """Pairs that surprised the model, to be seen again before the corpus goes on."""

    def __init__(self, batches, size):
        self.batches, self.size, self.kept = batches, size, defaultdict(list)

    def keep(self, pairs, wrong, lengths):
        surprising = wrong.detach().amax(1) > SURPRISE
        self.kept[lengths] += [pair for pair, is_kept in zip(pairs, surprising.tolist()) if is_kept]

    def next(self):
        for lengths, pairs in self.kept.items():
            if len(pairs) >= self.size:
                del self.kept[lengths]
                return pairs
        return next(self.batches)


@torch.no_grad()
def share_right(model, corpus):
    right = 0
    for indices, sources in corpus.by_length(256):
        for index, row in zip(indices, model.translate(sources)[:, 1:].tolist()):
            end = model.config["targetEnd"]
            written = row[: row.index(end) + 1] if end in row else row
            right += written in corpus.accepted(index)
    return right / len(corpus)


def train(options):
    torch.set_num_threads(1)
    folder, config = Path(options.corpus), config_of(options)
    start = options.start
    weights = weights_in(start, config) if start else initial_weights(config, options.seed)
    model = Model(config, weights, options.without)
    optimizer = torch.optim.Adam(weights.values(), lr=1, betas=(0.9, 0.98), eps=1e-9)
    corpus, dev = Corpus(folder / "train.jsonl"), Corpus(folder / "dev.jsonl")
    rounds = corpus.batches(np.random.default_rng(options.seed), options.batch)
    again = Again(rounds, options.batch // 4)
    began = time.monotonic()
    print(f"{sum(weight.numel() for weight in weights.values())} parameters", flush=True)
    for step in range(1, (options.stop_after or options.steps) + 1):
        left = (step - options.warm_up) / (options.steps - options.warm_up)
        decayed = (1 + math.cos(math.pi * left)) / 2
        rate = options.rate * (step / options.warm_up if left < 0 else decayed)
        optimizer.param_groups[0]["lr"] = rate
        model.dropout = options.dropout
        pairs = again.next()
        source, target, alignment = corpus.stacked(pairs)
        wrong, misaligned = losses(model, source, target, alignment)
        model.dropout = 0.0
        if step > options.again * options.steps:
            again.keep(pairs, wrong, (source.shape[1], target.shape[1]))
        wrong = wrong.mean()
        optimizer.zero_grad()
        (wrong + options.aligned * misaligned).backward()
        torch.nn.utils.clip_grad_norm_(weights.values(), 1)
        optimizer.step()
        if step % 100 == 0:
            seconds = time.monotonic() - began
            print(f"{step} {seconds:.0f}s loss {wrong:.4f} aligned {misaligned:.4f}", flush=True)
        if step % 2000 == 0:
            print(f"{step} dev {100 * share_right(model, dev):.2f} %", flush=True)
    return model


if __name__ == "__main__":
    given = arguments()
    trained = train(given)
    keys = ("seed", "steps", "batch", "rate", "warm_up", "aligned", "dropout", "again")
    export(given.output, given.name, trained, {key: vars(given)[key] for key in keys})
