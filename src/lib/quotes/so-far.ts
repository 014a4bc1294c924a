import { dateWords } from '../format/dates.ts';
import { listWords, numberWords } from '../format/numbers.ts';
import { briefShape, type BriefField } from '../schemas/brief/brief.ts';
import { DATA_KINDS } from '../schemas/brief/lists.ts';
import { readField } from '../schemas/brief/quote-request.ts';
import { volumesOf, type PartBrief } from './brief-facts.ts';
import { hoursWords, languagesWords, servicesWords, volumeWords } from './summary.ts';
import { valuesOf, type Typed } from './typed.ts';

const BRIEF_FIELDS = Object.keys(briefShape) as BriefField[];

/** What can be read of the brief while it is written; what has a fault is absent. */
export function readSoFar(typed: Typed): PartBrief {
  return Object.fromEntries(
    BRIEF_FIELDS.flatMap((field) => {
      const read = readField(field, valuesOf(typed, field));
      return read.kind === 'value' ? [[field, read.value]] : [];
    }),
  );
}

/** One line of "Your brief so far"; null where nothing was said yet. */
export interface SoFarRow {
  label: string;
  words: string | null;
}

export function soFarRows(brief: PartBrief, serviceName: (slug: string) => string): SoFarRow[] {
  const row = (label: string, words: string): SoFarRow => ({ label, words: words === '' ? null : words });
  return [
    row('Service', servicesWords(brief, serviceName)),
    row('Volume', shortVolume(brief)),
    // The label says already whose words they are.
    row('Hours', hoursWords(brief).replace(/^hours of /, '')),
    row('Languages', languagesWords(brief)),
    row('Start', startWords(brief)),
    row('Data', dataWords(brief)),
  ];
}

/** "5,000 a month, 6 min" for one channel, the sum for several. */
function shortVolume(brief: PartBrief): string {
  const [only, ...others] = volumesOf(brief);
  if (!only || others.length > 0 || only.handleSeconds === null) return volumeWords(brief);
  const minutes = numberWords(Math.round(only.handleSeconds / 6) / 10);
  return `${numberWords(only.contacts)} a month, ${minutes} min`;
}

function startWords({ start }: PartBrief): string {
  if (!start) return '';
  return start === 'undecided' ? 'not decided' : dateWords(start);
}

const dataWords = ({ dataKinds = [] }: PartBrief): string =>
  listWords(
    dataKinds.map((kind, index) => (index === 0 ? DATA_KINDS[kind] : DATA_KINDS[kind].toLowerCase())),
  );
