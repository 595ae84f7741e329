import type { ActivationRequest } from '../activation-request';
import type { ElevationState } from './elevation';

/** On its way: about to be sent or sent, and nothing came of it yet. */
export const underWayStates: readonly ElevationState[] = [
  'submitting',
  'steppingUp',
  'working',
  'waiting',
  'scheduled',
  'uncertain',
];

/** It came to nothing: the role may be asked for anew. */
export const overStates: readonly ElevationState[] = ['failed', 'denied', 'lapsed', 'cancelled'];

/** Whether a request for a role is still open at the service, whoever made it. */
export const isOpenRequest = ({ action, bucket }: ActivationRequest): boolean =>
  action === 'activate' && ['working', 'waiting', 'scheduled'].includes(bucket);
