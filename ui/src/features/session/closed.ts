import type { SessionClosed } from '../../bindings';
import { toast } from '../../components/toasts.svelte';
import { m } from '../../paraglide/messages.js';
import { call, CallFailure } from '../../platform';
import { go } from '../../shell/navigation.svelte';
import { failureWords } from '../../words/failures';

/** Says that a session is closed, with the way back into it, and goes on to the reflection. */
export async function closed({ id, record }: SessionClosed): Promise<void> {
  async function back() {
    try {
      await call('retract_record', { id: record });
      await go({ name: 'session' });
    } catch (thrown) {
      toast(failureWords(CallFailure.from(thrown)));
    }
  }
  toast(m.resume_closed(), () => void back());
  await go({ name: 'reflection', session: id });
}
