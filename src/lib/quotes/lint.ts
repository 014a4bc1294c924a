import type { BriefField } from '../schemas/brief/brief.ts';
import { hasBudget, hasHours, monthlyContacts, type PartBrief } from './brief-facts.ts';

/** Advice on a brief: never a barrier. */
export interface Advice {
  field: BriefField;
  message: string;
}

/** More than so many things that may not be missing, and few providers can answer with yes. */
const MOST_MUSTS = 6;

/** What providers usually ask back for, in the order of the form. */
export function adviseOn(brief: PartBrief): Advice[] {
  const advice: Advice[] = [];
  const say = (field: BriefField, message: string): void => void advice.push({ field, message });
  if (!brief.problem) say('problem', 'Say what problem this should solve: the answers will fit better');
  if (!brief.users) say('users', 'Say who contacts you: customers, patients, dealers, your own staff');
  if (!hasBudget(brief))
    say('budgetHigh', 'A budget, even a rough one, spares you answers that are out of reach');
  if (!brief.decidesBy) say('decidesBy', 'Say by when you decide: providers plan their answer by it');
  if (monthlyContacts(brief) === null)
    say('contacts1', 'Without a volume no provider can name a price: an estimate is enough');
  if (!hasHours(brief)) say('opens', 'Say from when to when: the hours decide shifts and premiums');
  const musts = (brief.musts?.length ?? 0) + (brief.mustRegimes?.length ?? 0);
  if (musts > MOST_MUSTS)
    say('musts', `${musts} things may not be missing: keep those without which you would refuse an answer`);
  return advice;
}
