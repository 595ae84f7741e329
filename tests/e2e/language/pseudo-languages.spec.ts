import { rm } from 'node:fs/promises';
import { localizedCopy } from '../../languages/localized-copy';
import { messagesOf } from '../../languages/messages';
import {
  longLanguage,
  type PseudoLanguage,
  pseudoMessages,
  rightToLeftLanguage,
} from '../../languages/pseudo';
import { expectAccessible } from '../harness/axe';
import { launchUplift } from '../harness/launch';
import { long } from '../harness/long';
import { insideLandmark } from '../harness/shadow';
import { builtExtension, expect, test } from '../harness/test';
import { portalAddress, visit } from '../pages/portal';
import { signInAs } from '../pages/sign-in';
import { hintLanguage } from './hint-language';
import { latinIn, shownWords } from './shown-words';

const english = messagesOf('en');

/**
 * Words of Latin letters that may stand there: names of the product, of who is signed in and of the
 * page's role and portal, and what German times are made of.
 */
const names = 'Uplift|ana|contoso|com|Contoso|Reports|Reader';
const expected: Record<string, RegExp> = {
  de: new RegExp(`^(${names}|Std|Min|Sek|Stunden?|Minuten?|Uhr|vor|und|oder)$`),
  he: new RegExp(`^(${names})$`),
};

/** Finds a message's words in such a language, whatever fills them. */
function sayer(language: PseudoLanguage) {
  const messages = pseudoMessages(language, english);
  return (key: string, ...values: string[]): RegExp => {
    const plain = (messages[key]?.message ?? '').replace(/[.*+?^(){}|[\]\\]/g, '\\$&');
    // What fills a sentence from right to left is marked off from it.
    const filled = plain.replace(/\$(\d)/g, (_, digit) => {
      const value = values[Number(digit) - 1];
      return value === undefined ? '.*' : `[\\u2068]*${value}[\\u2069]*`;
    });
    return new RegExp(`^${filled}$`);
  };
}

for (const language of [longLanguage, rightToLeftLanguage]) {
  const details = language === longLanguage ? long : {};
  test.describe(`A language of messages alone, ${language.lang}`, details, () => {
    const say = sayer(language);
    const dir = language.lang === 'he' ? 'rtl' : 'ltr';

    test.use({
      uplift: async ({ emulator }, use) => {
        // The browser is English, which there are no words in here: all comes from the messages.
        const extensionDir = await localizedCopy(builtExtension, language, { only: true });
        const uplift = await launchUplift({ emulator, extensionDir });
        await use(uplift);
        await uplift.close();
        await rm(extensionDir, { recursive: true, force: true });
      },
    });

    test('is the only one on every screen', async ({ uplift }, testInfo) => {
      test.slow();
      const expectOneLanguage = async (page: Parameters<typeof shownWords>[0], name: string) => {
        await page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
        const shown = await shownWords(page);
        expect(shown, name).toMatchObject({ lang: language.lang, dir });
        expect(shown.sideways, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
        const foreign = latinIn(shown.texts, expected[language.lang] ?? /^$/);
        expect(foreign, `${name} in another language`).toEqual([]);
        await expectAccessible(page, name);
      };
      const button = (page: Parameters<typeof shownWords>[0], key: string, ...values: string[]) =>
        page.getByRole('button', { name: say(key, ...values) }).first();

      const signedOut = await uplift.openPopup();
      await expect(button(signedOut, 'signedOut_signIn')).toBeVisible();
      await expectOneLanguage(signedOut, 'signed-out');
      await signedOut.waitForFunction(() => performance.now() > 1_000);
      const window = uplift.signInWindow();
      await button(signedOut, 'signedOut_signIn').click();
      await signInAs(await window, 'ana@contoso.com');

      const list = await uplift.openPopup();
      const role = 'Helpdesk Administrator';
      await expect(button(list, 'activate_role', role)).toBeVisible();
      await expectOneLanguage(list, 'list');

      await list.waitForFunction(() => performance.now() > 1_000);
      await button(list, 'activate_role', role).click();
      await expect(button(list, 'end_role', role)).toBeVisible();
      await expectOneLanguage(list, 'active');
      const unit = new Intl.NumberFormat(language.lang, {
        style: 'unit',
        unit: 'minute',
        unitDisplay: 'short',
      });
      const minutes = unit.formatToParts(59).find(({ type }) => type === 'unit')?.value ?? '';
      const countdown = list.locator('.countdown').first();
      await expect(countdown).toContainText(minutes);
      const active = list.getByRole('listitem').filter({ has: countdown });
      // Some languages write the hours before ten with one digit.
      await expect(active).toContainText(/\d?\d:\d\d/);
      await expect(active).not.toContainText(/[AP]M/);
      const { title } = await uplift.badge();
      expect(latinIn(title.replaceAll(role, '').split('\n'), /^Uplift$/)).toEqual([]);

      // Into the row by the arrow that points into it.
      const inner = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      await list.getByRole('searchbox').press('ArrowDown');
      await list.keyboard.press(inner);
      await expect(list.locator('form')).toBeVisible();
      await expectOneLanguage(list, 'form');
      await list.close();

      for (const name of [
        'options',
        'options#history',
        'welcome',
        'welcome#administrator',
        'welcome#ask',
      ]) {
        const page = await uplift.context.newPage();
        await page.goto(uplift.url(name.replace(/(#|$)/, '.html$1')));
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        await page.setViewportSize({ width: 900, height: 1_400 });
        await expectOneLanguage(page, name.replace('#', '-'));
        await page.setViewportSize({ width: 320, height: 640 });
        await expectOneLanguage(page, `${name.replace('#', '-')}-narrow`);
        await page.close();
      }

      const portal = await visit(uplift, portalAddress.signInLogs);
      const label = say('hint_label');
      const hint = () => insideLandmark(portal.page, 'complementary', label);
      await expect.poll(async () => (await hint()).length).toBeGreaterThan(0);
      await portal.page.screenshot({ path: testInfo.outputPath('hint.png') });
      expect(await hintLanguage(portal.page)).toEqual({ lang: language.lang, dir });
      const said = (await hint()).map(({ name }) => name.replace(/\u2068.*?\u2069/g, ''));
      expect(latinIn(said, /^(Uplift|Sign|logs|Reports|Reader)$/)).toEqual([]);

      const card = await uplift.openPopup(portal.page);
      await expect(card.locator('.card')).toBeVisible();
      await expectOneLanguage(card, 'card');
    });
  });
}
