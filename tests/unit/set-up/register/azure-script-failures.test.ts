import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stepWords } from '../../../../utils/set-up/register/script-words';
import type { NewFault } from '../../../emulator/faults';
import { type Emulator, startEmulator } from '../../../emulator/server';
import { appOf } from '../../../emulator/tenants/build';
import { contosoOf, firefoxUri, printedBy, runScripts, scriptOf } from './script-session';
import { hasShell, type ShellName, shells } from './shells';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
  contosoOf(emulator).apps = [];
});
afterEach(() => emulator.stop());

const words = 'Insufficient privileges to complete the operation.';
const refused: NewFault['effect'] = {
  kind: 'respond',
  status: 403,
  body: JSON.stringify({ error: { code: 'Authorization_RequestDenied', message: words } }),
};

/** The first call of each step, by a part of its address. */
const calls: [step: keyof typeof stepWords, method: string, match: string][] = [
  ['graph', 'GET', '00000003-0000'],
  ['arm', 'GET', '797f4846'],
  ['arm', 'POST', '/servicePrincipals'],
  ['find', 'GET', 'displayName%20eq'],
  ['create', 'POST', '/applications'],
  ['read', 'GET', '/applications(appId'],
  ['change', 'PATCH', '/applications(appId'],
  ['grantGraph', 'POST', '/oauth2PermissionGrants'],
  ['grantArm', 'POST', '/oauth2PermissionGrants'],
  ['readBack', 'GET', '/applications(appId'],
];

describe.each(shells)('in %s', (shell: ShellName) => {
  it.skipIf(!hasShell(shell)).each(calls)(
    'a script that cannot %s (%s %s) says so, prints no id, and goes on when it runs again',
    async (step, method, match) => {
      const tenant = contosoOf(emulator);
      if (step === 'arm') tenant.hasNoAzure = true;
      if (step === 'read' || step === 'change') {
        tenant.apps = [
          { ...appOf(crypto.randomUUID(), 'Uplift', firefoxUri, []), requiredAccess: [] },
        ];
      }
      if (step === 'grantArm') {
        // The first such call is for Graph, and passes.
        emulator.control.fault({ method, match, effect: { kind: 'delay', ms: 0 } });
      }
      emulator.control.fault({ method, match, effect: refused });
      const [first, second] = await runScripts(shell, emulator, [scriptOf(), scriptOf()]);
      expect(first?.status).toBe(1);
      expect(first?.said).toContain(`Stopped: could not ${stepWords[step]}.`);
      expect(first?.said).toContain(words);
      expect(first?.said).toContain('goes on where it stopped');
      expect(printedBy(first!)).toBeUndefined();
      expect(first?.said).not.toContain('uplift://');
      // A refusal is not repeated.
      expect(first?.said).not.toContain('Waiting');
      expect(second).toMatchObject({ status: 0 });
      expect(printedBy(second!)?.clientId).toBe(tenant.apps[0]?.clientId);
      expect(tenant.apps).toHaveLength(1);
    },
  );
});
