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
 * Uplift's hint in a portal page. It is in a closed shadow root, which WebDriver BiDi can serialize.
 */
export function createHint(bidi: Bidi, page: FirefoxPage) {
  async function root(): Promise<DomNode | null | undefined> {
    const { result } = await bidi.send<{ result: DomNode }>('script.evaluate', {
      // The hint comes after the body.
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
        ? descendants(shadow).filter((node) => node.value.localName === 'button')
        : [];
      const found = buttons.find((node) => textIn(node) === name);
      if (!found) throw new Error(`The hint has no button “${name}”`);
      return found;
    });

  return {
    /** Waits until it shows a text. */
    shows: (expected: RegExp): Promise<void> =>
      eventually(async () => {
        const shadow = await root();
        const text = shadow ? textIn(shadow) : 'nothing';
        if (!expected.test(text)) throw new Error(`The hint does not show ${expected} but ${text}`);
      }),
    /** Clicks one of its buttons with the mouse. */
    click: async (name: string): Promise<void> => page.clickNode(await buttonNamed(name)),
  };
}

const descendants = (node: DomNode): DomNode[] =>
  (node.value.children ?? []).flatMap((child) => [child, ...descendants(child)]);

const textIn = (node: DomNode): string =>
  descendants(node)
    .flatMap((each) => each.value.nodeValue?.trim() || [])
    .join(' ');
