"""Writes a model's two files as media/transformer/README.md describes them."""

import hashlib
import json
from pathlib import Path

from model import shapes


def export(folder, name, model, training):
    raw, tensors = b"", []
    for weight, shape in shapes(model.config).items():
        tensors.append({"name": weight, "shape": shape, "offset": len(raw)})
        raw += model.weights[weight].detach().numpy().astype("<f4").tobytes()
    card = {
        "name": name,
        "sha256": hashlib.sha256(raw).hexdigest(),
        "parameters": len(raw) // 4,
        "config": model.config,
        "tensors": tensors,
        "accuracy": {},
        "training": training,
        "heads": {},
        "without": sorted(model.without),
    }
    Path(folder).mkdir(parents=True, exist_ok=True)
    (Path(folder) / f"{name}.f32").write_bytes(raw)
    text = json.dumps(card, ensure_ascii=False, indent=1) + "\n"
    (Path(folder) / f"{name}.json").write_text(text, encoding="utf-8")
