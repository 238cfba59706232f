/** The pages of Progress: the overview, three questions, then and now, the months, and the chapters of lines. */

import type { Chapter } from '../../bindings';
import { m } from '../../paraglide/messages.js';

export type Page = 'overview' | 'questions' | 'then' | 'months' | Chapter;

export const pages: readonly { readonly page: Page; readonly label: () => string }[] = [
  { page: 'overview', label: m.trends_page_overview },
  { page: 'questions', label: m.trends_page_questions },
  { page: 'then', label: m.trends_page_then },
  { page: 'months', label: m.trends_page_months },
  { page: 'mornings', label: m.trends_page_mornings },
  { page: 'skill', label: m.trends_page_skill },
  { page: 'strength', label: m.trends_page_strength },
  { page: 'base', label: m.trends_page_base },
  { page: 'capable', label: m.trends_page_capable },
  { page: 'load', label: m.trends_page_load },
];

/** The page so many further on; after the last comes the first. */
export function pageBeside(page: Page, by: 1 | -1): Page {
  const at = pages.findIndex((one) => one.page === page);
  return pages[(at + by + pages.length) % pages.length]?.page ?? page;
}
