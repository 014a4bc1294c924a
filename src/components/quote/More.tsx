import { useRef, type ReactNode } from 'react';
import type { QuoteField } from '../../lib/schemas/brief/quote-request.ts';
import { isTyped } from '../../lib/quotes/typed.ts';
import { useQuoteContext } from './quote-context.ts';

interface Props {
  title: string;
  /** It stands open where one of them holds something or is faulty. */
  fields: readonly QuoteField[];
  children: ReactNode;
}

/** Fields that few need, behind a line that opens; without scripts too. */
export function More({ title, fields, children }: Props) {
  const { typed, shown } = useQuoteContext();
  const isNeeded = fields.some(
    (field) => isTyped(typed, field) || shown.some((problem) => problem.field === field),
  );
  // What was opened once is not shut while somebody writes in it.
  const wasOpen = useRef(isNeeded);
  wasOpen.current ||= isNeeded;
  return (
    <details className="quote-more" open={wasOpen.current}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
