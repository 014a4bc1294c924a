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
  },
  {
    ...work,
    ...{ key: 'aht', path: 'demand.ahtSeconds', label: 'Handling time', unit: 'seconds', needed: true },
    ...{ depends: 'the handling time', hint: 'Talk, hold and after-call work' },
  },
  {
    ...{ part: 'work', group: 'How the work comes', scale: 'share', key: 'busy', path: 'demand.occupancy' },
    ...{ label: 'Occupancy', unit: '%', assume: occupancy * 100, depends: 'how busy people are' },
    hint: 'Time at the desk spent on contacts',
  },
  {
    ...work,
    ...{ group: 'How the work comes', key: 'atonce', path: 'demand.concurrency', label: 'Contacts at once' },
    ...{ unit: 'at a time', assume: 1, hint: 'More than 1 only for chat' },
  },
  {
    ...{ part: 'ours', scale: 'plain', key: 'wage', path: 'inHouse.wagePerHour', label: 'Wage, in-house' },
    ...{ money: 'ours', unit: 'an hour', needed: true, depends: 'the wage you pay now' },
    hint: 'Gross, before on-costs',
  },
  {
    ...{ part: 'ours', scale: 'plain', key: 'hours', path: 'inHouse.paidHoursPerFteMonth', needed: true },
    ...{ label: 'Paid hours a month', unit: 'hours', hint: 'Hours a week × 52 ÷ 12: 37.5 a week are 162.5' },
  },
  {
    ...{ ...pay, scale: 'plain', key: 'wagelow', path: null, label: 'Lowest it may be', unit: 'an hour' },
    ...{ money: 'ours', limits: [0, 1e12], hint: 'Of the wage; empty: 15% less, our assumption' },
  },
  {
    ...{ ...pay, scale: 'plain', key: 'wagehigh', path: null, label: 'Highest it may be', unit: 'an hour' },
    ...{ money: 'ours', limits: [0, 1e12], hint: 'Of the wage; empty: 15% more, our assumption' },
  },
  {
    ...{ ...pay, scale: 'share', key: 'oncosts', path: 'inHouse.onCostRate', label: 'On-costs', unit: '%' },
    ...{
      depends: 'what you pay on top of the wage',
      hint: 'Of the wage; without leave, which shrinkage holds',
    },
  },
  {
    ...{ ...pay, scale: 'share', key: 'shrinkage', path: 'inHouse.shrinkage', label: 'Shrinkage, in-house' },
    ...{ unit: '%', assume: shrinkage * 100, depends: 'shrinkage in-house' },
    hint: 'Leave, breaks, training, sickness',
  },
  {
    ...{ ...place, scale: 'plain', key: 'space', path: 'inHouse.workspacePerFteMonth', label: 'Workspace' },
    ...{ money: 'ours', unit: 'a month', hint: 'For one person: rent, power, cleaning' },
  },
  {
    ...{ ...place, scale: 'plain', key: 'tech', path: 'inHouse.technologyPerFteMonth', label: 'Technology' },
    ...{ money: 'ours', unit: 'a month', hint: 'For one person; not what the provider’s price holds' },
  },
  {
    ...{ ...place, scale: 'plain', key: 'lead', path: 'inHouse.supervisorCostPerMonth', money: 'ours' },
    ...{ label: 'A supervisor', unit: 'a month', hint: 'All that one costs you' },
  },
  {
    ...{ ...place, scale: 'plain', key: 'span', path: 'inHouse.agentsPerSupervisor' },
    ...{ label: 'People to a supervisor', unit: 'people', assume: agentsPerSupervisor, hint: '0 for none' },
  },
  {
    ...{ ...place, scale: 'plain', key: 'supportpay', path: 'inHouse.supportCostPerMonth', money: 'ours' },
    ...{ label: 'Support staff', unit: 'a month', hint: 'All that one full-time person costs you' },
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
  },
  {
    ...{ ...place, scale: 'plain', key: 'fixed', path: 'inHouse.fixedMonthly', label: 'Other fixed costs' },
    ...{ money: 'ours', unit: 'a month', hint: 'For the whole team' },
  },
  {
    ...{ ...turnover, scale: 'share', key: 'attrition', path: 'inHouse.annualAttrition', unit: '% a year' },
    ...{
      label: 'Staff turnover, in-house',
      depends: 'staff turnover',
      hint: 'Leavers a year, of 100 people',
    },
  },
  {
    ...{ ...turnover, scale: 'plain', key: 'recruit', path: 'inHouse.recruitCostPerHire', money: 'ours' },
    ...{
      label: 'Finding one person',
      unit: 'a hire',
      hint: 'Adverts, agency, interviews; training is below',
    },
  },
  {
    ...{ ...turnover, scale: 'plain', key: 'training', path: 'inHouse.trainingHoursPerHire', unit: 'hours' },
    ...{
      label: 'Training of one person',
      assume: trainingHoursPerHire,
      hint: 'Paid, before the first contact',
    },
  },
  {
    ...{ ...turnover, scale: 'plain', key: 'newweeks', path: 'inHouse.rampWeeks', unit: 'weeks' },
    ...{ label: 'Weeks to full pace', assume: rampWeeks, hint: 'After the training' },
  },
  {
    ...{ ...turnover, scale: 'share', key: 'newpace', path: 'inHouse.rampProductivity', unit: '%' },
    ...{
      label: 'Pace until then',
      assume: COST_ASSUMPTIONS.rampProductivity * 100,
      hint: 'Of the others’ pace',
    },
  },
];
