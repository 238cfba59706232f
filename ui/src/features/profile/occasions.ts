import type { Occasion, OccasionKind } from '../../bindings';

/** A day while it is being written: any part may still be unsaid. Whether it exists is Rust's to say. */
export interface DayDraft {
  day: number | undefined;
  /** "01" to "12", or nothing yet. */
  month: string;
  year: number | undefined;
}
export interface OccasionDraft {
  kind: OccasionKind;
  from: DayDraft;
  to: DayDraft;
}

const unsaid = (): DayDraft => ({ day: undefined, month: '', year: undefined });
const dayOf = (iso: string): DayDraft => ({
  day: Number(iso.slice(8, 10)),
  month: iso.slice(5, 7),
  year: Number(iso.slice(0, 4)),
});
const isoOf = ({ day, month, year }: DayDraft): string | undefined =>
  day === undefined || month === '' || year === undefined
    ? undefined
    : `${String(year).padStart(4, '0')}-${month}-${String(day).padStart(2, '0')}`;

export const newOccasion = (kind: OccasionKind): OccasionDraft => ({ kind, from: unsaid(), to: unsaid() });
export const occasionDraft = (of: Occasion): OccasionDraft => ({ kind: of.kind, from: dayOf(of.from), to: dayOf(of.to) });

/** The occasion as it is kept; `undefined` while a day is still open. With the last day unsaid it is a single day. */
export function occasionOf({ kind, from, to }: OccasionDraft): Occasion | undefined {
  const first = isoOf(from);
  const untouched = to.day === undefined && to.month === '' && to.year === undefined;
  const last = untouched ? first : isoOf(to);
  return first === undefined || last === undefined ? undefined : { kind, from: first, to: last };
}
