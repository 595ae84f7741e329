import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Welcome } from '../../components/welcome/welcome';
import { graphScopeNames } from '../../utils/auth/scopes';
import { setDocumentLanguage } from '../../utils/i18n/document-language';
import { text } from '../../utils/i18n/text';
import { send } from '../../utils/messages/client';
import { subscribeView } from '../../utils/snapshot/read';

setDocumentLanguage(document);
document.title = text('welcome_title');

async function copy(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return false;
  }
}

subscribeView(undefined, ({ overview }) => {
  render(
    <Welcome
      overview={overview}
      redirectUri={browser.identity.getRedirectURL()}
      graphScopes={graphScopeNames}
      onCopy={copy}
      onSignIn={() => void send({ type: 'signIn', account: null })}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />,
    document.getElementById('root')!,
  );
});
void send({ type: 'opened' });
