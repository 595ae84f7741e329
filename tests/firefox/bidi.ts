/** One event of the browser. */
export type BidiEvent = { method: string; params: Record<string, unknown> };

/** A WebDriver BiDi session. */
export type Bidi = {
  /** Sends a command and waits for its answer. Rejects with the browser's error. */
  send: <Answer = unknown>(method: string, params?: object) => Promise<Answer>;
  /** Calls a function for every event that the session has subscribed to. */
  listen: (listener: (event: BidiEvent) => void) => void;
  close: () => void;
};

type Incoming =
  | ({ type: 'event' } & BidiEvent)
  | { type: 'success'; id: number; result: unknown }
  | { type: 'error'; id: number; error: string; message: string };

type Waiting = { resolve: (answer: never) => void; reject: (reason: Error) => void };

/**
 * Connects to a browser's WebDriver BiDi endpoint: Playwright cannot load an extension into Firefox,
 * and WebDriver BiDi needs no program besides the browser.
 * @param url `ws://…/session`
 */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`No WebDriver BiDi at ${url}`));
  });
  const waiting = new Map<number, Waiting>();
  const listeners: ((event: BidiEvent) => void)[] = [];
  let lastId = 0;

  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Incoming;
    if (message.type === 'event') {
      for (const listener of listeners) listener(message);
      return;
    }
    const command = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'success') command?.resolve(message.result as never);
    else command?.reject(new Error(`${message.error}: ${message.message}`));
  };
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has gone'));
    waiting.clear();
  };

  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        socket.send(JSON.stringify({ id: lastId, method, params }));
      }),
    listen: (listener) => void listeners.push(listener),
    close: () => socket.close(),
  };
}
