import { writeFile } from 'node:fs/promises';
import { vi } from 'vitest';
import type { Bidi } from './bidi';

/** Long enough also where several browsers share two cores. */
const WAIT_MS = 30_000;

type NodeReference = { sharedId: string };
type Evaluated = { type: string; result: { value?: string }; exceptionDetails?: { text: string } };

export type FirefoxPage = ReturnType<typeof createPage>;

/** Waits until a check passes; rejects with its last error. */
export function eventually<T>(check: () => Promise<T>, timeout = WAIT_MS): Promise<T> {
  return vi.waitFor(check, { timeout, interval: 100 });
}

/** A tab, window or frame of Firefox, whose elements are found by role and name as a person does. */
export function createPage(bidi: Bidi, context: string) {
  /** Runs a function in the page; arguments and result are passed as JSON. */
  async function evaluate<Result, Args extends unknown[]>(
    script: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const answer = await bidi.send<Evaluated>('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${script})(...${JSON.stringify(args)})))()`,
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return answer.result.value === undefined
      ? (undefined as Result)
      : JSON.parse(answer.result.value);
  }

  async function all(role: string, name: string): Promise<NodeReference[]> {
    const locator = { type: 'accessibility', value: { role, name } };
    const { nodes } = await bidi.send<{ nodes: NodeReference[] }>('browsingContext.locateNodes', {
      context,
      locator,
    });
    return nodes;
  }

  /** The first element with this role and accessible name, once there is one. */
  const find = (role: string, name: string): Promise<NodeReference> =>
    eventually(async () => {
      const [node] = await all(role, name);
      if (!node) throw new Error(`No ${role} “${name}”: the page shows ${await visibleText()}`);
      return node;
    });

  /** The first element that a selector finds, once there is one. For elements whose name changes. */
  const findBySelector = (value: string): Promise<NodeReference> =>
    eventually(async () => {
      const locator = { type: 'css', value };
      const { nodes } = await bidi.send<{ nodes: NodeReference[] }>('browsingContext.locateNodes', {
        context,
        locator,
      });
      const [node] = nodes;
      if (!node) throw new Error(`No element matches ${value}`);
      return node;
    });

  /** Clicks the centre of an element with the mouse, which makes a trusted event. */
  async function clickNode({ sharedId }: NodeReference): Promise<void> {
    await bidi.send('script.callFunction', {
      functionDeclaration: "(element) => element.scrollIntoView({ block: 'nearest' })",
      arguments: [{ sharedId }],
      target: { context },
      awaitPromise: false,
    });
    const origin = { type: 'element', element: { sharedId } };
    const actions = [
      { type: 'pointerMove', x: 0, y: 0, origin },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await bidi.send('input.performActions', { context, actions: [mouse] });
  }

  /** Types with the keyboard, wherever the focus is. */
  async function type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    const keyboard = { type: 'key', id: 'keyboard', actions };
    await bidi.send('input.performActions', { context, actions: [keyboard] });
  }

  /** Selects the content of the focused field. */
  async function selectAll(): Promise<void> {
    const control = '\uE009';
    const actions = [
      { type: 'keyDown', value: control },
      { type: 'keyDown', value: 'a' },
      { type: 'keyUp', value: 'a' },
      { type: 'keyUp', value: control },
    ];
    const keyboard = { type: 'key', id: 'keyboard', actions };
    await bidi.send('input.performActions', { context, actions: [keyboard] });
  }

  const visibleText = (): Promise<string> =>
    evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());

  return {
    context,
    evaluate,
    /** Waits until the page shows a text. */
    shows: (expected: RegExp | string): Promise<string> =>
      eventually(async () => {
        const shown = await visibleText();
        if (typeof expected === 'string' ? !shown.includes(expected) : !expected.test(shown))
          throw new Error(`The page does not show ${expected}: ${shown}`);
        return shown;
      }),
    has: async (role: string, name: string) => (await all(role, name)).length > 0,
    find,
    findBySelector,
    text: visibleText,
    type,
    clickNode,
    click: async (role: string, name: string) => clickNode(await find(role, name)),
    /** Replaces the content of a field by a text. */
    fill: async (name: string, text: string) => {
      await clickNode(await find('textbox', name));
      await selectAll();
      await type(text);
    },
    goto: (url: string) =>
      bidi.send('browsingContext.navigate', { context, url, wait: 'complete' }),
    activate: () => bidi.send('browsingContext.activate', { context }),
    close: () => bidi.send('browsingContext.close', { context }),
    screenshot: async (file: string) => {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
        context,
      });
      await writeFile(file, Buffer.from(data, 'base64'));
    },
  };
}
