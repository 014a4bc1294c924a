import { memo } from 'react';
import { numberWords } from '../../lib/format/numbers.ts';
import { toolPaths } from '../../lib/site.ts';
import type { CostField as Field } from '../../lib/tools/cost-fields.ts';
import type { NamedSource } from '../../lib/tools/cost-setup.ts';
import { NumberField } from './NumberField.tsx';

interface Props {
  field: Field;
  typed: string;
  error: string | undefined;
  onType: (key: string, typed: string) => void;
  onCommit: () => void;
}

/** One number of the cost tool, with where the number in it is from and what sources say; drawn again only when it changes. */
export const CostField = memo(function CostField({ field, typed, error, onType, onCommit }: Props) {
  const { offered, seen } = field;
  const note = (offered?.words || seen.length > 0) && (
    <>
      {offered?.words && (
        <p>
          {`Filled in ${numberWords(offered.value)}: ${offered.words}. `}
          {offered.source ? <SourceLink source={offered.source} /> : 'Our assumption.'}
        </p>
      )}
      {seen.map(({ words, source }) => (
        <p key={`${source.id} ${words}`}>
          {`Seen: ${words}. `}
          <SourceLink source={source} />
        </p>
      ))}
    </>
  );
  return <NumberField {...{ field, typed, error, onType, onCommit, note }} />;
});

/** The entry of a source in our register. */
export function SourceLink({ source: { id, name } }: { source: NamedSource }) {
  return <a href={toolPaths.source(id)}>{name}</a>;
}
