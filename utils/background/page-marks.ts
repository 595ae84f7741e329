import type { BadgeIcon } from '../badge/badge';

export type PageMarks = ReturnType<typeof createPageMarks>;

/**
 * The dot on the icon of a tab whose page needs or is refused a role. A tab's icon hides the icon of
 * all tabs, so it is drawn again whenever that one changes.
 */
export function createPageMarks(
  show: (tabId: number, icon: BadgeIcon, dot: boolean) => Promise<void>,
) {
  const marked = new Set<number>();
  let icon: BadgeIcon = 'idle';

  return {
    async mark(tabId: number, wanted: boolean): Promise<void> {
      if (marked.has(tabId) === wanted) return;
      if (wanted) marked.add(tabId);
      else marked.delete(tabId);
      await show(tabId, icon, wanted);
    },
    async setIcon(next: BadgeIcon): Promise<void> {
      if (icon === next) return;
      icon = next;
      await Promise.all([...marked].map((tabId) => show(tabId, icon, true)));
    },
  };
}
