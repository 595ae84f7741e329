import { describe, expect, it } from 'vitest';
import { locate } from '../../../../utils/portals/location/locate';
import { advanceTab, newTab } from '../../../../utils/portals/tab/advance-tab';

const located = (fresh?: boolean, atMs = 1) =>
  ({
    type: 'located',
    documentId: 'tab-7',
    location: locate('https://entra.microsoft.com/#view/A/B'),
    atMs,
    fresh,
  }) as const;
const notified = advanceTab(advanceTab(newTab(7), located(true)), { type: 'notified', hint: '{}' });

it('a document that was loaded again has got no hint yet, even if the browser names no documents', () => {
  expect(advanceTab(notified, located(true, 2))).toMatchObject({ lastHint: null, loadedAtMs: 2 });
});

it('a document that reports the same location again changes nothing', () => {
  expect(advanceTab(notified, located(undefined, 2))).toBe(notified);
});

it('a tab keeps twenty refused calls, each once', () => {
  const calls = Array.from({ length: 30 }, (_, index) => `/v1.0/${index % 25}`);
  const tab = calls.reduce(
    (before, path) =>
      advanceTab(before, { type: 'refused', host: 'graph.microsoft.com', path, atMs: 1 }),
    notified,
  );
  expect(tab.refusals.map(({ path }) => path)).toEqual(calls.slice(0, 20));
});

it('a tab keeps the last twenty pages whose hint was dismissed', () => {
  const pages = Array.from({ length: 30 }, (_, index) => `page-${index}`);
  const tab = pages.reduce(
    (before, page) => advanceTab(before, { type: 'dismissed', page }),
    notified,
  );
  expect(tab.dismissed).toEqual(pages.slice(-20));
});

it('an address that names no tenant keeps the one before, in that portal only', () => {
  const after = (url: string) =>
    [`https://entra.microsoft.com/#@contoso.com/view/A/B`, url].reduce(
      (tab, next) => advanceTab(tab, { ...located(), location: locate(next) }),
      newTab(7),
    ).location?.tenant;
  expect(after('https://entra.microsoft.com/#view/A/C')).toBe('contoso.com');
  // Where the browser names no documents, a page of another portal seems to be in the same document.
  expect(after('https://portal.azure.com/#view/A/C')).toBeNull();
});

describe('the shell’s own no-access page', () => {
  const blade = 'view/Microsoft_AAD_IAM/SignInEventsV3Blade';
  const denied = 'view/HubsExtension/UnauthorizedAssetBlade';
  const deniedAt = (...urls: string[]) =>
    urls.reduce(
      (tab, url) => advanceTab(tab, { ...located(), location: locate(`https://${url}`) }),
      newTab(7),
    ).deniedAt;
  const entra = 'entra.microsoft.com/#';

  it('counts as the page before it, with that tenant', () => {
    const [here] = [`${entra}@contoso.com/${blade}`];
    expect(deniedAt(here, `${entra}${denied}`)).toMatchObject({ tenant: 'contoso.com' });
    expect(deniedAt(here, `${entra}@contoso.com/${denied}`)).toEqual(locate(`https://${here}`));
  });

  it('has the tenant that its own address names', () => {
    const contoso = [`${entra}@contoso.com/${blade}`, `${entra}@contoso.com/${denied}`];
    for (const before of [contoso.slice(0, 1), contoso]) {
      const found = deniedAt(...before, `${entra}@fabrikam.com/${denied}`);
      expect(found).toEqual(locate(`https://${entra}@fabrikam.com/${blade}`));
    }
  });

  it('does not count as a page of another portal', () => {
    expect(deniedAt(`${entra}@contoso.com/${blade}`, `portal.azure.com/#${denied}`)).toBeNull();
  });
});
