import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../utils/messages/commands';
import type { Fact, FactSender } from '../../../utils/messages/facts';
import { createRouter } from '../../../utils/messages/router';
import type { Sender } from '../../../utils/messages/senders';

const base = { id: 'uplift', url: 'chrome-extension://uplift/' };
const popup: Sender = { id: 'uplift', url: `${base.url}popup.html` };
const url = 'https://entra.microsoft.com/#view/users';
const page: Sender = {
  id: 'uplift',
  url: 'https://entra.microsoft.com/',
  documentId: 'd1',
  frameId: 4,
  tab: { id: 3, url },
};
const ask = { durationMs: 3_600_000, justification: 'INC-1', ticket: null };
const itemId = '7b1a4d53-9b7e-4f4d-8a1c-8e905f0c2c4e';

function open() {
  const commands: Command[] = [];
  const facts: [Fact, FactSender][] = [];
  const route = createRouter({
    base,
    async onCommand(command) {
      commands.push(command);
      return { ok: true };
    },
    async onFact(fact, from) {
      facts.push([fact, from]);
    },
  });
  return { route, commands, facts };
}

const commands: Command[] = [
  { type: 'opened' },
  { type: 'refresh' },
  { type: 'signIn', account: null },
  { type: 'signOut', account: 'a' },
  { type: 'activate', itemId, key: 'k', ask },
  { type: 'end', key: 'k' },
  { type: 'cancel', key: 'k' },
  { type: 'retry', itemId },
  { type: 'dismiss', itemId },
  { type: 'saveDraft', key: 'k', ask: null },
  { type: 'nameScope', scopeId: 'g', name: 'Mine' },
  { type: 'saveSettings', change: { oneClick: 'never' } },
];

describe('a command', () => {
  it.each(commands)('$type is carried out for a view, and answered', async (command) => {
    const { route, commands: taken } = open();
    expect(await route(command, popup)).toEqual({ ok: true });
    expect(taken).toEqual([command]);
  });

  it.each(commands)('$type from a page is not heard', (command) => {
    const { route, commands: taken, facts } = open();
    expect(route(command, page)).toBeUndefined();
    expect([taken, facts]).toEqual([[], []]);
  });

  it.each([
    ['an id that is no UUID', { type: 'activate', itemId: 'x', key: 'k', ask }],
    ['no reason', { type: 'activate', itemId, key: 'k', ask: { durationMs: 1, ticket: null } }],
    [
      'a client id that is none',
      {
        type: 'saveSettings',
        change: { registration: { clientId: 'x', tenant: 'contoso.com', cloud: 'global' } },
      },
    ],
    [
      'a tenant that is a path',
      {
        type: 'saveSettings',
        change: { registration: { clientId: itemId, tenant: '../x', cloud: 'global' } },
      },
    ],
  ])('with %s is not heard', (_, message) => {
    const { route, commands: taken } = open();
    expect(route(message, popup)).toBeUndefined();
    expect(taken).toEqual([]);
  });
});

describe('a fact', () => {
  it('is told with where the browser says the page is', () => {
    const { route, facts } = open();
    expect(route({ type: 'located', url: 'https://lie.example' }, page)).toBeUndefined();
    expect(facts).toEqual([[{ type: 'located' }, { tabId: 3, documentId: 'd1', frameId: 4, url }]]);
  });

  it('from a view is not heard', () => {
    const { route, facts } = open();
    expect(route({ type: 'located' }, popup)).toBeUndefined();
    expect(facts).toEqual([]);
  });

  it('from a tab whose page the browser does not name is not heard', () => {
    const { route, facts } = open();
    route({ type: 'located' }, { ...page, tab: { id: 3 } });
    expect(facts).toEqual([]);
  });

  it('that is too long is not heard', () => {
    const { route, facts } = open();
    route({ type: 'refused', host: 'graph.microsoft.com', path: 'x'.repeat(1_001) }, page);
    expect(facts).toEqual([]);
  });
});

describe('ten thousand random messages', () => {
  const types = [...commands.map(({ type }) => type), 'located', 'refused', 'gone', 'hintClicked'];
  const message = fc.oneof(
    fc.anything(),
    fc.record(
      {
        type: fc.constantFrom(...types),
        key: fc.anything(),
        itemId: fc.anything(),
        account: fc.anything(),
        host: fc.anything(),
        path: fc.anything(),
      },
      { requiredKeys: ['type'] },
    ),
  );
  const strangers: Sender[] = [
    {},
    { id: 'other', url: popup.url },
    { id: 'uplift' },
    { ...page, id: 'other' },
  ];

  it('from strangers are never answered and do nothing', () => {
    const { route, commands: taken, facts } = open();
    fc.assert(
      fc.property(message, fc.constantFrom(...strangers), (sent, sender) => {
        expect(route(sent, sender)).toBeUndefined();
      }),
      { numRuns: 5_000 },
    );
    expect([taken, facts]).toEqual([[], []]);
  });

  it('from pages never lead to a command', () => {
    const { route, commands: taken } = open();
    fc.assert(
      fc.property(message, (sent) => {
        expect(route(sent, page)).toBeUndefined();
      }),
      { numRuns: 5_000 },
    );
    expect(taken).toEqual([]);
  });
});
