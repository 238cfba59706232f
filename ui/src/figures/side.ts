/** Figures seen from the side, facing right. */

import type { Drawing } from './drawing';
import type { Pose } from './skeleton';

const standing = (x: number): Pose => ({
  hip: [x, 94],
  lean: 1,
  nearArm: { to: [x + 5, 89], bend: 'right' },
  farArm: { to: [x + 7, 89], bend: 'right' },
  nearLeg: { to: [x - 2, 7], bend: 'left' },
  farLeg: { to: [x + 1, 7], bend: 'left' },
});

export const squat: Drawing = {
  view: 'side',
  pose: {
    hip: [86, 46],
    lean: 27,
    look: 8,
    nearArm: { to: [132, 84], bend: 'right' },
    farArm: { to: [132, 84], bend: 'right' },
    nearLeg: { to: [113, 7], bend: 'left' },
    farLeg: { to: [113, 7], bend: 'left' },
  },
  ghost: {
    ...standing(112),
    nearArm: { to: [136, 128], bend: 'right' },
    farArm: { to: [136, 128], bend: 'right' },
  },
  loads: [{ kind: 'bell', at: [135, 82] }],
  ghostLoads: [{ kind: 'bell', at: [138, 126] }],
};

export const hinge: Drawing = {
  view: 'side',
  pose: {
    hip: [88, 82],
    lean: 68,
    look: 52,
    nearArm: { to: [134, 44], bend: 'right' },
    farArm: { to: [134, 44], bend: 'right' },
    nearLeg: { to: [112, 7], bend: 'left' },
    farLeg: { to: [112, 7], bend: 'left' },
  },
  ghost: {
    ...standing(114),
    nearArm: { to: [121, 89], bend: 'right' },
    farArm: { to: [123, 89], bend: 'right' },
  },
  loads: [{ kind: 'bell', at: [136, 40] }],
  ghostLoads: [{ kind: 'bell', at: [122, 84] }],
};

export const lunge: Drawing = {
  view: 'side',
  pose: {
    hip: [110, 55],
    lean: 4,
    nearArm: { to: [112, 49], bend: 'right' },
    farArm: { to: [112, 49], bend: 'right' },
    nearLeg: { to: [153, 7], bend: 'left' },
    farLeg: { to: [69, 21], bend: 'left', foot: -56 },
  },
  ghost: standing(112),
  loads: [{ kind: 'dumbbell', at: [112, 47] }],
};

export const push: Drawing = {
  view: 'side',
  pose: {
    hip: [103, 29],
    lean: 84,
    look: 72,
    nearArm: { to: [146, 6], bend: 'right' },
    farArm: { to: [146, 6], bend: 'right' },
    nearLeg: { to: [18, 19], bend: 'left', foot: -78 },
    farLeg: { to: [18, 19], bend: 'left', foot: -78 },
  },
  ghost: {
    hip: [100, 47],
    lean: 70,
    look: 66,
    nearArm: { to: [150, 6], bend: 'left' },
    farArm: { to: [154, 6], bend: 'left' },
    nearLeg: { to: [18, 19], bend: 'left', foot: -72 },
    farLeg: { to: [18, 19], bend: 'left', foot: -72 },
  },
};

export const pull: Drawing = {
  view: 'side',
  pose: {
    hip: [76, 82],
    lean: 74,
    look: 62,
    nearArm: { to: [109, 76], bend: 'right' },
    farArm: { to: [140, 41], bend: 'right' },
    nearLeg: { to: [66, 7], bend: 'left' },
    farLeg: { to: [88, 7], bend: 'left' },
  },
  ghost: {
    hip: [76, 82],
    lean: 74,
    look: 62,
    nearArm: { to: [124, 40], bend: 'left' },
    farArm: { to: [140, 41], bend: 'right' },
    nearLeg: { to: [66, 7], bend: 'left' },
    farLeg: { to: [88, 7], bend: 'left' },
  },
  loads: [{ kind: 'dumbbell', at: [109, 75] }],
  ghostLoads: [{ kind: 'dumbbell', at: [124, 38] }],
  things: [
    { kind: 'block', from: [124, 29], to: [204, 38] },
    { kind: 'block', from: [136, 0], to: [142, 29] },
    { kind: 'block', from: [186, 0], to: [192, 29] },
  ],
};

