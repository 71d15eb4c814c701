import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Message } from '../../core/message';
import { readModel, type Model } from '../../core/transformer/model/model';
import { readBytes } from '../readBytes';

/** Far more than any model that ships has. */
const mostBytes = 64 * 1024 * 1024;

/** The model that ships beside this program. */
const builtIn = join(__dirname, '../media/transformer/translator.json');

/** The model of a description, `<name>.json`, with `<name>.f32` beside it. */
export function modelIn(path = builtIn): Model | Message {
  const card = bytesOf(path);
  const weights = bytesOf(`${path.replace(/\.json$/, '')}.f32`);
  return readModel({
    card: card && new TextDecoder().decode(card),
    weights,
    sha256: weights && createHash('sha256').update(weights).digest('hex'),
  });
}

function bytesOf(path: string): Uint8Array | undefined {
  const bytes = readBytes(path, mostBytes);
  return typeof bytes === 'string' ? undefined : bytes;
}
