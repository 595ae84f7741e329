import { describe, expect, it } from 'vitest';
import { firstRoles } from '../../run/page-answer';
import { casesOf, type PageRow } from '../../run/page-cases';
import { data, pages } from './builders';

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

describe('the answer to a case', () => {
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
