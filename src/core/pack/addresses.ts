import { decodeReferences } from '../scan/references';

/** What an address in a topic means, before it is known whether anything is there. */
export type Address =
  | { readonly kind: 'web' | 'insecure' | 'mail' | 'forbidden' }
  | {
      readonly kind: 'relative';
      /** Percent signs not yet decoded; empty when only a fragment is written. */
      readonly path: string;
      readonly fragment: string | undefined;
    };

/** What a page makes a link of; there must be something to go to. */
const schemes: readonly (readonly [RegExp, 'web' | 'insecure' | 'mail'])[] = [
  [/^https:\/\/[^/]/i, 'web'],
  [/^http:\/\/[^/]/i, 'insecure'],
  [/^mailto:[^/]/i, 'mail'],
];

/** Reads an address as a browser would: character references and controls hide nothing. */
export function readAddress(written: string): Address {
  const address = decodeReferences(written).replace(/[\x00-\x20\x7f-\x9f]/g, '');
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) {
    const [, kind = 'forbidden'] = schemes.find(([pattern]) => pattern.test(address)) ?? [];
    return { kind };
  }
  if (/^[\\/]{2}/.test(address)) {
    return { kind: 'forbidden' };
  }
  const hash = address.indexOf('#');
  return hash === -1
    ? { kind: 'relative', path: address, fragment: undefined }
    : { kind: 'relative', path: address.slice(0, hash), fragment: address.slice(hash + 1) };
}
