/** Made from `content/` by the build, so that the tree needs no parser at run time. */
declare module 'refresher:catalogue' {
  import type { CataloguePack } from '../core/catalogue/catalogue';
  export const builtInPacks: readonly CataloguePack[];
}
