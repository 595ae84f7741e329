import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Options } from '../../../../components/options/options';
import type { ManagedSettings } from '../../../../utils/settings/policy';
import type { Registration } from '../../../../utils/settings/registration';
import { setUpText } from '../../../../utils/settings/set-up-text';
import { defaultSettings, type SettingsChange } from '../../../../utils/settings/shape';
import { dispatch, redrawn, renderPage } from '../../support/render-page';
import { registration as contoso } from '../../support/token-host';

const fabrikam: Registration = { ...contoso, tenant: 'fabrikam.com', cloud: 'usgov' };
const another: Registration = { ...contoso, clientId: 'c0ffee00-5a1e-4b0b-9d0c-0d15ea5e0009' };

let saved: SettingsChange[] = [];
let copied: string[] = [];
afterEach(() => {
  renderPage(null);
  saved = [];
  copied = [];
});

type Start = { own?: Registration | null; managed?: ManagedSettings; given?: { text: string } };

function open({ own = null, managed = {}, given }: Start = {}) {
  const page = (opened = given) => (
    <Options
      settings={{ ...defaultSettings, registration: own }}
      {...{ managed, isBuiltIn: false, welcomeUrl: '#', policyProblems: [], setUpChecks: [] }}
      {...{ unknown: [], errorLog: [], losses: [], originals: '', given: opened }}
      inEffect={[...(own ? [own] : []), ...(managed.otherRegistrations ?? [])]}
      onRemoveOriginals={() => undefined}
      knowledge={{ isAddress: () => true, roleNames: [] }}
      onCopy={async (text) => copied.push(text) > 0}
      onSave={async (change) => {
        saved.push(change);
        return { ok: true };
      }}
    />
  );
  const root = renderPage(page());
  const field = () => root.querySelector('textarea');
  return {
    field,
    said: () => root.querySelector('fieldset')?.textContent ?? '',
    paste(text: string): void {
      Object.assign(field()!, { value: text });
      dispatch('input', field()!);
    },
    give: (text: string) => render(page({ text }), root),
    press(label: string): void {
      const button = [...root.querySelectorAll('button')].find(
        (each) => each.textContent === label,
      );
      dispatch('click', button!);
    },
    async save(): Promise<SettingsChange | undefined> {
      dispatch('submit', root.querySelector('form')!);
      await redrawn();
      return saved.at(-1);
    },
  };
}

describe('A set-up text on the settings page', () => {
  it('fills in the form, says with what, and saves nothing by itself', async () => {
    const page = open();
    page.paste(`Dear Ana,\n> ${setUpText([contoso, fabrikam]).replace('\n', '\n> ')}\nYours, Ben`);
    await redrawn();
    expect(page.said()).toContain('Filled in below, and not saved yet:');
    expect(page.said()).toContain(contoso.clientId);
    expect(page.said()).toContain('Save only what your administrator sent you');
    expect(page.said()).toContain('GCC High');
    expect(saved).toEqual([]);
    expect(await page.save()).toEqual({ registration: contoso, otherRegistrations: [fabrikam] });
    await vi.waitFor(() => expect(page.said()).not.toContain('not saved yet'));
  });

  it('says what it takes the place of', async () => {
    const page = open({ own: another });
    page.paste(setUpText([contoso]));
    await redrawn();
    expect(page.said()).toContain(`in place of ${another.clientId}`);
  });

  it('says what it could not read, and that there was nothing', async () => {
    const page = open();
    page.paste(`${setUpText([contoso])}\nuplift://set-up?client=1`);
    await redrawn();
    expect(page.said()).toContain('1 line of it could not be read');
    page.paste('Good morning');
    await redrawn();
    expect(page.said()).toContain('There is no set-up text in this.');
    page.paste('');
    await redrawn();
    expect(page.said()).not.toContain('There is no set-up text in this.');
  });

  it('does not ask to save what is there already', async () => {
    const page = open({ own: contoso });
    page.paste(setUpText([contoso]));
    await redrawn();
    expect(page.said()).toContain('Nothing was filled in:');
    expect(page.said()).not.toContain('Save only what');
  });

  it('takes the place of what the text before it filled in, and leaves what was typed', async () => {
    const page = open({ own: another });
    for (const text of [setUpText([fabrikam]), setUpText([contoso]), setUpText([contoso])]) {
      page.paste(text);
      await redrawn();
    }
    expect(page.said()).toContain('Filled in below, and not saved yet:');
    expect(await page.save()).toEqual({ registration: contoso, otherRegistrations: [] });
    page.paste(setUpText([fabrikam]));
    page.paste('');
    await redrawn();
    expect(await page.save()).toEqual({ registration: another, otherRegistrations: [] });
  });

  it('comes from the address too, each time that one is opened', async () => {
    const page = open({ given: { text: setUpText([contoso]) } });
    await vi.waitFor(() => expect(page.said()).toContain(contoso.tenant));
    page.give(setUpText([fabrikam]));
    await vi.waitFor(() => expect(page.said()).toContain(fabrikam.tenant));
    expect(page.said()).not.toContain(contoso.tenant);
    expect(await page.save()).toEqual({ registration: fabrikam, otherRegistrations: [] });
  });

  it('is refused where the organization has set the application', async () => {
    const page = open({
      managed: { registration: contoso },
      given: { text: setUpText([another]) },
    });
    await redrawn();
    expect(page.field()).toBeNull();
    expect(page.said()).toContain('A set-up text cannot change it.');
    expect(await page.save()).toEqual({});
  });

  it('is copied of what is in effect, and brings back the same elsewhere', async () => {
    open({ own: contoso, managed: { otherRegistrations: [fabrikam] } }).press('Copy set-up text');
    await redrawn();
    expect(copied).toEqual([setUpText([contoso, fabrikam])]);
    renderPage(null);
    const elsewhere = open();
    elsewhere.paste(copied[0]!);
    await redrawn();
    expect(await elsewhere.save()).toEqual({
      registration: contoso,
      otherRegistrations: [fabrikam],
    });
  });
});
