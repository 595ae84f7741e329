import { expect, type Page } from '@playwright/test';
import { test } from './screens-test';

test('the popup opens with the keyboard in the filter', async ({ page, screens }) => {
  await screens.open('full');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('Enter in the empty filter sends nothing', async ({ page, screens }) => {
  await screens.open('full');
  await page.keyboard.press('Enter');
  expect(await screens.sent()).toEqual([]);
});

test('typing a role and Enter activates it', async ({ page, screens }) => {
  await screens.open('full');
  await page.keyboard.type('rep');
  await page.keyboard.press('Enter');
  expect(await screens.sent()).toMatchObject([{ type: 'activate' }]);
  await expect(page.getByRole('region', { name: 'Elevated' })).toContainText('Reports Reader');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('a held Enter sends nothing', async ({ page, screens }) => {
  await screens.open('full');
  await page.keyboard.type('rep');
  await page.getByRole('searchbox').evaluate((filter) => {
    const held = { key: 'Enter', repeat: true, bubbles: true, cancelable: true };
    filter.dispatchEvent(new KeyboardEvent('keydown', held));
  });
  expect(await screens.sent()).toEqual([]);
});

test('Enter on a role that lacks a reason opens its form at the reason', async ({
  page,
  screens,
}) => {
  await screens.open('full');
  await page.keyboard.type('exch');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Reason')).toBeFocused();
  await page.keyboard.type('INC-7');
  await page.keyboard.press('Enter');
  expect(await screens.sent()).toMatchObject([
    { type: 'activate', input: { justification: 'INC-7' } },
  ]);
});

test('arrows reach a row, Right opens its form, Esc goes back step by step', async ({
  page,
  screens,
}) => {
  await screens.open('full');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = page.getByRole('button', { name: 'Activate Exchange Administrator' });
  await expect(second).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('Reason')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(second).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('a form with something missing says what is missing, and keeps what was typed', async ({
  page,
  screens,
}) => {
  await screens.open('form-ticket');
  await page.getByLabel('Ticket system').fill('ServiceNow');
  await page.getByRole('button', { name: 'Activate', exact: true }).click();
  await expect(page.getByText('This role asks for a reason.')).toBeVisible();
  await expect(page.getByText('This role asks for a ticket number.')).toBeVisible();
  await expect(page.getByLabel('Reason')).toBeFocused();
  await expect(page.getByLabel('Ticket system')).toHaveValue('ServiceNow');
  expect(await screens.sent()).toEqual([]);
});

test('a popup opened by the hint has the form of the page’s role open', async ({
  page,
  screens,
}) => {
  await screens.open('page-blocked-form');
  await expect(page.getByRole('region', { name: /This page/ }).getByLabel('Reason')).toBeFocused();
});

test('a tick of the clock changes the countdown and nothing else', async ({ page, screens }) => {
  await screens.open('full');
  const changed = await page.evaluate(async () => {
    const targets = new Set<string>();
    const watch = new MutationObserver((all) => {
      for (const { target } of all)
        targets.add((target.parentElement ?? (target as Element)).className);
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    const { screens } = globalThis as unknown as { screens: { tick: (ms: number) => void } };
    screens.tick(60_000);
    await new Promise(requestAnimationFrame);
    return [...targets];
  });
  expect(changed.sort()).toEqual(['countdown', 'sub']);
});

test('a long list is drawn in parts', async ({ page, screens }) => {
  await screens.open('many');
  const rows = page.getByRole('region', { name: 'Roles' }).getByRole('listitem');
  await expect(rows).toHaveCount(30);
  await page.getByRole('button', { name: /Show more/ }).click();
  await expect(rows).toHaveCount(60);
  await page.getByRole('searchbox').fill('role 2699');
  await expect(rows).toHaveCount(1);
});

test('several roles are selected with arrows and Space, and Esc goes back', async ({
  page,
  screens,
}) => {
  await screens.open('several-picking');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Select Reports Reader' })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(
    page.getByRole('checkbox', { name: 'Select Authentication Administrator' }),
  ).not.toBeChecked();
  await page.getByRole('button', { name: 'Continue (3)' }).press('Enter');
  await expect(page.getByLabel('Reason')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Continue (3)' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Select', exact: true })).toBeVisible();
  expect(await screens.sent()).toEqual([]);
});

test.describe('The focus stays near, and never on another role’s button', () => {
  const filter = 'Filter roles';
  const cases: {
    after: string;
    screen: string;
    press: (page: Page) => Promise<void>;
    focused: string | RegExp;
  }[] = [
    {
      after: 'a form is closed',
      screen: 'full',
      async press(page) {
        await page.getByRole('button', { name: 'Activate Exchange Administrator' }).press('Enter');
        await page.getByRole('button', { name: 'Close' }).press('Enter');
      },
      focused: 'Activate Exchange Administrator',
    },
    {
      after: 'a form is sent',
      screen: 'full',
      async press(page) {
        await page.getByRole('button', { name: 'Activate Exchange Administrator' }).press('Enter');
        await page.getByLabel('Reason').fill('INC-7');
        await page.getByLabel('Reason').press('Enter');
      },
      focused: filter,
    },
    {
      after: 'one click has sent a row',
      screen: 'full',
      press: (page) =>
        page
          .getByRole('region', { name: 'Roles' })
          .getByRole('button', { name: /^Activate Reports Reader/ })
          .press('Enter'),
      focused: filter,
    },
    {
      after: 'a role is ended',
      screen: 'full',
      press: (page) => page.getByRole('button', { name: /^End User/ }).press('Enter'),
      focused: /^User Administrator/,
    },
    {
      after: 'a request is cancelled',
      screen: 'full',
      press: (page) => page.getByRole('button', { name: /^Cancel Authentication/ }).press('Enter'),
      focused: /^User Administrator/,
    },
    {
      after: 'picking begins',
      screen: 'full',
      press: (page) => page.getByRole('button', { name: 'Select', exact: true }).press('Enter'),
      focused: filter,
    },
    {
      after: 'picking ends',
      screen: 'several-picking',
      press: (page) => page.getByRole('button', { name: 'Cancel', exact: true }).press('Enter'),
      focused: filter,
    },
    {
      after: 'the card’s form is closed by Escape',
      screen: 'page-blocked-form',
      press: (page) => page.getByLabel('Reason').press('Escape'),
      focused: /^Activate /,
    },
  ];
  for (const { after, screen, press, focused } of cases) {
    test(`after ${after}`, async ({ page, screens }) => {
      await screens.open(screen);
      await press(page);
      await expect(page.locator(':focus')).toHaveAccessibleName(focused);
    });
  }

  test('and Enter does nothing for half a second where it has moved to', async ({
    page,
    screens,
  }) => {
    await screens.open('full');
    await page.getByRole('button', { name: 'Activate Exchange Administrator' }).press('Enter');
    await page.getByRole('button', { name: 'Close' }).press('Enter');
    await expect(
      page.getByRole('button', { name: 'Activate Exchange Administrator' }),
    ).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Reason')).toHaveCount(0);
  });
});

test('who types a reason while the page’s role changes types into no other role’s button', async ({
  page,
  screens,
}) => {
  await screens.open('page-blocked-form');
  await page.keyboard.type('INC-7 look');
  await page.evaluate(() => {
    const { screens } = globalThis as unknown as { screens: { show: (name: string) => void } };
    screens.show('page-broader');
  });
  await expect(page.getByLabel('Reason')).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveCount(1);
  await expect(page.locator(':focus')).not.toHaveAccessibleName(/^(Activate|Request|End)/);
  await page.keyboard.type(' at sign-ins');
  await page.keyboard.press('Enter');
  expect(await screens.sent()).toEqual([]);
});

test('a line that is taken away leads to the button that adds one, not to the next line’s', async ({
  page,
  screens,
}) => {
  await screens.open('options-pages');
  const rules = page.getByRole('group', { name: 'Pages of your own' });
  await expect(rules.getByRole('listitem')).toHaveCount(2);
  await rules
    .getByRole('button', { name: /^Remove/ })
    .first()
    .press('Enter');
  await expect(rules.getByRole('listitem')).toHaveCount(1);
  await expect(rules.getByRole('button', { name: 'Add a page' })).toBeFocused();
});
