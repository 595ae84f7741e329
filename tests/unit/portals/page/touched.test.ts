import { describe, expect, it } from 'vitest';
import { watchInput } from '../../../../utils/portals/page/touched';

type Listener = (event: { isTrusted: boolean; target: unknown }) => void;

/** A window whose events are made by hand: Node can make none that is trusted. */
function watched() {
  const listeners: Record<string, Listener> = {};
  const hint = { name: 'hint' } as unknown as EventTarget;
  const win = {
    document: { activeElement: { tagName: 'BODY' } },
    addEventListener: (kind: string, listener: Listener) => {
      listeners[kind] = listener;
    },
    removeEventListener: () => undefined,
  };
  const touched = watchInput(() => hint, win as unknown as Window);
  const send = (kind: string, isTrusted: boolean, target: unknown = {}): void =>
    listeners[kind]?.({ isTrusted, target });
  return { touched, send, hint, win };
}

describe('The watch over what a person put into a page', () => {
  it.each(['pointerdown', 'keydown', 'input'])('sees a %s', (kind) => {
    const { touched, send } = watched();
    expect(touched()).toBe(false);
    send(kind, true);
    expect(touched()).toBe(true);
  });

  it.each(['pointerdown', 'keydown', 'input'])('does not take a script’s %s for it', (kind) => {
    const { touched, send } = watched();
    send(kind, false);
    expect(touched()).toBe(false);
  });

  it('does not count clicks on our own hint', () => {
    const { touched, send, hint } = watched();
    send('pointerdown', true, hint);
    expect(touched()).toBe(false);
  });

  it('takes a frame that gets the focus for a click in it, and nothing else', () => {
    const { touched, send, win } = watched();
    send('blur', true);
    expect(touched()).toBe(false);
    win.document.activeElement.tagName = 'IFRAME';
    send('blur', true);
    expect(touched()).toBe(true);
  });
});
