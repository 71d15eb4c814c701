/** By ecosystem: the name it is known by, which is not translated, and where its rules can be read. */
export const sources = {
  cargo: {
    name: 'Cargo',
    url: 'https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html',
  },
  vscode: {
    name: 'VS Code (engines.vscode)',
    url: 'https://github.com/microsoft/vscode/blob/main/src/vs/platform/extensions/common/extensionValidator.ts',
  },
  composer: {
    name: 'Composer',
    url: 'https://getcomposer.org/doc/articles/versions.md',
  },
  python: {
    name: 'Python (PEP 440)',
    url: 'https://packaging.python.org/en/latest/specifications/version-specifiers/',
  },
} as const;

export type EcosystemId = keyof typeof sources;

export function isEcosystemId(value: unknown): value is EcosystemId {
  return typeof value === 'string' && Object.hasOwn(sources, value);
}
