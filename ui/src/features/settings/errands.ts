import { toast } from '../../components/toasts.svelte';
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
