/**
 * What every JavaScript host has beyond the language itself (WHATWG Encoding and HTML), declared
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
