import { expect, test } from 'vitest';
import { chatView } from '../../../src/lib/tools/chat-view.ts';
import { resultOf, typedOf } from './staffing-typed.ts';

/* ch-02 of the vectors: 60 chats of 780 s in 30 minutes, three at once worth 2.5, 80 % within 45 s: 14 agents by handling time (0.869119),
   31 slots and 11 agents by slots (0.807198). People at 30 %: 14 / 0.7 = 20 and 11 / 0.7 = 15.7. */
const chats = { channel: 'chat', chats: '60', elapsed: '780', atonce: '3', within: '45' };

test('both ways to count are shown as a range', () => {
  const result = resultOf(chatView(typedOf(chats)));
  expect([result.agents, result.people]).toEqual(['11 to 14', '16 to 20']);
  expect(result.heading).toBe('Between 11 and 14 agents: two ways to count, neither is exact');
  expect(result.models.map(({ name, agents, people, level }) => [name, agents, people, level])).toEqual([
    ['By slots', 11, 16, '80.7%'],
    ['By handling time', 14, 20, '86.9%'],
  ]);
  expect(result.models[0]?.words).toContain('31 open places, 3 to an agent');
});

test('one chat at once is a call: both ways agree', () => {
  // 10 chats of 180 s: 1 erlang; 3 agents as for calls.
  const result = resultOf(chatView(typedOf({ channel: 'chat', chats: '10', elapsed: '180', atonce: '1' })));
  expect([result.agents, result.people, result.heading]).toEqual(['3', '5', 'Both ways to count ask for 3']);
});

test('more than four at once are warned of, more than five need their worth', () => {
  expect(resultOf(chatView(typedOf({ ...chats, atonce: '5' }))).warnings).toHaveLength(1);
  expect(chatView(typedOf({ ...chats, atonce: '6' })).problems.map(({ key }) => key)).toEqual(['factor']);
  expect(chatView(typedOf({ ...chats, atonce: '6', factor: '4' })).state).toBe('done');
  expect(chatView(typedOf({ ...chats, factor: '3.1' })).problems).toEqual([
    { key: 'factor', message: 'Concurrency factor: write at most 3, the chats at once.' },
  ]);
});

test('without chats nobody is needed; without a number it says which', () => {
  expect(resultOf(chatView(typedOf({ ...chats, chats: '0' }))).heading).toBe(
    'Without chats nobody is needed',
  );
  expect(chatView(typedOf({ channel: 'chat' }))).toMatchObject({
    state: 'empty',
    missing: ['chats', 'elapsed'],
  });
});
