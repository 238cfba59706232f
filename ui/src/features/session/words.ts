import type { Calls, Dose, LoggedSet, Notice, PlayerView, SetView, StepKind, WarningSign } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { clock, kilograms, lengthWords, minutes } from '../../words/format';
import { movementName, movementWithin } from '../../words/movements';
import { besideWords } from '../../words/vocabulary';
import { discomfortWords, doneLaterWords, shortenedWords, takenBackWords } from './care-words';

const signs: Readonly<Record<WarningSign, () => string>> = {
  breath: m.session_sign_breath,
  focus: m.session_sign_focus,
  form: m.session_sign_form,
  dizziness: m.session_sign_dizziness,
  joint: m.session_sign_joint,
  just_done: m.session_sign_just_done,
};
export const warningSigns = Object.keys(signs) as readonly WarningSign[];
export const signWords = (sign: WarningSign): string => signs[sign]();

export { lengthWords };

const seconds = (tenths: number): string => String(tenths / 10);

/** "8 repetitions each side". */
export function doseWords(dose: Dose, eachSide: boolean): string {
  switch (dose.measure) {
    case 'repetitions':
      return sided(m.session_repetitions({ count: dose.repetitions }), eachSide);
    case 'hold':
      return sided(lengthWords(dose.seconds), eachSide);
    case 'distance':
      return sided(m.session_metres({ count: dose.metres }), eachSide);
    case 'breaths':
      return m.session_breaths({
        time: lengthWords(dose.seconds),
        inhale: seconds(dose.inhale_tenths),
        exhale: seconds(dose.exhale_tenths),
      });
  }
}
const sided = (dose: string, eachSide: boolean): string => (eachSide ? m.session_each_side({ dose }) : dose);

interface Asked {
  readonly dose: Dose;
  readonly each_side: boolean;
  readonly load: number | null;
  readonly reserve: number | null;
}

/** "8 repetitions, 16 kg, stop with 3 in reserve". */
export const askedWords = (asked: Asked): string =>
  [doseWords(asked.dose, asked.each_side), ...terms(asked)].join(', ');

const terms = ({ load, reserve }: Pick<Asked, 'load' | 'reserve'>): string[] => [
  ...(load === null ? [] : [kilograms(load)]),
  ...(reserve === null ? [] : [m.session_stop_with({ count: reserve })]),
];

/** What the current set asks for besides its number: "16 kg, stop with 3 in reserve, a chair beside you". */
export function termsWords(view: PlayerView): string {
  const more = [
    ...(view.each_side && view.dose?.measure === 'repetitions' ? [m.session_each_side({ dose: '' }).trim()] : []),
    ...terms(view),
    ...(view.fast ? [m.session_fast()] : []),
    ...(view.support === null ? [] : [besideWords(view.support)]),
  ];
  return more.join(', ');
}

/** "set 2 of 3", or that a lighter set comes first. */
export const setWords = (view: PlayerView): string =>
  view.ramp_up ? m.session_ramp_up_set() : view.set === null ? '' : m.session_set_of(view.set);

/** What comes after the work of this step. */
export function afterWords({ next, movement, turns_with }: PlayerView): string {
  if (next === null) return '';
  switch (next.next) {
    case 'control_sample':
      return m.session_after_sample();
    case 'reflect':
      return m.session_after_reflect();
    case 'set':
      if (next.movement === movement && next.set !== null) return m.session_after_set(next.set);
      return next.movement === turns_with && next.set !== null
        ? m.session_after_turn({ movement: movementWithin(next.movement), ...next.set })
        : m.session_after_movement({ movement: movementWithin(next.movement) });
  }
}

const calls: Readonly<Record<Calls, () => string>> = {
  go: m.called_ready_go,
  sides: m.called_ready_sides,
  clock: m.called_ready_clock,
  two_clocks: m.called_ready_two_clocks,
};
/** How calls are answered. */
export const calledWords = (kind: Calls): string => calls[kind]();

/** How aerobic work is done right now; nothing where something else is. */
export function steadyWords(view: PlayerView): string | undefined {
  const { step, set, effort } = view;
  if (step === 'interval') return m.steady_interval_line({ effort: effort ?? 0 });
  if (step === 'ease' && set !== null)
    return view.repeats_done < set.of ? m.steady_ease_line(set) : m.steady_ease_last_line();
  if (step !== 'steady' && !(step === 'ready' && view.phase === 'aerobic')) return undefined;
  if (view.practises_pace === true && effort !== null) return m.steady_practising_line({ target: effort });
  return effort === null ? m.session_steady_line() : `${m.session_steady_line()} ${m.session_steady_effort({ effort })}`;
}

