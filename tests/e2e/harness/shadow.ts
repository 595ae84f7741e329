import type { CDPSession, Page } from '@playwright/test';

/** An element of a page as assistive technology sees it. */
export type AccessibleNode = { role: string; name: string; backendNodeId: number };

type Tree = Awaited<ReturnType<typeof readTree>>;

/**
 * Everything inside a landmark of the page's top document, as assistive technology sees it. The
 * accessibility tree includes closed shadow roots, and so the hint, which a test cannot reach otherwise.
 */
export async function insideLandmark(
  page: Page,
  role: string,
  name: RegExp,
): Promise<AccessibleNode[]> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const tree = await readTree(cdp);
    const landmark = tree.find((node) => node.role?.value === role && name.test(nameOf(node)));
    return landmark ? descendants(tree, landmark.childIds ?? []) : [];
  } finally {
    await cdp.detach();
  }
}

/**
 * The centre of a node, to click it with the mouse, since only that makes trusted events. Rejects when
 * the node is no longer drawn.
 */
export async function centerOf(
  page: Page,
  node: AccessibleNode,
): Promise<{ x: number; y: number }> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  } finally {
    await cdp.detach();
  }
}

const readTree = async (cdp: CDPSession) => (await cdp.send('Accessibility.getFullAXTree')).nodes;

const nameOf = (node: Tree[number]) => String(node.name?.value ?? '');

/** The nodes below these, in reading order. An ignored node may have children that are not ignored. */
function descendants(tree: Tree, ids: string[]): AccessibleNode[] {
  return ids.flatMap((id) => {
    const node = tree.find((each) => each.nodeId === id);
    if (!node) return [];
    const below = descendants(tree, node.childIds ?? []);
    if (node.ignored || node.backendDOMNodeId === undefined) return below;
    const role = String(node.role?.value ?? '');
    return [{ role, name: nameOf(node), backendNodeId: node.backendDOMNodeId }, ...below];
  });
}
