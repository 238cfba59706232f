import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { AppView, TodayView, TrialsView } from '../src/bindings';
import { dismiss, toasts } from '../src/components/toasts.svelte';
import { usePlatform } from '../src/platform';
import { demoOther, demoPlan, demoProfile, demoStrip } from '../src/platform/demo-person';
import { demoTrials } from '../src/platform/demo-mind';
import { FakePlatform } from '../src/platform/fake';
import App from '../src/shell/App.svelte';
import { go } from '../src/shell/navigation.svelte';

export const appView = (over: Partial<AppView> = {}): AppView => ({
  day: '2026-11-24',
  first_run: false,
  hue: 165,
  settings: { theme: 'light', contrast: 'system', motion: 'reduced', text_percent: 100, rollover_hour: 4, sound: 'normal', rest_notices: true, voice: false, large_type: false },
  session: null,
  can_speak: true,
  missing: 0,
  version: '0.1.0',
  ...over,
});

/** A morning whose check-in is due. */
export const morning = (over: Partial<TodayView> = {}): TodayView => ({
  day: '2026-11-24',
  weekday: 'tuesday',
  album: { seed: 24, hue: 165, name: 0, purpose: 'strength', week: 2, weeks: 5, theme: 'build' },
  planned: { week: 2, weeks: 5, session: 2, sessions: 3, lighter: false, theme: 'build' },
  usual_minutes: 45,
  places: ['home'],
  check_in: null,
  ask_again: [],
  check_in_id: null,
  readiness: null,
  strip: demoStrip(false),
  plan: null,
  other_side: null,
  offers: { easier: false, places: [], swap: false, moving: false, activity: false },
  walk: null,
  base: null,
  intentions: [],
  levers: [],
  wanted: false,
  session: null,
  done: [],
  activities: [],
  loop_closed: null,
  next: null,
  watch: null,
  asks_confidence: false,
  turned: null,
  ...over,
});

/** The same day after the check-in: a steady day. */
export const steadyDay = (over: Partial<TodayView> = {}): TodayView =>
  morning({
    check_in: {
      sleep: 345,
      sleep_quality: 3,
      energy: 3,
      muscles: 3,
      stress: 2,
      mood: 3,
      complaints: [],
      control: null,
      intent: 'build',
      minutes: null,
      place: null,
      illness: 'none',
      fuel: null,
      water: null,
      red_flags: [],
    },
    check_in_id: 'check-in',
    readiness: {
      state: 'steady',
      total: 14,
      z_tenths: -12,
      baseline: { median_tenths: 170, spread_tenths: 20 },
      learning: { learning: 'known', days: 25 },
      causes: [{ cause: 'sleep_below_usual', sleep: 345, usual: 420 }],
      signpost: false,
    },
    strip: demoStrip(true),
    plan: demoPlan,
    other_side: demoOther,
    offers: { easier: true, places: [], swap: true, moving: true, activity: true },
    walk: { kind: 'walk', minutes: 15, effort: 3 },
    base: { so_far: 45, aim: 90 },
    ...over,
  });

/** The whole app over a fake platform, with a keyboard. Resolves when the first screen is drawn. */
export async function open(
  today: () => TodayView,
  app: () => AppView = () => appView(),
  trials: () => TrialsView = () => demoTrials,
): Promise<{ platform: FakePlatform; keyboard: (keys: string) => Promise<void>; user: ReturnType<typeof userEvent.setup> }> {
  const platform = new FakePlatform();
  platform.answer('view_app', app);
  platform.answer('view_today', today);
  platform.answer('view_profile', () => demoProfile);
  platform.answer('view_trials', trials);
  usePlatform(platform);
  for (const { id } of toasts.shown) dismiss(id);
  await go({ name: 'today' });
  const user = userEvent.setup();
  render(App);
  await screen.findByRole('heading', { level: 1 });
  return { platform, user, keyboard: (keys) => user.keyboard(keys) };
}

export const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? '';
