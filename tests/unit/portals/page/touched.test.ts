import { describe, expect, it } from 'vitest';
import { watchInput } from '../../../../utils/portals/page/touched';

type Listener = (event: { isTrusted: boolean; target: unknown }) => void;

/** A window whose events the test makes: Node cannot make a trusted one. */
function open() {
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

describe('Whether a person has touched a page', () => {
  it.each(['pointerdown', 'keydown', 'input'])('is known by a %s', (kind) => {
    const { touched, send } = open();
    expect(touched()).toBe(false);
    send(kind, true);
    expect(touched()).toBe(true);
  });

  it.each(['pointerdown', 'keydown', 'input'])('is not known by a script’s %s', (kind) => {
    const { touched, send } = open();
    send(kind, false);
    expect(touched()).toBe(false);
  });

  it('is not known by clicks on our own hint', () => {
    const { touched, send, hint } = open();
    send('pointerdown', true, hint);
    expect(touched()).toBe(false);
  });

  it('is known by a frame that gets the focus, and by no other loss of the focus', () => {
    const { touched, send, win } = open();
    send('blur', true);
    expect(touched()).toBe(false);
    win.document.activeElement.tagName = 'IFRAME';
    send('blur', true);
    expect(touched()).toBe(true);
  });
});
