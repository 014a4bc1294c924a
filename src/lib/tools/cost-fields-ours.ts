import { COST_ASSUMPTIONS } from '../costing/index.ts';
import type { CostDefinition } from './cost-keys.ts';

const { occupancy, shrinkage, agentsPerSupervisor, supportRatio, trainingHoursPerHire, rampWeeks } =
  COST_ASSUMPTIONS;
const PAY = 'Pay and time';
const PLACE = 'Place, tools and supervision';
const TURNOVER = 'Staff turnover';
const work = { part: 'work', scale: 'plain' } as const;
const pay = { part: 'ours', group: PAY } as const;
const place = { part: 'ours', group: PLACE } as const;
const turnover = { part: 'ours', group: TURNOVER } as const;

/** What the tool asks about the work, and about the buyer's own team (domain.md 3.3). */
export const OUR_FIELDS: readonly CostDefinition[] = [
  {
    ...work,
    ...{ key: 'contacts', path: 'demand.contactsPerMonth', label: 'Contacts a month', unit: 'contacts' },
    ...{ needed: true, depends: 'how many contacts you have', hint: 'Calls, chats or cases, all of them' },
    explained:
      'How many times a month customers call, chat or write. Both sides are counted on the same number.',
  },
  {
    ...work,
    ...{ key: 'aht', path: 'demand.ahtSeconds', label: 'Handling time', unit: 'seconds', needed: true },
    ...{ depends: 'the handling time', hint: 'Talk, hold and after-call work' },
    explained: 'The mean time one contact keeps somebody busy, to the end of the notes that follow it.',
  },
  {
    ...{ part: 'work', group: 'How the work comes', scale: 'share', key: 'busy', path: 'demand.occupancy' },
    ...{ label: 'Occupancy', unit: '%', assume: occupancy * 100, depends: 'how busy people are' },
    hint: 'Time at the desk spent on contacts',
    explained:
      'The share of the time at the desk in which somebody handles contacts; the rest is waiting for the next one. The staffing tool works it out.',
  },
  {
    ...work,
    ...{ group: 'How the work comes', key: 'atonce', path: 'demand.concurrency', label: 'Contacts at once' },
    ...{ unit: 'at a time', assume: 1, hint: 'More than 1 only for chat' },
    explained: 'How many contacts one person handles at the same time; one for calls.',
  },
  {
    ...{ part: 'ours', scale: 'plain', key: 'wage', path: 'inHouse.wagePerHour', label: 'Wage, in-house' },
    ...{ money: 'ours', unit: 'an hour', needed: true, depends: 'the wage you pay now' },
    hint: 'Gross, before on-costs',
    explained: 'What you pay one person for a paid hour, before tax, and without what you pay on top of it.',
  },
  {
    ...{ part: 'ours', scale: 'plain', key: 'hours', path: 'inHouse.paidHoursPerFteMonth', needed: true },
    ...{ label: 'Paid hours a month', unit: 'hours', hint: 'Hours a week × 52 ÷ 12: 37.5 a week are 162.5' },
    explained: 'The hours for which one full-time person is paid in a month, leave and breaks among them.',
  },
  {
    ...{ ...pay, scale: 'plain', key: 'wagelow', path: null, label: 'Lowest it may be', unit: 'an hour' },
    ...{ money: 'ours', limits: [0, 1e12], hint: 'Of the wage; empty: 15% less, our assumption' },
    explained: 'The wage is seldom one number: between the lowest and the highest the simulation draws it.',
  },
  {
    ...{ ...pay, scale: 'plain', key: 'wagehigh', path: null, label: 'Highest it may be', unit: 'an hour' },
    ...{ money: 'ours', limits: [0, 1e12], hint: 'Of the wage; empty: 15% more, our assumption' },
    explained: 'The other end of the same range.',
  },
  {
    ...{ ...pay, scale: 'share', key: 'oncosts', path: 'inHouse.onCostRate', label: 'On-costs', unit: '%' },
    ...{
      depends: 'what you pay on top of the wage',
      hint: 'Of the wage; without leave, which shrinkage holds',
    },
    explained:
      'What an employer pays on top of the wage: social security, pension, insurance. Paid leave counts once: it is in the shrinkage.',
  },
  {
    ...{ ...pay, scale: 'share', key: 'shrinkage', path: 'inHouse.shrinkage', label: 'Shrinkage, in-house' },
    ...{ unit: '%', assume: shrinkage * 100, depends: 'shrinkage in-house' },
    hint: 'Leave, breaks, training, sickness',
    explained: 'The share of paid time in which somebody is not at the desk.',
  },
  {
    ...{ ...place, scale: 'plain', key: 'space', path: 'inHouse.workspacePerFteMonth', label: 'Workspace' },
    ...{ money: 'ours', unit: 'a month', hint: 'For one person: rent, power, cleaning' },
    explained: 'What one desk costs you in a month, if you would really stop paying for it.',
  },
  {
    ...{ ...place, scale: 'plain', key: 'tech', path: 'inHouse.technologyPerFteMonth', label: 'Technology' },
    ...{ money: 'ours', unit: 'a month', hint: 'For one person; not what the provider’s price holds' },
    explained:
      'Telephony, help desk and other licences of one person; leave out what you would pay in both cases.',
  },
  {
    ...{ ...place, scale: 'plain', key: 'lead', path: 'inHouse.supervisorCostPerMonth', money: 'ours' },
    ...{ label: 'A supervisor', unit: 'a month', hint: 'All that one costs you' },
    explained: 'What one team leader costs in a month, everything included.',
  },
  {
    ...{ ...place, scale: 'plain', key: 'span', path: 'inHouse.agentsPerSupervisor' },
    ...{ label: 'People to a supervisor', unit: 'people', assume: agentsPerSupervisor, hint: '0 for none' },
    explained: 'How many people one team leader leads.',
  },
  {
    ...{ ...place, scale: 'plain', key: 'supportpay', path: 'inHouse.supportCostPerMonth', money: 'ours' },
    ...{ label: 'Support staff', unit: 'a month', hint: 'All that one full-time person costs you' },
    explained: 'What one planner, trainer or quality analyst costs in a month, everything included.',
  },
  {
    ...{
      ...place,
      scale: 'share',
      key: 'support',
      path: 'inHouse.supportRatio',
      label: 'Support for 100 people',
    },
    ...{ unit: 'people', assume: supportRatio * 100, hint: 'Planning, quality, training' },
    explained: 'How many support staff 100 people on the phones need.',
  },
  {
    ...{ ...place, scale: 'plain', key: 'fixed', path: 'inHouse.fixedMonthly', label: 'Other fixed costs' },
    ...{ money: 'ours', unit: 'a month', hint: 'For the whole team' },
    explained: 'Whatever else the team costs in a month, however large it is.',
  },
  {
    ...{ ...turnover, scale: 'share', key: 'attrition', path: 'inHouse.annualAttrition', unit: '% a year' },
    ...{
      label: 'Staff turnover, in-house',
      depends: 'staff turnover',
      hint: 'Leavers a year, of 100 people',
    },
    explained:
      'How many of a hundred people leave in a year and are replaced. It may be more than a hundred.',
  },
  {
    ...{ ...turnover, scale: 'plain', key: 'recruit', path: 'inHouse.recruitCostPerHire', money: 'ours' },
    ...{
      label: 'Finding one person',
      unit: 'a hire',
      hint: 'Adverts, agency, interviews; training is below',
    },
    explained:
      'What it costs to find one new person. Published costs of replacing people hold the training as well and are not offered here.',
  },
  {
    ...{ ...turnover, scale: 'plain', key: 'training', path: 'inHouse.trainingHoursPerHire', unit: 'hours' },
    ...{
      label: 'Training of one person',
      assume: trainingHoursPerHire,
      hint: 'Paid, before the first contact',
    },
    explained: 'Paid hours in which somebody new learns and handles nothing yet.',
  },
  {
    ...{ ...turnover, scale: 'plain', key: 'newweeks', path: 'inHouse.rampWeeks', unit: 'weeks' },
    ...{ label: 'Weeks to full pace', assume: rampWeeks, hint: 'After the training' },
    explained: 'How long somebody new works more slowly than the others.',
  },
  {
    ...{ ...turnover, scale: 'share', key: 'newpace', path: 'inHouse.rampProductivity', unit: '%' },
    ...{
      label: 'Pace until then',
      assume: COST_ASSUMPTIONS.rampProductivity * 100,
      hint: 'Of the others’ pace',
    },
    explained: 'How much of the others’ work somebody new does in these weeks.',
  },
];
