import { randomBytes } from 'node:crypto';

let visitors = 0;
const run = randomBytes(2).toString('hex');

/**
 * Headers that make a request, or a browser, that of a visitor who has not been here before: the server under test believes that a
 * proxy stands in front. The addresses are those set aside for documentation.
 */
export function freshVisitor(): Record<string, string> {
  visitors += 1;
  return { 'X-Forwarded-For': `2001:db8:${run}:${visitors.toString(16)}::1` };
}
