import type { ServiceWorker } from './service-worker';

/** What the toolbar shows of the extension, for one tab or (without) for all. */
export type Badge = { text: string; color: string; title: string };

/** Reads text, title and colour (`#rrggbb`) of the badge. */
export async function readBadge(worker: ServiceWorker, tabId?: number): Promise<Badge> {
  // A named function here would not run: the demo's loader adds a call to a helper that the worker lacks.
  const { color, ...words } = await worker.evaluate(
    async (details) => ({
      text: await chrome.action.getBadgeText(details),
      title: await chrome.action.getTitle(details),
      color: [...(await chrome.action.getBadgeBackgroundColor(details))],
    }),
    tabId === undefined ? {} : { tabId },
  );
  const hex = (part: number) => part.toString(16).padStart(2, '0');
  return { ...words, color: `#${color.slice(0, 3).map(hex).join('')}` };
}
