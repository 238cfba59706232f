import { afterEach, beforeEach, expect, test } from 'vitest';
import { arriveLate, go } from './navigation.svelte';

const element = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};

beforeEach(() => {
  document.body.innerHTML =
    '<nav><button id="here">Today</button><button id="next">Album</button></nav><main></main>';
});
afterEach(() => {
  document.body.innerHTML = '';
});
const loaded = () => {
  element('main').innerHTML = '<h1 tabindex="-1">A steady day</h1>';
  arriveLate();
};

test('a screen that had to wait puts the focus on its heading when it is there', async () => {
  await go({ name: 'today' });
  loaded();
  expect(document.activeElement).toBe(element('h1'));
});

test('also for who pressed the button in the rail and stayed there', async () => {
  element('#here').focus();
  await go({ name: 'today' });
  loaded();
  expect(document.activeElement).toBe(element('h1'));
});

test('who has moved on along the rail meanwhile is not called back', async () => {
  element('#here').focus();
  await go({ name: 'today' });
  element('#next').focus();
  loaded();
  expect(document.activeElement).toBe(element('#next'));
});
