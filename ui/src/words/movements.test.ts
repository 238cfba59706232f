import { describe, expect, it } from 'vitest';
import words from '../../messages/en/movements.json';
import { movementAliases, movementCues, movementName, movementSetup, movementStop } from './movements';

const slugs = Object.keys(words)
  .filter((key) => key.endsWith('_name'))
  .map((key) => key.slice('movement_'.length, -'_name'.length).replaceAll('_', '-'));

describe('the words of a movement', () => {
  it('are found by its slug', () => {
    expect(movementName('goblet-squat')).toBe(words.movement_goblet_squat_name);
    expect(movementSetup('goblet-squat')).toBe(words.movement_goblet_squat_setup);
    expect(movementStop('goblet-squat')).toBe(words.movement_goblet_squat_stop);
    expect(movementCues('goblet-squat')).toEqual([
      words.movement_goblet_squat_cue_1,
      words.movement_goblet_squat_cue_2,
      words.movement_goblet_squat_cue_3,
    ]);
    expect(movementAliases('loaded-get-up')).toContain('Turkish get-up');
  });

  it('are there for every slug, the compiler having lost none', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(300);
    for (const slug of slugs) {
      expect(movementSetup(slug), slug).toBeTruthy();
      expect(movementStop(slug), slug).toBeTruthy();
      expect(movementCues(slug).length, slug).toBeGreaterThanOrEqual(2);
      expect(movementAliases(slug).every((alias) => alias.length > 0), slug).toBe(true);
      expect(movementAliases(slug).length, slug).toBeGreaterThanOrEqual(1);
    }
  });

  it('read as the slug itself when the movement is unknown', () => {
    expect(movementName('moon-walk')).toBe('moon walk');
    expect(movementSetup('moon-walk')).toBeUndefined();
    expect(movementCues('moon-walk')).toEqual([]);
    expect(movementAliases('moon-walk')).toEqual([]);
  });
});
