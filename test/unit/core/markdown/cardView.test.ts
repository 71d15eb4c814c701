import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderTopic } from '../../../../src/core/markdown/render';
import { shuffled } from '../../../../src/core/markdown/shuffle';
import { contextOf, topicOf } from '../../../support/topics';

function render(body: string): string {
  return renderTopic(topicOf(body), contextOf()).html;
}

describe('A card', () => {
  it('keeps its answers folded away', () => {
    const html = render('```card id=a type=qa\nQ: x\nA: secret\nWhy: reason\n```');
    assert.match(
      html,
      /<div class="card-answer" hidden>[^]*secret[^]*reason[^]*<\/div>\n<\/details>/,
    );
  });

  it('asks for each gap and does not show it', () => {
    const html = render('```card id=a type=cloze\nQ: {{c1::`a`}} and {{c2::b &amp; c}}\n```');
    assert.deepEqual(
      [...html.matchAll(/aria-label="(Gap \d)" data-answer="([^"]*)"/g)].map(([, ...gap]) => gap),
      [
        ['Gap 1', 'a'],
        ['Gap 2', 'b &amp; c'],
      ],
    );
    assert.match(html, /_question">… and …<\/span>/);
  });

  it('offers one of several options, or several', () => {
    const types = ['- [x] a\n- [ ] b', '- [x] a\n- [x] b'].map(options => {
      const html = render(`\`\`\`card id=a type=choice\nQ: x\n${options}\n\`\`\``);
      return [...html.matchAll(/<input type="(\w+)" name="card-a" data-correct="(\w+)">/g)].map(
        ([, type, correct]) => [type, correct],
      );
    });
    assert.deepEqual(types, [
      [
        ['radio', 'true'],
        ['radio', 'false'],
      ],
      [
        ['checkbox', 'true'],
        ['checkbox', 'true'],
      ],
    ]);
  });

  it('stands as code when it cannot be asked or its id is taken', () => {
    const card = '```card id=a type=qa\nQ: x\nA: y\n```\n\n';
    const broken = '```card id=b type=qa\nQ: x\n```\n';
    const html = render(card + card + broken);
    assert.deepEqual(
      [
        html.split('<section class="card"').length - 1,
        html.split('<figure class="code"').length - 1,
      ],
      [1, 2],
    );
  });

  it('leads from its answer to the passage it asks about', () => {
    const card = '```card id=a type=qa\nQ: x\nA: y\n```\n\n';
    const html = render(`${card}## Über *a* & b {#a-b}\n\n${card.replace('id=a', 'id=b')}`);
    assert.deepEqual(
      [...html.matchAll(/data-card="(\w)"|<p class="card-passage">(.*)<\/p>\n<\/div>/g)].map(
        ([, id, link]) => id ?? link,
      ),
      ['a', 'b', '<a href="#a-b">Passage: Über a &amp; b</a>'],
    );
  });

  it('may stand in a callout', () => {
    const html = render('> [!more] x\n> ```card id=a type=qa\n> Q: x\n> A: y\n> ```');
    assert.match(
      html,
      /<details class="more">[^]*<section class="card"[^]*<\/section>\n<\/details>/,
    );
  });
});

describe('Shuffled items', () => {
  it('are all there, each away from its place, and always in the same order', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2 }), fc.string(), (items, seed) => {
        const placed = shuffled(items, seed);
        assert.deepEqual(placed, shuffled(items, seed));
        assert.ok(placed.every(({ position }, index) => position !== index + 1));
        const inOrder = placed.toSorted((one, other) => one.position - other.position);
        assert.deepEqual(
          inOrder.map(({ item }) => item),
          items,
        );
      }),
    );
  });
});
