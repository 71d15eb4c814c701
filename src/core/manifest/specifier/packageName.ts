/** Why a name cannot be a package's, as the end of "… because it"; `undefined` when it can. */
export function flawOfName(name: string): string | undefined {
  return flaws.find(([isFlawed]) => isFlawed(name))?.[1];
}

/** What npm has always refused; capitals and long names are refused for new packages alone. */
const flaws: readonly (readonly [(name: string) => boolean, string])[] = [
  [name => name === '', 'is empty'],
  [name => /^[._-]/.test(name), 'starts with `.`, `_` or `-`'],
  [name => /\s/.test(name), 'has a space in it'],
  [name => /^(?:node_modules|favicon\.ico)$/i.test(name), 'is reserved'],
  [name => !/^(?:@[^/]+\/[^/]+|[^@/][^/]*)$/.test(name), 'is neither `name` nor `@scope/name`'],
  [name => /^@[^/]+\/\./.test(name), 'starts with `.` after its scope'],
  [
    name => !/^(?:@[\w.!~*'()-]+\/)?[\w.!~*'()-]+$/.test(name),
    'has characters that an address cannot hold',
  ],
];
