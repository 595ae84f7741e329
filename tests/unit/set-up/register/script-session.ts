import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clouds } from '../../../../utils/auth/clouds';
import type { CloudName } from '../../../../utils/pim/account';
import { registerScript } from '../../../../utils/set-up/register/register-script';
import { roleTemplates } from '../../../emulator/graph/role-templates';
import type { Emulator } from '../../../emulator/server';
import { contoso } from '../../../emulator/tenants/contoso';
import { issueAccessToken } from '../../../emulator/tokens';
import type { Tenant } from '../../../emulator/world';
import { azureCli } from './azure-cli';
import { commandText, type Program, serveCommands } from './command-line-server';
import type { ShellName } from './shells';

export const chromeUri = 'https://algiakcgmglgcpeoeilepbicknhhfdhe.chromiumapp.org/';
export const firefoxUri = 'https://0f3e5d7a9b1c2d4e.extensions.allizom.org/';

type ScriptOptions = Partial<Parameters<typeof registerScript>[1]>;

/** What came of one script: everything that was said, and how it ended. */
export type Outcome = { said: string; status: number };

export const scriptOf = (options: ScriptOptions = {}): string =>
  registerScript('azure', {
    ...{ redirectUri: chromeUri, cloud: 'global', severalTenants: false, names: true },
    ...{ clientId: null, ...options },
  });

/** Ends what one script said, so that the next one can be told apart. */
const MARK = '@@uplift';

export type StandIn = {
  /** The cloud and the tenant that the Azure CLI is signed in to. */
  cloud?: CloudName;
  tenant?: Tenant | null;
  /** Whether the shell is one at a prompt, into which the text is pasted. */
  isInteractive?: boolean;
  /** Whether the Azure CLI is that of Windows, called from a Unix shell: its lines end with CR and LF. */
  endsLinesAsWindows?: boolean;
};

/** Pastes scripts one after another into one shell, with the Azure CLI signed in to the emulator. */
export async function runScripts(
  shell: ShellName,
  emulator: Emulator,
  scripts: string[],
  {
    cloud = 'global',
    tenant = contosoOf(emulator),
    isInteractive = false,
    endsLinesAsWindows,
  }: StandIn = {},
): Promise<Outcome[]> {
  const place = mkdtempSync(join(tmpdir(), 'uplift-script-'));
  const token = tenant && (await adminToken(emulator, tenant, clouds[cloud].graph));
  const cli = azureCli(emulator, {
    ...{ cloud, tenantId: tenant?.id ?? null, token },
    user: tenant?.users[0]?.upn ?? '',
  });
  const commands = await serveCommands(endsLinesAsWindows ? asOnWindows(cli) : cli);
  try {
    for (const name of ['az', 'sleep']) {
      writeFileSync(join(place, name), commandText(commands.port), { mode: 0o755 });
    }
    const input = scripts.map((script) => `${script}\nprintf '\\n${MARK} %s\\n' "$?"\n`).join('');
    const environment = { HOME: place, PATH: `${place}:${process.env.PATH}` };
    return outcomesIn(await run(shell, `exec 2>&1\n${input}`, isInteractive, environment));
  } finally {
    rmSync(place, { recursive: true, force: true });
    await commands.stop();
  }
}

export function contosoOf(emulator: Emulator): Tenant {
  const tenant = emulator.world.tenants.find(({ id }) => id === contoso.id);
  if (!tenant) throw new Error('There is no Contoso');
  return tenant;
}

/** What the Azure CLI's own application gets for somebody who may register applications. */
const adminToken = (emulator: Emulator, tenant: Tenant, audience: string): Promise<string> =>
  issueAccessToken(emulator.world, {
    ...{ tenant, user: tenant.users[0]!, audience },
    scopes: ['Directory.AccessAsUser.All'],
    clientId: '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
    wids: [roleTemplates['Cloud Application Administrator']],
    lifetimeMs: 24 * 60 * 60_000,
  });

const asOnWindows =
  (program: Program): Program =>
  async (words) => {
    const { stdout, ...rest } = await program(words);
    return stdout === undefined ? rest : { ...rest, stdout: stdout.replaceAll('\n', '\r\n') };
  };

function run(
  shell: ShellName,
  input: string,
  isInteractive: boolean,
  environment: Record<string, string>,
): Promise<string> {
  const bare = shell === 'bash' ? ['--norc', '--noprofile'] : ['-f'];
  const shellProcess = spawn(shell, [...bare, isInteractive ? '-i' : '-s'], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
    // At a prompt a shell wants the terminal for itself.
    detached: true,
  });
  let said = '';
  shellProcess.stdout.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    shellProcess.once('error', reject);
    shellProcess.once('close', () => resolve(said));
    shellProcess.stdin.end(input);
  });
}

const outcomesIn = (said: string): Outcome[] =>
  [...said.matchAll(new RegExp(`([^]*?)\\n${MARK} (\\d+)\\n`, 'g'))].map(([, words, status]) => ({
    said: words ?? '',
    status: Number(status),
  }));

/** The ids that a script printed at its end, and its set-up text. */
export function printedBy({ said }: Outcome): { clientId: string; setUp: string } | undefined {
  const clientId = /^Application \(client\) ID: (\S+)$/m.exec(said)?.[1];
  const setUp = /^uplift:\/\/\S+$/m.exec(said)?.[0];
  return clientId && setUp ? { clientId, setUp } : undefined;
}
