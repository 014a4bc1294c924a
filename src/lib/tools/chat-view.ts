import { numberWords } from '../format/numbers.ts';
import { chat, isRefusal, PRACTICAL_CONCURRENCY, scheduledAgents } from '../staffing/index.ts';
import { CHAT_FIELDS, CHAT_OPTIONAL, type ChatKey } from './chat-fields.ts';
import { thatInterval } from './interval-view.ts';
import { readFields, type FieldProblem, type Typed } from './tool-field.ts';
import { refusedView, type ToolView } from './tool-view.ts';
import { shareWords } from './words.ts';

/** One way to count chats, and what it asks for. */
export type ChatModel = {
  name: string;
  words: string;
  agents: number;
  people: number;
  /** 0 to 1. */
  serviceLevel: number;
  level: string;
};

export type ChatResult = {
  /** "11 to 14", or one number where both models agree. */
  agents: string;
  people: string;
  agentsWords: string;
  peopleWords: string;
  heading: string;
  /** The hopeful one first. */
  models: ChatModel[];
  within: string;
  warnings: string[];
  leavesOut: readonly string[];
};

export type ChatView = ToolView<ChatResult, ChatKey>;

const LEAVES_OUT = [
  'A chat takes longer the more of them run beside it: the length must be measured at as many at once.',
  'People who close the window before anybody answers.',
  'Chats that arrive in bursts, as after a mailing, and agents who are not alike.',
  'Only the wait for the first answer is counted, not the waits within a chat.',
];

/** Everything the staffing tool shows for chats: two ways to count them, as a range. */
export function chatView(typed: Typed<ChatKey>): ChatView {
  const { values, problems: unread, missing: untyped } = readFields(CHAT_FIELDS, typed);
  const problems = [...unread, ...factorProblem(values)];
  if (problems.length > 0) return { state: 'faulty', problems };
  const missing = untyped.filter((key) => !CHAT_OPTIONAL.includes(key));
  if (missing.length > 0) return { state: 'empty', missing, problems: [] };
  const of = (key: ChatKey): number => values[key] ?? 0;
  const found = chat({
    ...{ chats: of('chats'), intervalMinutes: of('minutes'), elapsedAhtSeconds: of('elapsed') },
    ...{ maxConcurrency: of('atonce'), concurrencyFactor: values.factor ?? undefined },
    ...{ targetSeconds: of('within'), targetServiceLevel: of('target') / 100 },
  });
  if (isRefusal(found)) return refusedView(found.reason);
  const { effectiveAhtModel: cautious, slotModel: hopeful } = found;
  const peopleOf = (onPhoneAgents: number): number => {
    const scheduled = scheduledAgents({ onPhoneAgents, shrinkage: of('shrinkage') / 100 });
    return isRefusal(scheduled) ? 0 : scheduled.scheduledCeil;
  };
  const models = [
    model('By slots', {
      words: `${numberWords(hopeful.slots)} open places, ${numberWords(of('atonce'))} to an agent: hopeful, because all places are taken to be equally quick`,
      agents: hopeful.agents,
      people: peopleOf(hopeful.agents),
      serviceLevel: hopeful.serviceLevelAtSlots,
    }),
    model('By handling time', {
      words: 'each chat is shortened by what having several at once is worth: cautious',
      agents: cautious.agents,
      people: peopleOf(cautious.agents),
      serviceLevel: cautious.serviceLevel,
    }),
  ];
  const range = (of: (each: ChatModel) => number): string => rangeWords(models.map(of));
  const [agents, people] = [range((each) => each.agents), range((each) => each.people)];
  return {
    state: 'done',
    problems: [],
    result: {
      agents,
      people,
      agentsWords: `agents at their desks in ${thatInterval(of('minutes'))}`,
      peopleWords: `people scheduled, after ${numberWords(of('shrinkage'))}% shrinkage`,
      heading: headingOf(agents, models),
      models,
      within: `Within ${numberWords(of('within'))} s`,
      warnings:
        of('atonce') > PRACTICAL_CONCURRENCY
          ? ['More than 4 chats at once are not practical for one person.']
          : [],
      leavesOut: LEAVES_OUT,
    },
  };
}

const model = (name: string, more: Omit<ChatModel, 'name' | 'level'>): ChatModel => ({
  name,
  ...more,
  level: shareWords(more.serviceLevel),
});

function headingOf(agents: string, models: readonly ChatModel[]): string {
  if (models.every((each) => each.agents === 0)) return 'Without chats nobody is needed';
  if (!agents.includes(' ')) return `Both ways to count ask for ${agents}`;
  return `Between ${agents.replace(' to ', ' and ')} agents: two ways to count, neither is exact`;
}

function rangeWords(numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? numberWords(least) : `${numberWords(least)} to ${numberWords(most)}`;
}

/** Nobody answers more chats than are open in the time of one; and no table says what more than five are worth. */
function factorProblem(values: Readonly<Record<ChatKey, number | null>>): FieldProblem<ChatKey>[] {
  const { factor, atonce } = values;
  if (atonce === null) return [];
  if (factor === null && atonce > 5)
    return [
      {
        key: 'factor',
        message: 'Concurrency factor: write one; none is published for more than 5 chats at once.',
      },
    ];
  if (factor !== null && factor > atonce)
    return [
      {
        key: 'factor',
        message: `Concurrency factor: write at most ${numberWords(atonce)}, the chats at once.`,
      },
    ];
  return [];
}
