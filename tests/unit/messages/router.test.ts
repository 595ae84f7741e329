import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, command } from '../../../utils/messages/commands';
import { type Fact, type FactSender, fact } from '../../../utils/messages/facts';
import { createRouter } from '../../../utils/messages/router';
import type { Sender } from '../../../utils/messages/senders';
import { commandExamples, factExamples } from './examples';

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

const views: [string, Sender][] = [
  ['the popup', popup],
  ['the options page in its tab', { ...page, url: `${base.url}options.html` }],
  ['the welcome page', { id: 'uplift', url: `${base.url}welcome.html` }],
];
/** Senders of which the background takes neither commands nor facts. */
const strangers: [string, Sender][] = [
  ['nobody', {}],
  ['another extension', { id: 'other', url: 'chrome-extension://other/popup.html' }],
  ['another extension that names our popup', { id: 'other', url: popup.url }],
  ['another extension’s script in a portal', { ...page, id: 'other' }],
  ['a script without a tab', { ...page, tab: undefined }],
  ['a script without an address', { id: 'uplift' }],
  ['the worker itself', { id: 'uplift', url: `${base.url}background.js` }],
  ['the token host', { id: 'uplift', url: `${base.url}token-host.html` }],
  ['a page of ours that is no view', { id: 'uplift', url: `${base.url}data/popup.html` }],
];
const notViews: [string, Sender][] = [
  ...strangers,
  ['a portal page', page],
  ['a portal page named like a view', { ...page, url: 'https://evil.example/popup.html' }],
];
const notPages: [string, Sender][] = [
  ...strangers,
  ...views,
  ['a portal page whose address the browser does not name', { ...page, tab: { id: 3 } }],
];

function open() {
  const commands: Command[] = [];
  const facts: [Fact, FactSender][] = [];
  const route = createRouter({
    base,
    async onCommand(received) {
      commands.push(received);
      return { ok: true };
    },
    async onFact(received, from) {
      facts.push([received, from]);
    },
  });
  return { route, commands, facts };
}

type Message = { type: string } & Record<string, unknown>;
type Rows = Record<
  string,
  { minimal: Message; full?: Message; malformed?: Record<string, unknown> }
>;

/** Both examples of each kind of message. */
const wellFormed = (rows: Rows): [string, Message][] =>
  Object.entries(rows).flatMap(([type, { minimal, full }]): [string, Message][] => [
    [type, minimal],
    ...(full ? [[`${type} with everything`, full] as [string, Message]] : []),
  ]);

/** Each required field left out, each field of another kind, and a row's own malformed messages. */
function malformed(rows: Rows): [string, unknown][] {
  return Object.entries(rows).flatMap(([type, { minimal, full = minimal, malformed = {} }]) => {
    const fields = (message: Message) => Object.keys(message).filter((field) => field !== 'type');
    const without = fields(minimal).map((field): [string, unknown] => {
      const { [field]: _, ...rest } = minimal;
      return [`${type} without ${field}`, rest];
    });
    const otherKind = fields(full).map((field): [string, unknown] => [
      `${type} with a ${field} of another kind`,
      { ...full, [field]: ['wrong'] },
    ]);
    const named = Object.entries(malformed).map(([words, message]): [string, unknown] => [
      `${type} with ${words}`,
      message,
    ]);
    return [...without, ...otherKind, ...named];
  });
}

/** The types of a message's schema, so that the tables cannot fall behind. */
const typesOf = (schema: typeof command | typeof fact): string[] =>
  schema.def.options.map((option) => option.def.shape.type.def.values[0]!).sort();

it('There are examples of every command and every fact', () => {
  expect(Object.keys(commandExamples).sort()).toEqual(typesOf(command));
  expect(Object.keys(factExamples).sort()).toEqual(typesOf(fact));
});

describe('A command', () => {
  describe.each(views)('of %s', (_, view) => {
    it.each(wellFormed(commandExamples))('%s is carried out, and answered', async (_, message) => {
      const { route, commands } = open();
      expect(await route(message, view)).toEqual({ ok: true });
      expect(commands).toEqual([message]);
    });
  });

  describe.each(notViews)('of %s', (_, sender) => {
    it.each(wellFormed(commandExamples))('%s is ignored', (_, message) => {
      const { route, commands, facts } = open();
      expect(route(message, sender)).toBeUndefined();
      expect([commands, facts]).toEqual([[], []]);
    });
  });

  it.each(malformed(commandExamples))('%s is ignored', (_, message) => {
    const { route, commands } = open();
    expect(route(message, popup)).toBeUndefined();
    expect(commands).toEqual([]);
  });

  it.each(wellFormed(commandExamples))(
    '%s loses every field that its schema does not have',
    async (_, message) => {
      const { route, commands } = open();
      await route({ ...message, token: 'x', url: 'https://evil.example' }, popup);
      expect(commands).toEqual([message]);
    },
  );
});

