import type {
  Area,
  BlockPurpose,
  ComplaintKind,
  Control,
  DayOfWeek,
  Equipment,
  Goal,
  Intent,
  Item,
  LifeContext,
  LifeSkill,
  Muscle,
  OccasionKind,
  Pattern,
  Phase,
  PlaceKind,
  Quality,
  SessionKind,
  Support,
  SupportNeed,
  WeekTheme,
} from '../bindings';
import { m } from '../paraglide/messages.js';
import { joined } from './format';
import type { Words } from './closed';

const keysOf = <K extends string>(words: Words<K>): readonly K[] => Object.keys(words) as K[];

const area: Words<Area> = {
  neck: m.area_neck,
  shoulder: m.area_shoulder,
  elbow: m.area_elbow,
  wrist: m.area_wrist,
  chest: m.area_chest,
  upper_back: m.area_upper_back,
  lower_back: m.area_lower_back,
  abdomen: m.area_abdomen,
  hip: m.area_hip,
  thigh: m.area_thigh,
  knee: m.area_knee,
  calf: m.area_calf,
  ankle: m.area_ankle,
  foot: m.area_foot,
};
const areaInSentence: Words<Area> = {
  neck: m.area_in_sentence_neck,
  shoulder: m.area_in_sentence_shoulder,
  elbow: m.area_in_sentence_elbow,
  wrist: m.area_in_sentence_wrist,
  chest: m.area_in_sentence_chest,
  upper_back: m.area_in_sentence_upper_back,
  lower_back: m.area_in_sentence_lower_back,
  abdomen: m.area_in_sentence_abdomen,
  hip: m.area_in_sentence_hip,
  thigh: m.area_in_sentence_thigh,
  knee: m.area_in_sentence_knee,
  calf: m.area_in_sentence_calf,
  ankle: m.area_in_sentence_ankle,
  foot: m.area_in_sentence_foot,
};
const phase: Words<Phase> = {
  prime: m.phase_prime,
  skill: m.phase_skill,
  strength: m.phase_strength,
  aerobic: m.phase_aerobic,
  downshift: m.phase_downshift,
};
const quality: Words<Quality> = { clean: m.quality_clean, wobbly: m.quality_wobbly, lost: m.quality_lost };
const equipment: Words<Equipment> = {
  chair: m.equipment_chair,
  rail: m.equipment_rail,
  step: m.equipment_step,
  mat: m.equipment_mat,
  band: m.equipment_band,
  backpack: m.equipment_backpack,
  ball: m.equipment_ball,
  rope: m.equipment_rope,
  dumbbells: m.equipment_dumbbells,
  kettlebell: m.equipment_kettlebell,
  barbell: m.equipment_barbell,
  bench: m.equipment_bench,
  machines: m.equipment_machines,
  pull_up_bar: m.equipment_pull_up_bar,
  bike: m.equipment_bike,
  rower: m.equipment_rower,
  treadmill: m.equipment_treadmill,
};
const beside: Words<Support> = {
  wall: m.beside_wall,
  rail: m.beside_rail,
  chair: m.beside_chair,
};
const place: Words<PlaceKind> = {
  home: m.place_home,
  gym: m.place_gym,
  outdoors: m.place_outdoors,
  travel: m.place_travel,
};
const complaint: Words<ComplaintKind> = {
  tight: m.complaint_tight,
  sore: m.complaint_sore,
  painful: m.complaint_painful,
  sharp: m.complaint_sharp,
  numb: m.complaint_numb,
};
const kind: Words<SessionKind> = {
  foundation: m.kind_foundation,
  build: m.kind_build,
  endurance: m.kind_endurance,
  recharge: m.kind_recharge,
  earned_test: m.kind_earned_test,
};
const control: Words<Control> = {
  clean: m.control_clean,
  wobbly: m.control_wobbly,
  not_today: m.control_not_today,
};
const intent: Words<Intent> = {
  build: m.intent_build,
  practise: m.intent_practise,
  maintain: m.intent_maintain,
  unwind: m.intent_unwind,
};
const item: Words<Item> = {
  energy: m.item_energy,
  sleep_quality: m.item_sleep_quality,
  muscles: m.item_muscles,
  stress: m.item_stress,
  mood: m.item_mood,
};
const goal: Words<Goal> = {
  strength: m.goal_strength,
  endurance: m.goal_endurance,
  balance: m.goal_balance,
  mobility: m.goal_mobility,
  energy: m.goal_energy,
  calm: m.goal_calm,
  skill: m.goal_skill,
  daily_life: m.goal_daily_life,
  sport: m.goal_sport,
};
const context: Words<LifeContext> = {
  desk: m.context_desk,
  student: m.context_student,
  parent: m.context_parent,
  athlete: m.context_athlete,
  older: m.context_older,
};
const support: Words<SupportNeed> = {
  time: m.support_time,
  energy: m.support_energy,
  sleep: m.support_sleep,
  stress: m.support_stress,
  aches: m.support_aches,
  confidence: m.support_confidence,
  rhythm: m.support_rhythm,
  guidance: m.support_guidance,
};
const supportInSentence: Words<SupportNeed> = {
  time: m.support_in_sentence_time,
  energy: m.support_in_sentence_energy,
  sleep: m.support_in_sentence_sleep,
  stress: m.support_in_sentence_stress,
  aches: m.support_in_sentence_aches,
  confidence: m.support_in_sentence_confidence,
  rhythm: m.support_in_sentence_rhythm,
  guidance: m.support_in_sentence_guidance,
};
const theme: Words<WeekTheme> = {
  settle: m.theme_week_settle,
  build: m.theme_week_build,
  lighter: m.theme_week_lighter,
  exams: m.theme_week_exams,
  taper: m.theme_week_taper,
};
const muscle: Words<Muscle> = {
  quadriceps: m.muscle_quadriceps,
  hamstrings: m.muscle_hamstrings,
  glutes: m.muscle_glutes,
  calves: m.muscle_calves,
  chest: m.muscle_chest,
  back: m.muscle_back,
  shoulders: m.muscle_shoulders,
  biceps: m.muscle_biceps,
  triceps: m.muscle_triceps,
  core: m.muscle_core,
  shins: m.muscle_shins,
};
const lifeSkill: Words<LifeSkill> = {
  get_up_from_floor: m.life_skill_get_up_from_floor,
  get_up_from_chair: m.life_skill_get_up_from_chair,
  climb_stairs: m.life_skill_climb_stairs,
  carry_shopping: m.life_skill_carry_shopping,
  lift_from_floor: m.life_skill_lift_from_floor,
  reach_high: m.life_skill_reach_high,
  push_away: m.life_skill_push_away,
  pull_towards: m.life_skill_pull_towards,
  catch_stumble: m.life_skill_catch_stumble,
  turn_and_look: m.life_skill_turn_and_look,
  walk_far: m.life_skill_walk_far,
  react_in_time: m.life_skill_react_in_time,
  calm_down: m.life_skill_calm_down,
  sit_with_ease: m.life_skill_sit_with_ease,
};
/** Work needs no word: it is what a session is made of. */
const purpose: Words<Exclude<BlockPurpose, 'work'>> = {
  measure: m.purpose_measure,
  test: m.purpose_test,
  optional: m.purpose_optional,
};
const occasion: Words<OccasionKind> = {
  event: m.occasion_event,
  exams: m.occasion_exams,
  travel: m.occasion_travel,
};
const day: Words<DayOfWeek> = {
  monday: m.day_monday,
  tuesday: m.day_tuesday,
  wednesday: m.day_wednesday,
  thursday: m.day_thursday,
  friday: m.day_friday,
  saturday: m.day_saturday,
  sunday: m.day_sunday,
};

