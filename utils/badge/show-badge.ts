import { browser } from 'wxt/browser';
import { formatTime } from '../i18n/format';
import type { Badge, BadgeIcon, BadgeTone } from './badge';
import { badgeTitle } from './badge-title';

const colours: Record<BadgeTone, string> = { calm: '#0f6cbd', soon: '#bc4b09', now: '#b10e1c' };

/**
 * Puts a badge on the toolbar button: text, colour, icon and title.
 * @param nowMs what today is
 */
export async function showBadge(badge: Badge, nowMs: number): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ text: badge.text }),
    action.setBadgeBackgroundColor({ color: colours[badge.tone] }),
    action.setBadgeTextColor({ color: '#ffffff' }),
    action.setTitle({ title: badgeTitle(badge, (ms) => formatTime(ms, nowMs)) }),
    action.setIcon({ path: pathsOf(badge.icon) }),
  ]);
}

/** Puts the dot on one tab's icon, or takes it off. A tab that is gone is no error. */
export async function showTabIcon(tabId: number, icon: BadgeIcon, dot: boolean): Promise<void> {
  const path = pathsOf(dot ? `${icon}-dot` : icon);
  await browser.action.setIcon({ tabId, path }).catch(() => undefined);
}

const pathsOf = (name: string): Record<string, string> => ({
  16: `/icon/${name}-16.png`,
  32: `/icon/${name}-32.png`,
});
