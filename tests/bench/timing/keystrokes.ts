export type Keystroke = {
  /** Until every script that the key press started has run. */
  scriptMs: number;
  /** Until the frame that shows it was handed over. */
  paintMs: number;
};

/**
 * Types texts into the filter, one letter a frame. It is sent to the page as text, so it cannot use
 * anything outside of itself, nor a named function: the compiler adds a call to a helper to each.
 */
export async function timeKeystrokes(texts: string[]): Promise<Keystroke[]> {
  const filter = document.querySelector<HTMLInputElement>('[data-filter]');
  if (!filter) throw new Error('There is no filter');
  const { port1, port2 } = new MessageChannel();
  const keystrokes: Keystroke[] = [];
  for (const text of texts) {
    for (let length = 1; length <= text.length + 1; length += 1) {
      const startMs = performance.now();
      // The last key clears the filter.
      filter.value = length > text.length ? '' : text.slice(0, length);
      filter.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // The view renders in microtasks, a few deep.
      for (let deep = 0; deep < 10; deep += 1) await null;
      const scriptMs = performance.now() - startMs;
      await new Promise(requestAnimationFrame);
      // The task after a frame's callbacks comes when the frame is painted.
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
      keystrokes.push({ scriptMs, paintMs: performance.now() - startMs });
    }
  }
  return keystrokes;
}
