import assert from 'node:assert/strict';
import { inEnglish } from '../../../../../src/core/message';
import { isRight } from '../../../../../src/core/transformer/walkthrough/steps/question';
import { steps, stepSentences } from '../../../../../src/core/transformer/walkthrough/steps';
import { sentences07 } from '../../../../../src/core/transformer/walkthrough/steps/step07';
import { partsOf } from '../../../../../src/core/transformer/interventions';
import { computed, deepModels, grammarConfig, randomModels } from '../../../../support/walkthrough';

const sentences = ['the cat ate the fish', 'she sleeps', 'the small black cats are in the garden'];

describe('The twelve steps', () => {
  it('are numbered in their order, each with a section of the topic', () => {
    assert.deepEqual(
      steps.map(({ number, sections }) => [number, sections]),
      steps.map((_, index) => [index + 1, [`step-${index + 1}`]]),
    );
  });

  it('say what they have to say in sixty words', () => {
    const lengths = steps.map(({ text }) => text.template.split(/\s+/).length);
    assert.deepEqual(
      lengths.filter(length => length > 60 || length < 30),
      [],
    );
  });

  it('have all their words collected for translation', () => {
    const known = new Set(stepSentences);
    const computation = computed({ compared: 'the fish ate the cat' });
    for (const step of steps) {
      const question = step.question(computation);
      for (const { template } of [
        step.title,
        step.text,
        question.prompt,
        question.explanation,
        ...(question.kind === 'choice' ? question.options.map(({ text }) => text) : []),
      ]) {
        assert.ok(known.has(template) || template === '{0}', template);
      }
    }
  });

  it('offer only switches that the model has', () => {
    const parts = partsOf(grammarConfig);
    for (const step of steps) {
      const names = step.switches(grammarConfig, 1, 1);
      assert.deepEqual(
        names.filter(name => !parts.has(name.split('=')[0])),
        [],
      );
    }
  });
});

describe('The step on the mask', () => {
  it('invites to compare with the twin only where it is shown, else says why it is not', () => {
    const { goesOn = assert.fail() } = steps[6];
    const said = [randomModels, deepModels].map(models => goesOn(computed({}, models)));
    const { compare, noTwin } = sentences07;
    assert.deepEqual(
      said.map(each => each.map(({ template }) => template)),
      [[compare], [noTwin, '`{0}` is missing.']],
    );
  });
});

