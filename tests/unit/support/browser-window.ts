import { createMemoryStorage } from '../../../utils/auth/memory-storage';

/**
 * As much of a browser's window as MSAL uses, so that the real library runs in Node.
 * @returns a function that removes it again
 */
export function openWindow(href: string): () => void {
  const window = Object.assign(new EventTarget(), {
    sessionStorage: createMemoryStorage(),
    localStorage: createMemoryStorage(),
    location: new URL(href),
    crypto: globalThis.crypto,
    performance: globalThis.performance,
    navigator: globalThis.navigator,
    atob: globalThis.atob,
    btoa: globalThis.btoa,
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    document: Object.assign(new EventTarget(), { cookie: '', title: '' }),
  });
  Object.assign(window, { parent: window, top: window, self: window, window });
  const before = new Map<string, PropertyDescriptor | undefined>();
  for (const name of ['window', 'document'] as const) {
    before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    const value = name === 'window' ? window : window.document;
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      Reflect.deleteProperty(globalThis, name);
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    }
  };
}
