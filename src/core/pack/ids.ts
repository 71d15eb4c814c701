/** Ids of packs, sections, topics, cards, sources and items: they stand in links and file names. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
