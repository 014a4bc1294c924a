/**
 * What each word of the staffing tool means, for who has never heard it; by the key of its field. Apart from the fields, because the page
 * shows it and the script has no use for it.
 */
export const STAFFING_EXPLAINED: Readonly<Record<string, string>> = {
  aht: 'The mean time one call keeps an agent busy, to the end of the notes that follow it.',
  minutes: 'Telephone systems report calls by the quarter, half or full hour.',
  target: 'The service level: of all calls offered, the share that an agent answers in time.',
  within: 'How long a caller may wait before the call no longer counts as answered in time.',
  busy: 'Occupancy: the share of the time at the desk in which an agent handles calls. Above this, people tire.',
  shrinkage: 'The share of paid time in which somebody is not at the desk.',
  calls: 'How many calls arrive in the busiest half hour, or whatever interval you choose below.',
  channel:
    'Callers wait in a queue. In chats one agent answers several people at once. E-mail and forms can wait for hours.',
  mode: 'One interval shows the peak. A day or a week shows the plan, and the people it takes.',
  from: 'Your telephone system can list the calls of each interval. If you know only the total, a shape of ours spreads it.',
  profile: 'A list of how many calls arrive in each interval, in order. A week has a column for each day.',
  length: 'Telephone systems report calls by the quarter, half or full hour.',
  opens: 'The time from which the intervals are counted, each day.',
  shape: 'How the calls of a day spread over its open hours.',
  week: 'How the calls of a week spread over its days.',
  breaks:
    'A single person has breaks. If calls must never wait for one, two people are the least in any interval with calls.',
  total: 'All calls of the day, or of the week, that is to be planned.',
  hours: 'How long calls are taken, each open day.',
  days: 'A day alone does not say how many people to hire; the days of a week do.',
  paid: 'What a full-time person (FTE) is paid for in a week, leave and breaks included.',
  efficiency:
    'Schedule efficiency: shifts never follow the need exactly; the rest is people present when fewer would do.',
  chats: 'How many people open a chat in the busiest half hour, or whatever interval you choose below.',
  elapsed: 'A chat takes longer the more of them one agent has open, so measure it as it is worked.',
  atonce: 'How many chats one agent has open at the same time (concurrency).',
  factor:
    'Two chats at once are not done in the time of one. A published table (callcentrehelper.com) counts 1, 1.7, 2.5, 2.9 and 3.5 chats for one to five at once.',
  items: 'How many pieces of work arrive on a working day.',
  item: 'The mean time one item keeps a person busy.',
  backlog: 'Items that have arrived and are not done.',
  clear: 'By when the items that wait now should be done.',
  paidday: 'What a full-time person is paid for in a day, breaks included.',
  useful: 'Utilisation: the share of the time at the desk in which a person works on items.',
  team: 'Full-time people on this work today.',
  due: 'The deadline of an item; nights count.',
  shift: 'How many hours of the day somebody works on items.',
  arrive: 'What comes in at night waits until the morning, and its deadline runs.',
};
