/** The only door to the shell. Everything else in the interface imports from here. */
import type { Tag } from '../bindings';
import { CallFailure } from './failure';
import type { CommandName, Platform, RequestOf, ResponseOf } from './platform';

export { CallFailure } from './failure';
export { live, type Live } from './live.svelte';
export type { CommandName, Platform, RequestOf, ResponseOf } from './platform';

let platform: Platform | undefined;

/** Chooses the platform. `main.ts` does it once; component tests give a fake. */
export function usePlatform(chosen: Platform): void {
  platform = chosen;
}

function chosen(): Platform {
  if (platform === undefined) throw new CallFailure({ code: 'internal', message: 'no platform was chosen' });
  return platform;
}

export async function call<K extends CommandName>(name: K, request: RequestOf<K>): Promise<ResponseOf<K>> {
  try {
    return await chosen().call(name, request);
  } catch (thrown) {
    throw CallFailure.from(thrown);
  }
}

export const onChanged = (listener: (tags: readonly Tag[]) => void): (() => void) => chosen().onChanged(listener);

export async function print(): Promise<void> {
  try {
    await chosen().print();
  } catch (thrown) {
    throw CallFailure.from(thrown);
  }
}

export const choosePath = (what: 'file' | 'folder'): Promise<string | null> => chosen().choosePath(what);

export const setTitle = (title: string): void => chosen().setTitle(title);
