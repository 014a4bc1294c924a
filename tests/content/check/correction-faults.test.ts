import { describe, expect, test } from 'vitest';
import { faultsAfter } from './good-content.ts';
import { refuses } from './refuses.ts';

const CORRECTIONS = 'content/corrections.json';
const correction = (more: object = {}) => ({
  ...{ date: '2026-11-22', page: '/providers/first/', was: 'It said this.', now: 'It says that.' },
  ...{ askedBy: 'a reader', ...more },
});

describe('corrections', () => {
  test('a correction of a page that exists passes', () => {
    expect(faultsAfter((c) => c.corrections.push(correction(), correction({ page: '/' })))).toEqual([]);
  });

  refuses([
    [
      'its page does not exist',
      (c) => c.corrections.push(correction(), correction({ page: '/providers/frist/' })),
      [CORRECTIONS, 'entry 2.page', '"/providers/frist/", where no page is', 'perhaps "/providers/first/"'],
    ],
    [
      'its page lacks the last slash',
      (c) => c.corrections.push(correction({ page: '/cities' })),
      [CORRECTIONS, 'entry 1.page', '"/cities"', 'with its last slash'],
      [CORRECTIONS, 'entry 1.page', '"/cities", where no page is', 'perhaps "/cities/"'],
    ],
    [
      'it is of tomorrow',
      (c) => c.corrections.push(correction({ date: '2026-11-23' })),
      [CORRECTIONS, 'entry 1.date', 'after the day of this build', 'the day of the correction'],
    ],
    [
      'it does not say what stood there',
      (c) => c.corrections.push(correction({ was: ' ' })),
      [CORRECTIONS, 'entry 1.was', '', 'What the page said'],
    ],
    [
      'it does not say who asked',
      (c) => c.corrections.push(correction({ askedBy: undefined })),
      [CORRECTIONS, 'entry 1.askedBy', 'nothing', 'Who asked'],
    ],
  ]);
});
