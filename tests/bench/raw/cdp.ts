import type { Readable, Writable } from 'node:stream';

/** One event of the browser; `sessionId` names the target it is about. */
export type CdpEvent = { method: string; params: Record<string, unknown>; sessionId?: string };

/** A bare connection to the DevTools protocol. */
export type Cdp = {
  /** Sends a command, to a target when its session is given. Rejects with the browser's error. */
  send: <Answer = unknown>(method: string, params?: object, sessionId?: string) => Promise<Answer>;
  /** Calls a function for every event until the returned function is called. */
  listen: (listener: (event: CdpEvent) => void) => () => void;
};

type Waiting = { resolve: (answer: never) => void; reject: (reason: Error) => void };
type Incoming = { id?: number; result?: unknown; error?: { message: string } } & Partial<CdpEvent>;

/** Speaks the protocol over a browser's two pipes: JSON texts, each ended by a null byte. */
export function connectPipes(commands: Writable, answers: Readable): Cdp {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: CdpEvent) => void>();
  let lastId = 0;
  let rest = '';

  function receive(text: string): void {
    const { id, result, error, ...event } = JSON.parse(text) as Incoming;
    if (id === undefined) {
      for (const listener of listeners) listener(event as CdpEvent);
      return;
    }
    const command = waiting.get(id);
    waiting.delete(id);
    if (error) command?.reject(new Error(error.message));
    else command?.resolve(result as never);
  }

  answers.setEncoding('utf8').on('data', (chunk: string) => {
    const texts = (rest + chunk).split('\0');
    rest = texts.pop() ?? '';
    for (const text of texts) receive(text);
  });
  answers.once('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has quit'));
    waiting.clear();
  });

  return {
    send: (method, params = {}, sessionId) => {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        commands.write(
          `${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`,
        );
      });
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
