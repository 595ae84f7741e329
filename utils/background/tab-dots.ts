import type { BadgeIcon } from '../badge/badge';

export type TabDots = ReturnType<typeof createTabDots>;

/**
 * The dot on the icon of a tab whose page needs or is refused a role. A tab's icon hides the icon of
 * all tabs, so it is drawn again whenever that one changes.
 */
export function createTabDots(
  show: (tabId: number, icon: BadgeIcon, dot: boolean) => Promise<void>,
) {
  const shown = new Set<number>();
  let icon: BadgeIcon = 'idle';

  return {
    async set(tabId: number, wanted: boolean): Promise<void> {
      if (shown.has(tabId) === wanted) return;
      if (wanted) shown.add(tabId);
      else shown.delete(tabId);
      await show(tabId, icon, wanted);
    },
    async setIcon(next: BadgeIcon): Promise<void> {
      if (icon === next) return;
      icon = next;
      await Promise.all([...shown].map((tabId) => show(tabId, icon, true)));
    },
  };
}
