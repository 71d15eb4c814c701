"""The transformer once more, in PyTorch's float64, from media/transformer/README.md alone.

    python3 reference.py random <folder>                        a small model of random weights
    python3 reference.py golden <model.json> <folder>           of the sentences in standard input
    python3 reference.py tokens <model.json> <folder> <corpus.jsonl>

`random` writes <folder>/random.json and random.f32. `golden` translates each sentence (a line of
source words separated by spaces) greedily, and writes <folder>/<model>.golden.json and .golden.f32:
the logits of every step, and every named tensor of the last one, all computed anew, without a
cache. `tokens` writes <folder>/<model>.tokens.txt: each sentence of the corpus, and what becomes of
it.
"""

import hashlib
import json
import math
import sys
from pathlib import Path

import numpy as np
import torch


class Reference:
    def __init__(self, card_path):
        card = json.loads(Path(card_path).read_text())
        raw = Path(card_path).with_suffix(".f32").read_bytes()
        assert hashlib.sha256(raw).hexdigest() == card["sha256"]
        self.name, self.config, self.without = card["name"], card["config"], set(card["without"])
        flat = torch.from_numpy(np.frombuffer(raw, dtype="<f4").astype(np.float64))
        self.weights = {}
        for tensor in card["tensors"]:
            at, size = tensor["offset"] // 4, math.prod(tensor["shape"])
            self.weights[tensor["name"]] = flat[at : at + size].reshape(tensor["shape"])
        self.tensors = {}

    def keep(self, name, value):
        self.tensors[name] = value
        return value

    def linear(self, name, x):
        return x @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def embed(self, side, tower, ids):
        d = self.config["dModel"]
        positions = torch.zeros(len(ids), d, dtype=torch.float64)
        if f"{tower}oder-positions" not in self.without:
            even = torch.arange(0, d, 2, dtype=torch.float64)
            angles = torch.arange(len(ids))[:, None] / 10000 ** (even / d)
            positions[:, 0::2] = angles.sin()
            positions[:, 1::2] = angles.cos()
        words = self.keep(f"{tower}.embedding", self.weights[f"{side}.embedding"][ids])
        scaled = self.keep(f"{tower}.scaled", math.sqrt(d) * words)
        return self.keep(f"{tower}.input", scaled + self.keep(f"{tower}.positions", positions))

    def attention(self, name, x, memory, is_masked):
        heads = self.config["heads"]
        width = self.config["dModel"] // heads
        query, key, value = (
            self.linear(f"{name}.{part}", side)
            for part, side in (("query", x), ("key", memory), ("value", memory))
        )
        outputs = []
        for h in range(heads):
            head, columns = f"{name}.h{h}", slice(h * width, (h + 1) * width)
            q = self.keep(head + ".q", query[:, columns])
            k = self.keep(head + ".k", key[:, columns])
            v = self.keep(head + ".v", value[:, columns])
            scores = self.keep(head + ".scores", q @ k.T)
            scaled = self.keep(head + ".scaled", scores / math.sqrt(width))
            future = torch.full(scores.shape, is_masked).triu(1)
            masked = self.keep(head + ".masked", scaled.masked_fill(future, -math.inf))
            weights = self.keep(head + ".weights", masked.softmax(1))
            outputs.append(self.keep(head + ".output", weights @ v))
        together = self.keep(name + ".concatenated", torch.cat(outputs, 1))
        return self.keep(name + ".projected", self.linear(name + ".output", together))

    def feed_forward(self, name, x):
        inner = self.keep(name + ".inner", self.linear(name + ".inner", x))
        relu = self.keep(name + ".relu", inner.relu())
        return self.keep(name + ".outer", self.linear(name + ".outer", relu))

    def close(self, layer, index, x, sublayer):
        residual = self.keep(f"{layer}.residual{index}", x + sublayer)
        norm = f"{layer}.norm{index}"
        mean = self.keep(norm + ".mean", residual.mean(1, keepdim=True))
        variance = self.keep(norm + ".variance", residual.var(1, unbiased=False, keepdim=True))
        deviation = (variance + self.config["layerNormEpsilon"]).sqrt()
        normalized = self.keep(norm + ".normalized", (residual - mean) / deviation)
        gain, bias = self.weights[norm + ".gain"], self.weights[norm + ".bias"]
        return self.keep(norm + ".output", gain * normalized + bias)

    def encode(self, ids):
        x = self.embed("source", "enc", ids)
        for n in range(self.config["encoderLayers"]):
            layer = f"enc{n}"
            x = self.close(layer, 1, x, self.attention(layer + ".self", x, x, False))
            x = self.close(layer, 2, x, self.feed_forward(layer + ".ffn", x))
        return x

    def decode(self, ids, memory):
        is_masked = "mask" not in self.without
        x = self.embed("target", "dec", ids)
        for n in range(self.config["decoderLayers"]):
            layer = f"dec{n}"
            x = self.close(layer, 1, x, self.attention(layer + ".self", x, x, is_masked))
            x = self.close(layer, 2, x, self.attention(layer + ".cross", x, memory, False))
            x = self.close(layer, 3, x, self.feed_forward(layer + ".ffn", x))
        logits = self.keep("logits", x @ self.weights["target.embedding"].T)
        return self.keep("probabilities", logits.softmax(1))

    def translate(self, words):
        """Greedily. Leaves the last step's tensors; returns word ids and each step's logits."""
        config = self.config
        source = [config["sourceVocabulary"].index(word) for word in words] + [config["sourceEnd"]]
        self.tensors = {}
        memory = self.encode(source)
        written, logits = [config["targetStart"]], []
        while written[-1] != config["targetEnd"] and len(written) <= config["maxLength"]:
            self.decode(written, memory)
            logits.append(self.tensors["logits"][-1])
            written.append(int(logits[-1].argmax()))
        return source, written[1:], torch.stack(logits)


