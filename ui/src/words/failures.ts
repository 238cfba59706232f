import type { Code } from '../bindings';
import { m } from '../paraglide/messages.js';

const words: Readonly<Record<Code, () => string>> = {
  unknown_command: m.failure_unknown_command,
  unreadable_json: m.failure_unreadable_json,
  invalid_request: m.failure_invalid_request,
  day_in_future: m.failure_day_in_future,
  day_too_early: m.failure_day_too_early,
  no_profile: m.failure_no_profile,
  no_check_in: m.failure_no_check_in,
  no_session: m.failure_no_session,
  session_under_way: m.failure_session_under_way,
  not_now: m.failure_not_now,
  not_found: m.failure_not_found,
  data_folder_in_use: m.failure_data_folder_in_use,
  data_folder_not_writable: m.failure_data_folder_not_writable,
  data_folder_newer: m.failure_data_folder_newer,
  locked: m.failure_locked,
  wrong_secret: m.failure_wrong_secret,
  keys_missing: m.failure_keys_missing,
  busy: m.failure_busy,
  file_not_found: m.failure_file_not_found,
  file_foreign: m.failure_file_foreign,
  file_newer: m.failure_file_newer,
  file_damaged: m.failure_file_damaged,
  file_locked: m.failure_file_locked,
  not_written: m.failure_not_written,
  not_saved: m.failure_not_saved,
  unreadable: m.failure_unreadable,
  internal: m.failure_internal,
};

/** A calm sentence for a failure. */
export const failureWords = (failure: { readonly code: Code }): string => words[failure.code]();
