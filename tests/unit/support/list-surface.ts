import type { Client } from '../../../utils/http/client';
import { listNames } from '../../../utils/pim/list-name';
import type { SurfaceApi } from '../../../utils/surfaces/surface-api';

/** Reads all lists of a surface. `errors`: by list, why it could not be read. */
export async function listSurface(surface: SurfaceApi, client: Client) {
  const answers = await client.batch(listNames.map(surface.listPath));
  const lists = await Promise.all(
    listNames.map((list, index) => surface.readList(client, list, answers[index]!)),
  );
  return {
    errors: Object.fromEntries(lists.flatMap(({ list, error }) => (error ? [[list, error]] : []))),
    incomplete: lists.some(({ incomplete }) => incomplete),
    eligibilities: lists.flatMap(({ eligibilities }) => eligibilities),
    activations: lists.flatMap(({ activations }) => activations),
    requests: lists.flatMap(({ requests }) => requests),
  };
}
