"""The encoder-decoder of media/transformer/README.md, to be trained: batched, in float32.

All sentences of a batch have the same length on either side, so that nothing is padded.
"""

import math
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

SETTINGS = {"heads": 4, "layerNormEpsilon": 1e-5, "maxLength": 24, "readableHead": "dec0.cross.h0"}


def shapes(config):
    """Every weight's shape by its name, in the order of the weights' file."""
    d, f = config["dModel"], config["dFeedForward"]
    found = {
        "source.embedding": [len(config["sourceVocabulary"]), d],
        "target.embedding": [len(config["targetVocabulary"]), d],
    }

    def linear(name, rows, columns):
        found[name + ".weight"], found[name + ".bias"] = [rows, columns], [rows]

    for tower, layers, attentions in (
        ("enc", config["encoderLayers"], ["self"]),
        ("dec", config["decoderLayers"], ["self", "cross"]),
    ):
        for layer in (f"{tower}{n}" for n in range(layers)):
            for index, sublayer in enumerate([*attentions, "ffn"], start=1):
                if sublayer == "ffn":
                    linear(f"{layer}.ffn.inner", f, d)
                    linear(f"{layer}.ffn.outer", d, f)
                else:
                    for part in ("query", "key", "value", "output"):
                        linear(f"{layer}.{sublayer}.{part}", d, d)
                for part in ("gain", "bias"):
                    found[f"{layer}.norm{index}.{part}"] = [d]
    return found


def initial_weights(config, seed):
    """Gains 1, biases 0, embeddings of variance 1/d, and Glorot's matrices."""
    generator = torch.Generator().manual_seed(seed)
    weights = {}
    for name, shape in shapes(config).items():
        if name.endswith(".embedding"):
            spread = 1 / math.sqrt(config["dModel"])
            value = spread * torch.randn(shape, generator=generator)
        elif name.endswith(".weight"):
            limit = math.sqrt(6 / sum(shape))
            value = limit * (2 * torch.rand(shape, generator=generator) - 1)
        else:
            value = torch.full(shape, float(name.endswith(".gain")))
        weights[name] = value.requires_grad_()
    return weights


def weights_in(path, config):
    """Those of a model's card at `path`, by name."""
    raw = np.fromfile(Path(path).with_suffix(".f32"), "<f4")
    weights, end = {}, 0
    for name, shape in shapes(config).items():
        begin, end = end, end + math.prod(shape)
        weights[name] = torch.tensor(raw[begin:end]).reshape(shape).requires_grad_()
    return weights


class Model:
    def __init__(self, config, weights, without=()):
        self.config, self.weights, self.without = config, weights, set(without)
        self.dropout = 0.0
        d, length = config["dModel"], config["maxLength"]
        angles = torch.arange(length)[:, None] / 10000 ** (torch.arange(0, d, 2) / d)
        self.positions = torch.stack([angles.sin(), angles.cos()], dim=2).reshape(length, d)
        self.future = torch.ones(length, length, dtype=torch.bool).triu(1)

    def linear(self, name, x):
        return functional.linear(x, self.weights[name + ".weight"], self.weights[name + ".bias"])

    def embed(self, side, ids):
        """ids: batch × length → batch × length × d"""
        x = math.sqrt(self.config["dModel"]) * self.weights[f"{side}.embedding"][ids]
        tower = {"source": "encoder", "target": "decoder"}[side]
        if f"{tower}-positions" not in self.without:
            x = x + self.positions[: ids.shape[1]]
        return self.dropped(x)

    def dropped(self, x):
        return functional.dropout(x, self.dropout) if self.dropout > 0 else x

    def attention(self, name, x, memory, is_masked=False):
        """x: batch × n × d, memory: batch × m × d → batch × n × d, and batch × heads × n × m"""
        heads = self.config["heads"]

        def split(part, side):
            return self.linear(f"{name}.{part}", side).unflatten(2, (heads, -1)).transpose(1, 2)

        query, key, value = split("query", x), split("key", memory), split("value", memory)
        scores = query @ key.transpose(2, 3) / math.sqrt(query.shape[3])
        if is_masked:
            scores = scores.masked_fill(self.future[: x.shape[1], : x.shape[1]], -math.inf)
        weights = scores.softmax(3)
        together = (weights @ value).transpose(1, 2).flatten(2)
        return self.linear(name + ".output", together), weights

    def feed_forward(self, name, x):
        return self.linear(name + ".outer", self.linear(name + ".inner", x).relu())

    def close(self, layer, index, x, sublayer):
        norm = f"{layer}.norm{index}"
        gain, bias = self.weights[norm + ".gain"], self.weights[norm + ".bias"]
        return functional.layer_norm(
            x + self.dropped(sublayer), x.shape[2:], gain, bias, self.config["layerNormEpsilon"]
        )

    def encode(self, source):
        x = self.embed("source", source)
        for layer in (f"enc{n}" for n in range(self.config["encoderLayers"])):
            x = self.close(layer, 1, x, self.attention(layer + ".self", x, x)[0])
            x = self.close(layer, 2, x, self.feed_forward(layer + ".ffn", x))
        return x

    def decode(self, target, memory):
        """→ logits: batch × n × words; and the cross-attention's weights by layer"""
        x, is_masked, crossed = self.embed("target", target), "mask" not in self.without, {}
        for layer in (f"dec{n}" for n in range(self.config["decoderLayers"])):
            x = self.close(layer, 1, x, self.attention(layer + ".self", x, x, is_masked)[0])
            found, crossed[layer] = self.attention(layer + ".cross", x, memory)
            x = self.close(layer, 2, x, found)
            x = self.close(layer, 3, x, self.feed_forward(layer + ".ffn", x))
        return x @ self.weights["target.embedding"].T, crossed

    def translate(self, source):
        """Greedily. source: batch × m → ids: batch × n, from targetStart on"""
        config = self.config
        memory = self.encode(source)
        written = torch.full((len(source), 1), config["targetStart"])
        while written.shape[1] < config["maxLength"]:
            logits, _ = self.decode(written, memory)
            written = torch.cat([written, logits[:, -1].argmax(1, keepdim=True)], 1)
            if (written == config["targetEnd"]).any(1).all():
                break
        return written
