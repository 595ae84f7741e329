import { describe, expect, it } from 'vitest';
import { askMessage } from '../../../../components/welcome/ask/ask-message';
import { mailLink } from '../../../../components/welcome/ask/mail-link';
import { permissionLines } from '../../../../components/welcome/register/permission-lines';
import { portalSteps } from '../../../../utils/set-up/register/portal-steps';

const redirectUri = 'https://abc.chromiumapp.org/';
const steps = portalSteps({
  ...{ redirectUri, cloud: 'china', severalTenants: false, names: true, clientId: null },
});
const message = (script: string | null, consentLink: string | null = null) =>
  askMessage({
    how: script === null ? { steps } : { script, shell: 'azure' },
    permissions: permissionLines(true),
    ...{ redirectUri, consentLink },
  });

describe('The message to an administrator', () => {
  it('holds what it is for, why it is safe, the script, every permission and the redirect URI', () => {
    const words = message('# the script');
    for (const part of [
      'Privileged Identity Management',
      'delegated',
      'nobody gets a new right',
      'az login',
      '# the script',
      'Microsoft Graph: RoleAssignmentSchedule.ReadWrite.Directory',
      'Azure Service Management: user_impersonation',
      'https://abc.chromiumapp.org/',
      'uplift://set-up',
    ]) {
      expect(words).toContain(part);
    }
  });

  it('says how to do it by hand where there is no script', () => {
    expect(message(null)).toMatch(/^1\. Open the Microsoft Entra admin center/m);
    expect(message(null)).toMatch(/^ {3}uplift:\/\/set-up\?client=CLIENT-ID&.*cloud=china$/m);
    expect(message(null)).not.toContain('run this script');
  });

  it('has a consent link only where an application is known', () => {
    const link = 'https://login.microsoftonline.com/contoso.com/adminconsent';
    expect(message(null)).not.toContain('adminconsent');
    expect(message(null, link)).toContain(link);
  });
});

describe('The mail link', () => {
  it('holds a short message as it is', () => {
    const { href, isWhole } = mailLink('Uplift & co', 'One\nTwo?');
    expect(isWhole).toBe(true);
    expect(href).toBe('mailto:?subject=Uplift%20%26%20co&body=One%0D%0ATwo%3F');
  });

  it('holds none that would be cut', () => {
    const { href, isWhole } = mailLink('Uplift', 'x'.repeat(3_000));
    expect(isWhole).toBe(false);
    expect(href).toBe('mailto:?subject=Uplift');
  });
});
