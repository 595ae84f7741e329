import { rm } from 'node:fs/promises';
import { localizedCopy } from '../../languages/localized-copy';
import { messagesOf } from '../../languages/messages';
import { longLanguage, pseudoMessages, rightToLeftLanguage } from '../../languages/pseudo';
import { activeElsewhere } from '../harness/directory';
import { launchUplift, type Uplift } from '../harness/launch';
import { builtExtension, expect, signIn, test } from '../harness/test';

const hasLanguage = async (uplift: Uplift, wanted: string): Promise<boolean> =>
  (await uplift.worker.evaluate(() => chrome.i18n.getMessage('@@ui_locale'), undefined)) ===
  wanted.replace('-', '_');

/** Debian's Chromium has its languages in a package of their own. */
const without =
  'This Chromium cannot be shown in that language (on Debian: install chromium-l10n).';

test.describe('A browser that is shown', () => {
  for (const [wanted, time] of [
    ['fr', /until \d{1,2}:\d\d\s[AP]M/],
    ['he', /until \d{1,2}:\d\d\s[AP]M/],
    ['en-GB', /until \d\d:\d\d(?!\s[AP]M)/],
  ] as const) {
    test.describe(`in ${wanted}`, () => {
      test.use({
        uplift: async ({ emulator }, use) => {
          const uplift = await launchUplift({
            emulator,
            extensionDir: builtExtension,
            language: wanted,
          });
          await use(uplift);
          await uplift.close();
        },
      });

      test('has English words, and their times', async ({ uplift, emulator }) => {
        test.skip(!(await hasLanguage(uplift, wanted)), without);
        activeElsewhere(emulator, 'User Administrator', {
          startedMsAgo: 600_000,
          endsInMs: 3_000_000,
        });
        await signIn(uplift);
        const list = await uplift.openPopup();
        const elevated = list.getByRole('region', { name: 'Elevated' });
        await expect(elevated).toContainText(/mins? left/);
        await expect(elevated).toContainText(time);
        await expect(list.locator('html')).toHaveAttribute('lang', 'en');
        await expect(list.locator('html')).toHaveAttribute('dir', 'ltr');
        expect((await uplift.badge()).title).toMatch(time);
      });
    });
  }

  for (const language of [longLanguage, rightToLeftLanguage]) {
    test.describe(`in ${language.lang}, which there are messages in`, () => {
      test.use({
        uplift: async ({ emulator }, use) => {
          const extensionDir = await localizedCopy(builtExtension, language, { only: false });
          const uplift = await launchUplift({ emulator, extensionDir, language: language.lang });
          await use(uplift);
          await uplift.close();
          await rm(extensionDir, { recursive: true, force: true });
        },
      });

      test('has them', async ({ uplift }) => {
        test.skip(!(await hasLanguage(uplift, language.lang)), without);
        const messages = pseudoMessages(language, messagesOf('en'));
        const popup = await uplift.openPopup();
        const name = messages.signedOut_signIn?.message ?? '';
        await expect(popup.getByRole('button', { name, exact: true })).toBeVisible();
        await expect(popup.locator('html')).toHaveAttribute('lang', language.lang);
      });
    });
  }
});
