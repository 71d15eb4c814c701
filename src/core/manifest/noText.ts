import { propertyOf, type JsonNode, type JsonProperty } from './json';
import { dependencySections, type Manifest } from './model';
import type { Found } from './rule';

/** What stands where a specifier must: entries are made of text alone. */
export function findSpecifiersWithoutText({ text, root, isSettings }: Manifest): readonly Found[] {
  // In YAML an alias may be text after all.
  if (isSettings) {
    return [];
  }
  const holders = [root, propertyOf(root, 'workspaces')];
  const tables = [
    ...[...dependencySections, 'resolutions'].map(name => propertyOf(root, name)),
    ...holders.map(holder => propertyOf(holder, 'catalog')),
    ...holders.flatMap(holder => propertiesOf(propertyOf(holder, 'catalogs'))).map(valueOf),
  ];
  const wrong = tables.flatMap(table => propertiesOf(table)).map(valueOf);
  return [
    ...wrong.filter(node => isNoText(text, node)).map(({ at }) => ({ at, message: specifier })),
    ...dependencySections
      .flatMap(name => propertyOf(root, name) ?? [])
      .filter(isRead)
      .map(({ at }) => ({ at, message: table })),
  ];
}

/** Whether it is sound JSON of another type; what is missing or half typed is none. */
export function isNoText(file: string, { kind, at }: JsonNode): boolean {
  return kind === 'other'
    ? /^(?:true|false|null|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.test(file.slice(at.start, at.end))
    : kind !== 'string';
}

const specifier = {
  template:
    'A specifier is text, such as "^1.2.3"; nothing can be installed for anything else. Write text.',
  args: [],
};

const table = {
  template:
    'Dependencies are an object, such as { "name": "^1.2.3" }: here npm takes 0 for a name.',
  args: [],
};

/** npm goes through lists and text as if they were objects; empty ones do no harm. */
function isRead(node: JsonNode): boolean {
  return node.kind === 'array'
    ? node.items.length > 0
    : node.kind === 'string' && node.value !== '';
}

function propertiesOf(node: JsonNode | undefined): readonly JsonProperty[] {
  return node?.kind === 'object' ? node.properties : [];
}

function valueOf({ value }: JsonProperty): JsonNode {
  return value;
}
