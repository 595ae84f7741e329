import { describe, expect, it } from 'vitest';
import type { CallResult } from '../../../utils/http/http';
import { endWritten, requestWritten } from '../../../utils/surfaces/written';
import { elevationWith, requestWith } from '../support/records';

const answer = (status: number): Extract<CallResult, { kind: 'answer' }> => ({
  kind: 'answer',
  status,
  body: {},
  retryAfterMs: undefined,
  challenge: null,
});
const requestIn = (status: number, request = requestWith()) =>
  requestWritten(answer(status), elevationWith(), 'activate', () => [request]);

describe('the answer to a write', () => {
  it.each([200, 201])('is accepted with status %i, when it has the request', (status) => {
    expect(requestIn(status)).toEqual(requestWith());
  });

  it.each([202, 203, 204, 206, 299])('is not accepted with status %i', (status) => {
    expect(requestIn(status)).toBeUndefined();
  });

  it('is not accepted when it is about another role or another action, or has no request', () => {
    expect(requestIn(201, requestWith({ key: 'other' }))).toBeUndefined();
    expect(requestIn(201, requestWith({ action: 'deactivate' }))).toBeUndefined();
    expect(requestWritten(answer(201), elevationWith(), 'activate', () => [])).toBeUndefined();
  });
});

describe('the answer to an end', () => {
  const end = (...change: Parameters<typeof requestWith>) =>
    endWritten(answer(201), requestWith(...change));

  it('means that the role has ended when its request is revoked', () => {
    expect(end({ bucket: 'ended', status: 'Revoked' })).toEqual({ type: 'endDone' });
  });

  it('means that the role is still held when its request failed in spite of the 201', () => {
    expect(end({ bucket: 'failed', status: 'Failed' })).toMatchObject({
      type: 'endRefused',
      error: { code: 'serviceFailed', serviceCode: 'Failed' },
    });
  });

  it('leaves it to a look-up in every other case', () => {
    expect(end({ bucket: 'working', status: 'Accepted' }).type).toBe('noAnswer');
    expect(end({ bucket: 'active' }).type).toBe('noAnswer');
    expect(endWritten(answer(200), undefined).type).toBe('noAnswer');
  });
});
