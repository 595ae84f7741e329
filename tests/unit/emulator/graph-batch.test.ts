import { beforeEach, describe, expect, it } from 'vitest';
import { contoso } from '../../emulator/tenants/contoso';
import { activation, type Client, type Graph, paths, startGraph } from './graph-client';

let graph: Graph;
let ana: Client;
beforeEach(async () => {
  graph = startGraph();
  ana = await graph.as(contoso.ana);
});

type Item = { id: string; status: number; headers: Record<string, string>; body?: never };

async function batch(requests: unknown[]) {
  const reply = await ana.post('/v1.0/$batch', { requests });
  const items: Item[] = reply.body.responses ?? [];
  return { reply, item: (id: string) => items.find((other) => other.id === id) };
}

const me = { method: 'GET', url: '/me' };
const requestsUrl = paths.requests.replace('/v1.0', '');

describe('$batch', () => {
  it('answers each item with its own status, headers and body', async () => {
    const { reply, item } = await batch([
      { id: '1', method: 'GET', url: `${paths.eligible.replace('/v1.0', '')}${paths.me}` },
      { id: '2', ...me },
    ]);
    expect(reply.status).toBe(200);
    expect(item('1')).toMatchObject({ status: 200, body: { value: expect.any(Array) } });
    expect(item('2')).toMatchObject({ status: 200, body: { id: contoso.ana.id } });
    expect(item('2')?.headers['Content-Type']).toMatch(/^application\/json/);
  });

  it('answers in another order', async () => {
    const { reply } = await batch([
      { id: '1', ...me },
      { id: '2', ...me },
    ]);
    const ids = reply.body.responses.map(({ id }: Item) => id);
    expect(ids.toSorted()).toEqual(['1', '2']);
    expect(ids).not.toEqual(['1', '2']);
  });

  it('is a 200 even when every item fails', async () => {
    const { reply, item } = await batch([{ id: '1', method: 'GET', url: '/nothing' }]);
    expect(reply.status).toBe(200);
    expect(item('1')?.status).toBe(400);
  });

  it('can activate', async () => {
    const { item } = await batch([
      {
        id: 'a',
        method: 'POST',
        url: requestsUrl,
        headers: { 'Content-Type': 'application/json' },
        body: activation(graph, 'Security Reader'),
      },
    ]);
    expect(item('a')).toMatchObject({ status: 201, body: { status: 'Provisioned' } });
  });

  it('does not run an item that depends on a failed one', async () => {
    const { item } = await batch([
      { id: '1', method: 'GET', url: '/nothing' },
      { id: '2', ...me, dependsOn: ['1'] },
    ]);
    expect(item('2')?.status).toBe(424);
  });

  it('refuses more than twenty items', async () => {
    const items = Array.from({ length: 21 }, (_, index) => ({ id: String(index), ...me }));
    expect((await batch(items)).reply.status).toBe(400);
    expect((await batch(items.slice(1))).reply.status).toBe(200);
  });

  it('refuses ids that differ only in case', async () => {
    const { reply } = await batch([
      { id: 'a', ...me },
      { id: 'A', ...me },
    ]);
    expect(reply.status).toBe(400);
  });

  it('refuses a body without a content type', async () => {
    const { reply } = await batch([{ id: '1', method: 'POST', url: requestsUrl, body: {} }]);
    expect(reply.status).toBe(400);
  });

  it.each(['https://graph.microsoft.com/v1.0/me', '/v1.0/me', '/beta/me', '/$batch'])(
    'refuses %s: URLs are relative to the batch’s version',
    async (url) => {
      const { item } = await batch([{ id: '1', method: 'GET', url }]);
      expect(item('1')?.status).toBe(400);
    },
  );

  it('throttles a single item', async () => {
    graph.world.faults.push({
      id: 'f',
      match: '/v1.0/me',
      times: 1,
      effect: { kind: 'respond', status: 429, headers: { 'Retry-After': '3' } },
    });
    const { item } = await batch([
      { id: '1', ...me },
      { id: '2', ...me },
    ]);
    expect(item('1')).toMatchObject({ status: 429, headers: { 'Retry-After': '3' } });
    expect(item('2')?.status).toBe(200);
  });

  it('needs a token of its own', async () => {
    const reply = await graph.withBearer().post('/v1.0/$batch', { requests: [{ id: '1', ...me }] });
    expect(reply.status).toBe(401);
  });
});
