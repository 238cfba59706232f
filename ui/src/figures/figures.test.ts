import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Drawing } from './drawing';
import Figure from './Figure.svelte';
import { drawings, patterns } from './patterns';
import { GROUND, limb, outline, WIDTH } from './shape';
import { BODY, distance, type LimbJoints, type Pose, skeleton, strain } from './skeleton';

const all = Object.entries(drawings);
const poses = all.flatMap(([name, drawing]): [string, Drawing, Pose][] => [
  [name, drawing, drawing.pose],
  [`${name}, its ghost`, drawing, drawing.ghost],
]);

const lengths = (joints: LimbJoints): [number, number] => [
  distance(joints.root, joints.middle),
  distance(joints.middle, joints.end),
];

describe('every pose', () => {
  it.each(poses)('%s puts hands and feet where they can be', (_, drawing, pose) => {
    const body = skeleton(pose, drawing.view);
    expect(strain(body.nearArm, pose.nearArm)).toBeLessThan(0.5);
    expect(strain(body.farArm, pose.farArm)).toBeLessThan(0.5);
    expect(strain(body.nearLeg, pose.nearLeg)).toBeLessThan(0.5);
    expect(strain(body.farLeg, pose.farLeg)).toBeLessThan(0.5);
  });

  it.each(poses)('%s keeps the lengths of its bones', (_, drawing, pose) => {
    const body = skeleton(pose, drawing.view);
    for (const side of ['near', 'far'] as const) {
      const arm = pose[`${side}Arm`].foreshortened ?? 1;
      const leg = pose[`${side}Leg`].foreshortened ?? 1;
      const [upper, lower] = lengths(body[`${side}Arm`]);
      const [thigh, shank] = lengths(body[`${side}Leg`]);
      expect(upper).toBeCloseTo(BODY.upperArm * arm);
      expect(lower).toBeCloseTo(BODY.forearm * arm);
      expect(thigh).toBeCloseTo(BODY.thigh * leg);
      expect(shank).toBeCloseTo(BODY.shank * leg);
    }
  });

  it.each(poses)('%s stays above the ground and inside the drawing', (_, drawing, pose) => {
    const body = skeleton(pose, drawing.view);
    const arms = [body.nearArm, body.farArm].flatMap((arm) => [arm.root, arm.middle, arm.end]);
    const legs = [body.nearLeg, body.farLeg].flatMap((leg) => [leg.root, leg.middle, leg.end, leg.heel, leg.toe]);
    for (const point of [body.head, body.neck, body.hip, ...arms, ...legs]) {
      expect(point.y).toBeGreaterThanOrEqual(-1);
      expect(point.y).toBeLessThan(GROUND);
      expect(point.x).toBeGreaterThan(4);
      expect(point.x).toBeLessThan(WIDTH - 4);
    }
  });
});

describe('every drawing', () => {
  it.each(all)('%s shows two different ends of a movement', (_, drawing) => {
    expect(drawing.ghost).not.toEqual(drawing.pose);
  });

  it.each(all)('%s writes only finite numbers', (_, drawing) => {
    const shape = outline(skeleton(drawing.pose, drawing.view), drawing.view);
    expect(JSON.stringify(shape)).not.toMatch(/NaN|Infinity|null/);
  });
});

describe('a limb', () => {
  it('is a disc when one end lies inside the other', () => {
    expect(limb({ x: 0, y: 0 }, 9, { x: 1, y: 0 }, 3)).toContain('a9 9');
  });
});

describe('Figure', () => {
  it('is decoration beside words, and an image with a name without them', () => {
    const plain = render(Figure, { pattern: 'squat' });
    expect(plain.container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    const named = render(Figure, { pattern: 'squat', label: 'Goblet squat' });
    expect(named.getByRole('img', { name: 'Goblet squat' })).toBeTruthy();
  });

  it('draws each pattern, and two on one screen do not share their masks', () => {
    for (const pattern of patterns) {
      const { container } = render(Figure, { pattern });
      expect(container.querySelectorAll('path').length).toBeGreaterThan(6);
    }
    const masks = [...document.querySelectorAll('mask')].map((mask) => mask.id);
    expect(new Set(masks).size).toBe(masks.length);
  });
});
