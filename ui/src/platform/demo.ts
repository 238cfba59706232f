import type { AppView, CheckIn, Lever, Profile, SessionPlan, TodayView } from '../bindings';
import { FakePlatform } from './fake';
import { demoInterlude, demoOther, demoPage, demoPlan, demoProfile, demoStrip, demoWould } from './demo-person';
import { demoAlbum, demoLookBack, demoNext } from './demo-album';
import { demoElsewhere, demoIntentions, demoReflection, demoTrials } from './demo-mind';
import { demoMovement, demoMovements } from './demo-library';
import { demoShared } from './demo-share';

/**
 * An invented person for work on the screens in a plain browser: `npm run dev`. It answers plausibly and decides
 * nothing; what the app really says comes from Rust. The address chooses the scene: `?first-run`, `?check-in`, `?rest`.
 */
export function demoPlatform(): FakePlatform {
  const wanted = new URLSearchParams(location.search);
  const platform = new FakePlatform();

  let app: AppView = {
    day: '2026-11-24',
    first_run: wanted.has('first-run'),
    hue: Number(wanted.get('hue') ?? 165),
    settings: {
      theme: wanted.has('dark') ? 'dark' : 'light',
      contrast: wanted.has('contrast') ? 'high' : 'system',
      motion: 'system',
      text_percent: Number(wanted.get('text') ?? 100),
      rollover_hour: 4,
      sound: 'normal',
      rest_notices: true, voice: false, large_type: false,
    },
    session: null,
    can_speak: true,
    missing: 0,
    version: '0.1.0',
  };
  let profile: Profile = demoProfile;
  let checkIn: CheckIn | null = wanted.has('check-in') ? null : { ...someMorning };
  let levers: Lever[] = wanted.has('rest') ? [{ lever: 'rest' }] : [];

  const chose = (lever: Lever['lever']) => levers.some((one) => one.lever === lever);
  const plan = (): SessionPlan => ({
    ...demoPlan,
    hard: wanted.has('hard'),
    side: chose('side_b') ? 'b' : 'a',
    outcome:
      checkIn !== null && checkIn.red_flags.length > 0
        ? { outcome: 'stop', flags: checkIn.red_flags }
        : chose('rest')
          ? { outcome: 'rest' }
          : chose('free_track')
            ? { outcome: 'free_track', ideas: ['easy-skip', 'single-leg-reach', 'brisk-walk'] }
            : { outcome: 'train' },
  });
  const today = (): TodayView => ({
    day: app.day,
    weekday: 'tuesday',
    album: { seed: Number(wanted.get('seed') ?? 24), hue: app.hue ?? 165, name: 0, purpose: 'strength', week: 2, weeks: 5, theme: 'build' },
    planned: { week: 2, weeks: 5, session: 2, sessions: 3, lighter: false, theme: 'build' },
    usual_minutes: 45,
    places: ['home', 'gym', 'outdoors'],
    check_in: checkIn,
    ask_again: [],
    check_in_id: checkIn === null ? null : 'demo-check-in',
    readiness:
      checkIn === null
        ? null
        : {
            state: 'steady',
            total: 14,
            z_tenths: -12,
            baseline: { median_tenths: 170, spread_tenths: 20 },
            learning: { learning: 'known', days: 25 },
            causes: [{ cause: 'sleep_below_usual', sleep: 345, usual: 420 }],
            signpost: false,
          },
    strip: demoStrip(checkIn !== null),
    plan: checkIn === null ? null : plan(),
    other_side: checkIn === null || chose('rest') ? null : { ...demoOther, side: chose('side_b') ? 'a' : 'b' },
    offers: {
      easier: !chose('rest'),
      places: chose('rest') ? [] : ['gym', 'outdoors'],
      swap: !chose('rest'),
      moving: true,
      activity: true,
    },
    walk: checkIn === null ? null : { kind: 'walk', minutes: 15, effort: 3 },
    base: checkIn === null ? null : { so_far: 45, aim: 90 },
    intentions: checkIn === null || chose('rest') ? [] : demoIntentions,
    levers,
    wanted: false,
    session: null,
    done: wanted.has('done')
      ? [{ id: 'demo-session', kind: 'build', ending: 'complete', active: 2040, sets: 9, reflected: false }]
      : [],
    activities: [],
    loop_closed: checkIn === null ? null : { day: '2026-11-23', kind: 'build', charge: 'charged' },
    next: { day: '2026-11-26', weekday: 'thursday', kind: 'endurance', minutes: 45 },
    watch: null,
    asks_confidence: false,
    turned: { day: '2026-11-20', turned: 'What am I learning? To slow down.' },
  });

  platform.answer('view_app', () => app);
  platform.answer('view_profile', () => profile);
  platform.answer('view_today', today);
  platform.answer('view_trials', () => demoTrials);
  platform.answer('save_profile', (request) => {
    profile = request.profile;
    app = { ...app, first_run: false };
    checkIn = null;
    queueMicrotask(() => platform.touch('app', 'today'));
    return { id: 'demo-profile', album_changed: true };
  });
  platform.answer('record_check_in', (request) => {
    checkIn = request.check_in;
    return { id: 'demo-check-in', day: app.day, corrected: false, today: today() };
  });
  platform.answer('adjust_today', (request) => {
    levers = request.levers;
    return today();
  });
  platform.answer('view_what_would_change', () => demoWould);
  platform.answer('view_take_along', () => demoPage);
  platform.answer('view_shared', ({ what }) => ({ format: 'longplay-shared', version: 1, shared: demoShared[what] }));
  platform.answer('view_album', () => ({
    day: { day: app.day, weekday: 'tuesday' },
    album: wanted.has('first-album') ? null : demoAlbum,
    waiting: null,
    look_back: wanted.has('last-week') ? demoLookBack : null,
    shapeable: false,
    most_minutes: 45,
  }));
  platform.answer('preview_album_edit', () => ({
    refused: null,
    album: demoAlbum,
    consequences: [{ consequence: 'strength_days_touch', first: 'wednesday', second: 'thursday' }],
  }));
  platform.answer('edit_album', () => ({ id: 'demo-edit' }));
  platform.answer('view_next_album', demoNext);
  platform.answer('view_replacements', () => ['squat', 'pause-squat', 'back-squat']);
  platform.answer('accept_album', () => ({ id: 'demo-next' }));
  let movements = demoMovements;
  const choose = (slug: string, excluded: boolean) => {
    movements = movements.map((one) => (one.slug === slug ? { ...one, excluded } : one));
    queueMicrotask(() => platform.touch('library', 'today'));
    return { id: 'demo-choice' };
  };
  platform.answer('view_library', () => ({ movements: [...movements] }));
  platform.answer('view_movement', ({ movement }) => demoMovement(movements, movement));
  platform.answer('exclude_movement', ({ movement }) => choose(movement, true));
  platform.answer('include_movement', ({ movement }) => choose(movement, false));
  platform.answer('view_interlude', () => demoInterlude);
  platform.answer('view_done_elsewhere', () => demoElsewhere);
  platform.answer('record_done_elsewhere', () => ({ session: 'demo-session', id: 'demo-elsewhere' }));
  platform.answer('view_reflection', () => demoReflection);
  platform.answer('record_reflection', () => ({ id: 'demo-reflection' }));
  platform.answer('catch_thought', () => ({ id: 'demo-thought' }));
  platform.answer('turn_thought', () => ({ id: 'demo-turned' }));
  platform.answer('log_activity', () => ({ id: 'demo-activity' }));
  platform.answer('retract_record', () => ({ id: 'demo-retraction' }));
  platform.answer('save_settings', (settings) => {
    app = { ...app, settings };
    queueMicrotask(() => platform.touch('app'));
    return settings;
  });
  platform.answer('play_sample', () => ({}));
  platform.answer('view_data', () => ({
    folder: '/home/you/.local/share/longplay',
    bytes: 1_480_221,
    records: 1_204,
    saved: '2026-11-24T07:41:09Z',
    missing: [],
    cut_off_bytes: null,
    backups: {
      folder: '/home/you/.local/share/longplay/backups',
      list: [
        { name: 'longplay-5e1f-20261124T064300Z-000000001204.backup', at: '2026-11-24T07:43:00Z', records: 1_204, bytes: 61_220, undo: false },
        { name: 'longplay-5e1f-20261123T181500Z-000000001188.backup', at: '2026-11-23T19:15:00Z', records: 1_188, bytes: 60_410, undo: false },
      ],
      unreadable: 0,
      bytes: 121_630,
      current: true,
      failed: null,
      second: null,
    },
    encryption: null,
    documents: '/home/you/Documents',
  }));
  platform.answer('view_errand', () => null);
  return platform;
}

const someMorning: CheckIn = {
  sleep: 345,
  sleep_quality: 3,
  energy: 3,
  muscles: 3,
  stress: 2,
  mood: 3,
  complaints: [{ area: 'neck', kind: 'tight', intensity: 4, alters_movement: false }],
  control: null,
  intent: 'build',
  minutes: null,
  place: null,
  illness: 'none',
  fuel: null,
  water: null,
  red_flags: [],
};
