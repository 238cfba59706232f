/** Charts: numbers from Rust in, SVG out. */
export type { BandFacts, DayRange } from './band';
export { default as BandChart } from './BandChart.svelte';
export type { CalendarDay } from './calendar';
export { default as DotsCalendar } from './DotsCalendar.svelte';
export { default as NumbersTable } from './NumbersTable.svelte';
export { default as DifferenceStrip } from './DifferenceStrip.svelte';
export { commas, drawing, type Heading, picture } from './keep';
export { Looking } from './looking.svelte';
export type { ChartMark } from './marks';
export type { DayValue, Tick } from './plane';
export { default as WeekChart } from './WeekChart.svelte';
export type { Week, WeekFacts } from './weeks';
