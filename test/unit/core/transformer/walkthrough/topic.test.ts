import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { renderTopic } from '../../../../../src/core/markdown/render';
import { readTopic } from '../../../../../src/core/pack/readTopic';
import { parseState } from '../../../../../src/core/transformer/walkthrough/stateText';
import { steps } from '../../../../../src/core/transformer/walkthrough/steps';
import {
  experimentQuery,
  walkthroughQuery,
  walkthroughTopic,
} from '../../../../../src/core/transformer/walkthrough/topic';
import { contextOf, topicOf } from '../../../../support/topics';
import { computed } from '../../../../support/walkthrough';

const path = 'content/ep159/topics/transformer-architecture.md';

describe('the topic on the transformer', () => {
  const { topic } = readTopic('topics/transformer-architecture.md', readFileSync(path, 'utf8'));
  assert.ok(topic);

  it('has every section that a step of the walkthrough names', () => {
    const ids = new Set(topic.headings.map(({ id }) => id));
    assert.deepStrictEqual(
      steps.flatMap(({ sections }) => sections.filter(id => !ids.has(id))),
      [],
    );
  });

  it('leads from the section of each step to that step, and from no other', () => {
    const linked = topic.headings.flatMap(({ id }) => {
      const query = walkthroughQuery(walkthroughTopic, id);
      return query === undefined ? [] : [[id, parseState(query).state.step]];
    });
    assert.deepStrictEqual(
      linked,
      steps.map(({ number, sections: [section] }) => [section, number]),
    );
  });

  it('has a link below the heading, with the heading in its name', () => {
    const context = { ...contextOf(), key: walkthroughTopic };
    const { html } = renderTopic(topicOf('## 3. Order & place {#step-3}'), context);
    assert.match(
      html,
      /<\/h2>\n<p class="walkthrough-link"><a href="#step-3" data-walkthrough="s=3">See this step in real numbers<span class="visually-hidden">: 3\. Order &amp; place<\/span><\/a><\/p>/,
    );
  });

  const experiments = topic.cards.flatMap(card => {
    const query = experimentQuery(walkthroughTopic, card.id);
    return query === undefined ? [] : [{ card, ...parseState(query) }];
  });

  it('leads from these of its cards to the step that shows what they ask', () => {
    assert.deepStrictEqual(
      experiments.map(({ card, state }) => [card.id, state.step]),
      [
        ['encoder-once', 1],
        ['token-row', 2],
        ['no-positions', 3],
        ['residual-zero', 4],
        ['ffn-alone', 5],
        ['no-mask', 7],
        ['mask-in-use', 7],
        ['cross-shape', 8],
        ['last-logits', 10],
        ['greedy-only', 11],
        ['beam-beats-greedy', 11],
        ['temperature', 11],
        ['no-end', 12],
        ['not-explanation', 8],
        ['scale', 4],
      ],
    );
  });

  for (const { card, state, leftOut } of experiments) {
    it(`has a state that can be for the card ${card.id}`, () => {
      const computation = computed(state);
      assert.deepStrictEqual([leftOut, computation.state], [[], state]);
      assert.equal(computation.isChanged, state.switches.length > 0);
    });
  }

  it('has the link of a card in its answer, below the passage', () => {
    const body = '## 12. End {#step-12}\n\n```card id=no-end type=qa\nQ: x\nA: y\n```';
    const { html } = renderTopic(topicOf(body), { ...contextOf(), key: walkthroughTopic });
    assert.match(
      html,
      /Passage: 12\. End<\/a><\/p>\n<p class="walkthrough-link"><a href="#step-12" data-walkthrough="s=12">Try this in real numbers<span class="visually-hidden">: 12\. End<\/span><\/a><\/p>\n<\/div>/,
    );
  });

  it('is the only one with such links', () => {
    const body = '## 3. Order {#step-3}\n\n```card id=no-end type=qa\nQ: x\nA: y\n```';
    const { html } = renderTopic(topicOf(body), contextOf());
    assert.doesNotMatch(html, /data-walkthrough/);
  });
});
