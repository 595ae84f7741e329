import type { Measurement } from '../measurement';
import { onStage, openList } from '../stage';
import { callsDuring } from './api-calls';

/** What opening the popup asks of anybody, sign-in included, right after a refresh. */
export const popupOpen: Measurement = (build) =>
  onStage(build, async ({ emulator, uplift, popup }) => {
    const refresh = popup.page.getByRole('button', { name: 'Refresh' });
    await callsDuring(emulator, () => refresh.click());
    await popup.page.close();
    const { api, signIn } = await callsDuring(emulator, () => openList(uplift));
    return { popupOpenRequests: { value: api.length + signIn.length } };
  });
