import { describe, expect, it } from 'vitest';
import words from '../../messages/en/movements.json';
import { withinSentence } from './format';
import { movementAliases, movementCues, movementName, movementSetup, movementStop, movementWithin } from './movements';

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

  it('are small within a sentence, except for proper nouns and letters that stand for themselves', () => {
    expect(movementWithin('goblet-squat')).toBe('goblet squat');
    expect(movementWithin('farmer-carry')).toBe("farmer's carry");
    expect(movementWithin('dumbbell-rdl')).toBe('dumbbell Romanian deadlift');
    expect(movementWithin('prone-w')).toBe('lying W raise');
    expect(movementWithin('cossack-squat')).toBe('Cossack squat');
    expect(movementWithin('pallof-press')).toBe('Pallof press');
    expect(['T-spine turn', 'W raise', 'RDL', 'Turkish get-up', 'L-sit'].map(withinSentence)).toEqual([
      'T-spine turn',
      'W raise',
      'RDL',
      'Turkish get-up',
      'L-sit',
    ]);
  });

  it('know every word as a proper noun that the catalogue writes with a capital inside a name', () => {
    const inside = Object.entries(words)
      .filter(([key]) => key.endsWith('_name'))
      .flatMap(([, name]) => name.split(' ').slice(1))
      .filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
    expect(inside).toContain('Romanian');
    for (const word of inside) expect(withinSentence(`${word} squat`), word).toBe(`${word} squat`);
  });

  it('read as the slug itself when the movement is unknown', () => {
    expect(movementName('moon-walk')).toBe('moon walk');
    expect(movementSetup('moon-walk')).toBeUndefined();
    expect(movementCues('moon-walk')).toEqual([]);
    expect(movementAliases('moon-walk')).toEqual([]);
  });
});
