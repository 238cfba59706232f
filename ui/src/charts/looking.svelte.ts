/** Which of a chart's days are looked at. The charts of a page share one, and move together. */

/** The closest that can be looked: a week and a day on either side of it. */
const CLOSEST = 8;
/** How much is drawn on either side of what is looked at, in widths of it: so far a chart is moved, not drawn anew. */
const BESIDE = 1;
/** Sums of days are as exact as this, in days. */
const EXACT = 1e-6;

export class Looking {
  /** What is looked at, and all there was when it was chosen. */
  #first = $state(0);
  #wide = $state(0);
  #of = $state.raw<readonly [number, number]>([0, 0]);
  #sheet = $state.raw<readonly [number, number]>([0, 0]);
  readonly #limit: () => readonly [number, number];
  /** Whether less than everything is looked at. */
  readonly closer: boolean = $derived.by(() => {
    const [first, last] = this.#limit();
    return this.#of[0] === first && this.#of[1] === last && this.#wide > 0 && this.#wide < last - first;
  });
  /** How many days there are between the first and the last that are looked at. */
  readonly wide: number = $derived.by(() => (this.closer ? this.#wide : this.#limit()[1] - this.#limit()[0]));
  /** The first and the last day to draw. It stays the same while what is looked at moves within it. */
  readonly sheet: readonly [number, number] = $derived.by(() => (this.closer ? this.#sheet : this.#limit()));

  /** `limit` is the first and the last day there is. When it changes, all of it is looked at again. */
  constructor(limit: () => readonly [number, number]) {
    this.#limit = limit;
  }

  /** The first and the last day that are looked at. */
  get days(): readonly [number, number] {
    return this.closer ? [this.#first, this.#first + this.#wide] : this.#limit();
  }

  /** Looks closer (below 1) or further (above 1), while the day `at` stays where it is. */
  zoom(factor: number, at: number): void {
    const [from] = this.days;
    const [first, last] = this.#limit();
    const whole = last - first;
    const wide = Math.min(whole, Math.max(Math.min(CLOSEST, whole), this.wide * factor));
    const share = this.wide > 0 ? (at - from) / this.wide : 1;
    this.#look(at - share * wide, wide);
  }

  /** Moves by so many days; what lies beyond the ends is not shown. */
  pan(days: number): void {
    this.#look(this.days[0] + days, this.wide);
  }

  /** Moves just as far as it takes to show a day. */
  show(day: number): void {
    const [from, to] = this.days;
    if (day < from) this.pan(day - from);
    else if (day > to) this.pan(day - to);
  }

  /** Looks at everything. */
  all(): void {
    this.#wide = 0;
  }

  #look(from: number, wide: number): void {
    const [first, last] = this.#limit();
    const start = Math.min(Math.max(from, first), last - wide);
    const [left, right] = this.#sheet;
    if (!this.closer || wide !== this.#wide || start < left - EXACT || start + wide > right + EXACT) {
      this.#sheet = [Math.max(first, start - BESIDE * wide), Math.min(last, start + (1 + BESIDE) * wide)];
    }
    this.#of = [first, last];
    this.#first = start;
    this.#wide = wide;
  }
}
