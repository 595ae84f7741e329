import type { Answer, Refusal } from '../answer';
import type { Books, Holder, Request } from './books';
import type { Ask, Form } from './request-body';

/** Where a surface's requests are handed in: its books, its form, and how it confirms. */
export type Desk<H extends Holder> = {
  books: Books<H>;
  form: Form<H>;
  /** 201 with the whole request, as every create answers. */
  created: (request: Request<H>) => Answer;
  /** What stands in the way of an activation before anything else is looked at. */
  refuse?: (body: Ask & H) => Refusal | undefined;
};
