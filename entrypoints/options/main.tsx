import { render } from 'preact';
import { History } from '../../components/options/history';
import { Options } from '../../components/options/options';
import { copyText } from '../../components/shared/copy-text';
import { setDocumentLanguage } from '../../utils/i18n/document-language';
import { text } from '../../utils/i18n/text';
import { send } from '../../utils/messages/client';
import { readAddress } from '../../utils/portals/needs/own-rules';
import { roleIds } from '../../utils/portals/roles/role-ids';
import type { SettingsChange } from '../../utils/settings/shape';
import { createDatabaseArea } from '../../utils/storage/database';
import { focusLinkBack } from './focus-link-back';
import { followChanges } from './follow-changes';
import { readPage } from './read-page';
import { saveSettings } from './save-settings';
import { takeGivenText } from './take-given-text';

const records = createDatabaseArea();
setDocumentLanguage(document);
const knowledge = {
  isAddress: (text: string) => readAddress(text) !== undefined,
  roleNames: Object.keys(roleIds),
};
const onSave = (change: SettingsChange) => saveSettings(change).finally(draw);
const fixedProps = {
  ...{ knowledge, welcomeUrl: '/welcome.html', onCopy: copyText, onSave },
  onRemoveOriginals: () => void send({ type: 'clearDamaged' }).then(draw),
};
const root = document.getElementById('root')!;
const clear = (): void => void send({ type: 'clearHistory' }).then(draw);
let given: ReturnType<typeof takeGivenText>;
async function draw(): Promise<void> {
  given = takeGivenText(window) ?? given;
  const { options, history } = await readPage(records);
  const inHistory = location.hash === '#history';
  document.title = text(inHistory ? 'history_head' : 'options_title');
  const page = (
    <>
      {/* Hidden, not removed, so that what was typed is still there when the user comes back. */}
      <div hidden={inHistory}>
        <Options {...fixedProps} {...options} given={given} />
      </div>
      {inHistory && <History {...history} onCopy={copyText} onClear={clear} />}
    </>
  );
  render(page, root);
}

addEventListener('hashchange', () => void draw().then(() => focusLinkBack(root)));
followChanges(() => void draw());
await draw();
void send({ type: 'checkSetUp', quiet: true });
const { keepFocus } = await import('../../components/shared/keep-focus');
keepFocus(root, { places: () => ['button', 'a[href]'], onMoved: () => {} });
