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
  it('are one per URL and level, right by any row’s answer', () => {
    const { cases } = casesOf([row(['A'], pages.signIns), row(['C', 'B'], pages.signIns, true)]);
    expect(cases).toMatchObject([{ answers: [['A'], ['B', 'C']] }]);
  });

  it('leave other hosts out', () => {
    const url = 'https://example.com/';
    expect(casesOf([row(['A'], url)])).toEqual({ cases: [], outside: [url] });
  });
});

describe('our own cases', () => {
  it('are many, of every portal', () => {
    expect(ownCases.length).toBeGreaterThan(150);
    const portals = new Set(ownCases.map(({ url }) => locate(url)?.portal));
    expect(portals.size).toBe(11);
    expect(portals).not.toContain(undefined);
  });

  it.each(ownCases)('$level $url', ({ url, level, answers }) => {
    expect(answers).toContainEqual(firstRoles(url, level, data));
  });
});

describe('a list of addresses', () => {
  it('is sorted by what is known of each', () => {
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
  it('is a group’s where only a group brings the role', () => {
    const url = 'https://purview.microsoft.com/ediscovery';
    expect(firstRoles(url, 'manage', data)).toEqual(['purview:eDiscovery Manager']);
  });

  it('is Azure’s where the page is about a resource', () => {
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

  it('is nothing for a page that asks nothing at that level', () => {
    expect(firstRoles(pages.home, 'read', data)).toEqual([]);
  });
});
