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

/** Whether a request says that the role it is about does not hold any more: no other status proves it (contract §3.2). */
export const isRevoked = ({ bucket, status }: ActivationRequest): boolean =>
  bucket === 'ended' && status.toLowerCase() === 'revoked';

/** Whether a request for a role is still open at the service, whoever made it. */
export const isOpenRequest = ({ action, bucket }: ActivationRequest): boolean =>
  action === 'activate' && ['working', 'waiting', 'scheduled'].includes(bucket);
