import { memo, useEffect, useState } from 'react';
import { toolPaths } from '../../lib/site.ts';
import { LONGEST_ADDRESS } from './use-typed.ts';

interface Props {
  /** Which tool: it writes the same result as a table for a spreadsheet. */
  tool: Parameters<typeof toolPaths.toolFile>[0];
  /** Path and query of what is shown. */
  address: string;
  /** Why neither link nor table can be had, where the address is too long for a server; absent where it never is. */
  tooLong?: string;
}

const SAID = {
  nothing: '',
  copied: 'The link is copied.',
  failed: 'The link could not be copied: take it from the address line.',
} as const;

/** How a result is taken along: as a link, as a table, on paper. Without scripts the address line and the browser’s own print do the first and last. */
export const TakeAlong = memo(function TakeAlong({ tool, address, tooLong = '' }: Props) {
  const isTooLong = tooLong !== '' && address.length > LONGEST_ADDRESS;
  const [isLive, setLive] = useState(false);
  const [said, setSaid] = useState<keyof typeof SAID>('nothing');
  useEffect(() => setLive(true), []);
  useEffect(() => setSaid('nothing'), [address]);
  const copy = () => {
    const link = new URL(address, location.href).href;
    // Absent where the page is not served securely.
    const copied =
      (navigator.clipboard as Clipboard | undefined)?.writeText(link) ?? Promise.reject(new Error());
    copied.then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    );
  };
  return (
    <div className="take-along">
      {isLive && !isTooLong && (
        <button className="button" type="button" data-needs-script="" onClick={copy}>
          Copy the link
        </button>
      )}
      {isLive && (
        <button className="button" type="button" data-needs-script="" onClick={() => print()}>
          Print
        </button>
      )}
      {isTooLong ? (
        <p>{tooLong}</p>
      ) : (
        <a href={`${toolPaths.toolFile(tool)}?${address.split('?')[1]}`} download>
          Download as CSV
        </a>
      )}
      <span role="status">{SAID[said]}</span>
    </div>
  );
});
