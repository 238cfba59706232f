/** What a line of a chapter is called, what it says, what it rests on, and how its values read. */

import type { Topic, Finding, Hint, Mark, MarkKind, NamedLine, Unit } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { capabilityName, certaintyWords } from '../../words/confidence';
import { minutes, number, withinSentence } from '../../words/format';
import { gainName } from '../../words/gains';
import { movementName } from '../../words/movements';
import { findingWords, roughly } from './words';

const TENTHS = 10;
const toTenths = (value: number): number => Math.round(value * TENTHS) / TENTHS;

/** What the line is called. */
export function aboutWords(about: Topic): string {
  switch (about.about) {
    case 'energy':
      return m.trends_energy();
    case 'sleep_quality':
      return m.trends_sleep_quality();
    case 'stress':
      return m.trends_stress();
    case 'mood':
      return m.trends_mood();
    case 'muscles':
      return m.trends_muscles();
    case 'clean':
      return m.trends_clean({ movement: movementName(about.movement) });
    case 'level':
      return m.trends_level({ movement: movementName(about.movement) });
    case 'gain':
      return m.trends_gain({ gain: gainName(about.gain) });
    case 'strength':
      return m.trends_strength({ movement: movementName(about.movement) });
    case 'balance_minutes':
      return m.trends_balance_minutes();
    case 'balance_clean':
      return m.trends_balance_clean();
    case 'mobility_minutes':
      return m.trends_mobility_minutes();
    case 'longest_steady':
      return m.trends_longest_steady();
    case 'base_minutes':
      return m.trends_base_minutes();
    case 'week_load':
      return m.trends_week_load();
    case 'sessions':
      return m.trends_sessions();
    case 'charge':
      return m.trends_charge();
    case 'capable':
      return capabilityName(about.of);
  }
}

/** A value as it is read. */
export function unitWords(value: number, unit: Unit): string {
  switch (unit) {
    case 'score':
      return m.trends_score({ value: number(toTenths(value)) });
    case 'percent':
      return m.progress_percent({ value: Math.round(value) });
    case 'rung':
      return m.trends_rung({ value: number(value) });
    case 'times':
      return m.trends_times({ count: Math.round(value) });
    case 'kilograms':
      return m.kilograms({ load: number(toTenths(value)) });
    case 'minutes':
      return minutes(Math.round(value));
    case 'load':
    case 'sessions':
      return number(Math.round(value));
    case 'certainty':
      return certaintyWords(toTenths(value));
    case 'charge':
      return value > 0 ? m.trends_charged() : value < 0 ? m.trends_drained() : m.trends_even();
  }
}

function stressWords(finding: Finding, latest?: string): string | undefined {
  switch (finding.finding) {
    case 'above_usual':
      return m.trends_more_relaxed();
    case 'below_usual':
      return m.trends_more_stressed();
    case 'higher_since':
      return m.trends_more_relaxed_since({ when: roughly(finding.around, latest) });
    case 'lower_since':
      return m.trends_more_stressed_since({ when: roughly(finding.around, latest) });
    case 'rising':
      return m.trends_rising_relaxed();
    case 'falling':
      return m.trends_falling_relaxed();
    default:
      return undefined;
  }
}

/** How sure an estimate of strength is now: its range on the latest day. */
function rangeNow({ line }: NamedLine): string | undefined {
  const range = line.now === null ? undefined : line.band.at(-1)?.at(-1);
  if (range === undefined) return undefined;
  return m.trends_strength_range({ low: unitWords(range.low, 'kilograms'), high: unitWords(range.high, 'kilograms') });
}

/** The headline. */
export function headline(named: NamedLine): string {
  const { about, line } = named;
  const latest = line.now?.day;
  if (about.about === 'stress') return stressWords(line.finding, latest) ?? findingWords(line.finding, 'readiness', latest);
  if (about.about === 'strength') return rangeNow(named) ?? findingWords(line.finding, 'readiness', latest);
  return findingWords(line.finding, 'readiness', latest);
}

function counted({ counted, line }: NamedLine): string {
  switch (counted) {
    case 'mornings':
      return m.progress_mornings({ have: line.have, of: line.of });
    case 'training_days':
    case 'sessions':
      return m.progress_training_days({ count: line.have });
    case 'weeks':
      return line.of === 0 ? '' : m.progress_base_weeks({ count: line.of });
    case 'answers':
      return m.trends_answers({ count: line.have });
    case 'practices':
      return m.trends_gain_of({ count: line.of });
    case 'sets':
      return line.finding.finding === 'clean_share'
        ? m.progress_sample_on({
            sample: m.progress_sets({ clean: number(line.finding.clean_sets), sets: line.finding.sets }),
            on: m.progress_training_days({ count: line.have }),
          })
        : m.progress_training_days({ count: line.have });
  }
}

function needed(named: NamedLine, have: number, need: number): string {
  switch (named.counted) {
    case 'mornings':
      return m.progress_need_mornings({ have, need });
    case 'weeks':
      return m.trends_need_weeks({ have, need });
    case 'answers':
      return m.trends_need_answers({ have, need });
    case 'sets':
      return m.progress_need_sets({ have, need });
    case 'sessions':
      return m.trends_of_ten({ have, need });
    case 'practices':
      return m.trends_need_level({ have, need });
    case 'training_days':
      return named.about.about === 'level' ? m.trends_need_level({ have, need }) : m.trends_need_days({ have, need });
  }
}

/** What the line rests on. */
export function restsOn(named: NamedLine): string {
  const { line, about } = named;
  const { finding } = line;
  if (finding.finding === 'balance') {
    const { charged, even, drained } = finding;
    return m.trends_balance_parts({ charged, even, drained });
  }
  let sample = counted(named);
  if (finding.finding === 'still_learning') sample = needed(named, finding.have, finding.need);
  else if (finding.finding === 'too_early') {
    sample = m.progress_need_days({ sample, need: finding.need, days: finding.days });
  }
  if (about.about === 'strength') {
    const also = findingWords(finding, 'readiness', named.line.now?.day);
    const enough = finding.finding !== 'still_learning' && finding.finding !== 'too_early';
    return m.trends_shaded_estimate({ sample: enough ? m.trends_with({ sample, also: withinSentence(also) }) : sample });
  }
  return line.band.length > 0 && finding.finding !== 'still_learning' ? m.progress_shaded({ sample }) : sample;
}

/** One option that follows from it. */
export function hintWords(hint: Hint): string {
  switch (hint) {
    case 'vary_days':
      return m.trends_hint_vary_days();
  }
}

/** What will appear while there is nothing to draw. */
export function aheadWords({ counted, about }: NamedLine): string {
  if (about.about === 'sessions') return m.trends_ahead_sessions();
  switch (counted) {
    case 'mornings':
      return m.trends_ahead_mornings();
    case 'weeks':
      return m.trends_ahead_weeks();
    case 'answers':
      return m.trends_ahead_answers();
    case 'sets':
    case 'training_days':
      return m.trends_ahead_sets();
    case 'sessions':
      return m.trends_ahead_charge();
    case 'practices':
      return m.trends_ahead_gains();
  }
}

const marks: Readonly<Record<MarkKind, () => string>> = {
  album: m.trends_mark_album,
  illness: m.trends_mark_illness,
  travel: m.trends_mark_travel,
  exams: m.trends_mark_exams,
  event: m.trends_mark_event,
};

/** What else was. */
export const markWords = ({ kind }: Pick<Mark, 'kind'>): string => marks[kind]();
