import type { AzureData } from '../world-azure';
import { azureRoles } from './azure-roles';

/** Azure with the emulated built-in roles and nothing else. */
export function emptyAzure(): AzureData {
  return {
    scopes: [],
    roles: structuredClone(azureRoles),
    eligibilities: [],
    assignments: [],
    requests: [],
    policies: {},
  };
}
