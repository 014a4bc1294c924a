import { useEffect, useState } from 'react';

interface Props {
  /** Path and query of what is shown. */
  address: string;
  /** Of the same result as a table for a spreadsheet. */
  csv: string;
}

const SAID = {
  nothing: '',
  copied: 'The link is copied.',
  failed: 'The link could not be copied: take it from the address line.',
} as const;

/** How a result is taken along: as a link, as a table, on paper. Without scripts the address line and the browser’s own print do the first and last. */
export function TakeAlong({ address, csv }: Props) {
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
      {isLive && (
        <button className="button" type="button" data-needs-script="" onClick={copy}>
          Copy the link
        </button>
      )}
      {isLive && (
        <button className="button" type="button" data-needs-script="" onClick={() => print()}>
          Print
        </button>
      )}
      <a href={csv} download>
        Download as CSV
      </a>
      <span role="status">{SAID[said]}</span>
    </div>
  );
}
