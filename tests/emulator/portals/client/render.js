import { data } from './data.js';
import { element } from './element.js';

const { texts, language } = data;

/** Heading, command bar and an area for what the page has to say. Returns that area. */
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

/** A sentence on its own: loading, overview. */
export function showWords(area, words) {
  area.replaceChildren(element('p', { class: 'quiet' }, words));
}

/** The rows of an answer, or of an object with a list in it. */
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

/** The shell's own page for a refused call, with the service's answer to read. */
export function showRefused(area, body, why = texts.noAccessWhy) {
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
      element('p', {}, why),
      ...details,
    ),
  );
}

function valueAt(row, path) {
  return String(path.split('.').reduce((value, key) => value?.[key], row) ?? '–');
}
