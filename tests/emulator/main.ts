import { parseArgs } from 'node:util';
import { startEmulator } from './server';
import { type WorldName, worlds } from './tenants/worlds';

/**
 * Starts the emulator and prints where it is as one line of JSON:
 * `npx tsx tests/emulator/main.ts [--world many] [--port 8443]`.
 */
const { values } = parseArgs({
  options: { world: { type: 'string', default: 'contoso' }, port: { type: 'string' } },
});
const isWorld = (name: string): name is WorldName => name in worlds;
if (!isWorld(values.world)) throw new Error(`No world ${values.world}`);

const { port, spki, hostRules, stop } = await startEmulator({
  world: values.world,
  port: Number(values.port ?? 0),
});
process.stdout.write(`${JSON.stringify({ port, spki, hostRules })}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
