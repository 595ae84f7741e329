import { call, callBatch, callGraph, callInWorker } from './calls.js';
import { data } from './data.js';
import { element } from './element.js';
import { showFrame, showMessage, showRefused, showRows } from './render.js';
import { payloadOf } from './tokens.js';

const { texts, language } = data;

const callers = {
  graph: callGraph,
  batch: callBatch,
  worker: callInWorker,
  admin: call,
  arm: call,
  pim: callGraph,
};

/** Draws a page and makes its calls, with the token of its document. */
export async function showContent(stage, title, content, token) {
  if (!content) return showMessage(showFrame(stage, title), texts.notHere);
  if (content.kind === 'overview') return showMessage(showFrame(stage, title), texts.overview);
  if (content.kind === 'unauthorized')
    return showRefused(showFrame(stage, title), null, texts.unauthorized);
  if (content.kind === 'command') return showCommand(stage, title, content, token);

  const refresh = element('button', { type: 'button' }, texts.refresh);
  const area = showFrame(stage, title, [refresh]);
  const load = async () => {
    showMessage(area, texts.loading);
    const { status, body } = await callers[content.kind](content.api, token);
    if (status === 200) showRows(area, content.columns, rowsOf(body));
    else showRefused(area, body);
  };
  refresh.onclick = load;
  await load();
}

/** A page without a call: its command works once the token has the role. */
function showCommand(stage, title, content, token) {
  const allowed = rolesIn(token).some((role) => content.templates.includes(role));
  const command = element('button', { type: 'button', disabled: !allowed }, content[language]);
  showMessage(showFrame(stage, title, [command]), texts.settings);
}

function rowsOf(body) {
  if (Array.isArray(body?.value)) return body.value;
  return Object.values(body ?? {}).find(Array.isArray) ?? [body];
}

const rolesIn = (token) => payloadOf(token).wids ?? [];
