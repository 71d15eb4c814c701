import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { renderTopic } from '../../../../../src/core/markdown/render';
import { readTopic } from '../../../../../src/core/pack/readTopic';
import { parseState } from '../../../../../src/core/transformer/walkthrough/stateText';
import { steps } from '../../../../../src/core/transformer/walkthrough/steps';
import {
  walkthroughQuery,
  walkthroughTopic,
} from '../../../../../src/core/transformer/walkthrough/topic';
import { contextOf, topicOf } from '../../../../support/topics';

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

  it('is the only one with such links', () => {
    const { html } = renderTopic(topicOf('## 3. Order {#step-3}'), contextOf());
    assert.doesNotMatch(html, /data-walkthrough/);
  });
});
