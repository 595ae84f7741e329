import type { ServiceWorker } from './service-worker';

/** What the toolbar shows of the extension, for one tab or (without) for all. */
export type Badge = { text: string; color: string; title: string };

/** Reads the badge as the person sees it; the colour as `#rrggbb`. */
export async function readBadge(worker: ServiceWorker, tabId?: number): Promise<Badge> {
  // No named function inside: the demo's loader would add a helper that the worker does not have.
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
