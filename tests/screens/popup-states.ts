import { accountScreens } from './popup/account-screens';
import { elevatedScreens } from './popup/elevated-screens';
import { formScreens } from './popup/form-screens';
import { listScreens } from './popup/list-screens';
import { nameScreens } from './popup/name-screens';
import { pageCardScreens } from './popup/page-screens';
import type { PopupScreen } from './popup/screen';
import { signInScreens } from './popup/sign-in-screens';
import { standingScreens } from './popup/standing-screens';
import { whereScreens } from './popup/where-screens';

/** Every state of the popup that is drawn, by name. */
export const popupScreens: Record<string, PopupScreen> = {
  ...signInScreens,
  ...listScreens,
  ...pageCardScreens,
  ...formScreens,
  ...whereScreens,
  ...elevatedScreens,
  ...accountScreens,
  ...nameScreens,
  ...standingScreens,
};