export const carry: Drawing = {
  view: 'side',
  pose: {
    hip: [128, 91],
    lean: 3,
    nearArm: { to: [128, 85], bend: 'right' },
    farArm: { to: [128, 85], bend: 'right' },
    nearLeg: { to: [152, 10], bend: 'left', foot: 18 },
    farLeg: { to: [96, 17], bend: 'left', foot: -42 },
  },
  ghost: {
    hip: [82, 93],
    lean: 3,
    nearArm: { to: [82, 87], bend: 'right' },
    farArm: { to: [88, 87], bend: 'right' },
    nearLeg: { to: [74, 8], bend: 'left' },
    farLeg: { to: [56, 30], bend: 'left', foot: -40 },
  },
  loads: [{ kind: 'bell', at: [128, 80] }],
  ghostLoads: [{ kind: 'bell', at: [82, 82] }],
};

export const locomotion: Drawing = {
  view: 'side',
  pose: {
    hip: [116, 95],
    lean: 3,
    nearArm: { to: [122, 105], bend: 'right' },
    farArm: { to: [150, 140], bend: 'right' },
    nearLeg: { to: [145, 62], bend: 'left', foot: 6 },
    farLeg: { to: [112, 7], bend: 'left' },
  },
  ghost: {
    hip: [116, 95],
    lean: 3,
    nearArm: { to: [150, 140], bend: 'right' },
    farArm: { to: [122, 105], bend: 'right' },
    nearLeg: { to: [112, 7], bend: 'left' },
    farLeg: { to: [76, 28], bend: 'left', foot: -48 },
  },
};

export const aerobic: Drawing = {
  view: 'side',
  pose: {
    hip: [122, 90],
    lean: 7,
    look: 4,
    nearArm: { to: [126, 99], bend: 'right' },
    farArm: { to: [162, 128], bend: 'right' },
    nearLeg: { to: [158, 12], bend: 'left', foot: 26 },
    farLeg: { to: [88, 19], bend: 'left', foot: -48 },
  },
  ghost: {
    hip: [74, 92],
    lean: 7,
    look: 4,
    nearArm: { to: [98, 106], bend: 'right' },
    farArm: { to: [70, 100], bend: 'right' },
    nearLeg: { to: [68, 8], bend: 'left' },
    farLeg: { to: [52, 34], bend: 'left', foot: -36 },
  },
};

export const balance: Drawing = {
  view: 'side',
  pose: {
    hip: [112, 92],
    lean: 62,
    look: 46,
    nearArm: { to: [212, 134], bend: 'right' },
    farArm: { to: [216, 114], bend: 'right' },
    nearLeg: { to: [25, 99], bend: 'left', foot: -84 },
    farLeg: { to: [118, 7], bend: 'left' },
  },
  ghost: standing(116),
};

export const mobility: Drawing = {
  view: 'side',
  pose: {
    hip: [106, 56],
    lean: -6,
    look: 12,
    arch: -4,
    nearArm: { to: [91, 165], bend: 'left' },
    farArm: { to: [140, 64], bend: 'right' },
    nearLeg: { to: [54, 6], bend: 'left', foot: 180 },
    farLeg: { to: [149, 7], bend: 'left' },
  },
  ghost: {
    hip: [76, 46],
    lean: 14,
    look: 6,
    nearArm: { to: [134, 60], bend: 'right' },
    farArm: { to: [134, 60], bend: 'right' },
    nearLeg: { to: [54, 6], bend: 'left', foot: 180 },
    farLeg: { to: [149, 7], bend: 'left' },
  },
};

export const power: Drawing = {
  view: 'side',
  pose: {
    hip: [110, 100],
    lean: 4,
    look: 2,
    nearArm: { to: [144, 196], bend: 'right' },
    farArm: { to: [144, 196], bend: 'right' },
    nearLeg: { to: [106, 17], bend: 'left', foot: -48 },
    farLeg: { to: [106, 17], bend: 'left', foot: -48 },
  },
  ghost: {
    hip: [86, 56],
    lean: 40,
    look: 24,
    nearArm: { to: [128, 48], bend: 'right' },
    farArm: { to: [128, 48], bend: 'right' },
    nearLeg: { to: [108, 7], bend: 'left' },
    farLeg: { to: [108, 7], bend: 'left' },
  },
  loads: [{ kind: 'ball', at: [154, 202], radius: 11 }],
  ghostLoads: [{ kind: 'ball', at: [136, 42], radius: 11 }],
};

export const floor: Drawing = {
  view: 'side',
  pose: {
    hip: [82, 13],
    lean: -20,
    look: 4,
    nearArm: { to: [48, 6], bend: 'right' },
    farArm: { to: [116, 62], bend: 'right' },
    nearLeg: { to: [136, 7], bend: 'left' },
    farLeg: { to: [148, 7], bend: 'left' },
  },
  ghost: standing(128),
};
