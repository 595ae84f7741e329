import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options } from '../../components/options/options';
import { cloudOrigins } from '../../utils/auth/clouds';
import { setDocumentLanguage } from '../../utils/i18n/document-language';
import { text } from '../../utils/i18n/text';
import { send } from '../../utils/messages/client';
import type { CommandReply } from '../../utils/messages/commands';
import { pimErrorOf } from '../../utils/pim/pim-error-of';

import { readAddress } from '../../utils/portals/own-rules';
import { roleIds } from '../../utils/portals/role-ids';
import type { SettingsChange } from '../../utils/settings/shape';
import { unknownPagesKey } from '../../utils/snapshot/keys';
import { readSettings } from './read-settings';

setDocumentLanguage(document);
document.title = text('options_title');
const [settings, session] = await Promise.all([
  readSettings(browser.storage.local),
  browser.storage.session.get(['overview', unknownPagesKey]),
]);
const overview = session.overview as { configured: boolean } | undefined;
const unknown = (session[unknownPagesKey] as string[] | undefined) ?? [];
const knowledge = {
  isAddress: (text: string) => readAddress(text) !== undefined,
  roleNames: Object.keys(roleIds),
};
const preset = overview?.configured === true && settings.registration === null;

/** A sovereign cloud's hosts are asked for here, while the click still counts. */
async function save(change: SettingsChange): Promise<CommandReply> {
  const cloud = change.registration?.cloud ?? 'global';
  const origins = cloudOrigins(cloud).map((origin) => `${origin}/*`);
  if (cloud !== 'global' && !(await browser.permissions.request({ origins }))) {
    return { ok: false, error: pimErrorOf('siteAccessOff') };
  }
  return send({ type: 'saveSettings', change });
}

const copy = (report: string): Promise<boolean> =>
  navigator.clipboard.writeText(report).then(
    () => true,
    () => false,
  );

render(
  <Options
    {...{ settings, preset, knowledge, unknown }}
    welcomeUrl="/welcome.html"
    onCopy={copy}
    onSave={save}
  />,
  document.getElementById('root')!,
);
