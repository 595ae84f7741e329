import type { Page } from '@playwright/test';

/**
 * Evaluates in the page's own world, as its scripts do: without the user gesture that Playwright's
 * own `evaluate` adds, which would let the script act like a person.
 */
export async function asPageScript<Result>(
  page: Page,
  script: () => Result | Promise<Result>,
): Promise<Result> {
  const cdp = await page.context().newCDPSession(page);
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression: `(${script.toString()})()`,
    awaitPromise: true,
    returnByValue: true,
    userGesture: false,
  });
  await cdp.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'It threw');
  return result.value as Result;
}
