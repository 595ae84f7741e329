import { data } from './data.js';
import { element } from './element.js';

const { texts, language } = data;

/** Draws heading, command bar and an empty area for the content. Returns that area. */
export function showFrame(stage, title, commands = []) {
  const area = element('section', { id: 'content', 'aria-live': 'polite' });
  const search = element('input', { type: 'search', 'aria-label': texts.search });
  search.placeholder = texts.search;
  stage.replaceChildren(
    element('h1', {}, title),
    element('div', { class: 'commands' }, search, ...commands),
    area,
  );
  return area;
}

/** Shows a sentence and nothing else: loading, overview. */
export function showMessage(area, message) {
  area.replaceChildren(element('p', { class: 'quiet' }, message));
}

/** Shows the rows of an answer as a table. */
export function showRows(area, columns, rows) {
  const head = columns.map((column) => element('th', { scope: 'col' }, column[language]));
  const body = rows.map((row) =>
    element('tr', {}, ...columns.map(({ path }) => element('td', {}, valueAt(row, path)))),
  );
  area.replaceChildren(
    element('p', { class: 'quiet' }, `${rows.length} ${texts.rows}`),
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...body),
    ),
  );
}

/** Shows that access is missing, with the service's answer. */
export function showRefused(area, body, reason = texts.noAccessWhy) {
  const details = body
    ? [
        element(
          'details',
          { open: true },
          element('summary', {}, texts.details),
          element('pre', {}, JSON.stringify(body, null, 2)),
        ),
      ]
    : [];
  area.replaceChildren(
    element(
      'div',
      { class: 'refused', role: 'alert' },
      element('h2', {}, texts.noAccess),
      element('p', {}, reason),
      ...details,
    ),
  );
}

function valueAt(row, path) {
  return String(path.split('.').reduce((value, key) => value?.[key], row) ?? '–');
}
