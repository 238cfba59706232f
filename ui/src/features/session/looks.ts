/** Larger type, for a *v*iew from across the room. */
export const LARGE_KEY = 'v';
/** The small window that is *k*ept in sight. */
export const SMALL_KEY = 'k';
