import { copiedManifest } from './copiedManifest';
import { own, placesIn, readJsonRecord, recordOf, textOf, type JsonRecord } from './jsonValue';
import { emptyView, broken, type LockFile, type LockView } from './lockFile';

/** A package-lock.json or npm-shrinkwrap.json of npm 5 and later. */
export function readNpmLock(text: string): LockFile {
  const lock = readJsonRecord(text);
  if (lock === undefined) {
    return broken(
      '{0} is no sound JSON, so nothing is compared with it. Run `npm install` to write it again.',
    );
  }
  const format = own(lock, 'lockfileVersion');
  const packages = recordOf(own(lock, 'packages'));
  const place = placesIn(text);
  return {
    format: String(typeof format === 'number' ? format : 1),
    importers: Object.keys(packages ?? {}).filter(path => !/(?:^|\/)node_modules\//.test(path)),
    viewOf: ({ folder }) =>
      packages === undefined
        ? firstView(folder, lock, place)
        : {
            ...copiedManifest(recordOf(own(packages, folder)), (...path) =>
              place('packages', folder, ...path),
            ),
            versions: { get: name => versionOf(packages, folder, name) },
          },
  };
}

/** npm 5 and 6 kept no specifiers, and knew no workspaces. */
function firstView(folder: string, lock: JsonRecord, place: ReturnType<typeof placesIn>): LockView {
  const locked = recordOf(own(lock, 'dependencies'));
  return folder === ''
    ? {
        ...copiedManifest({ version: own(lock, 'version') }, place),
        specifiers: undefined,
        versions: { get: name => firstVersionOf(locked, name) },
      }
    : emptyView;
}

/** An alias is locked as `npm:other@1.0.0`. */
function firstVersionOf(locked: JsonRecord | undefined, name: string): string | undefined {
  const version = textOf(own(recordOf(own(locked, name)), 'version'));
  return version?.replace(/^npm:.*@/, '');
}

/** As Node looks for it, from the package's folder up. */
function versionOf(packages: JsonRecord, folder: string, name: string): string | undefined {
  for (let at: string | undefined = folder; at !== undefined; at = above(at)) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    const found = recordOf(own(packages, path));
    if (found !== undefined) {
      return textOf(own(found, 'version'));
    }
  }
  return undefined;
}

function above(folder: string): string | undefined {
  return folder === '' ? undefined : folder.slice(0, Math.max(folder.lastIndexOf('/'), 0));
}
