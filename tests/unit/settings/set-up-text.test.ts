import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Registration } from '../../../utils/settings/registration';
import { onePerTenant } from '../../../utils/settings/registration';
import { readSetUpText, setUpText } from '../../../utils/settings/set-up-text';

const contoso: Registration = {
  clientId: 'c0ffee00-5a1e-4b0b-9d0c-0d15ea5e0001',
  tenant: '5f0c2c4e-7b1a-4d53-9b7e-2f4d6a1c8e90',
  cloud: 'global',
};
const fabrikam: Registration = {
  clientId: '3dffee00-5a1e-4b0b-9d0c-0d15ea5e0002',
  tenant: 'fabrikam.example',
  cloud: 'usgov',
};
const line = setUpText([contoso]);
const query = line.slice(line.indexOf('?') + 1);
const only = (text: string): Registration[] => {
  const { registrations, unread } = readSetUpText(text);
  expect(unread).toBe(0);
  return registrations;
};

const someRegistration = fc.record({
  clientId: fc.uuid(),
  tenant: fc.oneof(
    fc.uuid(),
    fc.domain().filter((name) => /^[a-z0-9.-]+$/.test(name)),
  ),
  cloud: fc.constantFrom('global', 'usgov', 'dod', 'china'),
}) as fc.Arbitrary<Registration>;
const someRegistrations = fc
  .array(someRegistration, { minLength: 1, maxLength: 51 })
  .map((all) => onePerTenant(all));

describe('a set-up text', () => {
  it('is one line for each registration', () => {
    expect(setUpText([contoso, fabrikam])).toBe(
      [
        'uplift://set-up?client=c0ffee00-5a1e-4b0b-9d0c-0d15ea5e0001&tenant=5f0c2c4e-7b1a-4d53-9b7e-2f4d6a1c8e90&cloud=global',
        'uplift://set-up?client=3dffee00-5a1e-4b0b-9d0c-0d15ea5e0002&tenant=fabrikam.example&cloud=usgov',
      ].join('\n'),
    );
  });

  it('says nothing of a registration that cannot be one', () => {
    expect(setUpText([{ ...contoso, tenant: 'x&cloud=china\nuplift://' }])).toBe('');
  });

  it('brings back what it was written from', () => {
    fc.assert(
      fc.property(someRegistrations, (all) => {
        expect(only(setUpText(all))).toEqual(all);
      }),
    );
  });

  it('brings it back out of a mail that quotes it', () => {
    fc.assert(
      fc.property(someRegistrations, (all) => {
        const quoted = setUpText(all).replace(/^/gm, '> > ');
        expect(only(`Hello,\r\n${quoted.replaceAll('\n', '\r\n')}\r\n-- \r\nAna`)).toEqual(all);
      }),
    );
  });

  it('brings it back out of a mail encoded as quoted-printable', () => {
    const encoded = (text: string): string =>
      text.replaceAll('=', '=3D').replace(/.{70}/g, '$&=\r\n');
    fc.assert(
      fc.property(someRegistrations, (all) => {
        const mail = setUpText(all).split('\n').map(encoded).join('\r\n');
        expect(only(mail)).toEqual(all);
      }),
    );
  });
});

describe('a set-up text is found', () => {
  it.each([
    ['in angle brackets', `<${line}>`],
    ['in brackets, before a full stop', `Paste this (${line}).`],
    ['before a comma', `${line}, then press Save`],
    ['in quotation marks', `“${line}”`],
    ['as HTML', `<a href="${line.replaceAll('&', '&amp;')}">`],
    [
      'in capital letters',
      line.toUpperCase().replace(contoso.clientId.toUpperCase(), contoso.clientId),
    ],
    ['twice', `${line}\n<${line}>`],
    ['wrapped after an ampersand', line.replace('&tenant', '&\n> tenant')],
    ['wrapped before an ampersand', line.replace('&tenant', '\r\n  &tenant')],
    ['wrapped after an equals sign', line.replace('tenant=', 'tenant=\n> ')],
    [
      'with its parts in another order',
      `uplift://set-up?cloud=global&${query.replace('&cloud=global', '')}`,
    ],
    ['with a part that nobody knows', `${line}&more=1`],
    ['beside a direction mark', `\u202e${line}\u202c`],
    [
      'as the address of Chromium’s page',
      `chrome-extension://abcdefghijklmnop/options.html#set-up?${query}`,
    ],
    ['as the address of Firefox’s page', `moz-extension://1-2-3/options.html#set-up?${query}`],
  ])('%s', (_, text) => {
    const found = only(text).map((each) => ({ ...each, tenant: each.tenant.toLowerCase() }));
    expect(found).toEqual([contoso]);
  });

  it('for any work account', () => {
    const any = { ...contoso, tenant: 'organizations' };
    expect(only(setUpText([any]))).toEqual([any]);
  });
});

describe('a set-up text is not believed', () => {
  it.each([
    ['without a client', `uplift://set-up?tenant=contoso.com&cloud=global`],
    ['cut off', line.slice(0, -9)],
    ['cut off within the cloud', line.slice(0, -1)],
    ['with a tenant that is none', line.replace(contoso.tenant, 'contoso')],
    ['with a tenant that is an address', line.replace(contoso.tenant, 'https://contoso.com')],
    ['with a client that is none', line.replace(contoso.clientId, 'c0ffee')],
    ['with a cloud that is none', line.replace('global', 'mars')],
    ['with two clients', `${line}&client=3dffee00-5a1e-4b0b-9d0c-0d15ea5e0002`],
    ['with a direction mark in it', line.replace('-4d53', '\u202e-4d53')],
    ['with a control character in it', line.replace('-4d53', '\u0000-4d53')],
  ])('%s', (_, text) => {
    expect(readSetUpText(text)).toEqual({ registrations: [], unread: 1 });
  });

  it.each([
    ['another scheme', `https://set-up?${query}`],
    ['a page of the web', `https://uplift.example/options.html#set-up?${query}`],
    ['a script', `javascript:${line}`],
    ['a scheme that ends alike', `not-${line}`],
    ['another of our links', line.replace('set-up', 'sign-in')],
    ['nothing', ''],
  ])('where it is %s', (_, text) => {
    expect(readSetUpText(text)).toEqual({ registrations: [], unread: 0 });
  });

  it('for one tenant twice: the first counts', () => {
    const twin = { ...contoso, clientId: fabrikam.clientId };
    expect(readSetUpText(setUpText([contoso, twin]))).toEqual({
      registrations: [contoso],
      unread: 1,
    });
  });

  it('beyond what settings may have', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...contoso,
      tenant: `t${index}.example`,
    }));
    const { registrations, unread } = readSetUpText(setUpText(many));
    expect(registrations).toEqual(many.slice(0, 51));
    expect(unread).toBeGreaterThan(0);
  });

  it.each([
    ['spaces', ' '],
    ['marks', '-'],
    ['ampersands', '&\n>'],
    ['beginnings', 'moz-extension://uplift://set-up?'],
  ])('in a long text of %s, which takes no time to tell', (_, piece) => {
    const startedAtMs = performance.now();
    readSetUpText(`uplift://set-up?${piece.repeat(150_000).slice(0, 150_000)}a`);
    expect(performance.now() - startedAtMs).toBeLessThan(1000);
  });

  it('with any text around, and never throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(line, 'uplift://set-up?', '&', '=', '=\n', '=3D', '&amp;', '\n> ', query),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const { clientId, tenant } of readSetUpText(pieces.join('')).registrations)
          expect([clientId, tenant]).toEqual([contoso.clientId, contoso.tenant]);
      }),
    );
  });
});
