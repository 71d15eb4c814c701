/** The way that was gone, to go it back and forth. */
export interface Visits<Place> {
  /** Goes on to `place`; a change of the same `kind` as the last one takes its place. */
  readonly visit: (place: Place, kind?: string) => void;
  readonly back: () => Place | undefined;
  readonly forward: () => Place | undefined;
  readonly canGoBack: () => boolean;
  readonly canGoForward: () => boolean;
}

/** Farther back nobody goes. */
const most = 200;

export function createVisits<Place>(): Visits<Place> {
  let places: Place[] = [];
  let at = -1;
  let lastKind: string | undefined;

  function step(by: -1 | 1): Place | undefined {
    const place = places[at + by];
    if (place !== undefined) {
      at += by;
      lastKind = undefined;
    }
    return place;
  }

  return {
    visit: (place, kind) => {
      const isSameKind = kind !== undefined && kind === lastKind;
      const kept = places.slice(Math.max(0, at - most), isSameKind ? at : at + 1);
      places = [...kept, place];
      at = places.length - 1;
      lastKind = kind;
    },
    back: () => step(-1),
    forward: () => step(1),
    canGoBack: () => at > 0,
    canGoForward: () => at < places.length - 1,
  };
}
