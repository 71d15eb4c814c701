/** Why the bytes of a file are not text that a pack may use. */
export type UnusableReason =
  'tooLarge' | 'binary' | 'invalidUtf8' | 'unreadable' | 'outsidePack' | 'tooMany';

export type FileContent =
  | { readonly kind: 'text'; readonly text: string }
  /** A picture as a `data:` address, which a page can show without loading anything. */
  | { readonly kind: 'png'; readonly address: string }
  | { readonly kind: 'unusable'; readonly reason: UnusableReason };

/** One file of a pack; `path` is relative to the pack folder with `/` between names. */
export interface PackFile {
  readonly path: string;
  readonly content: FileContent;
}

/** A pack as it lies in its folder, before anything is understood. Hosts read it, core judges it. */
export interface PackFiles {
  readonly files: readonly PackFile[];
}

/** No file of a pack may be larger, in bytes: a host stops reading there and says `tooLarge`. */
export const maximumFileSize = 1024 * 1024;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** UTF-8 text without its byte-order mark, a PNG picture, or why it is neither. */
export function decodeFile(bytes: Uint8Array): FileContent {
  if (bytes.length > maximumFileSize) {
    return { kind: 'unusable', reason: 'tooLarge' };
  }
  if (pngSignature.every((byte, at) => bytes[at] === byte)) {
    return { kind: 'png', address: `data:image/png;base64,${toBase64(bytes)}` };
  }
  if (bytes.includes(0)) {
    return { kind: 'unusable', reason: 'binary' };
  }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'unusable', reason: 'invalidUtf8' };
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}
