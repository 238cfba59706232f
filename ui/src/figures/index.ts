/** Still figures of movements. */
export { default as Figure } from './Figure.svelte';
export { patterns } from './patterns';
