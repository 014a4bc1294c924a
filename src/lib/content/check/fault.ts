/** One thing to mend in the content, in words for its editor. */
export type Fault = {
  file: string;
  /** Path of the field within the file, for example "services.0.source"; "text" is what follows the front matter. */
  field: string;
  found: string;
  /** What to write instead. */
  write: string;
  /** Present when only time has passed: editors are stopped, a build of what was good yesterday is not. */
  due?: true;
};

/** A fault within a text; its file and field are added outside. */
export type TextFault = Pick<Fault, 'found' | 'write'>;

/** A fault as three lines for a terminal. */
export function faultLines({ file, field, found, write }: Fault): string {
  return `${file}: ${field}\n  found: ${found}\n  write: ${write}`;
}

const order = new Intl.Collator('en', { numeric: true });

/** Faults by file, then by field, so that two runs print the same. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => order.compare(a.file, b.file) || order.compare(a.field, b.field));
}

const LONGEST = 70;

/** A value that was found, short enough for one line. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const words = JSON.stringify(value) ?? 'something that is no data';
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 2)}…${words.at(-1) ?? ''}` : words;
}
