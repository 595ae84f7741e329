import { describe, expect, it } from 'vitest';
import { registerCommand, type Shell } from '../../../../components/welcome/register-command';
import { graphScopeNames } from '../../../../utils/auth/scopes';

const redirectUri = 'https://abc.chromiumapp.org/';
const command = (shell: Shell) =>
  registerCommand(shell, { redirectUri, graphScopes: graphScopeNames });

describe.each(['powershell', 'azure'] as const)('the %s command', (shell) => {
  it('requests exactly the permissions that Uplift uses', () => {
    const named = command(shell).match(/\b[A-Z]\w+\.Read(Write)?(\.\w+)?\b/g) ?? [];
    const administrators = ['Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All'];
    const requested = named.filter((name) => !administrators.includes(name));
    expect(new Set(requested)).toEqual(new Set(graphScopeNames));
    expect(command(shell)).toContain('user_impersonation');
  });

  it('registers this browser’s redirect URI as a single-page application', () => {
    expect(command(shell)).toContain(redirectUri);
    expect(command(shell).toLowerCase()).toContain('spa');
  });

  it('creates no secret', () => {
    expect(command(shell).toLowerCase()).not.toMatch(/secret|password|credential/);
  });
});
