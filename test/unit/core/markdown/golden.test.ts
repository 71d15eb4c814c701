import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RenderContext } from '../../../../src/core/markdown/context';
import { renderTopic } from '../../../../src/core/markdown/render';
import { englishLabels } from '../../../../src/core/markdown/rendered';
import { readTopic } from '../../../../src/core/pack/readTopic';
import { harmIn } from '../../../support/harmless';
import { otherTopic } from '../../../support/topics';

const fixtures = join(import.meta.dirname, '../../../fixtures');
const golden = join(import.meta.dirname, '../../../golden/everything.html');

const thirdTopic = { ...otherTopic, key: 'pack/third', title: 'Third & last' } as const;

const context: RenderContext = {
  key: 'pack/everything',
  labels: englishLabels,
  today: '2026-11-22',
  asset: path => {
    const file = join(fixtures, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  },
  topicAt: path => (path === 'other.md' ? otherTopic : undefined),
  mentionsIn: () => [],
  previous: otherTopic,
  next: thirdTopic,
  prerequisites: [otherTopic],
  related: [thirdTopic],
};

describe('A topic with one of everything', () => {
  const { topic } = readTopic(
    'everything.md',
    readFileSync(join(fixtures, 'everything.md'), 'utf8'),
  );
  assert.ok(topic);
  const page = renderTopic(topic, context);

  it('is rendered as it always was', () => {
    if (process.env.UPDATE_GOLDEN === '1') {
      writeFileSync(golden, page.html);
    }
    assert.equal(page.html, readFileSync(golden, 'utf8'));
  });

  it('has nothing in it that could do harm', () => {
    assert.deepEqual(harmIn(page.html), []);
  });

  it('lists the headings that the tree lists', () => {
    assert.deepEqual(
      page.outline,
      topic.headings.map(({ id, text, level }) => ({ id, text, level })),
    );
  });
});
