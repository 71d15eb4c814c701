import { catalogueOf } from '../src/core/catalogue/catalogueOf';
import type { CataloguePack } from '../src/core/catalogue/catalogue';
import { inEnglish } from '../src/core/message';
import { loadPack } from '../src/core/pack/loadPack';
import { readFolder } from '../src/cli/readFolder';

/** The catalogue of the packs in `folders`; throws on the first pack with an error. */
export function makeCatalogue(folders: readonly string[]): readonly CataloguePack[] {
  return folders.map(folder => {
    const files = readFolder(folder);
    const { pack, problems } = loadPack(files);
    const error = problems.find(({ severity }) => severity === 'error');
    if (pack === undefined || error !== undefined) {
      const where = error === undefined ? folder : `${folder}/${error.file}:${error.line}`;
      throw new Error(`${where}: ${error === undefined ? 'no pack' : inEnglish(error.message)}`);
    }
    const used = files.files.map(({ path }) => path).filter(path => !path.endsWith('review.md'));
    return catalogueOf(pack, folder, used);
  });
}
