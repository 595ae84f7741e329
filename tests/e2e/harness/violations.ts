import type { BrowserContext } from '@playwright/test';

const policyWords = /Content Security Policy|requires 'Trusted|This document requires/;

/** Collects violations of the security policy from the consoles of the extension's pages. */
export function collectViolations(context: BrowserContext, into: string[]): void {
  context.on('console', (message) => {
    const source = message.location().url || message.page()?.url() || '';
    if (policyWords.test(message.text()) && source.startsWith('chrome-extension://'))
      into.push(message.text());
  });
}
