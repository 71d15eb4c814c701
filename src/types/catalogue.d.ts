/** Made from `content/` by the build, so that the tree needs no parser at run time. */
declare module 'refresher:catalogue' {
  export const builtInPacks: readonly import('../core/catalogue/catalogue').CataloguePack[];
}
