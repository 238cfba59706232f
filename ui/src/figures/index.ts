/** Still figures of movements. */
export { default as Figure } from './Figure.svelte';
export { type PatternName, patternNames } from './patterns';
