import type { Holding, Request } from '../../world-schedules';
import type { Answer, Refusal } from '../answer';
import type { BodyFormat, CommonBody } from './request-body';
import type { ScheduleStore } from './store';

/** What differs between the surfaces' collections of requests, to which a new one is posted. */
export type RequestEndpoint<H extends Holding> = {
  store: ScheduleStore<H>;
  format: BodyFormat<H>;
  /** The answer to a request that was taken: 201 with the whole request. */
  created: (request: Request<H>) => Answer;
  /** Refuses an activation before any other check. */
  refuse?: (body: CommonBody & H) => Refusal | undefined;
};
