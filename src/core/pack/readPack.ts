import type { ProblemCode } from './codes';
import type { PackFile, PackFiles, UnusableReason } from './files';
import { finding, problemsIn, type FileFindings } from './finding';
import type { Pack } from './model';
import { manifestPath, readManifest } from './packManifest';
import type { PackProblem } from './problem';
import { readTopic, type TopicReading } from './readTopic';
import { checkReferences } from './references';
import { placeTopics } from './sections';

/** A pack, and how each of its files was read. */
export interface PackReading {
  /** `undefined` when its format is unknown or it has no sound topic. */
  readonly pack: Pack | undefined;
  /** Every topic's file, sound or not, in the order of their paths. */
  readonly topics: readonly TopicReading[];
  /** Every text of the pack, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every file of the pack, also those that are not text. */
  readonly paths: ReadonlySet<string>;
  /** In no order. */
  readonly problems: readonly PackProblem[];
}

const unusableCodes: Readonly<Record<UnusableReason, ProblemCode>> = {
  tooLarge: 'RP120',
  binary: 'RP121',
  invalidUtf8: 'RP122',
  unreadable: 'RP123',
  outsidePack: 'RP124',
  tooMany: 'RP126',
};

/** Reads a pack from its files. What is sound loads, and everything else is a problem. */
export function readPack({ files }: PackFiles): PackReading {
  const paths = new Set(files.map(file => file.path));
  const texts = textsOf(files);
  const topics = [...texts]
    .filter(([path]) => isTopicPath(path))
    .map(([path, text]) => readTopic(path, text));

  const { byId, found: repeated } = uniqueTopics(topics);
  const lost = lostIds(topics);
  const references = checkReferences(byId, lost);
  // An unusable manifest is a problem of its own; nothing is then missing from it.
  const isUnread = paths.has(manifestPath) && !texts.has(manifestPath);
  const manifest = readManifest(texts.get(manifestPath));
  const placing = placeTopics(manifest, byId, lost);

  const found: readonly FileFindings[] = [
    ...files.map(unusable),
    ...files.map(misnamed),
    ...topics,
    ...repeated,
    ...references.found,
    ...(isUnread ? [] : [{ path: manifestPath, findings: manifest.findings }, ...placing.found]),
    ...(byId.size === 0 ? [{ path: manifestPath, findings: [finding('RP115', 0)] }] : []),
  ];
  const problems = found.flatMap(({ path, findings }) =>
    problemsIn(path, texts.get(path) ?? '', findings),
  );

  if (manifest.data === undefined || byId.size === 0) {
    return { pack: undefined, topics, texts, paths, problems };
  }
  const { id, title, version, license } = manifest.data;
  const pack = {
    ...{ id, title, version, license, sections: placing.sections },
    topics: placing.sections
      .flatMap(section => section.topics)
      .flatMap(topicId => references.topics.get(topicId) ?? []),
    assets: new Map([
      ...[...texts].filter(([path]) => path !== manifestPath && !isTopicPath(path)),
      ...picturesOf(files),
    ]),
  };
  return { pack, topics, texts, paths, problems };
}

function textsOf(files: readonly PackFile[]): ReadonlyMap<string, string> {
  const texts = files.flatMap(({ path, content }): readonly (readonly [string, string])[] =>
    content.kind === 'text' ? [[path, content.text]] : [],
  );
  return new Map(texts.toSorted(([first], [second]) => (first < second ? -1 : 1)));
}

function picturesOf(files: readonly PackFile[]): readonly (readonly [string, string])[] {
  return files.flatMap(({ path, content }): readonly (readonly [string, string])[] =>
    content.kind === 'png' ? [[path, content.address]] : [],
  );
}

function isTopicPath(path: string): boolean {
  return path.startsWith('topics/') && path.endsWith('.md');
}

function unusable({ path, content }: PackFile): FileFindings {
  return {
    path,
    findings: content.kind === 'unusable' ? [finding(unusableCodes[content.reason], 0)] : [],
  };
}

/** A topic to the eye, but not to the pack: `topics/a.MD`, or `Topics/a.md`. */
function misnamed({ path }: PackFile): FileFindings {
  const isMeant = /^topics\/.*\.(?:md|markdown)$/i.test(path);
  return { path, findings: isMeant && !isTopicPath(path) ? [finding('RP127', 0)] : [] };
}

/** Of several topics with one id, that whose file is named after it is the one, else the first. */
function uniqueTopics(readings: readonly TopicReading[]): {
  readonly byId: ReadonlyMap<string, TopicReading>;
  readonly found: readonly FileFindings[];
} {
  const byId = new Map<string, TopicReading>();
  for (const reading of readings) {
    const id = reading.topic?.id;
    if (id !== undefined && (!byId.has(id) || nameOf(reading.path) === id)) {
      byId.set(id, reading);
    }
  }
  const found = readings.flatMap(({ topic, path, head }) => {
    const chosen = topic && byId.get(topic.id);
    return topic === undefined || chosen === undefined || chosen.path === path
      ? []
      : [
          {
            path,
            findings: [finding('RP114', head.places.offsetOf(['id']), topic.id, chosen.path)],
          },
        ];
  });
  return { byId, found };
}

/** The file's name without its folder and `.md`. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
}

/** Ids of topics whose files are unsound: to name them is not a second fault. */
function lostIds(readings: readonly TopicReading[]): ReadonlySet<string> {
  const unsound = readings.filter(({ topic }) => topic === undefined);
  return new Set(
    unsound.flatMap(({ path, head }) => {
      const name = nameOf(path);
      const written = (head.value as { readonly id?: unknown } | undefined)?.id;
      return typeof written === 'string' ? [name, written] : [name];
    }),
  );
}
