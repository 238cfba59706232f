/** Days as discs, a week a row. It shows what was; it counts nothing in a row. */

export interface CalendarDay {
  readonly day: string;
  readonly sessions: number;
  readonly today: boolean;
}

export interface Disc {
  readonly day: CalendarDay;
  readonly x: number;
  readonly y: number;
}

export const DAYS_A_ROW = 7;
/** Distance between discs. */
export const PITCH = 34;

/** Returns where each day's disc stands, the oldest first. */
export function discs(days: readonly CalendarDay[]): Disc[] {
  return days.map((day, index) => ({
    day,
    x: (index % DAYS_A_ROW) * PITCH + PITCH / 2,
    y: Math.floor(index / DAYS_A_ROW) * PITCH + PITCH / 2,
  }));
}

/** Returns the height that so many days take. */
export const calendarHeight = (days: number): number => Math.ceil(days / DAYS_A_ROW) * PITCH;
