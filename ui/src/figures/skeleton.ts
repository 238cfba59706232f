/**
 * From a pose, written down as a coach would say it ('hips here, feet there, hands on the bell'), to joints.
 *
 * The lengths of the body are constants, so that no drawing can stretch a thigh: knees and elbows are computed from
 * where feet and hands are. Units are the drawing's own; x grows to the right, y grows upwards from the ground.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lengths of the body in drawing units; proportions after Winter's segment table, the head a little larger. */
export const BODY = {
  trunk: 52,
  neck: 27.5,
  head: 14.5,
  upperArm: 30,
  forearm: 29,
  thigh: 45,
  shank: 43,
  heel: 4,
  foot: 19,
  /** Share of the foot that is seen from the front. */
  footFront: 0.75,
  /** How far shoulders and hips stand from the middle, seen from the front. */
  shoulderHalf: 18,
  hipHalf: 9.5,
} as const;

/** Which way the middle joint of a limb points, looking from its root to its end. */
export type Bend = 'left' | 'right';

export interface Limb {
  /** Where the hand or the ankle is. */
  readonly to: readonly [number, number];
  readonly bend: Bend;
  /** Turn of the foot in degrees: 0 points right along the ground, 90 up. */
  readonly foot?: number;
  /** Seen from the front a limb that comes towards us looks shorter: its share of the true length. */
  readonly foreshortened?: number;
}

export interface Pose {
  readonly hip: readonly [number, number];
  /** Lean of the trunk in degrees from upright, positive to the right. */
  readonly lean: number;
  /** Lean of neck and head in degrees from upright; as the trunk when left out. */
  readonly look?: number;
  /** How far the middle of the back stands out of its straight line, positive to its left. */
  readonly arch?: number;
  /** Seen from the front, turned shoulders look narrower: their share of the whole width. */
  readonly turned?: number;
  readonly nearArm: Limb;
  readonly farArm: Limb;
  readonly nearLeg: Limb;
  readonly farLeg: Limb;
}

export type View = 'side' | 'front';

export interface LimbJoints {
  readonly root: Point;
  readonly middle: Point;
  readonly end: Point;
}

export interface LegJoints extends LimbJoints {
  readonly heel: Point;
  readonly toe: Point;
}

export interface Skeleton {
  readonly head: Point;
  readonly neck: Point;
  readonly back: Point;
  readonly hip: Point;
  readonly nearArm: LimbJoints;
  readonly farArm: LimbJoints;
  readonly nearLeg: LegJoints;
  readonly farLeg: LegJoints;
}

/** Returns the joints of a pose. */
export function skeleton(pose: Pose, view: View): Skeleton {
  const hip = at(pose.hip);
  const up = direction(pose.lean);
  const neck = along(hip, up, BODY.trunk);
  const head = along(neck, direction(pose.look ?? pose.lean), BODY.neck);
  const across = { x: up.y, y: -up.x };
  const back = along(middle(hip, neck), across, -(pose.arch ?? 0));
  const wide = view === 'front' ? BODY.shoulderHalf * (pose.turned ?? 1) : 0;
  const broad = view === 'front' ? BODY.hipHalf : 0;
  return {
    head,
    neck,
    back,
    hip,
    nearArm: arm(along(neck, across, wide), pose.nearArm),
    farArm: arm(along(neck, across, -wide), pose.farArm),
    nearLeg: leg(along(hip, across, broad), pose.nearLeg, view),
    farLeg: leg(along(hip, across, -broad), pose.farLeg, view),
  };
}

/** Returns how far the hand or foot of a limb is out of its reach; 0 when the pose is possible. */
export function strain(limb: LimbJoints, wanted: Limb): number {
  return distance(limb.end, at(wanted.to));
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function middle(a: Point, b: Point, share = 0.5): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function arm(shoulder: Point, limb: Limb): LimbJoints {
  return reach(shoulder, BODY.upperArm, BODY.forearm, limb);
}

function leg(socket: Point, limb: Limb, view: View): LegJoints {
  const joints = reach(socket, BODY.thigh, BODY.shank, limb);
  const turn = ((limb.foot ?? 0) * Math.PI) / 180;
  const forward = { x: Math.cos(turn), y: Math.sin(turn) };
  const length = BODY.foot * (view === 'front' ? BODY.footFront : 1);
  return {
    ...joints,
    heel: along(joints.end, forward, -BODY.heel),
    toe: along(joints.end, forward, length),
  };
}

/** Two bones from `root` to the wanted end; the end comes as near as the bones allow. */
function reach(root: Point, first: number, second: number, limb: Limb): LimbJoints {
  const share = limb.foreshortened ?? 1;
  const upper = first * share;
  const lower = second * share;
  const wanted = at(limb.to);
  const far = Math.min(Math.max(distance(root, wanted), Math.abs(upper - lower) + 0.01), upper + lower - 0.01);
  const line = Math.atan2(wanted.y - root.y, wanted.x - root.x);
  const end = along(root, { x: Math.cos(line), y: Math.sin(line) }, far);
  const opening = Math.acos((upper * upper + far * far - lower * lower) / (2 * upper * far));
  const turn = line + (limb.bend === 'left' ? opening : -opening);
  return { root, middle: along(root, { x: Math.cos(turn), y: Math.sin(turn) }, upper), end };
}

function at([x, y]: readonly [number, number]): Point {
  return { x, y };
}

/** Unit vector that leans `degrees` from upright to the right. */
function direction(degrees: number): Point {
  const turn = (degrees * Math.PI) / 180;
  return { x: Math.sin(turn), y: Math.cos(turn) };
}

function along(from: Point, towards: Point, length: number): Point {
  return { x: from.x + towards.x * length, y: from.y + towards.y * length };
}
