import { describe, expect, it } from 'vitest';
import { locate } from '../../../utils/portals/location/locate';
import { ownCases } from '../../pages/own-cases';
import { firstRoles } from '../../run/page-answer';
import { casesOf, type PageRow } from '../../run/page-cases';
import { placesOf } from '../../run/page-places';
import { data, pages } from '../portals/builders';

const row = (least: string[], url: string, allOf = false): PageRow => ({
  level: 'read',
  least: least.map((name) => ({ system: 'entra', name })),
  allOf,
  urls: [{ url }],
});

describe('the cases of a page list', () => {
  it('are one for each URL and level, which any row’s answer satisfies', () => {
    const { cases } = casesOf([row(['A'], pages.signIns), row(['C', 'B'], pages.signIns, true)]);
    expect(cases).toMatchObject([{ answers: [['A'], ['B', 'C']] }]);
  });

  it('leave other hosts out', () => {
    const url = 'https://example.com/';
    expect(casesOf([row(['A'], url)])).toEqual({ cases: [], outside: [url] });
  });
});

describe('the cases of our own list', () => {
  it('are more than 150, and cover every portal', () => {
    expect(ownCases.length).toBeGreaterThan(150);
    const portals = new Set(ownCases.map(({ url }) => locate(url)?.portal));
    expect(portals.size).toBe(11);
    expect(portals).not.toContain(undefined);
  });

  it.each(ownCases)('have the right roles to $level $url', ({ url, level, answers }) => {
    expect(answers).toContainEqual(firstRoles(url, level, data));
  });
});

describe('a list of addresses', () => {
  it('is sorted into named pages, start pages, unnamed pages and addresses outside the portals', () => {
    const [named, start, unnamed, outside] = [
      pages.signIns,
      'https://entra.microsoft.com/#home',
      'https://portal.azure.com/#view/Somebody_New/Blade',
      'https://example.com/',
    ];
    const places = placesOf([named, start, unnamed, outside].map(String), data);
    expect(places.named).toEqual([`${named}\n    Microsoft Entra: Sign-in logs`]);
    expect(places.starts).toEqual([`${start}\n    Microsoft Entra: ?`]);
    expect(places.unnamed).toEqual([`${unnamed}\n    Azure: ?`]);
    expect(places.outside).toEqual([outside]);
  });
});

describe('the answer to a case', () => {
  it('is the role of a group where only a group carries it', () => {
    const url = 'https://purview.microsoft.com/ediscovery';
    expect(firstRoles(url, 'manage', data)).toEqual(['purview:eDiscovery Manager']);
  });

  it('is an Azure role where the page is about a resource', () => {
    const url = 'https://portal.azure.com/#resource/subscriptions/s1/overview';
    expect(firstRoles(url, 'read', data)).toEqual(['azure:Reader']);
  });

  it('is the first role suggested to somebody eligible for everything', () => {
    expect(firstRoles(pages.signIns, 'read', data)).toEqual(['Reports Reader']);
  });

  it('is every role of an all-of need', () => {
    const url = 'https://portal.azure.com/#browse/Microsoft.AAD%2FdomainServices';
    expect(firstRoles(url, 'create', data)).toEqual([
      'Application Administrator',
      'Groups Administrator',
      'azure:Domain Services Contributor',
    ]);
  });

  it('is nothing for a page that needs no role at that level', () => {
    expect(firstRoles(pages.home, 'read', data)).toEqual([]);
  });
});
