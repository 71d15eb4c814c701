import type { Message } from '../../core/message';
import { readModel, type Model } from '../../core/transformer/model/model';
import type { Models } from '../../core/transformer/walkthrough/computation';
import type { SentModel } from '../../protocol/transformerPanel';

/**
 * The models in the files that the host sent, or why there are none. A twin in doubt is left out:
 * the step that tells of it says why.
 */
export async function readModels(sent: readonly SentModel[]): Promise<Models | Message> {
  async function read(name: SentModel['name']): Promise<Model | Message> {
    const { card, weights } = sent.find(model => model.name === name) ?? {};
    return readModel({ card, weights, sha256: weights && (await sha256(weights)) });
  }

  const [translator, unmasked] = await Promise.all([read('translator'), read('unmasked')]);
  return 'template' in translator ? translator : { translator, unmasked };
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}
