import { type Answer, isRefusal, type Refusal } from '../answer';
import type { Call } from '../route';
import { contextOf } from './context';
import { type Entity, type Row, shape } from './entity';
import { pageOf } from './page';

/** Functions bound to the current user stop here, without a link to the rest (contract §1.4). */
export const FUNCTION_CAP = 50;

/** Answers a function such as `filterByCurrentUser`: typed rows, 50 at most, `$top` ignored. */
export function answerFunction<T>(call: Call, entity: Entity<T>, items: T[]): Answer {
  const rows = shapeAll(call, entity, items.slice(0, FUNCTION_CAP));
  if (isRefusal(rows)) return rows;
  const type = `#microsoft.graph.${entity.type}`;
  return {
    status: 200,
    body: {
      '@odata.context': contextOf({ ...call, query: plain }, `Collection(${entity.type})`),
      value: rows.map((row) => ({ '@odata.type': type, ...row })),
    },
  };
}

/** Answers a collection, page by page. */
export function answerCollection<T>(
  call: Call,
  path: string,
  entity: Entity<T>,
  items: T[],
): Answer {
  const page = pageOf(call, items);
  if (isRefusal(page)) return page;
  const rows = shapeAll(call, entity, page.items);
  if (isRefusal(rows)) return rows;
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, path),
      ...(page.nextLink && { '@odata.nextLink': page.nextLink }),
      value: rows,
    },
  };
}

/** Answers one thing of a collection. */
export function answerEntity<T>(call: Call, path: string, entity: Entity<T>, item: T): Answer {
  const row = shape(entity, item, call.query);
  if (isRefusal(row)) return row;
  return { status: 200, body: { '@odata.context': contextOf(call, `${path}/$entity`), ...row } };
}

const plain = { select: null, expand: [], filter: null, orderby: null, top: null, skiptoken: null };

function shapeAll<T>(call: Call, entity: Entity<T>, items: T[]): Row[] | Refusal {
  const rows: Row[] = [];
  for (const item of items) {
    const row = shape(entity, item, call.query);
    if (isRefusal(row)) return row;
    rows.push(row);
  }
  return rows;
}
