const graph = 'https://graph.microsoft.com';

async function read(url, init) {
  const response = await fetch(url, init);
  return { status: response.status, body: await response.json().catch(() => null) };
}

/** Calls an API with the page's token. */
export function call(url, token) {
  return read(url, { headers: { authorization: `Bearer ${token}` } });
}

/** One Graph call of the page. */
export function callGraph(api, token) {
  return call(graph + api, token);
}

/** The same inside `$batch`: returns the inner answer. */
export async function callBatch(api, token) {
  const { body } = await read(`${graph}/v1.0/$batch`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ requests: [{ id: '1', method: 'GET', url: api }] }),
  });
  const [inner] = body?.responses ?? [];
  return { status: inner?.status ?? 500, body: inner?.body ?? body };
}

/** The same from a worker. Under Trusted Types only a policy may make its address. */
export function callInWorker(api, token) {
  const policy = window.trustedTypes?.createPolicy('worker', { createScriptURL: (url) => url });
  const address = '/emulated/worker.js';
  const worker = new Worker(policy ? policy.createScriptURL(address) : address, { type: 'module' });
  return new Promise((resolve) => {
    worker.onmessage = (event) => {
      worker.terminate();
      resolve(event.data);
    };
    worker.postMessage({ api, token });
  });
}
