import { toast } from '../../components/toasts.svelte';
import { m } from '../../paraglide/messages.js';
import { CallFailure } from '../../platform';
import { failureWords } from '../../words/failures';

/** Waits for what was asked; what went wrong is said in a toast, and nothing comes back. */
export async function orSay<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (thrown) {
    toast(failureWords(CallFailure.from(thrown)));
    return undefined;
  }
}

/** What is wrong with a path that was given, in words. */
export function pathWords(thrown: unknown, what: 'file' | 'folder'): string {
  const failure = CallFailure.from(thrown);
  if (failure.code !== 'invalid_request') return failureWords(failure);
  return what === 'file' ? m.vault_path_whole_file() : m.vault_path_whole_folder();
}
