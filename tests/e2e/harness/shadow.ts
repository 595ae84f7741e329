import type { CDPSession, Page } from '@playwright/test';

/** A thing on the page as a person using a screen reader meets it. */
export type AccessibleNode = { role: string; name: string; backendNodeId: number };

type Tree = Awaited<ReturnType<typeof readTree>>;

/**
 * Everything inside a landmark of the page's top document, as assistive technology has it. That
 * view includes closed shadow roots: it is the only one a test has of the hint, and a person's own.
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
 * The middle of a node, for the mouse, so that the page gets trusted events. Rejects when the node
 * is no longer drawn.
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

/** In reading order; what is ignored itself may still have children that are not. */
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
