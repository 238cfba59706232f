/** Figures seen from the front; 'near' is the side on the right of the drawing. */

import type { Drawing } from './drawing';

export const rotate: Drawing = {
  view: 'front',
  pose: {
    hip: [116, 86],
    lean: 14,
    look: 16,
    turned: 0.5,
    nearArm: { to: [177, 154], bend: 'right' },
    farArm: { to: [173, 158], bend: 'right' },
    nearLeg: { to: [146, 7], bend: 'left', foot: -6 },
    farLeg: { to: [82, 7], bend: 'right', foot: 186 },
  },
  ghost: {
    hip: [116, 80],
    lean: -12,
    look: -14,
    turned: 0.5,
    nearArm: { to: [71, 93], bend: 'left' },
    farArm: { to: [62, 88], bend: 'left' },
    nearLeg: { to: [146, 7], bend: 'left', foot: -6 },
    farLeg: { to: [82, 7], bend: 'right', foot: 186 },
  },
  loads: [{ kind: 'ball', at: [184, 165], radius: 12 }],
  ghostLoads: [{ kind: 'ball', at: [54, 82], radius: 12 }],
  things: [{ kind: 'way', from: [56, 102], over: [72, 198], to: [166, 182] }],
};

export const reaction: Drawing = {
  view: 'front',
  pose: {
    hip: [128, 62],
    lean: 26,
    look: 20,
    nearArm: { to: [212, 122], bend: 'right' },
    farArm: { to: [88, 96], bend: 'left' },
    nearLeg: { to: [174, 7], bend: 'left', foot: -4 },
    farLeg: { to: [54, 9], bend: 'right', foot: 180 },
  },
  ghost: {
    hip: [108, 74],
    lean: 0,
    nearArm: { to: [132, 112], bend: 'right' },
    farArm: { to: [84, 112], bend: 'left' },
    nearLeg: { to: [136, 7], bend: 'left', foot: -4 },
    farLeg: { to: [80, 7], bend: 'right', foot: 184 },
  },
  loads: [{ kind: 'ball', at: [222, 132], radius: 9 }],
  things: [{ kind: 'way', from: [176, 206], over: [206, 196], to: [220, 146] }],
};

export const coordination: Drawing = {
  view: 'front',
  pose: {
    hip: [120, 94.5],
    lean: 0,
    nearArm: { to: [166, 122], bend: 'right' },
    farArm: { to: [74, 108], bend: 'left' },
    nearLeg: { to: [133, 7], bend: 'left', foot: -14 },
    farLeg: { to: [107, 7], bend: 'right', foot: 194 },
  },
  ghost: {
    hip: [120, 94.5],
    lean: 0,
    nearArm: { to: [166, 104], bend: 'right' },
    farArm: { to: [74, 126], bend: 'left' },
    nearLeg: { to: [133, 7], bend: 'left', foot: -14 },
    farLeg: { to: [107, 7], bend: 'right', foot: 194 },
  },
  loads: [
    { kind: 'ball', at: [166, 133], radius: 7.5 },
    { kind: 'ball', at: [74, 119], radius: 7.5 },
    { kind: 'ball', at: [136, 206], radius: 7.5 },
  ],
  things: [{ kind: 'way', from: [74, 132], over: [120, 280], to: [166, 146] }],
};

export const breathing: Drawing = {
  view: 'front',
  pose: {
    hip: [120, 24],
    lean: 0,
    nearArm: { to: [124, 44], bend: 'left', foreshortened: 0.92 },
    farArm: { to: [116, 66], bend: 'right', foreshortened: 0.92 },
    nearLeg: { to: [128, 9], bend: 'left', foot: 182, foreshortened: 0.86 },
    farLeg: { to: [112, 9], bend: 'right', foot: -2, foreshortened: 0.86 },
  },
  ghost: {
    hip: [120, 28],
    lean: 0,
    nearArm: { to: [124, 48], bend: 'left', foreshortened: 0.98 },
    farArm: { to: [116, 70], bend: 'right', foreshortened: 0.98 },
    nearLeg: { to: [128, 9], bend: 'left', foot: 182, foreshortened: 0.86 },
    farLeg: { to: [112, 9], bend: 'right', foot: -2, foreshortened: 0.86 },
  },
  things: [
    { kind: 'dome', x: 120, radius: 84 },
    { kind: 'dome', x: 120, radius: 110 },
  ],
};
