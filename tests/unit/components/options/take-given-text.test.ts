import { expect, it } from 'vitest';
import { takeGivenText } from '../../../../entrypoints/options/take-given-text';

const open = (address: string) => {
  let shown = address;
  const history = { replaceState: (_: unknown, __: string, path: string) => (shown = path) };
  const page = { location: new URL(address), history } as unknown as Window;
  return { given: takeGivenText(page), shown };
};

it('takes a set-up text off the address of the settings page', () => {
  const address = 'chrome-extension://abc/options.html#set-up?client=1&tenant=2&cloud=3';
  expect(open(address)).toEqual({ given: { text: address }, shown: '/options.html' });
});

it.each(['', '#history', '#settings'])('leaves the address alone with %j', (hash) => {
  const address = `moz-extension://abc/options.html${hash}`;
  expect(open(address)).toEqual({ given: undefined, shown: address });
});
