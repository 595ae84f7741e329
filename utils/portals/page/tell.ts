import { extensionApi } from '../../i18n/extension-api';
import type { Fact } from '../../messages/facts';

/** False once the extension was updated or removed under a page that is still open. */
export const isAlive = (): boolean => extensionApi().runtime?.id !== undefined;

/** Tells the background. Nobody waits for an answer, and a background that is gone is no error. */
export function tell(fact: Fact): void {
  if (isAlive())
    extensionApi()
      .runtime.sendMessage(fact)
      .catch(() => {});
}
