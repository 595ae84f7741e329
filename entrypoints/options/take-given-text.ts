/**
 * The set-up text in the address of the settings page, where it was opened with one. It is taken off
 * the address: neither a reload nor the history of the browser fills in the form again.
 * @returns undefined where there is none
 */
export function takeGivenText(
  page: Pick<Window, 'location' | 'history'>,
): { text: string } | undefined {
  const { href, hash, pathname } = page.location;
  if (!hash.toLowerCase().startsWith('#set-up')) return undefined;
  page.history.replaceState(null, '', pathname);
  return { text: href };
}
