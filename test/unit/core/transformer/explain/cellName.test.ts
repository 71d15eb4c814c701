import assert from 'node:assert/strict';
import { cellName } from '../../../../../src/core/transformer/explain/cellName';
import { inEnglish } from '../../../../../src/core/message';
import { Run } from '../../../../../src/core/transformer/run';
import { parseAddress } from '../../../../../src/core/transformer/trace';
import { randomModel } from '../../../../support/randomModel';

const trace = new Run(randomModel(), [2, 3, 5, 4, 1]).trace([1, 3, 4, 6]);

describe('The name of a cell', () => {
  const names: Record<string, string> = {
    'enc.scaled[1,3]': 'Encoder input | embedding × √d | cat, column 3',
    'dec.input[2,0]': 'Decoder input | embedding + position | chat, column 0',
    'enc1.self.h0.weights[1,2]':
      'Encoder layer 2, self-attention, head 1 | attention weight | cat → ate',
    'dec0.self.h1.masked[0,1]':
      'Decoder layer 1, masked self-attention, head 2 | score after the mask | <bos> → le',
    'dec0.cross.h1.weights[2,1]':
      'Decoder layer 1, cross-attention, head 2 | attention weight | after chat: cat',
    'dec0.cross.h1.k[2,1]': 'Decoder layer 1, cross-attention, head 2 | key | ate, column 1',
    'dec0.cross.h1.sum[2,0]':
      'Decoder layer 1, cross-attention, head 2 | sum of the exponentials | chat',
    'dec1.cross.projected[1,4]':
      'Decoder layer 2, cross-attention | attention’s output | le, column 4',
    'enc0.ffn.relu[0,17]': 'Encoder layer 1, feed-forward | inner unit after ReLU | the, column 17',
    'dec0.residual3[1,0]': 'Decoder layer 1, add & norm 3 | x + f(x) | le, column 0',
    'dec0.norm3.output[1,0]': 'Decoder layer 1, add & norm 3 | output | le, column 0',
    'dec0.norm3.gain[0,5]': 'Decoder layer 1, add & norm 3 | gain | column 5',
    'probabilities[1,4]': 'Output | probability | after le: chat',
    'softmax.max[1,0]': 'Output | maximum | le',
    'target.embedding[4,2]':
      'French embeddings, also the output’s rows | embedding | chat, column 2',
    'enc0.self.query.weight[3,1]':
      'Encoder layer 1, self-attention | query weight | row 3, column 1',
  };

  for (const [text, name] of Object.entries(names)) {
    it(`${text}: ${name}`, () => {
      const { place, quantity, subject } = cellName(trace, parseAddress(text) ?? assert.fail());
      assert.equal([place, quantity, subject].map(inEnglish).join(' | '), name);
    });
  }
});
