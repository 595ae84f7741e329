import type { Surface } from '../pim/eligibility';
import { createAzure } from './azure/surface';
import { createDirectory } from './graph/directory';
import { createGroups } from './graph/groups';
import type { SurfaceApi } from './surface-api';

export type Surfaces = Record<Surface, SurfaceApi>;

/**
 * Every surface of PIM.
 * @param environment the time, and a maker of GUIDs for the names of Azure's requests
 */
export function createSurfaces(environment: { now: () => number; newId: () => string }): Surfaces {
  const { now, newId } = environment;
  return {
    directory: createDirectory(now),
    groups: createGroups(now),
    azure: createAzure(now, newId),
  };
}
