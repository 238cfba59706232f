import { describe, expect, it } from 'vitest';
import { noticedLines } from './noticed';

describe('what was noticed in a session', () => {
  it('is said as the person said it, a line each', () => {
    const noticed = {
      discomforts: [
        { movement: 'goblet-squat', area: 'knee', kind: 'sharp', intensity: 2, heed: 'stopped' },
        { movement: 'one-arm-row', area: 'shoulder', kind: 'tight', intensity: 1, heed: 'noted' },
      ],
      light: 'breath',
      flags: ['near_faint'],
    } as const;
    const lines = noticedLines({ noticed: { ...noticed, discomforts: [...noticed.discomforts], flags: [...noticed.flags] }, discomfort_indices: [0, 2] });
    expect(lines.map(({ said }) => said?.index)).toEqual([0, 2, undefined, undefined]);
    expect(lines.map(({ words }) => words).slice(0, 3)).toEqual([
      'Knee: sharp pain, 2 of 10, on goblet squat; stopped and gone around',
      'Shoulder: tight, 1 of 10, on one arm row; noted',
      'Warning light: breath does not settle',
    ]);
    expect(lines).toHaveLength(4);
  });

  it('is nothing where nothing was noticed', () => {
    expect(noticedLines({ noticed: { discomforts: [], light: null, flags: [] }, discomfort_indices: [] })).toEqual([]);
  });
});