describe('A question', () => {
  it('has an answer among its options or within its bounds, whatever is looked at', () => {
    for (const models of [undefined, deepModels]) {
      for (const source of sentences) {
        for (const change of [
          {},
          { switches: ['mask', 'dec0.cross.h1'], view: 'difference' },
        ] as const) {
          for (const step of steps) {
            for (const position of [0, 3]) {
              const question = step.question(computed({ source, position, ...change }, models));
              if (question.kind === 'choice') {
                assert.ok(question.right.length > 0 && question.options.length > 1, step.id);
                const texts = question.options.map(({ text }) => inEnglish(text));
                assert.equal(new Set(texts).size, texts.length, `${step.id}: ${texts.join()}`);
              } else {
                const { least, most, answer } = question;
                assert.ok(least <= answer && answer <= most, step.id);
              }
              assert.doesNotMatch(inEnglish(question.prompt), /\{\d\}|undefined|NaN/);
              assert.doesNotMatch(inEnglish(question.explanation), /\{\d\}|undefined|NaN/);
            }
          }
        }
      }
    }
  }).timeout(60_000);

  it('takes what is right and nothing else', () => {
    const question = steps[0].question(computed());
    assert.deepEqual(
      [0, 1, 2, 3, NaN].map(given => isRight(question, given)),
      [false, true, false, false, false],
    );
  });

  it('about order finds that both sentences get the same without positions', () => {
    const question = steps[2].question(computed());
    assert.deepEqual(question.kind === 'choice' && question.right, [1]);
  });

  it('about feed forward counts one word', () => {
    const question = steps[4].question(computed());
    assert.deepEqual(question.kind === 'number' && question.answer, 1);
    const args = question.explanation.args;
    assert.deepEqual(args, [1, 6]);
  });

  it('about the mask counts what is above the diagonal, if there is no twin', () => {
    const answer = (switches: readonly string[]) => {
      const question = steps[6].question(
        computed({ switches, view: 'changed', position: 2 }, deepModels),
      );
      return question.kind === 'number' && question.answer;
    };
    assert.deepEqual([answer([]), answer(['mask'])], [0, 3]);
  });

  it('about softmax keeps the winner at another temperature', () => {
    const question = steps[10].question(computed());
    assert.equal(question.kind === 'choice' && question.right[0], 1);
  });

  it('about a beam compares what it ends with and what greedy search does', () => {
    const decoding = { kind: 'beam', width: 3, temperature: 1, seed: 1 } as const;
    const computation = computed({ decoding });
    const [beam, greedy] = [decoding, { ...decoding, kind: 'greedy' as const }].map(
      how => computation.reading.write('base', how).logProbability,
    );
    const question = steps[10].question(computation);
    const right = beam > greedy ? 0 : beam < greedy ? 1 : 2;
    assert.deepEqual(question.kind === 'choice' && question.right, [right]);
  });

  it('about looks is about a sentence of which no look is shown', () => {
    const { prompt } = steps[3].question(computed({ source: 'the cat ate the fish' }));
    assert.match(inEnglish(prompt), /^Say “the fish ate the cat” instead\. .* would “fish” look/);
  });

  it('about the twin is about a sentence of which nothing is shown', () => {
    const { prompt } = steps[6].question(computed());
    assert.match(inEnglish(prompt), /^Say “the fish ate the cat” instead\. Does the twin/);
  });

  it('about looks takes each of equal weights, and names them', () => {
    const change = { switches: ['enc0.self.h0=uniform'], view: 'changed', word: 0 } as const;
    const question = steps[3].question(computed(change));
    assert.deepEqual(question.kind === 'choice' && question.right, [0, 1, 2, 3, 4]);
    assert.match(inEnglish(question.explanation), /^“the” \(0\.1667\), “fish” \(0\.1667\), “ate”/);
  });

  it('about embeddings and about logits offers no word that is shown', () => {
    for (const step of [steps[1], steps[9]]) {
      const computation = computed();
      const question = step.question(computation);
      const options = question.kind === 'choice' ? question.options : [];
      const shown = step
        .exhibits(computation)
        .flatMap(exhibit =>
          exhibit.kind === 'grid'
            ? exhibit.columns
            : exhibit.kind === 'columns'
              ? exhibit.rows.map(({ word }) => word)
              : [],
        )
        .map(({ text }) => text);
      const offered = options.map(({ text }) => inEnglish(text));
      assert.deepEqual([offered.length, offered.filter(text => shown.includes(text))], [4, []]);
    }
  });

  it('about what feed forward adds has just that where no norm divides', () => {
    const switches = ['dec0.norm3'];
    const right = [computed(), computed({ switches, view: 'changed' })].map(computation => {
      const question = steps[8].question(computation);
      return question.kind === 'choice' && question.right[0];
    });
    assert.notEqual(right[0], 0);
    assert.equal(right[1], 0);
  });

  it('about embeddings has its cosine in every view', () => {
    const [base, difference] = (['base', 'difference'] as const).map(view =>
      steps[1].question(computed({ view })),
    );
    assert.deepEqual(difference, base);
  });

  it('about cross-attention pins to another word, and not to the end', () => {
    const pinned = [0, 1, 2, 3].map(position => {
      const { prompt } = steps[7].question(computed({ position }));
      return /^Pin the whole attention to “(.*?)”/.exec(inEnglish(prompt))?.[1] ?? '';
    });
    assert.deepEqual(
      pinned.filter(word => !['cat', 'ate', 'fish'].includes(word)),
      [],
    );
  });

  it('about cross-attention is answered by the switch that it names', () => {
    const question = steps[7].question(computed({ position: 1 }));
    const word = ['the', 'cat', 'ate', 'the', 'fish'].indexOf(String(question.prompt.args[0]));
    const { reading, state, models } = computed({
      position: 1,
      switches: [`dec0.cross=${word}@1`],
      view: 'changed',
    });
    const [{ id }] = reading.base.words;
    const next = reading.nextAfter([models.translator.config.targetStart, id]).changed;
    const best = models.translator.config.targetVocabulary[next.indexOf(Math.max(...next))];
    assert.equal(state.switches.length, 1);
    assert.deepEqual(
      question.kind === 'choice' && question.right.map(at => inEnglish(question.options[at].text)),
      [best],
    );
  });

  it('about the sentence is about a translation whose verdict is not shown', () => {
    for (const switches of [[], ['dec0.ffn'], ['decoder-positions']]) {
      const computation = computed({ switches });
      const { base, changed } = computation.reading;
      const { prompt } = steps[11].question(computation);
      assert.ok(![base.text, changed.text].includes(String(prompt.args[1])), inEnglish(prompt));
    }
  });

  it('about feed forward is of the run without switches if it is off', () => {
    const off = steps[8].question(computed({ switches: ['dec0.ffn'], view: 'changed' }));
    assert.match(inEnglish(off.prompt), /^With nothing switched/);
    assert.deepEqual(off.prompt.args, steps[8].question(computed()).prompt.args);
  });
});
