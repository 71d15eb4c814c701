import { copiedManifest } from './copiedManifest';
import { own, placesIn, readJsonRecord, recordOf, textOf, type JsonRecord } from './jsonValue';
import { broken, type LockFile } from './lockFile';

/** A bun.lock of Bun 1.2 and later. */
export function readBunLock(text: string): LockFile {
  const lock = readJsonRecord(text);
  const workspaces = recordOf(own(lock, 'workspaces'));
  const packages = recordOf(own(lock, 'packages'));
  if (workspaces === undefined) {
    return broken(
      '{0} is not as Bun writes it, so nothing is compared with it. Run `bun install` to write it again.',
    );
  }
  const place = placesIn(text);
  return {
    format: String(own(lock, 'lockfileVersion')),
    importers: Object.keys(workspaces),
    viewOf: ({ folder }) => {
      const copy = recordOf(own(workspaces, folder));
      const nested = `${textOf(own(copy, 'name')) ?? ''}/`;
      return {
        ...copiedManifest(copy, (...path) => place('workspaces', folder, ...path)),
        versions: {
          get: name =>
            [nested + name, name].map(key => versionOf(packages, key)).find(found => found),
        },
      };
    },
  };
}

/** `["is-number@7.0.0", …]`; a package of the workspace is `@workspace:…`, without a version. */
function versionOf(packages: JsonRecord | undefined, key: string): string | undefined {
  const [resolved] = [own(packages, key)].flat() as readonly unknown[];
  const text = textOf(resolved);
  const version = text?.slice(text.lastIndexOf('@') + 1);
  return version?.includes(':') === true ? undefined : version;
}
