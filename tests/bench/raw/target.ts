import type { Cdp } from './cdp';

/** A page or worker to which a measurement is attached. */
export type Target = {
  /** Evaluates an expression there and waits for its promise. */
  evaluate: <Value>(expression: string) => Promise<Value>;
  send: <Answer = unknown>(method: string, params?: object) => Promise<Answer>;
  /** Detaches from it, so that nothing is attached any more. */
  detach: () => Promise<void>;
  close: () => Promise<void>;
};

type Evaluated = { result: { value: unknown }; exceptionDetails?: { text: string } };
type TargetInfo = { targetId: string; type: string; url: string };

/** Attaches to a target by its id. */
export async function attach(cdp: Cdp, targetId: string): Promise<Target> {
  const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  return {
    evaluate: async (expression) => {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await cdp.send<Evaluated>(
        'Runtime.evaluate',
        params,
        sessionId,
      );
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value as never;
    },
    send: (method, params) => cdp.send(method, params, sessionId),
    detach: async () => {
      await cdp.send('Target.detachFromTarget', { sessionId });
    },
    close: async () => {
      await cdp.send('Target.closeTarget', { targetId });
    },
  };
}

/** Opens a page in a new tab in front and attaches to it. */
export async function openPage(cdp: Cdp, url: string): Promise<Target> {
  const { targetId } = await cdp.send<{ targetId: string }>('Target.createTarget', { url });
  return attach(cdp, targetId);
}

/** The extension's service worker while it runs. */
export async function findWorker(cdp: Cdp): Promise<TargetInfo | undefined> {
  const { targetInfos } = await cdp.send<{ targetInfos: TargetInfo[] }>('Target.getTargets');
  return targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
  );
}