describe('A fact', () => {
  it.each(wellFormed(factExamples))('%s of a page is accepted, and not answered', (_, message) => {
    const { route, facts } = open();
    expect(route(message, page)).toBeUndefined();
    expect(facts).toEqual([[message, { tabId: 3, documentId: 'd1', frameId: 4, url }]]);
  });

  describe.each(notPages)('of %s', (_, sender) => {
    it.each(wellFormed(factExamples))('%s is ignored', (_, message) => {
      const { route, commands, facts } = open();
      expect(route(message, sender)).toBeUndefined();
      expect([commands, facts]).toEqual([[], []]);
    });
  });

  it.each(malformed(factExamples))('%s is ignored', (_, message) => {
    const { route, facts } = open();
    expect(route(message, page)).toBeUndefined();
    expect(facts).toEqual([]);
  });

  it('takes the page’s address from the browser, not from the message', () => {
    const { route, facts } = open();
    route({ type: 'located', url: 'https://lie.example', tabId: 9, documentId: 'd9' }, page);
    expect(facts).toEqual([[{ type: 'located' }, { tabId: 3, documentId: 'd1', frameId: 4, url }]]);
  });

  it('from a tab without a number is ignored', () => {
    const { route, facts } = open();
    route({ type: 'located' }, { ...page, tab: { url } });
    expect(facts).toEqual([]);
  });

  it('from a frame without a number is ignored: it might be any frame', () => {
    const { route, facts } = open();
    route({ type: 'located' }, { ...page, frameId: undefined });
    expect(facts).toEqual([]);
  });

  it('from a prerendered document is ignored: it is in no tab yet', () => {
    const { route, facts } = open();
    route({ type: 'located' }, { ...page, documentLifecycle: 'prerender' });
    expect(facts).toEqual([]);
    for (const documentLifecycle of ['active', 'cached', 'pending_deletion'])
      route({ type: 'gone' }, { ...page, documentLifecycle });
    expect(facts).toHaveLength(3);
  });

  it('from a browser that names no documents gets a document id made of its tab', () => {
    const { route, facts } = open();
    route({ type: 'located' }, { ...page, documentId: undefined });
    expect(facts[0]?.[1]).toMatchObject({ documentId: 'tab-3', tabId: 3 });
  });

  it('from an address longer than any portal’s gets an empty address', () => {
    const { route, facts } = open();
    const long = (length: number) => ({ ...page, tab: { id: 3, url: url.padEnd(length, 'x') } });
    route({ type: 'located' }, long(16_384));
    route({ type: 'located' }, long(16_385));
    expect(facts.map(([, from]) => from.url.length)).toEqual([16_384, 0]);
  });

  it.each([
    ['path', { path: 'x'.repeat(501) }],
    ['host', { host: 'x'.repeat(254) }],
  ])('with a %s that is too long is ignored', (_, more) => {
    const { route, facts } = open();
    route({ type: 'refused', host: 'graph.microsoft.com', path: '/', ...more }, page);
    expect(facts).toEqual([]);
  });

  it('loses every field that a page adds to it', () => {
    const { route, facts } = open();
    const more = {
      role: 'x',
      tabId: 9,
      frameId: 0,
      documentId: 'other',
      url: 'https://lie.example',
    };
    for (const type of ['located', 'gone', 'hintClicked', 'hintDismissed'])
      route({ type, ...more }, page);
    expect(facts.map(([received]) => Object.keys(received))).toEqual(facts.map(() => ['type']));
    expect(facts).toHaveLength(4);
    expect(facts.every(([, from]) => from.tabId === 3 && from.documentId === 'd1')).toBe(true);
  });
});

describe('ten thousand random messages', () => {
  const types = [...Object.keys(commandExamples), ...Object.keys(factExamples)];
  const message = fc.oneof(
    fc.anything(),
    fc.record(
      {
        type: fc.constantFrom(...types),
        key: fc.anything(),
        elevationId: fc.anything(),
        account: fc.anything(),
        host: fc.anything(),
        path: fc.anything(),
      },
      { requiredKeys: ['type'] },
    ),
    fc.constantFrom(
      ...wellFormed({ ...commandExamples, ...factExamples }).map(([, example]) => example),
    ),
  );

  it('from strangers are never answered and do nothing', () => {
    const { route, commands, facts } = open();
    const sender = fc.constantFrom(...strangers.map(([, stranger]) => stranger));
    fc.assert(
      fc.property(message, sender, (sent, from) => {
        expect(route(sent, from)).toBeUndefined();
      }),
      { numRuns: 5_000 },
    );
    expect([commands, facts]).toEqual([[], []]);
  });

  it('from pages never lead to a command', () => {
    const { route, commands } = open();
    fc.assert(
      fc.property(message, (sent) => {
        expect(route(sent, page)).toBeUndefined();
      }),
      { numRuns: 5_000 },
    );
    expect(commands).toEqual([]);
  });
});
