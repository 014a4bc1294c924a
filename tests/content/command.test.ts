import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Runs the real command in the project, as `npm run check:content` does. */
function check(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-content.ts', ...args], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: '', BUILD_DATE: '2026-11-22', ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const BAD = 'tests/fixtures/bad-content';

test('the content of the site has no faults, and the command says what it read', () => {
  const { status, stdout, stderr } = check([]);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^Content: \d+ providers, \d+ services, \d+ cities, .* no faults\n$/);
  expect(status).toBe(0);
});

test.each([
  ['as an argument', () => check([BAD])],
  ['in CONTENT_DIR', () => check([], { CONTENT_DIR: BAD })],
])('bad content named %s ends in exit code 1, with every fault in a few lines', (_name, run) => {
  const { status, stdout, stderr } = run();
  expect(status).toBe(1);
  expect(stdout).toBe('');
  const [closing, ...faults] = stderr.trimEnd().split('\n\n').reverse();
  expect(closing).toBe('Content: 8 faults in 7 files');
  expect(faults).toHaveLength(8);
  for (const fault of faults)
    expect(fault).toMatch(/^tests\/fixtures\/bad-content\/.+: .+\n {2}found: .+\n {2}write: .+$/);
});

test('a wrong BUILD_DATE is one clear line', () => {
  const { status, stderr } = check([], { BUILD_DATE: 'tomorrow' });
  expect(status).toBe(1);
  expect(stderr).toBe('BUILD_DATE: found "tomorrow"; write a day as YYYY-MM-DD.\n');
});
