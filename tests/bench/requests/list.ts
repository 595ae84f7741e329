import type { Measurement } from '../measurement';
import { onStage } from '../stage';
import { callsDuring } from './api-calls';

/**
 * What one refresh costs with tokens held: calls to Graph and Azure Resource Manager, policies
 * apart, and the bytes of their answers' bodies, uncompressed.
 */
export const list: Measurement = (build) =>
  onStage(build, async ({ emulator, popup }) => {
    const refresh = popup.page.getByRole('button', { name: 'Refresh' });
    const { api, policies } = await callsDuring(emulator, () => refresh.click());
    const lists = api.filter((call) => !policies.includes(call));
    return {
      listRequests: { value: lists.length, note: `and ${policies.length} for policies` },
      listBytes: { value: lists.reduce((sum, { responseBytes }) => sum + responseBytes, 0) },
    };
  });
