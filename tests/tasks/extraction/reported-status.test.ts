import { describe, expect, it } from 'vitest';
import { readNamedStatus, readReportedStatus } from '../../../src/tasks/extraction/reported-status.ts';

describe('a column of status says', () => {
  it.each([
    ['Hoàn thành', 'done'],
    ['Đã hoàn thành', 'done'],
    ['Đạt', 'done'],
    ['Đã thực hiện', 'done'],
    ['Đang thực hiện', 'in_progress'],
    ['Chậm tiến độ', 'in_progress'],
    ['Chưa hoàn thành', 'in_progress'],
    ['Hoàn thành 80%', 'in_progress'],
    ['Hoàn thành 100%', 'done'],
    ['Hoàn thành một phần', 'in_progress'],
    ['Thường xuyên', 'ongoing'],
    ['Chưa thực hiện', 'not_started'],
    ['Chưa đến hạn', 'not_started'],
    ['', undefined],
    ['Ghi chú', undefined],
  ])('%s: %s', (cell, status) => {
    expect(readNamedStatus(cell)).toBe(status);
  });
});

describe('an account amounts to', () => {
  it.each([
    ['Sở Nội vụ đã ban hành Kế hoạch số 12/KH-SNV ngày 03/02/2025', 'done', true],
    ['Ban hành Quyết định số 15/QĐ-UBND', 'done', false],
    ['Đang tham mưu, lấy ý kiến các sở, ban, ngành', 'in_progress', true],
    ['Đã trình dự thảo. Tuy nhiên, UBND tỉnh yêu cầu tiếp tục hoàn thiện', 'in_progress', true],
    ['Thường xuyên rà soát, cập nhật', 'ongoing', true],
    ['Tiếp tục duy trì hệ thống', 'ongoing', false],
    ['Chưa triển khai do chưa bố trí được kinh phí', 'not_started', true],
  ])('%s: %s', (outcome, status, sure) => {
    expect(readReportedStatus(outcome)).toEqual({ status, sure });
  });
});
