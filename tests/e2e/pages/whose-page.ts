import { expect, type Locator } from '@playwright/test';
import type { Popup } from './popup';

/** The part of a popup's card that says and asks whose page it is. */
export type WhosePage = {
  question: Locator;
  /** The line that opens the choice of another account. */
  correction: Locator;
  /** Answers the question with an account's full name. */
  choose: (label: string) => Promise<void>;
  /** Says that the portal is signed in as another account. */
  change: (label: string) => Promise<void>;
  /** Waits until the card is for this account, for certain, and offers something to activate. */
  expectAccount: (label: string) => Promise<void>;
};

/** Drives the part of a popup's card that is about whose page it is. */
export function createWhosePage({ card, ready }: Popup): WhosePage {
  const head = card.getByRole('heading');
  const correction = card.getByText('Signed in there as someone else?');
  const choose = async (label: string) => {
    await ready();
    await card.getByRole('button', { name: label, exact: true }).click();
  };
  return {
    question: card.getByText(/^Which account is .* signed in with\?$/),
    correction,
    choose,
    change: async (label) => {
      await correction.click();
      await choose(label);
    },
    expectAccount: async (label) => {
      await expect(head).toContainText(label);
      await expect(head).not.toContainText('probably');
      await expect(card.getByRole('button', { name: /^Activate/ }).first()).toBeVisible();
    },
  };
}
