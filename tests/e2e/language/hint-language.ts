import type { Page } from '@playwright/test';

type Node = { localName: string; attributes?: string[]; children?: Node[]; shadowRoots?: Node[] };

/** Of which language the hint in a portal page says it is: its root is closed, so the browser tells. */
export async function hintLanguage(page: Page): Promise<{ lang: string; dir: string }> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const hint = allIn(root).find(
      (node) => node.localName === 'section' && attributesOf(node).role === 'complementary',
    );
    const { lang = '', dir = '' } = hint ? attributesOf(hint) : {};
    return { lang, dir };
  } finally {
    await cdp.detach();
  }
}

const allIn = (node: Node): Node[] => [
  node,
  ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(allIn),
];

function attributesOf({ attributes = [] }: Node): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((name, index) =>
      index % 2 === 0 ? [[name, attributes[index + 1] ?? '']] : [],
    ),
  );
}
