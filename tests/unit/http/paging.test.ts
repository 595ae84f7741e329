import { describe, expect, it } from 'vitest';
import { createHttp } from '../../../utils/http/http';
import { clientWith } from '../support/client';
import { createFakeNetwork, json } from '../support/fake-network';

const path = '/v1.0/things?$top=2';
const first = `https://graph.microsoft.com${path}`;
const next = 'https://graph.microsoft.com/v1.0/things?$skiptoken=abc';

async function read(...pages: (Response | Error)[]) {
  const { environment, sent } = createFakeNetwork(...pages);
  const client = await clientWith(createHttp(environment));
  const result = await client.pages(path);
  return { result, urls: sent.map(({ url }) => url) };
}

describe('a list in pages', () => {
  it('is read to its end, following the link as it was given', async () => {
    const { result, urls } = await read(
      json({ value: [1, 2], '@odata.nextLink': next }),
      json({ value: [3] }),
    );
    expect(result).toEqual({ ok: true, rows: [1, 2, 3] });
    expect(urls).toEqual([first, next]);
  });

  it('goes on after an empty page that has a link, and ends where the link is null', async () => {
    const { result } = await read(
      json({ value: [], nextLink: next }),
      json({ value: [9], nextLink: null }),
    );
    expect(result).toEqual({ ok: true, rows: [9] });
  });

  it.each([
    ['to another host', 'https://evil.example/v1.0/things'],
    ["to another of the cloud's hosts", 'https://management.azure.com/things'],
    ['that is no URL', 'things?page=2'],
  ])('is refused when it has a link %s', async (_, link) => {
    const { result, urls } = await read(json({ value: [1], '@odata.nextLink': link }));
    expect(result.ok).toBe(false);
    expect(urls).toEqual([first]);
  });

  it('is refused when it goes round in a circle', async () => {
    const { result, urls } = await read(json({ value: [1], '@odata.nextLink': first }));
    expect(result.ok).toBe(false);
    expect(urls).toEqual([first]);
  });

  it('that never ends is cut off', async () => {
    let page = 0;
    const { environment } = createFakeNetwork();
    const http = createHttp({
      ...environment,
      async fetch() {
        if (page > 300) throw new Error('This does not end.');
        return json({ value: [page], '@odata.nextLink': `${next}${page++}` });
      },
    });
    const result = await (await clientWith(http)).pages(path);
    expect(result.ok).toBe(false);
    expect(page).toBe(200);
  });

  it('fails with the service’s answer, not with half the rows', async () => {
    const { result } = await read(json({ value: [1], '@odata.nextLink': next }), json({}, 403));
    expect(result).toMatchObject({ ok: false, result: { status: 403 } });
  });

  it('fails when an answer is no page', async () => {
    expect((await read(json({ rows: [] }))).result.ok).toBe(false);
  });
});
