/** Between settings and history: gives the focus to the link that leads back again. */
export function focusLinkBack(root: HTMLElement): void {
  const links = [...root.querySelectorAll<HTMLElement>('.page-head a')];
  links.find((link) => link.checkVisibility())?.focus();
}
