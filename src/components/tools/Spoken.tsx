import { useEffect, useState } from 'react';

interface Props {
  words: string;
  /** False for the page that was opened, which is not read out. */
  isTouched: () => boolean;
}

/** After this time without a key the result is read out, once. */
const ANNOUNCE_MS = 900;

/** The status line of a tool: the words of the newest result, when nobody types any more. By itself, so that nothing else is drawn again for it. */
export function Spoken({ words, isTouched }: Props) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    if (!isTouched()) return undefined;
    const timer = setTimeout(() => setSpoken(words), ANNOUNCE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="hidden" role="status">
      {spoken}
    </p>
  );
}
