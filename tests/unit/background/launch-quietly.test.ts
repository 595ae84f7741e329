import { expect, it } from 'vitest';
import { launchQuietly, type QuietFlow } from '../../../utils/background/launch-quietly';

const url = 'https://login.microsoftonline.com/t/oauth2/v2.0/authorize?prompt=none';
const never = () => new Promise<never>(() => undefined);

/** A browser, with what it was asked. Firefox's own check throws at an option that it does not know. */
function browserWith(answer: () => Promise<string | undefined>, known: string[]) {
  const flows: QuietFlow[] = [];
  return {
    flows,
    async launch(flow: QuietFlow): Promise<string | undefined> {
      const unknown = Object.keys(flow).find((name) => !known.includes(name));
      if (unknown) throw new TypeError(`Unexpected property "${unknown}"`);
      flows.push(flow);
      return answer();
    },
  };
}
const firefox = ['url', 'interactive'];
const chromium = [...firefox, 'abortOnLoadForNonInteractive', 'timeoutMsForNonInteractive'];

it.each([
  ['Firefox', firefox, false],
  ['Chromium', chromium, true],
])('%s gets only options that it knows, and its answer is passed on', async (_, known, waits) => {
  const { launch, flows } = browserWith(async () => 'https://x.example/#code=1', known);
  const answer = launchQuietly({ launch, wait: never, waitsForScript: waits }, url);
  expect(await answer).toBe('https://x.example/#code=1');
  expect(flows).toMatchObject([{ url, interactive: false }]);
});

it('Chromium waits for a page that goes on by script, and for no longer than ten seconds', async () => {
  const { launch, flows } = browserWith(async () => undefined, chromium);
  await launchQuietly({ launch, wait: never, waitsForScript: true }, url);
  expect(flows).toMatchObject([
    { abortOnLoadForNonInteractive: false, timeoutMsForNonInteractive: 10_000 },
  ]);
});

it.each([true, false])('a quiet sign-in has a bound, whatever the browser: %s', async (waits) => {
  const { launch } = browserWith(never, chromium);
  const waited: number[] = [];
  const wait = async (ms: number) => void waited.push(ms);
  await expect(launchQuietly({ launch, wait, waitsForScript: waits }, url)).rejects.toThrow();
  expect(waited).toEqual([11_000]);
});

it('a browser that refuses is heard', async () => {
  const refuses = async () => Promise.reject(new Error('Requires user interaction'));
  const { launch } = browserWith(refuses, chromium);
  const flow = launchQuietly({ launch, wait: never, waitsForScript: true }, url);
  await expect(flow).rejects.toThrow('Requires user interaction');
});
