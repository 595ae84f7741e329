import type { Guard } from './guard';

/** A key held down, or pressed before the popup was seen, activates nothing. */
export function holdEnter(event: KeyboardEvent, { guard }: { guard: Guard }): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  const typing = (event.target as HTMLElement).matches('input:not([type=radio]), textarea');
  if (event.key === ' ' && typing) return;
  if (!event.repeat && guard.takesKeys()) return;
  if (typing && event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
}
