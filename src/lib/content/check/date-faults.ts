import { firstDay } from '../../catalogue/partial-date.ts';
import { show, type Fault } from './fault.ts';
import { fieldsIn, isFields, walkFields, type ContentView, type Entry } from './view.ts';

/** Fields that say when something was said, published or read: none of it can lie ahead. */
const PAST_FIELDS = new Set(['asOf', 'published', 'retrieved', 'lastChecked', 'date']);

/** "2026 (inferred)" and the pair of years "2025-26" begin with the first day of their first year. */
function beginning(date: string): string {
  const [plain = ''] = date.split(' ');
  return /^\d{4}-(1[3-9]|[2-9]\d)$/.test(plain) ? firstDay(plain.slice(0, 4)) : firstDay(plain);
}

/** A date whose first day is after the day of the build. Insights may wait for their day and are left out. */
export function dateFaults({ entries, buildDay }: ContentView): Fault[] {
  const fault = ({ file, prefix }: Entry, path: string, value: unknown): Fault => ({
    file,
    field: `${prefix}${path}`,
    found: `${show(value)}, which is after the day of this build, ${buildDay}`,
    write: entries.corrections.some((entry) => entry.file === file)
      ? 'the day of the correction'
      : 'the date that the source carries, or build with a later BUILD_DATE',
  });
  const dated = (['providers', 'cities', 'stats', 'sources', 'corrections', 'costInputs'] as const).flatMap(
    (name) => entries[name],
  );
  const thisYear = Number(buildDay.slice(0, 4));
  return [
    ...dated.flatMap((entry) =>
      [...walkFields(entry.data)]
        .filter(({ key, value }) => PAST_FIELDS.has(key) && typeof value === 'string' && /^\d{4}/.test(value))
        .filter(({ value }) => beginning(String(value)) > buildDay)
        .map(({ path, value }) => fault(entry, path, value)),
    ),
    ...entries.providers.flatMap((entry) =>
      fieldsIn(entry.data['founded']).flatMap(({ value }, index) =>
        Number(value) > thisYear ? [fault(entry, `founded.${index}.value`, value)] : [],
      ),
    ),
    ...entries.cities.flatMap((entry) => {
      const population = entry.data['population'];
      const year = isFields(population) ? population['year'] : undefined;
      return Number(year) > thisYear ? [fault(entry, 'population.year', year)] : [];
    }),
  ];
}
