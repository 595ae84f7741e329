import { expect, type Locator } from '@playwright/test';
import type { Popup } from './popup';

/** Whose page it is, as the card says and asks it. */
export type WhosePage = {
  question: Locator;
  /** The line behind which another account is chosen. */
  correction: Locator;
  /** Answers the question, by an account's whole name. */
  choose: (label: string) => Promise<void>;
  /** Says that the portal is signed in as another account. */
  change: (label: string) => Promise<void>;
  /** Waits until the card is an account's, for certain, with something to activate. */
  expectOf: (label: string) => Promise<void>;
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
    expectOf: async (label) => {
      await expect(head).toContainText(label);
      await expect(head).not.toContainText('probably');
      await expect(card.getByRole('button', { name: /^Activate/ }).first()).toBeVisible();
    },
  };
}
