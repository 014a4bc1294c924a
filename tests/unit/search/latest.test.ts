import { beforeEach, afterEach, expect, test, vi } from 'vitest';
import { onlyLatest } from '../../../src/scripts/search/latest.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const answer = (ms: number) => (input: string) =>
  new Promise<string>((resolve) => setTimeout(() => resolve(input.toUpperCase()), ms));

test('the first letter is asked at once, those that follow after a pause', async () => {
  const asked: string[] = [];
  const shown: string[] = [];
  const { run } = onlyLatest(
    (input: string) => {
      asked.push(input);
      return answer(10)(input);
    },
    (output) => shown.push(output),
    () => undefined,
  );
  run('a');
  expect(asked).toEqual(['a']);
  run('ab');
  run('abc');
  expect(asked).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toEqual(['a', 'abc']);
  expect(shown).toEqual(['ABC']);
});

test('an answer that was overtaken or cancelled is dropped', async () => {
  const shown: string[] = [];
  const { run, cancel } = onlyLatest(
    answer(500),
    (output) => shown.push(output),
    () => undefined,
  );
  run('slow');
  await vi.advanceTimersByTimeAsync(400);
  run('next');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(shown).toEqual(['NEXT']);
  run('gone');
  cancel();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(shown).toEqual(['NEXT']);
});

test('only the failure of the newest is told', async () => {
  const failures: unknown[] = [];
  const { run } = onlyLatest(
    (input: string) => Promise.reject(new Error(input)),
    () => undefined,
    (error) => failures.push((error as Error).message),
  );
  run('one');
  run('two');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(failures).toEqual(['two']);
});
