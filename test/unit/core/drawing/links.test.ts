import assert from 'node:assert/strict';
import { linksOf } from '../../../../src/core/drawing/links';
import type { Node } from '../../../../src/core/drawing/model';

function leading(link: string): Node {
  return { kind: 'box', title: 'A box', link: `#${link}` };
}

describe('linksOf', () => {
  it('finds the links of all parts and both layouts, once each', () => {
    const outer: Node = { kind: 'box', link: '#outer', inside: leading('inner') };
    const column: Node = { kind: 'column', items: [leading('below'), outer] };
    const body: Node = {
      kind: 'row',
      items: [column, { kind: 'bracket', item: leading('held'), text: 'held' }],
    };
    assert.deepStrictEqual(
      [
        ...linksOf({
          title: 'A',
          body,
          narrow: { kind: 'column', items: [leading('narrow'), outer] },
        }),
      ],
      ['below', 'outer', 'inner', 'held', 'narrow'],
    );
  });
});
