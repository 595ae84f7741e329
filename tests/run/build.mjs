import { runOrThrow } from './run.mjs';

/**
 * The registration in the emulated tenant contoso, which is built in so that nobody has to enter it
 * before the first sign-in. (`tests/emulator/tenants` has the same two ids.)
 */
const contoso = {
  WXT_CLIENT_ID: 'c0ffee00-5a1e-4b0b-9d0c-0d15ea5e0001',
  WXT_TENANT: '5f0c2c4e-7b1a-4d53-9b7e-2f4d6a1c8e90',
};

/** Builds the extension for `chrome`, `edge` or `firefox` into `.output`. */
export async function build(browser) {
  const target = browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : ['-b', browser];
  await runOrThrow('wxt', ['build', ...target], contoso);
}
