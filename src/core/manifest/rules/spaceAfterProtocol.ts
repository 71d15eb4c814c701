import { placeOf, surelyChanging } from '../fixes/edits';
import type { Entry } from '../model';
import type { EntryRule } from '../rule';

const spaced = /^(workspace|catalog|npm|jsr|portal|link|patch|exec):(\s+)\S/i;

/** Whether a protocol's colon has space after it, and then something. */
export function hasSpaceAfterProtocol({ section, specifier }: Entry): boolean {
  return section !== 'engines' && spaced.test(specifier.value);
}

export const spaceAfterProtocol: EntryRule = {
  kind: 'entry',
  id: 'B10',
  slug: 'space-after-protocol',
  severity: 'warning',
  title: 'A space after the colon of a protocol',
  why: 'The space belongs to what follows, so `workspace: *` is not `workspace:*`: some package managers refuse it, others resolve everything anew on each install.',
  section: 'range-syntax',
  bad: ['workspace: *', 'npm: other@^1', 'catalog:  react18'],
  good: [
    'workspace:*',
    'npm:other@^1',
    'catalog:',
    'catalog: ',
    '^ 1',
    '{"engines":{"yarn":"npm: use it"}}',
  ],
  check: entry => {
    if (!hasSpaceAfterProtocol(entry)) {
      return [];
    }
    const [, protocol = '', space = ''] = spaced.exec(entry.specifier.value) ?? [];
    const start = protocol.length + 1;
    const at = { start, end: start + space.length };
    const template =
      'The space after `{0}:` is taken as part of what follows, which package managers refuse or resolve anew each time. Leave it out.';
    return [
      {
        message: { template, args: [protocol] },
        at: placeOf(entry, at),
        fixes: [surelyChanging(entry, { at, text: '' })],
      },
    ];
  },
};
