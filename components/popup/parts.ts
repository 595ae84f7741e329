import { signal } from '@preact/signals';

export type Parts = typeof import('./later-parts');

/**
 * What nobody sees at first: forms and details. They come after the first paint and are there before a
 * hand can reach for them; what is opened earlier shows as soon as they are.
 */
export const parts = signal<Parts | undefined>(undefined);

export async function loadParts(): Promise<void> {
  parts.value = await import('./later-parts');
}
