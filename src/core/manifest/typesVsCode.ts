/** Major and minor: patches of the types are counted by themselves. */
export type ApiVersion = readonly [major: number, minor: number];

/**
 * The version that vsce reads in `engines.vscode` or in the range of `@types/vscode`: the first
 * numbers, `x` being 0. `undefined` where there are none, as in `*`.
 */
export function apiVersionIn(text: string): ApiVersion | undefined {
  const [, major, minor = '0'] = /^\D*(\d{1,9})(?:\.(\d{1,9}))?/.exec(text) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor)];
}

/** Whether code that compiles with these types may call what VS Code does not have. */
export function isNewerApi(types: ApiVersion, engine: ApiVersion): boolean {
  return types[0] > engine[0] || (types[0] === engine[0] && types[1] > engine[1]);
}
