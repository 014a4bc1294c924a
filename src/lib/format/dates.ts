const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A partial date in words: "2017", "May 2017", "11 May 2017". */
export function dateWords(date: string): string {
  const [year, month, day] = date.split('-');
  if (!month) return `${year}`;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** As dateWords, with the month cut to three letters for narrow columns. */
export function shortDateWords(date: string): string {
  return dateWords(date).replace(/[A-Z][a-z]{3,}/, (month) => month.slice(0, 3));
}

/** The date that a source carries: it may be a pair of years or inferred. */
export function publishedWords(date: string | null): string {
  if (date === null) return 'undated';
  const inferred = date.endsWith(' (inferred)');
  const plain = date.replace(' (inferred)', '');
  const pair = /^(\d{4})-(\d{2})$/.exec(plain);
  const isPair = pair !== null && Number(pair[2]) > 12;
  return `${isPair ? plain.replace('-', '–') : dateWords(plain)}${inferred ? ' (inferred)' : ''}`;
}
