import jmespath from 'jmespath';
import { clouds } from '../../../../utils/auth/clouds';
import type { CloudName } from '../../../../utils/pim/account';
import { createClient, type Send } from '../../../emulator/client';
import type { Emulator } from '../../../emulator/server';
import type { Printed, Program } from './command-line-server';

/** Whom the Azure CLI is signed in as. */
export type AzureSignIn = {
  cloud: CloudName;
  /** Null: nobody. */
  tenantId: string | null;
  /** The user name. */
  user: string;
  /** For Microsoft Graph of that cloud. */
  token: string | null;
};

const cloudNames: Record<CloudName, string> = {
  global: 'AzureCloud',
  usgov: 'AzureUSGovernment',
  dod: 'AzureUSGovernment',
  china: 'AzureChinaCloud',
};

type Options = Record<string, string | undefined>;

class Failure extends Error {}

/**
 * Stands in for the Azure CLI as far as the script uses it: the same arguments, calls of the emulator under
 * Microsoft's names, and output in the form of the Azure CLI. It also is `sleep`: time passes at the
 * emulator, and nobody waits.
 */
export function azureCli(emulator: Emulator, signIn: AzureSignIn): Program {
  const send = createClient(emulator);
  return async ([name, ...words]) => {
    if (name === 'sleep') {
      emulator.control.advance(Number(words[0]) * 1000);
      return { status: 0 };
    }
    try {
      const { command, options } = readWords(words);
      return print(await answer(command, options, signIn, send), options);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { status: 1, stderr: `ERROR: ${error.message}\n` };
    }
  };
}

function readWords(words: string[]): { command: string; options: Options } {
  const options: Options = {};
  const command: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (/^(--(method|url|resource|headers|body|query)|-o)$/.test(word)) {
      options[word.replace(/^-+/, '')] = words[++index];
    } else if (word.startsWith('-')) {
      if (word !== '--only-show-errors') throw new Failure(`unrecognized arguments: ${word}`);
    } else command.push(word);
  }
  return { command: command.join(' '), options };
}

async function answer(
  command: string,
  options: Options,
  { cloud, tenantId, token, user }: AzureSignIn,
  send: Send,
): Promise<unknown> {
  if (command === 'cloud show') return { name: cloudNames[cloud] };
  if (command === 'account show') {
    if (!tenantId) throw new Failure("Please run 'az login' to setup account.");
    return { tenantId, user: { name: user } };
  }
  if (command !== 'rest') throw new Failure(`'${command}' is misspelled or not recognized.`);
  const { method = 'get', url = '', resource, body, headers } = options;
  if (resource !== clouds[cloud].graph || !token) throw new Failure(`No token for ${resource}`);
  if (body !== undefined && headers !== 'Content-Type=application/json')
    throw new Failure('The body has no content type.');
  const reply = await send(url.replaceAll(' ', '%20').replaceAll("'", '%27'), {
    method: method.toUpperCase(),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body }),
  });
  if (reply.status >= 400) throw new Failure(`${reasons[reply.status]}(${reply.body})`);
  return reply.body === '' ? null : JSON.parse(reply.body);
}

const reasons: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
};

function print(value: unknown, { query, o }: Options): Printed {
  const result = query && value !== null ? jmespath.search(value, query) : value;
  if (result === null || result === undefined || o === 'none') return { status: 0 };
  if (o === 'json') return { status: 0, stdout: `${JSON.stringify(result, null, 2)}\n` };
  const rows = Array.isArray(result) ? result : [result];
  return { status: 0, stdout: rows.map((row) => `${tabbed(row)}\n`).join('') };
}

/** A line of values with tabs between them; of a list inside a row the Azure CLI prints the length. */
function tabbed(row: unknown): string {
  const cells = row !== null && typeof row === 'object' ? Object.values(row) : [row];
  return cells.map((each) => (Array.isArray(each) ? each.length : (each ?? 'None'))).join('\t');
}
