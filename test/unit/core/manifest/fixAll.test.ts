import assert from 'node:assert/strict';
import { edited, editsOfAll } from '../../../../src/core/manifest/fixAll';
import type { Edit, Fix, ManifestSeverity } from '../../../../src/core/manifest/model';

const text = 'abcdef';

function fix(...edits: readonly Edit[]): Fix {
  return { title: { template: 'Mend it', args: [] }, edits, isSure: true };
}

function edit(start: number, end: number, by: string, path?: string): Edit {
  return { at: { start, end }, text: by, ...(path === undefined ? {} : { path }) };
}

function mended(...problems: readonly (readonly [ManifestSeverity, ...Fix[]])[]): string {
  const mendable = problems.map(([severity, ...fixes]) => ({ severity, fixes }));
  return edited(text, editsOfAll(mendable));
}

describe('mending all at once', () => {
  it('mends errors and warnings that can be mended in one way', () => {
    assert.equal(
      mended(['warning', fix(edit(4, 5, 'E'))], ['error', fix(edit(0, 1, 'A'), edit(2, 3, 'C'))]),
      'AbCdEf',
    );
  });

  it('leaves to the person what is a choice, a matter of style or of several files', () => {
    assert.equal(
      mended(
        ['error', fix(edit(0, 1, 'A')), fix(edit(0, 1, 'X'))],
        ['information', fix(edit(1, 2, 'B'))],
        ['hint', fix(edit(2, 3, 'C'))],
        ['warning', fix(edit(3, 4, 'D'), edit(0, 0, 'x', '/other.json'))],
        ['error'],
      ),
      text,
    );
  });

  it('leaves to the person what is not sure', () => {
    assert.equal(mended(['error', { ...fix(edit(0, 1, 'A')), isSure: false }]), text);
  });

  it('makes the first of two that touch', () => {
    assert.equal(
      mended(['error', fix(edit(0, 2, 'AB'))], ['error', fix(edit(2, 4, 'CD'))]),
      'ABcdef',
    );
  });
});
