/** What was read in one panel, in order, and where in that order it stands: a browser's history. */
export interface Visits<Place> {
  readonly places: readonly Place[];
  /** Index of the present place; -1 before the first. */
  readonly at: number;
}

const longest = 100;

export function noVisits<Place>(): Visits<Place> {
  return { places: [], at: -1 };
}

/** Going somewhere new forgets what lay ahead. */
export function visit<Place>({ places, at }: Visits<Place>, place: Place): Visits<Place> {
  const kept = [...places.slice(0, at + 1), place].slice(-longest);
  return { places: kept, at: kept.length - 1 };
}

/** The same visits with the present place replaced, as when one has scrolled on. */
export function amend<Place>({ places, at }: Visits<Place>, place: Place): Visits<Place> {
  return { places: places.with(at, place), at };
}

/** One step back (-1) or forward (1); `undefined` when there is nothing there. */
export function step<Place>(visits: Visits<Place>, by: -1 | 1): Visits<Place> | undefined {
  const at = visits.at + by;
  return at in visits.places ? { places: visits.places, at } : undefined;
}

export function present<Place>({ places, at }: Visits<Place>): Place | undefined {
  return places[at];
}
