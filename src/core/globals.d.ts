/**
 * What every JavaScript host has beyond the language itself (WHATWG Encoding, HTML and URL), declared
 * here in the smallest form because core compiles without the DOM's or Node's types.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input: Uint8Array): string;
}

declare class TextEncoder {
  encode(input: string): Uint8Array;
}

declare function btoa(binary: string): string;

/** Throws a `TypeError` for what is no absolute URL. */
declare class URL {
  constructor(address: string);
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly hash: string;
}
