import type { EmulatedRequest, EmulatedResponse } from '../http-types';
import type { World } from '../world';
import { answerStep } from './answer';
import { parseAuthorizeRequest } from './authorize-request';
import { errorPage } from './error-page';
import { begin, proceed, reply } from './flow';
import { takeRefusal } from './forced-refusals';
import { html } from './html';
import { page } from './page';
import { sessionOf } from './sessions';
import { signinState } from './state';
import { errorParameters } from './sts-error';

/** `/authorize`: checks the request, then shows pages or goes back with a code or an error. */
export function authorize(
  world: World,
  segment: string,
  request: EmulatedRequest,
): EmulatedResponse {
  const query =
    request.method === 'POST' ? new URLSearchParams(request.body) : request.url.searchParams;
  const parsed = parseAuthorizeRequest(world, segment, query);
  if (parsed.kind === 'page') return errorPage(parsed.error);
  if (parsed.kind === 'reply') return reply(parsed.to, errorParameters(parsed.error, world.now()));
  const refusal = takeRefusal(world, 'authorize');
  if (refusal) return reply(parsed.request, errorParameters(refusal, world.now()));
  return begin(world, sessionOf(world, request), parsed.request);
}

/** A step's page: shown again on GET, answered on POST. */
export function continueFlow(
  world: World,
  flowId: string,
  request: EmulatedRequest,
): EmulatedResponse {
  const { flows, sessions } = signinState(world);
  const flow = flows.get(flowId);
  const session = sessions.get(flow?.sessionId ?? '');
  // The cookie shows that the flow was begun in this browser.
  if (!flow || !session || sessionOf(world, request).id !== session.id) return lostPage();
  if (request.method !== 'POST') return proceed(world, session, flow);
  return answerStep(world, session, flow, new URLSearchParams(request.body));
}

const lostPage = () =>
  page(
    'Sign-in ended',
    html`<h1>This sign-in has ended</h1><p>Close the window and start again.</p>`,
    400,
  );
