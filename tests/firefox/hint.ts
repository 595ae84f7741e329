import type { Bidi } from './bidi';
import { eventually, type FirefoxPage } from './page';

type DomNode = {
  sharedId: string;
  value: {
    localName?: string;
    nodeValue?: string;
    children?: DomNode[];
    shadowRoot?: DomNode | null;
  };
};

/**
 * Uplift's hint in a portal page. It lives in a closed shadow root, which only the browser itself
 * can look into.
 */
export function createHint(bidi: Bidi, page: FirefoxPage) {
  async function root(): Promise<DomNode | null | undefined> {
    const { result } = await bidi.send<{ result: DomNode }>('script.evaluate', {
      // The hint stands after the body.
      expression: 'document.documentElement.lastElementChild',
      target: { context: page.context },
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 10 },
    });
    return result.value.shadowRoot;
  }

  const buttonNamed = (name: string): Promise<DomNode> =>
    eventually(async () => {
      const shadow = await root();
      const buttons = shadow
        ? inside(shadow).filter((node) => node.value.localName === 'button')
        : [];
      const found = buttons.find((node) => wordsIn(node) === name);
      if (!found) throw new Error(`The hint offers no “${name}”`);
      return found;
    });

  return {
    /** Waits until it says something. */
    shows: (said: RegExp): Promise<void> =>
      eventually(async () => {
        const shadow = await root();
        const words = shadow ? wordsIn(shadow) : 'nothing';
        if (!said.test(words)) throw new Error(`The hint does not say ${said} but ${words}`);
      }),
    /** Clicks one of its buttons with the mouse. */
    click: async (name: string): Promise<void> => page.clickNode(await buttonNamed(name)),
  };
}

const inside = (node: DomNode): DomNode[] =>
  (node.value.children ?? []).flatMap((child) => [child, ...inside(child)]);

const wordsIn = (node: DomNode): string =>
  inside(node)
    .flatMap((each) => each.value.nodeValue?.trim() || [])
    .join(' ');
