/** The heading of the check, which takes the focus where something leads there. */
export const CHECK_HEAD_ID = 'check-head';

/** Leads to the check. */
export function showCheck(): void {
  const head = document.getElementById(CHECK_HEAD_ID);
  head?.focus({ preventScroll: true });
  head?.scrollIntoView({ block: 'start' });
}
