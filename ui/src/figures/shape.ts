/** From joints to outlines: every part is the hull of two discs, so that each limb is round-capped and tapers. */

import { BODY, middle, type LegJoints, type LimbJoints, type Point, type Skeleton, type View } from './skeleton';

/** The drawing's size; the ground lies `GROUND` from its top. */
export const WIDTH = 240;
export const HEIGHT = 232;
export const GROUND = 216;

/** Half widths of the body where its parts begin and end. */
const GIRTH = {
  neck: 5,
  shoulder: 10.5,
  back: 11.5,
  hip: 11,
  thigh: 10.4,
  knee: 7,
  ankle: 4.9,
  toe: 3.9,
  arm: 6.6,
  elbow: 5.3,
  wrist: 4.3,
  hand: 5.6,
  waist: 9,
} as const;

/** Share of the upper limb that stays joined to the body before the gap around the limb begins. */
const JOINED = 0.5;

export interface Outline {
  readonly head: Point;
  readonly trunk: string;
  readonly nearArm: string;
  readonly farArm: string;
  readonly nearLeg: string;
  readonly farLeg: string;
  /** The part of a limb that stands clear of what is behind it. */
  readonly clear: {
    readonly nearArm: string;
    readonly farArm: string;
    readonly nearLeg: string;
  };
}

/** Returns the outlines of a skeleton in SVG coordinates. */
export function outline(body: Skeleton, view: View): Outline {
  return {
    head: place(body.head),
    trunk: trunk(body, view) + limb(body.neck, GIRTH.neck, body.head, GIRTH.neck),
    nearArm: arm(body.nearArm),
    farArm: arm(body.farArm),
    nearLeg: leg(body.nearLeg),
    farLeg: leg(body.farLeg),
    clear: {
      nearArm: arm(body.nearArm, JOINED),
      farArm: arm(body.farArm, JOINED),
      nearLeg: leg(body.nearLeg, JOINED),
    },
  };
}

/** Returns a point of the body's space as SVG draws it. */
export function place(point: Point): Point {
  return { x: round(point.x), y: round(GROUND - point.y) };
}

export const HEAD_RADIUS = BODY.head;

/** Returns the hull of two discs as a path, always wound the same way, so that parts may overlap in one path. */
export function limb(from: Point, fromRadius: number, to: Point, toRadius: number): string {
  const a = place(from);
  const b = place(to);
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length <= Math.abs(fromRadius - toRadius)) return disc(from, Math.max(fromRadius, toRadius));
  const line = Math.atan2(b.y - a.y, b.x - a.x);
  const open = Math.acos((fromRadius - toRadius) / length);
  const on = (centre: Point, radius: number, turn: number): string =>
    `${round(centre.x + radius * Math.cos(turn))} ${round(centre.y + radius * Math.sin(turn))}`;
  return (
    `M${on(a, fromRadius, line + open)}` +
    `A${fromRadius} ${fromRadius} 0 ${open < Math.PI / 2 ? 1 : 0} 1 ${on(a, fromRadius, line - open)}` +
    `L${on(b, toRadius, line - open)}` +
    `A${toRadius} ${toRadius} 0 ${open > Math.PI / 2 ? 1 : 0} 1 ${on(b, toRadius, line + open)}Z`
  );
}

function disc(centre: Point, radius: number): string {
  const { x, y } = place(centre);
  return `M${round(x - radius)} ${y}a${radius} ${radius} 0 1 1 ${radius * 2} 0a${radius} ${radius} 0 1 1 ${-radius * 2} 0Z`;
}

function trunk(body: Skeleton, view: View): string {
  if (view === 'side') {
    return (
      limb(body.neck, GIRTH.shoulder, body.back, GIRTH.back) + limb(body.back, GIRTH.back, body.hip, GIRTH.hip)
    );
  }
  const flank = (shoulder: Point, socket: Point): string =>
    limb(shoulder, GIRTH.arm, middle(body.back, socket, 0.45), GIRTH.waist) +
    limb(middle(body.back, socket, 0.45), GIRTH.waist, socket, GIRTH.thigh);
  return (
    limb(body.neck, GIRTH.shoulder, body.nearArm.root, GIRTH.arm) +
    limb(body.neck, GIRTH.shoulder, body.farArm.root, GIRTH.arm) +
    limb(body.nearLeg.root, GIRTH.thigh, body.farLeg.root, GIRTH.thigh) +
    limb(body.neck, GIRTH.shoulder, body.hip, GIRTH.hip) +
    flank(body.nearArm.root, body.nearLeg.root) +
    flank(body.farArm.root, body.farLeg.root)
  );
}

function arm(joints: LimbJoints, from = 0): string {
  const start = middle(joints.root, joints.middle, from);
  return (
    limb(start, GIRTH.arm + (GIRTH.elbow - GIRTH.arm) * from, joints.middle, GIRTH.elbow) +
    limb(joints.middle, GIRTH.elbow, joints.end, GIRTH.wrist) +
    disc(joints.end, GIRTH.hand)
  );
}

function leg(joints: LegJoints, from = 0): string {
  const start = middle(joints.root, joints.middle, from);
  return (
    limb(start, GIRTH.thigh + (GIRTH.knee - GIRTH.thigh) * from, joints.middle, GIRTH.knee) +
    limb(joints.middle, GIRTH.knee, joints.end, GIRTH.ankle) +
    limb(joints.heel, GIRTH.ankle, joints.toe, GIRTH.toe)
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