const steps: Readonly<Record<StepKind, (view: PlayerView) => string>> = {
  transition: (view) => (view.sets.length === 0 && view.block?.number === 1 ? m.session_step_first() : m.session_step_transition()),
  ramp_up: (view) => m.session_step_ramp_up(view.set ?? { number: 1, of: 1 }),
  ready: () => m.session_step_ready(),
  lead_in: () => m.session_step_lead_in(),
  repetitions: (view) => m.session_step_repetitions(view.set ?? { number: 1, of: 1 }),
  hold: (view) =>
    view.set === null || view.set.of === 1 ? m.session_step_hold_single() : m.session_step_hold(view.set),
  side_change: () => m.session_step_side_change(),
  rest: (view) =>
    view.changes_over && view.movement !== null
      ? m.session_step_rest_then({ movement: movementWithin(view.movement) })
      : m.session_step_rest(),
  steady: (view) =>
    view.practises_pace === true && view.effort !== null
      ? m.steady_practising({ target: view.effort })
      : m.session_step_steady(),
  interval: (view) => m.steady_interval(view.set ?? { number: 1, of: 1 }),
  ease: () => m.steady_ease(),
  away: () => m.session_step_away(),
  breathing: () => m.session_step_breathing(),
  control_sample: () => m.session_step_sample(),
  reflect: () => m.session_step_reflect(),
  ended: () => m.session_step_reflect(),
};

/** What is happening, in a word or two. */
export function stepWords(view: PlayerView): string {
  if (view.paused) return m.session_paused();
  const step = steps[view.step](view);
  if (view.side === null || view.step === 'side_change') return step;
  return m.session_side({ step, side: view.side === 'first' ? m.session_side_first() : m.session_side_second() });
}

/** Which movement this one takes turns with. */
export const turnsWords = ({ turns_with }: PlayerView): string | undefined =>
  turns_with === null ? undefined : m.session_turns_with({ movement: movementWithin(turns_with) });

/** The movement that follows this one. */
export function nextWords(view: PlayerView): string {
  if (view.next?.next === 'control_sample') return m.session_next_sample();
  if (view.next_movement === null) return m.session_next_last();
  return m.session_next_movement({ movement: movementName(view.next_movement) });
}

/** "Goblet squat" for the set that is talked about. */
export const setMovement = (set: LoggedSet): string => movementName(set.movement);

/** Why something is shorter than it was meant to be. */
export function noticeWords(notice: Notice): string {
  switch (notice.notice) {
    case 'block_stopped': {
      const about = { movement: movementWithin(notice.movement), count: notice.left_out };
      return notice.stop === 'lost' ? m.session_notice_lost(about) : m.session_notice_wobbly(about);
    }
    case 'discomfort':
      return discomfortWords(notice);
    case 'taken_back':
      return takenBackWords(notice.area);
    case 'done_later':
      return doneLaterWords(notice.movement);
    case 'shortened':
      return shortenedWords(notice.left_out);
  }
}

/** What the fields of a logged set are about. */
export const lastSetWords = (set: LoggedSet): string =>
  m.session_last_set({ movement: setMovement(set), number: set.set });

/** One movement of the session with all its sets. */
export interface DoneTrack {
  readonly movement: string;
  /** "8, 8, 7 × 16 kg". */
  readonly words: string;
}

/** The logged sets by movement, in the order in which each was begun. */
export function doneTracks(sets: readonly SetView[]): readonly DoneTrack[] {
  const groups = new Map<string, { movement: string; sets: SetView[] }>();
  for (const one of sets) {
    const key = `${one.set.phase} ${one.set.block} ${one.set.movement}`;
    const there = groups.get(key);
    if (there === undefined) groups.set(key, { movement: one.set.movement, sets: [one] });
    else there.sets.push(one);
  }
  return [...groups.values()].map((group) => ({ movement: group.movement, words: amountsWords(group.sets) }));
}

function amountsWords(sets: readonly SetView[]): string {
  const amounts = sets
    .map(({ set, timed }) => (timed ? clock(set.amount) : String(set.amount)))
    .join(', ');
  const loads = [...new Set(sets.map(({ set }) => set.load))];
  const load = loads[0];
  return loads.length === 1 && load !== undefined && load !== null
    ? m.session_done_loaded({ amounts, load: kilograms(load) })
    : amounts;
}

/** "11 sets in 34 minutes." and, where it belongs, a good word. */
export function doneWords(view: PlayerView): string {
  const spent = minutes(Math.max(1, Math.round(view.elapsed_seconds / 60)));
  const sets = m.session_reflect_sets({ count: view.sets.length, minutes: spent });
  return view.light === null ? sets : `${sets} ${m.session_reflect_light()}`;
}