const pattern: Words<Pattern> = {
  squat: m.pattern_squat,
  hinge: m.pattern_hinge,
  lunge: m.pattern_lunge,
  push: m.pattern_push,
  pull: m.pattern_pull,
  carry: m.pattern_carry,
  rotate: m.pattern_rotate,
  locomotion: m.pattern_locomotion,
  balance: m.pattern_balance,
  reaction: m.pattern_reaction,
  coordination: m.pattern_coordination,
  mobility: m.pattern_mobility,
  breathing: m.pattern_breathing,
  aerobic: m.pattern_aerobic,
  power: m.pattern_power,
  floor: m.pattern_floor,
};

export const areas = keysOf(area);
export const equipments = keysOf(equipment);
export const places = keysOf(place);
export const complaints = keysOf(complaint);
export const controls = keysOf(control);
export const intents = keysOf(intent);
export const goals = keysOf(goal);
export const contexts = keysOf(context);
export const supports = keysOf(support);
export const days = keysOf(day);
export const phases = keysOf(phase);
export const patterns = keysOf(pattern);
export const occasionKinds = keysOf(occasion);

export const areaName = (of: Area): string => area[of]();
/** "neck", as it stands after "your" or "the". */
export const areaWithin = (of: Area): string => areaInSentence[of]();
export const phaseName = (of: Phase): string => phase[of]();
export const qualityName = (of: Quality): string => quality[of]();
export const equipmentName = (of: Equipment): string => equipment[of]();
/** "a wall beside you", as it stands in a list. */
export const besideWords = (of: Support): string => beside[of]();
export const placeName = (of: PlaceKind): string => place[of]();
export const complaintName = (of: ComplaintKind): string => complaint[of]();
export const kindName = (of: SessionKind): string => kind[of]();
export const controlName = (of: Control): string => control[of]();
export const intentName = (of: Intent): string => intent[of]();
export const itemName = (of: Item): string => item[of]();
export const goalName = (of: Goal): string => goal[of]();
export const contextName = (of: LifeContext): string => context[of]();
export const supportName = (of: SupportNeed): string => support[of]();
/** "finding time", as it stands after "support with". */
export const supportWithin = (of: SupportNeed): string => supportInSentence[of]();
/** "settling in", as it stands after "week 1 of 5". */
export const themeName = (of: WeekTheme): string => theme[of]();
/** "front thighs", as it stands in a sentence. */
export const muscleName = (of: Muscle): string => muscle[of]();
/** From here on a list of muscles says no more than that they are most. */
const MOST_MUSCLES = 6;
export const areMostMuscles = (of: readonly Muscle[]): boolean => of.length >= MOST_MUSCLES;
/** "chest and back", or "most muscles". */
export const muscleNames = (of: readonly Muscle[]): string =>
  areMostMuscles(of) ? m.muscles_most() : joined(of.map(muscleName));
/** "getting up from the floor", as it stands in a sentence. */
export const lifeSkillName = (of: LifeSkill): string => lifeSkill[of]();
/** "if you like", as it stands after a movement; `undefined` for work. */
export const purposeWords = (of: BlockPurpose): string | undefined => (of === 'work' ? undefined : purpose[of]());
export const patternName = (of: Pattern): string => pattern[of]();
export const occasionName = (of: OccasionKind): string => occasion[of]();
export const dayName = (of: DayOfWeek): string => day[of]();
