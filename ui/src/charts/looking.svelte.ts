/** Which of a chart's days are looked at. The charts of a page share one, and move together. */

/** The closest that can be looked: a week and a day on either side of it. */
const CLOSEST = 8;

export class Looking {
  #first = $state(0);
  #last = $state(0);
  readonly #limit: () => readonly [number, number];
  #of = $state.raw<readonly [number, number]>([0, 0]);

  /** `limit` is the first and the last day there is. When it changes, all of it is looked at again. */
  constructor(limit: () => readonly [number, number]) {
    this.#limit = limit;
  }

  /** The first and the last day that are looked at. */
  get days(): readonly [number, number] {
    return this.closer ? [this.#first, this.#last] : this.#limit();
  }

  /** Whether less than everything is looked at. */
  get closer(): boolean {
    const [first, last] = this.#limit();
    const same = this.#of[0] === first && this.#of[1] === last;
    return same && this.#last > this.#first && (this.#first > first || this.#last < last);
  }

  /** Looks closer (below 1) or further (above 1), while the day `at` stays where it is. */
  zoom(factor: number, at: number): void {
    const [from, to] = this.days;
    const [first, last] = this.#limit();
    const whole = last - first;
    const wide = Math.min(whole, Math.max(Math.min(CLOSEST, whole), (to - from) * factor));
    const share = to > from ? (at - from) / (to - from) : 1;
    this.#look(at - share * wide, wide);
  }

  /** Moves by so many days; what lies beyond the ends is not shown. */
  pan(days: number): void {
    const [from, to] = this.days;
    this.#look(from + days, to - from);
  }

  /** Moves just as far as it takes to show a day. */
  show(day: number): void {
    const [from, to] = this.days;
    if (day < from) this.pan(day - from);
    else if (day > to) this.pan(day - to);
  }

  /** Looks at everything. */
  all(): void {
    [this.#first, this.#last] = this.#limit();
  }

  #look(from: number, wide: number): void {
    const [first, last] = this.#limit();
    const start = Math.min(Math.max(from, first), last - wide);
    this.#of = [first, last];
    this.#first = start;
    this.#last = start + wide;
  }
}
