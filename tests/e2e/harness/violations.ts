import type { BrowserContext } from '@playwright/test';

const policyWords = /Content Security Policy|requires 'Trusted|This document requires/;

/** Collects what the extension's own pages did against their security policy, from their consoles. */
export function collectViolations(context: BrowserContext, into: string[]): void {
  context.on('console', (message) => {
    const where = message.location().url || message.page()?.url() || '';
    if (policyWords.test(message.text()) && where.startsWith('chrome-extension://'))
      into.push(message.text());
  });
}
