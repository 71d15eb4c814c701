/** Whether `text` is a date of the calendar written as `2026-11-22`. */
export function isIsoDate(text: string): boolean {
  return timeOf(text) !== undefined;
}

/** Whether `text` is a period such as `90d`, `8w`, `12mo` or `2y`. */
export function isPeriod(text: string): boolean {
  return parsePeriod(text) !== undefined;
}

/** The ISO date (UTC) of a moment. */
export function isoDate(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/**
 * The ISO date one `period` after `date`. A month that is too short gives its last day. `undefined`
 * if either cannot be read or the year 9999 is passed.
 */
export function addPeriod(date: string, period: string): string | undefined {
  const time = timeOf(date);
  const by = parsePeriod(period);
  if (time === undefined || by === undefined) {
    return undefined;
  }
  const due = new Date(time);
  if ('days' in by) {
    due.setUTCDate(due.getUTCDate() + by.days);
  } else {
    const day = due.getUTCDate();
    due.setUTCMonth(due.getUTCMonth() + by.months);
    if (due.getUTCDate() !== day) {
      // The month has no such day and the date ran over into the next one.
      due.setUTCDate(0);
    }
  }
  return due.getUTCFullYear() > 9999 ? undefined : isoDate(due);
}

/** Whether something reviewed on that date is overdue: a period has passed and `today` is later. */
export function isStale(reviewed: string, reviewEvery: string, today: string): boolean {
  const due = addPeriod(reviewed, reviewEvery);
  return due !== undefined && due < today;
}

/** Whether `date` lies further ahead of `today` than clocks around the world are apart. */
export function isFuture(date: string, today: string): boolean {
  return date > (addPeriod(today, '1d') ?? date);
}

/** Milliseconds since 1970 at the start of that day, UTC. */
function timeOf(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    return undefined;
  }
  const time = Date.parse(`${date}T00:00:00Z`);
  // Some engines let 30 February run over into March.
  return Number.isNaN(time) || isoDate(new Date(time)) !== date ? undefined : time;
}

function parsePeriod(
  text: string,
): { readonly days: number } | { readonly months: number } | undefined {
  const [, count, unit] = /^([1-9]\d{0,3})(d|w|mo|y)$/.exec(text) ?? [];
  switch (unit) {
    case 'd':
      return { days: Number(count) };
    case 'w':
      return { days: 7 * Number(count) };
    case 'mo':
      return { months: Number(count) };
    case 'y':
      return { months: 12 * Number(count) };
    default:
      return undefined;
  }
}
