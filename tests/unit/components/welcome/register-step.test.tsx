import { describe, expect, it } from 'vitest';
import { RegisterStep } from '../../../../components/welcome/register-step';
import { graphScopeNames, nameScopeNames } from '../../../../utils/auth/scopes';
import { dispatch, redrawn, renderPage } from '../../support/render-page';

const draw = () =>
  renderPage(
    <RegisterStep
      redirectUri="https://abc.chromiumapp.org/"
      graphScopes={graphScopeNames}
      nameScopes={nameScopeNames}
      onCopy={async () => true}
    />,
  );
const commandIn = (page: ParentNode): string => page.querySelector('textarea')?.value ?? '';
const listedIn = (page: ParentNode): string[] =>
  [...page.querySelectorAll('.scopes code')].map((code) => code.textContent ?? '');

describe('the step that registers the application', () => {
  it('asks for the reading of names, and says so, until somebody takes the tick off', async () => {
    const page = draw();
    for (const name of nameScopeNames) {
      expect(commandIn(page)).toContain(name);
      expect(listedIn(page)).toContain(name);
    }
    const tick = page.querySelector<HTMLInputElement>('input[type=checkbox]')!;
    tick.checked = false;
    dispatch('change', tick);
    await redrawn();
    expect(commandIn(page)).not.toContain('Group.ReadBasic.All');
    expect(commandIn(page)).not.toContain('AdministrativeUnit');
    for (const name of graphScopeNames) expect(listedIn(page)).toContain(name);
    expect(listedIn(page)).not.toContain('Group.ReadBasic.All');
  });
});
