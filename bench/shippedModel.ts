import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel, type Model } from '../src/core/transformer/model/model';
import { root } from '../test/vscode/paths.mjs';

/** The translator of `media/transformer`. */
export function shippedModel(): Model {
  const base = join(root, 'media/transformer/translator');
  const weights = readFileSync(`${base}.f32`);
  const sha256 = createHash('sha256').update(weights).digest('hex');
  const model = readModel({ card: readFileSync(`${base}.json`, 'utf8'), weights, sha256 });
  if ('template' in model) {
    throw new Error(`There is no model: ${model.template}`);
  }
  return model;
}
