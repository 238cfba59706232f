import { m } from '../paraglide/messages.js';

/** The language of the numbers and dates; the same as the messages'. */
const LANGUAGE = 'en-GB';

const plain = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 2 });
const list = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });
const choice = new Intl.ListFormat(LANGUAGE, { type: 'disjunction' });
const signed = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

export const number = (value: number): string => plain.format(value);
export const signedNumber = (value: number): string => signed.format(value).replace('-', '−');
export const joined = (parts: readonly string[]): string => list.format(parts);
/** "dumbbells or a kettlebell" */
export const either = (parts: readonly string[]): string => choice.format(parts);

const order = new Intl.Collator(LANGUAGE);
/** Puts words in the order of the alphabet. */
export const alphabetically = (a: string, b: string): number => order.compare(a, b);

const proper: ReadonlySet<string> = new Set(m.names_with_a_capital().split(', '));

/**
 * "Goblet squat" as it stands within a sentence: "goblet squat". A proper noun and a letter that stands for itself keep
 * their capital: "Cossack squat", "T-spine turn". The one place where a name is made small.
 */
export function withinSentence(name: string): string {
  const first = /^[\p{L}\p{N}’']+/u.exec(name)?.[0] ?? '';
  const word = /^\p{Lu}[\p{Ll}’']/u.test(first) && !proper.has(first);
  return word ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Names one after the other: only the first keeps its capital. */
export const namesInTurn = (names: readonly string[]): readonly string[] =>
  names.map((name, index) => (index === 0 ? name : withinSentence(name)));

/** From here on a length of time reads better in minutes. */
const MINUTES_FROM = 120;

/** "30 seconds", "6 minutes", "4:20". */
export function lengthWords(seconds: number): string {
  if (seconds < MINUTES_FROM) return m.session_seconds({ count: seconds });
  return seconds % 60 === 0 ? minutes(seconds / 60) : clock(seconds);
}

/** Tenths as Rust sends them: 184 reads 18.4. */
export const tenths = (value: number): string => plain.format(value / 10);

/** "45 minutes" */
export const minutes = (value: number): string => m.minutes({ count: value });

/** "5 h 50", "7 h", "45 min": a length of time in hours, from minutes. */
export function hours(value: number): string {
  const whole = Math.floor(value / 60);
  const rest = value % 60;
  if (whole === 0) return m.only_minutes({ minutes: rest });
  return rest === 0 ? m.only_hours({ hours: whole }) : m.hours_minutes({ hours: whole, minutes: String(rest).padStart(2, '0') });
}

/** "14:00": minutes and seconds from seconds, as a track's length. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** "16 kg", "2.5 kg": a load from grams. */
export const kilograms = (grams: number): string => m.kilograms({ load: plain.format(grams / 1000) });

/** The parts of "2026-11-24"; `undefined` for anything else. */
function parts(iso: string): { year: number; month: number; day: number } | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (found === null) return undefined;
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

const monthNames = (): readonly string[] => [
  m.month_1(),
  m.month_2(),
  m.month_3(),
  m.month_4(),
  m.month_5(),
  m.month_6(),
  m.month_7(),
  m.month_8(),
  m.month_9(),
  m.month_10(),
  m.month_11(),
  m.month_12(),
];

/** The day of the week comes from Rust or not at all: no date arithmetic here. */
export function weekdayName(day: DayName): string {
  const names: Record<DayName, () => string> = {
    monday: m.day_monday,
    tuesday: m.day_tuesday,
    wednesday: m.day_wednesday,
    thursday: m.day_thursday,
    friday: m.day_friday,
    saturday: m.day_saturday,
    sunday: m.day_sunday,
  };
  return names[day]();
}
export type DayName = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** "24 November", from "2026-11-24". */
export function dayMonth(iso: string): string {
  const date = parts(iso);
  if (date === undefined) return iso;
  return m.day_month({ day: date.day, month: monthNames()[date.month - 1] ?? '' });
}

/** "24 November 2026". */
export function dayMonthYear(iso: string): string {
  const date = parts(iso);
  return date === undefined ? iso : m.day_month_year({ date: dayMonth(iso), year: String(date.year) });
}

/** "November", from "2026-11" or "2026-11-24". */
export function monthName(iso: string): string {
  const month = /^\d{4}-(\d{2})/.exec(iso)?.[1];
  return month === undefined ? iso : (monthNames()[Number(month) - 1] ?? iso);
}

/** "Nov", for an axis. */
export const monthShort = (iso: string): string => monthName(iso).slice(0, 3);

/** "Tuesday 24 November"; without the day of the week when it is not known. */
export const fullDay = (iso: string, weekday?: DayName): string =>
  weekday === undefined ? dayMonth(iso) : m.weekday_date({ weekday: weekdayName(weekday), date: dayMonth(iso) });

/** "22:30" from "22:30:00". */
export const timeOfDay = (iso: string): string => iso.slice(0, 5);

/** "3.4 MB", from bytes. */
export function bytes(value: number): string {
  if (value < 1024) return m.bytes_small({ count: value });
  const kilo = value / 1024;
  return kilo < 1024
    ? m.bytes_kilo({ size: plain.format(Math.round(kilo)) })
    : m.bytes_mega({ size: new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1 }).format(kilo / 1024) });
}
