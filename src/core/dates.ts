/** A calendar date without a time, as numbers. */
interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

interface Period {
  readonly count: number;
  readonly unit: 'd' | 'w' | 'mo' | 'y';
}

/** Whether `text` is a date of the calendar written as `2026-11-22`. */
export function isIsoDate(text: string): boolean {
  return parseDate(text) !== undefined;
}

/** Whether `text` is a period such as `90d`, `8w`, `12mo` or `2y`. */
export function isPeriod(text: string): boolean {
  return parsePeriod(text) !== undefined;
}

/**
 * The ISO date one `period` after `date`. A month that is too short gives its last day. `undefined`
 * if either cannot be read or the year 9999 is passed.
 */
export function addPeriod(date: string, period: string): string | undefined {
  const from = parseDate(date);
  const by = parsePeriod(period);
  if (from === undefined || by === undefined) {
    return undefined;
  }
  const until = advance(from, by);
  return until.year > 9999 ? undefined : formatDate(until);
}

/** Whether something reviewed on that date is overdue: a period has passed and `today` is later. */
export function isStale(reviewed: string, reviewEvery: string, today: string): boolean {
  const due = addPeriod(reviewed, reviewEvery);
  return due !== undefined && due < today;
}

function advance({ year, month, day }: CalendarDate, { count, unit }: Period): CalendarDate {
  switch (unit) {
    case 'd':
      return dateOf(dayNumber({ year, month, day }) + count);
    case 'w':
      return dateOf(dayNumber({ year, month, day }) + 7 * count);
    case 'mo':
      return inMonth(12 * year + month - 1 + count, day);
    case 'y':
      return inMonth(12 * (year + count) + month - 1, day);
    default:
      return unit satisfies never;
  }
}

/** `months` are counted from January of the year 0. */
function inMonth(months: number, day: number): CalendarDate {
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return { year, month, day: Math.min(day, daysIn(year, month)) };
}

function parseDate(text: string): CalendarDate | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) {
    return undefined;
  }
  const [year, month, day] = found.slice(1).map(Number);
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return isReal ? { year, month, day } : undefined;
}

function parsePeriod(text: string): Period | undefined {
  const found = /^([1-9]\d{0,3})(d|w|mo|y)$/.exec(text);
  return found === null ? undefined : { count: Number(found[1]), unit: found[2] as Period['unit'] };
}

function formatDate({ year, month, day }: CalendarDate): string {
  return [pad(year, 4), pad(month, 2), pad(day, 2)].join('-');
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 0000-03-01: with March first, the leap day ends the year. */
function dayNumber({ year, month, day }: CalendarDate): number {
  const marchYear = month < 3 ? year - 1 : year;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + daysBeforeMonth(monthsSinceMarch) + day - 1;
}

/** The months from March on have 31, 30, 31, 30, 31 days, again and again. */
function daysBeforeMonth(monthsSinceMarch: number): number {
  return Math.floor((153 * monthsSinceMarch + 2) / 5);
}

function dateOf(days: number): CalendarDate {
  // 400 years have 146,097 days, so this guess is at most one year too late.
  const guess = Math.floor((days * 400) / 146097) + 1;
  const firstOfMarch = (year: number) => dayNumber({ year, month: 3, day: 1 });
  let marchYear = guess;
  while (firstOfMarch(marchYear) > days) {
    marchYear -= 1;
  }
  const dayOfYear = days - firstOfMarch(marchYear);
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthsSinceMarch + 2) % 12) + 1;
  return {
    year: month < 3 ? marchYear + 1 : marchYear,
    month,
    day: dayOfYear - daysBeforeMonth(monthsSinceMarch) + 1,
  };
}
