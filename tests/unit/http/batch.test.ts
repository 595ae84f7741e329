import { describe, expect, it } from 'vitest';
import { createHttp } from '../../../utils/http/http';
import { clientWith } from '../support/client';
import { createFakeNetwork, json } from '../support/fake-network';

const paths = (count: number) => Array.from({ length: count }, (_, index) => `/v1.0/path/${index}`);

async function batch(requested: string[], ...answers: (Response | Error)[]) {
  return batchWith(undefined, requested, ...answers);
}

/** @param renewed the token that replaces one which was turned away; undefined: there is none */
async function batchWith(
  renewed: string | undefined,
  requested: string[],
  ...answers: (Response | Error)[]
) {
  const { environment, sent } = createFakeNetwork(...answers);
  const client = await clientWith(createHttp(environment), 'token', 'graph', renewed);
  const results = await client.batch(requested);
  return { results, sent, bodies: sent.map(({ init }) => JSON.parse(String(init.body))) };
}

const part = (id: string, status = 200, body: unknown = { id }, headers = {}) => ({
  id,
  status,
  body,
  headers,
});

describe('several reads at once', () => {
  it('go out as one request', async () => {
    const answer = json({ responses: [part('0'), part('1')] });
    const { sent, bodies } = await batch(paths(2), answer);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe('https://graph.microsoft.com/v1.0/$batch');
    expect(bodies[0].requests).toEqual([
      { id: '0', method: 'GET', url: '/path/0' },
      { id: '1', method: 'GET', url: '/path/1' },
    ]);
  });

  it('go out twenty at a time', async () => {
    const all = { responses: paths(20).map((_, index) => part(String(index))) };
    const { bodies } = await batch(paths(41), json(all), json(all), json(all));
    expect(bodies.map(({ requests }) => requests.length)).toEqual([20, 20, 1]);
  });

  it('need no request when there is nothing to read', async () => {
    expect((await batch([])).sent).toEqual([]);
  });

  it('of another version of Graph are a mistake, and none is sent', async () => {
    await expect(batch(['/beta/path/0'], json({ responses: [part('0')] }))).rejects.toThrow(
      'Not of Graph /v1.0: /beta/path/0',
    );
  });

  it('come back in the order of the requests, whatever order the service answers in', async () => {
    const { results } = await batch(
      paths(3),
      json({ responses: [part('2'), part('0'), part('1')] }),
    );
    expect(results.map((result) => result.kind === 'answer' && result.body)).toEqual([
      { id: '0' },
      { id: '1' },
      { id: '2' },
    ]);
  });

  it('fail one by one', async () => {
    const refused = part('1', 401, {}, { 'WWW-Authenticate': 'Bearer y' });
    const { results, sent } = await batch(paths(2), json({ responses: [part('0'), refused] }));
    expect(results[0]).toMatchObject({ status: 200 });
    expect(results[1]).toMatchObject({ status: 401, challenge: 'Bearer y' });
    expect(sent).toHaveLength(1);
  });

  it('are sent again without the others, with a renewed token, where theirs was over', async () => {
    const { results, bodies, sent } = await batchWith(
      'renewed',
      paths(2),
      json({ responses: [part('0'), part('1', 401)] }),
      json({ responses: [part('0', 200, 'second')] }),
    );
    expect(bodies[1].requests).toEqual([{ id: '0', method: 'GET', url: '/path/1' }]);
    expect(sent[1]?.init.headers).toMatchObject({ authorization: 'Bearer renewed' });
    expect(results[1]).toMatchObject({ status: 200, body: 'second' });
  });

  it('are sent twice at most where their token is turned away, alone or together', async () => {
    const alone = json({ responses: [part('0', 401)] });
    const together = json({}, 401);
    expect((await batchWith('renewed', paths(1), alone)).sent).toHaveLength(2);
    expect((await batchWith('renewed', paths(1), together)).sent).toHaveLength(2);
  });

  it('are sent again without the others where they were throttled', async () => {
    const throttled = part('1', 429, {}, { 'Retry-After': '3' });
    const { results, bodies } = await batch(
      paths(2),
      json({ responses: [part('0'), throttled] }),
      json({ responses: [part('0', 200, 'second')] }),
    );
    expect(bodies[1].requests).toEqual([{ id: '0', method: 'GET', url: '/path/1' }]);
    expect(results[1]).toMatchObject({ status: 200, body: 'second' });
  });

  it('are given up where the service asks to wait for long', async () => {
    const throttled = part('0', 429, {}, { 'Retry-After': '300' });
    const { results, sent } = await batch(paths(1), json({ responses: [throttled] }));
    expect(results[0]).toMatchObject({ status: 429, retryAfterMs: 300_000 });
    expect(sent).toHaveLength(1);
  });

  it('are not lost when their part of the answer is missing', async () => {
    const { results } = await batch(paths(2), json({ responses: [part('1')] }));
    expect(results[0]).toMatchObject({ kind: 'answer', status: 502 });
    expect(results[1]).toMatchObject({ kind: 'answer', status: 200 });
  });

  it.each([{}, { responses: 'x' }, [], null])(
    'are not lost when the answer is %j',
    async (body) => {
      const { results } = await batch(paths(2), json(body));
      expect(results.map((result) => result.kind === 'answer' && result.status)).toEqual([
        502, 502,
      ]);
    },
  );

  it('fail together when the batch does', async () => {
    const { results } = await batch(paths(2), json({}, 401, { 'www-authenticate': 'Bearer z' }));
    expect(results).toHaveLength(2);
    expect(results[1]).toMatchObject({ status: 401, challenge: 'Bearer z' });
    const broken = await batch(paths(2), new TypeError('Failed to fetch'));
    expect(broken.results.map(({ kind }) => kind)).toEqual(['noAnswer', 'noAnswer']);
  });
});
