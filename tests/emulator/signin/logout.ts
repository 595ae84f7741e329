import type { EmulatedRequest, EmulatedResponse } from '../http-types';
import { personIdOf } from '../persons';
import type { World } from '../world';
import { peopleAt, personByHint, tenantsOf } from './authority';
import { html } from './html';
import { page } from './page';
import { sessionOf } from './sessions';

/** `/logout`: ends the session of the hinted person, else of everybody in this browser. */
export function logout(world: World, segment: string, request: EmulatedRequest): EmulatedResponse {
  const query = request.url.searchParams;
  const tenants = tenantsOf(world, segment);
  const session = sessionOf(world, request);
  const hint = query.get('logout_hint');
  const person = hint ? personByHint(peopleAt(world, segment), hint) : undefined;
  session.people = session.people.filter(
    ({ personId }) => person && personId !== personIdOf(person.user),
  );

  const back = query.get('post_logout_redirect_uri');
  const known = tenants.some((tenant) =>
    tenant.apps.some((app) => app.redirectUris.some(({ uri }) => uri === back)),
  );
  if (back && known) {
    const state = query.get('state');
    return { status: 302, headers: { location: state ? `${back}?state=${state}` : back } };
  }
  return page('Signed out', html`<h1>You signed out of your account</h1>`);
}
