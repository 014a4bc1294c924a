import { appendFileSync } from 'node:fs';

/** A line for the person who runs the tests: a size, a reason. scripts/test.ts prints it after the step. */
export function note(line: string): void {
  const file = process.env['TEST_NOTES'];
  if (file) appendFileSync(file, `${line}\n`);
  else console.log(line);
}
