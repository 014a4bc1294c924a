import { createContext, useContext, type ReactNode } from 'react';

/** A mail is written once and set twice: as HTML, and as plain text of its own quality. */
export type Medium = 'html' | 'text';

/** Which of the two is being made. */
export const MediumContext = createContext<Medium>('html');

/** True while the plain text is made. */
export function useIsText(): boolean {
  return useContext(MediumContext) === 'text';
}

/** Words for the plain text alone, where the HTML has a link or a shape. */
export function InText({ children }: { children: ReactNode }) {
  return useIsText() ? children : null;
}

/** Words for the HTML alone. */
export function InHtml({ children }: { children: ReactNode }) {
  return useIsText() ? null : children;
}

/** One paragraph of plain text. */
export function TextBlock({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      {'\n\n'}
    </>
  );
}
