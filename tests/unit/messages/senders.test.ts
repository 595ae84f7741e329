import { describe, expect, it } from 'vitest';
import { isBackground, isPage, isView, type Sender } from '../../../utils/messages/senders';

const base = { id: 'uplift', url: 'chrome-extension://uplift/' };
const ours = (page: string): Sender => ({ id: 'uplift', url: `${base.url}${page}` });
const portal: Sender = {
  id: 'uplift',
  url: 'https://entra.microsoft.com/',
  tab: { id: 3, url: 'https://entra.microsoft.com/' },
};

const nobody = { view: false, page: false, background: false };

/** Everybody who can send the background a message, and what they count as. */
const senders: [string, Sender, { view: boolean; page: boolean; background: boolean }][] = [
  ['the popup', ours('popup.html'), { view: true, page: false, background: false }],
  [
    'the options page in a tab',
    { ...ours('options.html#x'), tab: { id: 1 } },
    { view: true, page: false, background: false },
  ],
  ['the welcome page', ours('welcome.html?first'), { view: true, page: false, background: false }],
  ['the token host', ours('token-host.html'), nobody],
  ['the worker', ours('background.js'), { view: false, page: false, background: true }],
  ['a portal page', portal, { view: false, page: true, background: false }],
  ['another extension', { ...ours('popup.html'), id: 'other' }, nobody],
  ["another extension's page", { id: 'other', url: 'chrome-extension://other/popup.html' }, nobody],
  ['our content script under another extension’s id', { ...portal, id: 'other' }, nobody],
  [
    'a web page named like a view',
    { ...portal, url: 'https://evil.example/popup.html' },
    { view: false, page: true, background: false },
  ],
  [
    'an origin that begins like ours',
    { id: 'uplift', url: 'chrome-extension://uplift.evil/popup.html' },
    nobody,
  ],
  ['a deeper path', ours('a/popup.html'), nobody],
  ['a script without a tab', { ...portal, tab: undefined }, nobody],
  ['a script of no known address', { id: 'uplift', tab: { id: 3 } }, nobody],
  ['the worker, which names no address', { id: 'uplift' }, { ...nobody, background: true }],
  ["another extension's worker", { id: 'other' }, nobody],
  ['nobody', {}, nobody],
];

describe('the sender of a message counts as', () => {
  it.each(senders)('%s: %o', (_, sender, expected) => {
    expect({
      view: isView(sender, base),
      page: isPage(sender, base),
      background: isBackground(sender, base),
    }).toEqual(expected);
  });
});
