import { mount } from 'svelte';
import './fonts.css';
import './tokens.css';
import './base.css';
import './print.css';
import { usePlatform } from './platform';
import { inWindow, windowPlatform } from './platform/window';
import { dress, usualAppearance } from './shell/appearance';
import Frame from './shell/Frame.svelte';

async function start(target: HTMLElement): Promise<void> {
  // In a plain browser, for work on the screens, an invented person stands in for Rust. It is in no bundle.
  if (import.meta.env.DEV && !inWindow()) usePlatform((await import('./platform/demo')).demoPlatform());
  else usePlatform(windowPlatform);
  dress(usualAppearance);
  mount(Frame, { target });
}

const target = document.getElementById('app');
if (target !== null) void start(target);
