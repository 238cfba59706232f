import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Tag } from '../bindings';
import type { Platform } from './platform';

/** The name of the shell's one event: the tags of the views that a change has touched. */
const CHANGED = 'changed';

/** The platform of the real window. */
export const windowPlatform: Platform = {
  call: (name, request) => invoke(name, { request }),
  onChanged(listener) {
    const stop = listen<readonly Tag[]>(CHANGED, (event) => listener(event.payload));
    return () => void stop.then((unlisten) => unlisten());
  },
  // The dialog plugin's one command that is used; its package would bring nothing besides.
  choosePath: (what) => invoke('plugin:dialog|open', { options: { directory: what === 'folder', multiple: false } }),
  setTitle(title) {
    document.title = title;
  },
  // The shell's own: a web view of WebKitGTK has no dialog of itself.
  print: () => invoke('plugin:webview|print'),
};

/** Whether a shell stands behind this page. */
export const inWindow = (): boolean => '__TAURI_INTERNALS__' in window;
