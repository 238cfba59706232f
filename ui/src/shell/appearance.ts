/** How the window looks. What the person chose is kept by Rust; here it only becomes attributes of the root. */
export interface Appearance {
  readonly theme: 'system' | 'light' | 'dark';
  readonly highContrast: boolean;
  readonly reducedMotion: boolean;
  /** Text size in percent of the usual one. */
  readonly textPercent: number;
}

export const usualAppearance: Appearance = {
  theme: 'system',
  highContrast: false,
  reducedMotion: false,
  textPercent: 100,
};

const dark = () => window.matchMedia('(prefers-color-scheme: dark)');
const contrast = () => window.matchMedia('(prefers-contrast: more)');
const still = () => window.matchMedia('(prefers-reduced-motion: reduce)');

/** Dresses the root element, and again whenever the system changes its mind. Returns how to stop listening. */
export function dress(wish: Appearance, root: HTMLElement = document.documentElement): () => void {
  const systems = [dark(), contrast(), still()];
  const apply = () => {
    root.dataset['theme'] = wish.theme === 'system' ? (dark().matches ? 'dark' : 'light') : wish.theme;
    root.dataset['contrast'] = wish.highContrast || contrast().matches ? 'more' : 'usual';
    root.dataset['motion'] = wish.reducedMotion || still().matches ? 'reduced' : 'full';
    root.style.setProperty('--text-scale', String(wish.textPercent / 100));
  };
  apply();
  for (const system of systems) system.addEventListener('change', apply);
  return () => {
    for (const system of systems) system.removeEventListener('change', apply);
  };
}

/** Recolours the whole window for an album. */
export function setHue(hue: number, root: HTMLElement = document.documentElement): void {
  root.style.setProperty('--h', String(hue));
}

/** Whether movement on the screen is wanted. For the few animations that are driven from TypeScript. */
export function motionWanted(root: HTMLElement = document.documentElement): boolean {
  return root.dataset['motion'] !== 'reduced';
}
