import type { Page } from '@playwright/test';

/**
 * Evaluates a function in the isolated world of a page's content script: the most that a hostile page
 * could do if it took the content script over.
 */
export async function inContentScript<Result>(
  page: Page,
  script: (argument: string) => Result | Promise<Result>,
  argument = '',
): Promise<Result> {
  const cdp = await page.context().newCDPSession(page);
  const contexts: { id: number; origin: string; name: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  const topFrame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
  await cdp.send('Runtime.enable');
  const world = contexts.find((context) => {
    const { type, frameId } = (context as { auxData?: { type?: string; frameId?: string } })
      .auxData ?? { type: '', frameId: '' };
    return type === 'isolated' && frameId === topFrame && /^Uplift/.test(context.name);
  });
  if (!world)
    throw new Error(`No content script in ${contexts.map(({ name }) => name).join(', ')}`);
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    contextId: world.id,
    expression: `(${script.toString()})(${JSON.stringify(argument)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  await cdp.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'It threw');
  return result.value as Result;
}
