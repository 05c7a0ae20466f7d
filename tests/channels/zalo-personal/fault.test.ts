import { describe, expect, it } from 'vitest';
import { ZaloApiError } from 'zca-js';
import { faultOf } from '../../../src/channels/zalo-personal/fault.ts';

const fetchFailed = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) });

describe('an error of a call', () => {
  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])(
    'before a connection stood (%s) means that nothing was sent',
    (code) => expect(faultOf(fetchFailed(code))).toEqual({ kind: 'never_sent', reason: code }),
  );

  it.each([
    [fetchFailed('ECONNRESET'), 'ECONNRESET'],
    [fetchFailed('UND_ERR_SOCKET'), 'UND_ERR_SOCKET'],
    [new DOMException('The operation timed out', 'TimeoutError'), 'no answer in time'],
    [new ZaloApiError('Request failed with status code 503'), 'status 503'],
    [new ZaloApiError('Failed to parse response data'), 'an answer that cannot be read'],
    [new ZaloApiError(`Invalid context {"cookie":"bi-mat"}`), 'an answer that cannot be read'],
    [new TypeError('x is not a function'), 'TypeError'],
    ['bi-mat', 'unknown fault'],
  ])('after that (%s) leaves in doubt what became of it, and shows nothing of what it says', (error, reason) =>
    expect(faultOf(error)).toEqual({ kind: 'doubtful', reason }),
  );

  it.each([
    [new ZaloApiError('Không thể nhận tin nhắn từ bạn', 123), 123, 'code 123'],
    [new ZaloApiError('Request failed with status code 429'), 429, 'status 429'],
  ])('by which Zalo refuses has its code: %s', (error, code, reason) =>
    expect(faultOf(error)).toEqual({ kind: 'refused', code, reason }),
  );

  it('of a socket is what its event is about', () => {
    const event = { type: 'error', error: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) };
    expect(faultOf(event)).toEqual({ kind: 'never_sent', reason: 'ECONNREFUSED' });
  });
});
