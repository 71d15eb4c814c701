import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { modelIn } from '../../../../src/cli/translate/modelFiles';
import { inEnglish } from '../../../../src/core/message';
import { beamSearch } from '../../../../src/core/transformer/decoding/beamSearch';
import { mostProbable, writeWords } from '../../../../src/core/transformer/decoding/writeWords';
import { accepts } from '../../../../src/core/transformer/grammar/accepts';
import { english, french } from '../../../../src/core/transformer/grammar/vocabulary';
import { Run } from '../../../../src/core/transformer/run';
import { compute } from '../../../../src/core/transformer/walkthrough/compute';
import { initialState } from '../../../../src/core/transformer/walkthrough/state';
import { examples } from '../../../../src/webview/transformerPanel/examples';

const folder = 'media/transformer';

function modelNamed(name: string) {
  const model = modelIn(`${folder}/${name}.json`);
  return 'template' in model ? assert.fail(model.template) : model;
}

describe('The transformers that ship', () => {
  const translator = modelNamed('translator');
  const { card, config } = translator;

  function runOf(sentence: string): Run {
    const words = sentence.split(' ');
    return new Run(translator, [...words, '<eos>'].map(english.idOf));
  }

  it('are small enough to come along', () => {
    const sizes = ['translator', 'unmasked'].map(name => statSync(`${folder}/${name}.f32`).size);
    assert.ok(sizes[0] + sizes[1] <= 1.5e6);
  });

  it('know the words of the grammar', () => {
    for (const { config } of [translator, modelNamed('unmasked')]) {
      assert.deepEqual(config.sourceVocabulary, english.tokens);
      assert.deepEqual(config.targetVocabulary, french.tokens);
    }
  });

  it('are as good as they have to be', () => {
    const { accuracy } = card;
    const least = {
      'held-out, greedy': 0.999,
      'every sentence of 4 words or fewer, greedy': 1,
      'sentences of 5 words, greedy': 1,
      'sentences of 6 words, greedy': 1,
      'words aligned by the readable head': 0.95,
    };
    const missed = Object.entries(least).filter(([name, share]) => !(accuracy[name] >= share));
    assert.deepEqual(missed, []);
  });

  it('have heads that matter, half of them at least', () => {
    const costs = Object.values(card.heads);
    assert.equal(costs.length, config.heads * (config.encoderLayers + 2 * config.decoderLayers));
    assert.ok(costs.filter(cost => cost >= 5).length >= costs.length / 2);
  });

  for (const sentence of examples.flatMap(({ source, compared }) => compared ?? source)) {
    it(`translate “${sentence}”`, () => {
      const { words } = writeWords(runOf(sentence), mostProbable);
      const written = words.slice(0, -1).map(id => config.targetVocabulary[id]);
      assert.ok(accepts(sentence.split(' '), written), written.join(' '));
    });
  }

  it('are shown at a word that there is, in silence where nobody asked for another', () => {
    const models = { translator, unmasked: { template: 'none', args: [] } };
    const said = [initialState.position, 9].map(position => {
      const computation = compute(models, { ...initialState, source: 'you are sad', position });
      return 'reading' in computation
        ? [computation.state.position, computation.leftOut.length]
        : assert.fail(inEnglish(computation.message));
    });
    assert.deepEqual(said, [
      [2, 0],
      [2, 1],
    ]);
  });

  it('find more with a beam of 2 than greedily, of what is said in two ways', () => {
    const run = runOf('you are small');
    const [best] = beamSearch(run, 2).translations;
    const greedy = writeWords(run, mostProbable);
    assert.ok(best.logProbability > greedy.logProbability);
  });
});
