import type { Measurement } from '../measurement';
import { onStage, openList } from '../stage';
import { callsDuring } from './api-calls';

/** The calls when the popup is opened right after a refresh, those to sign in included. */
export const popupOpen: Measurement = (build) =>
  onStage(build, async ({ emulator, uplift, popup }) => {
    const refresh = popup.page.getByRole('button', { name: 'Refresh' });
    await callsDuring(emulator, () => refresh.click());
    await popup.page.close();
    const { api, signIn } = await callsDuring(emulator, () => openList(uplift));
    return { popupOpenRequests: { value: api.length + signIn.length } };
  });
