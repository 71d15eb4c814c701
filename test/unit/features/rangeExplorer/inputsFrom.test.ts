import assert from 'node:assert/strict';
import { inputsFrom } from '../../../../src/features/rangeExplorer/inputsFrom';

describe('what the command to explain a range is called with', () => {
  it('may be a range, or a range with versions', () => {
    assert.deepStrictEqual(
      [
        inputsFrom('^1.2.3'),
        inputsFrom({ range: '^1.2.3' }),
        inputsFrom({ range: '^1.2.3', versions: ['1.2.3', '2.0.0'] }),
      ],
      [
        { range: '^1.2.3', second: '', versions: '' },
        { range: '^1.2.3', second: '', versions: '' },
        { range: '^1.2.3', second: '', versions: '1.2.3, 2.0.0' },
      ],
    );
  });

  it('counts as nothing when it is anything else', () => {
    const others = [undefined, null, 3, {}, { range: 3 }, 'x'.repeat(10_000)];
    assert.deepStrictEqual(
      others.map(other => inputsFrom(other)),
      others.map(() => undefined),
    );
    assert.deepStrictEqual(inputsFrom({ range: '^1', versions: [1, '1.0.0'] })?.versions, '1.0.0');
  });
});
