import { render } from 'preact';
import { browser } from 'wxt/browser';
import { copyText } from '../../components/shared/copy-text';
import { Welcome } from '../../components/welcome/welcome';
import { graphScopeNames, nameScopeNames } from '../../utils/auth/scopes';
import { setDocumentLanguage } from '../../utils/i18n/document-language';
import { text } from '../../utils/i18n/text';
import { send } from '../../utils/messages/client';
import { subscribeView } from '../../utils/snapshot/read';

setDocumentLanguage(document);
document.title = text('welcome_title');

subscribeView(undefined, ({ overview }) => {
  render(
    <Welcome
      overview={overview}
      redirectUri={browser.identity.getRedirectURL()}
      graphScopes={graphScopeNames}
      nameScopes={nameScopeNames}
      onCopy={copyText}
      onSignIn={() => void send({ type: 'signIn', account: null })}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />,
    document.getElementById('root')!,
  );
});
void send({ type: 'opened' });
