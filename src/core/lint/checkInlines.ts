import { scanInlines, type Inline } from '../scan/inlines';
import type { Block } from '../scan/blocks';
import { readAddress } from '../pack/addresses';
import { markdownLinesOf } from '../pack/cards';
import { finding, type Finding } from '../pack/finding';
import { resolveInPack } from '../pack/paths';
import type { TopicReading } from '../pack/readTopic';

/** In characters: a sentence that says what is to be seen is longer. */
const shortestEquivalent = 40;

/** Where links may lead within each topic, by the topic's path. */
type Anchors = ReadonlyMap<string, ReadonlySet<string>>;

/** Ids to which drawings as data lead within the topic that shows them, by the drawing's path. */
type DrawnLinks = ReadonlyMap<string, ReadonlySet<string>>;

/** What is wrong with a topic's links, drawings, notes and HTML, in its text and its cards. */
export function checkInlines(
  topic: TopicReading,
  paths: ReadonlySet<string>,
  anchors: Anchors,
  drawnLinks: DrawnLinks,
): readonly Finding[] {
  const inlines = topic.blocks.flatMap(inlinesOf);
  return [
    ...inlines.flatMap(inline => {
      switch (inline.kind) {
        case 'html':
          return [finding('RP401', inline.at, shorten(inline.text))];
        case 'link':
          return checkLink(inline.destination, inline.at, topic.path, paths, anchors);
        case 'image':
          return [
            ...checkImage(inline, topic.path, paths),
            ...checkDrawnLinks(inline, topic.path, anchors, drawnLinks),
          ];
        default:
          return [];
      }
    }),
    ...checkNotes(inlines, topic),
  ];
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return scanInlines(block.lines);
    case 'fence':
      return block.language === 'card'
        ? markdownLinesOf(block).flatMap(line => scanInlines([line]))
        : [];
    case 'math':
      return [];
    default:
      return block satisfies never;
  }
}

function checkLink(
  written: string,
  at: number,
  file: string,
  paths: ReadonlySet<string>,
  anchors: Anchors,
): readonly Finding[] {
  const address = readAddress(written);
  switch (address.kind) {
    case 'web':
    case 'mail':
      return [];
    case 'insecure':
      return [finding('RP403', at, shorten(written))];
    case 'forbidden':
      return [finding('RP402', at, shorten(written))];
    case 'relative': {
      const isOwn = address.path === '' && address.fragment !== undefined;
      const target = isOwn ? file : resolveInPack(file, address.path);
      if (target === undefined) {
        return [finding('RP404', at, shorten(written))];
      }
      if (!paths.has(target)) {
        return [finding('RP405', at, target)];
      }
      const known = anchors.get(target);
      if (known === undefined) {
        // That something in topics/ could not be read as one is a problem of its own.
        return target.startsWith('topics/') ? [] : [finding('RP427', at, target)];
      }
      const fragment = address.fragment === undefined ? undefined : decode(address.fragment);
      return fragment === undefined || known.has(fragment)
        ? []
        : [finding('RP406', at, fragment, target)];
    }
    default:
      return address satisfies never;
  }
}

/** The ids of a topic's headings, cards and callouts. */
export function anchorsIn({ blocks }: TopicReading): ReadonlySet<string> {
  return new Set(blocks.flatMap(block => [anchorOf(block), block.quote?.id ?? []].flat()));
}

function anchorOf(block: Block): readonly string[] {
  if (block.kind === 'heading') {
    return [block.id];
  }
  return block.kind === 'fence' && block.language === 'card'
    ? [block.attributes.get('id') ?? '']
    : [];
}

function checkImage(
  { destination, alt, title, at }: Extract<Inline, { kind: 'image' }>,
  file: string,
  paths: ReadonlySet<string>,
): readonly Finding[] {
  const isSilent = alt === '' ? [finding('RP410', at)] : [];
  const address = readAddress(destination);
  if (address.kind === 'web' || address.kind === 'insecure') {
    return [finding('RP409', at, shorten(destination)), ...isSilent];
  }
  if (address.kind !== 'relative') {
    return [finding('RP402', at, shorten(destination)), ...isSilent];
  }
  const path = resolveInPack(file, address.path);
  if (path === undefined) {
    return [finding('RP404', at, shorten(destination)), ...isSilent];
  }
  if (!/\.(?:svg|png|json)$/.test(path)) {
    return [finding('RP408', at, path), ...isSilent];
  }
  if (!paths.has(path)) {
    return [finding('RP407', at, path), ...isSilent];
  }
  const tellsNothing = alt.length < shortestEquivalent || inWords(alt) === inWords(title);
  return alt !== '' && tellsNothing ? [finding('RP434', at, shorten(alt))] : isSilent;
}

function checkDrawnLinks(
  { destination, at }: Extract<Inline, { kind: 'image' }>,
  file: string,
  anchors: Anchors,
  drawnLinks: DrawnLinks,
): readonly Finding[] {
  const path = resolveInPack(file, destination) ?? '';
  return [...(drawnLinks.get(path) ?? [])]
    .filter(id => !anchors.get(file)?.has(id))
    .map(id => finding('RP609', at, id, file));
}

function inWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function checkNotes(inlines: readonly Inline[], { topic, head }: TopicReading): readonly Finding[] {
  // Where the front matter is not sound, the source meant may be the one that could not be read.
  if (topic === undefined || head.findings.length > 0) {
    return [];
  }
  const sources = topic.sources.map(source => source.id);
  const notes = inlines.flatMap(inline => (inline.kind === 'note' ? [inline.label] : []));
  const known = new Set([...sources, ...notes]);
  const cited = new Set<string | undefined>();
  const unknown: Finding[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'citation') {
      cited.add(inline.label);
      if (!known.has(inline.label)) {
        unknown.push(finding('RP416', inline.at, inline.label));
      }
    }
  }
  const unused = sources.flatMap((id, index) =>
    id === undefined || cited.has(id)
      ? []
      : [finding('RP225', head.places.offsetOf(['sources', index]), id)],
  );
  return [...unknown, ...unused];
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