def write_golden(card_path, folder, sentences):
    model = Reference(card_path)
    values, entries, end = [], [], 0

    def store(name, tensor):
        nonlocal end
        stored = {"name": name, "shape": list(tensor.shape), "offset": end}
        values.append(tensor.numpy().astype("<f4").tobytes())
        end += len(values[-1])
        return stored

    for sentence in sentences:
        source, words, logits = model.translate(sentence.split())
        steps = store("steps.logits", logits)
        tensors = [store(name, tensor) for name, tensor in model.tensors.items()]
        entries.append({"source": source, "words": words, "logits": steps, "tensors": tensors})
    golden = Path(folder) / f"{model.name}.golden"
    golden.with_name(golden.name + ".f32").write_bytes(b"".join(values))
    golden.with_name(golden.name + ".json").write_text(
        json.dumps({"model": model.name, "sentences": entries}) + "\n"
    )


def write_tokens(card_path, folder, corpus):
    """One sentence a line: its words, a tab, and those of its translation with the end."""
    model = Reference(card_path)
    source, target = model.config["sourceVocabulary"], model.config["targetVocabulary"]
    with (Path(folder) / f"{model.name}.tokens.txt").open("w", encoding="utf-8") as file:
        for line in Path(corpus).read_text(encoding="utf-8").splitlines():
            words = [source[word] for word in json.loads(line)["source"][:-1]]
            _, written, _ = model.translate(words)
            file.write(" ".join(words) + "\t" + " ".join(target[word] for word in written) + "\n")


def write_random(folder):
    d, f, heads, random = 16, 24, 4, np.random.default_rng(8)
    source = ["<pad>", "<eos>", "the", "cat", "fish", "ate", "black"]
    target = ["<pad>", "<bos>", "<eos>", "le", "chat", "poisson", "a", "mangé", "l'", "noir"]
    config = {
        **{"dModel": d, "heads": heads, "encoderLayers": 2, "decoderLayers": 2},
        **{"dFeedForward": f, "layerNormEpsilon": 1e-5, "maxLength": 8},
        **{"sourceVocabulary": source, "targetVocabulary": target},
        **{"sourcePad": 0, "sourceEnd": 1, "targetPad": 0, "targetStart": 1, "targetEnd": 2},
        "readableHead": "dec0.cross.h0",
    }
    shapes = {"source.embedding": [len(source), d], "target.embedding": [len(target), d]}

    def linear(name, rows, columns):
        shapes[name + ".weight"], shapes[name + ".bias"] = [rows, columns], [rows]

    for tower, attentions in (("enc", ["self"]), ("dec", ["self", "cross"])):
        for n in range(2):
            for index, attention in enumerate([*attentions, "ffn"], start=1):
                if attention == "ffn":
                    linear(f"{tower}{n}.ffn.inner", f, d)
                    linear(f"{tower}{n}.ffn.outer", d, f)
                else:
                    for part in ("query", "key", "value", "output"):
                        linear(f"{tower}{n}.{attention}.{part}", d, d)
                for part in ("gain", "bias"):
                    shapes[f"{tower}{n}.norm{index}.{part}"] = [d]
    tensors, raw = [], b""
    for name, shape in shapes.items():
        middle = 1 if name.endswith(".gain") else 0
        spread = 1.5 / math.sqrt(shape[-1]) if len(shape) == 2 else 0.3
        tensors.append({"name": name, "shape": shape, "offset": len(raw)})
        raw += (middle + spread * random.standard_normal(shape)).astype("<f4").tobytes()
    card = {
        **{"name": "random", "sha256": hashlib.sha256(raw).hexdigest()},
        **{"parameters": len(raw) // 4, "config": config, "tensors": tensors},
        **{"accuracy": {}, "training": {"seed": 8}, "heads": {}, "without": []},
    }
    (Path(folder) / "random.f32").write_bytes(raw)
    text = json.dumps(card, ensure_ascii=False) + "\n"
    (Path(folder) / "random.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _, command, *rest = sys.argv
    torch.set_num_threads(1)
    if command == "random":
        write_random(*rest)
    elif command == "tokens":
        write_tokens(*rest)
    else:
        write_golden(*rest, sys.stdin.read().splitlines())
