import { Html, Link, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import { SITE_NAME, paths } from '../lib/site.ts';
import { Band, bandSheet } from './Band.tsx';
import { outlookSheet, plainTable, sheet, styles } from './look.ts';
import { outlookOnly, siteMarker } from './markers.ts';
import { TextBlock, useIsText } from './medium.tsx';
import { plusSheet, Wordmark } from './Wordmark.tsx';

interface MailProps {
  /** Name of the document, in words that are the same in every mail of the kind. */
  name: string;
  /** What a mail program shows of it in the list, after the subject. */
  preview: string;
  /** Why the reader gets it. */
  why: ReactNode;
  /** The request that it is about. */
  reference?: string;
  children: ReactNode;
}

const privacy = siteMarker + paths.privacy;

/** The frame round every mail: the name with its row of stars above, why it came below. */
export function Mail(props: MailProps) {
  return useIsText() ? <TextMail {...props} /> : <HtmlMail {...props} />;
}

function TextMail({ why, reference, children }: MailProps) {
  return (
    <>
      <TextBlock>{SITE_NAME}</TextBlock>
      {children}
      <TextBlock>-----</TextBlock>
      <TextBlock>{why}</TextBlock>
      {reference !== undefined && (
        <>
          Reference: {reference}
          {'\n'}
        </>
      )}
      Privacy:{'\n'}
      {privacy}
    </>
  );
}

function HtmlMail({ name, preview, why, reference, children }: MailProps) {
  return (
    <Html lang="en-GB">
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="x-apple-disable-message-reformatting" content="" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{name}</title>
        <style>{sheet}</style>
        <style>{bandSheet + plusSheet}</style>
        {outlookOnly(outlookSheet)}
      </head>
      <body className="ground" style={{ ...styles.ground, margin: 0, padding: 0 }}>
        <div style={{ display: 'none', maxHeight: 0, overflow: 'hidden' }}>{preview}</div>
        <table role="presentation" className="ground" style={{ ...plainTable, ...styles.ground }}>
          <tbody>
            <tr>
              <td className="outer" style={{ padding: '36px 16px' }}>
                {outlookOnly('<table role="presentation" align="center" width="600"><tr><td>')}
                <Card why={why} {...(reference !== undefined && { reference })}>
                  {children}
                </Card>
                {outlookOnly('</td></tr></table>')}
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </Html>
  );
}

function Card({ why, reference, children }: Pick<MailProps, 'why' | 'reference' | 'children'>) {
  return (
    <table
      role="presentation"
      className="card"
      style={{ ...plainTable, ...styles.card, maxWidth: '600px', margin: '0 auto' }}
    >
      <tbody>
        <tr>
          <td className="part" style={{ padding: '19px 32px 12px' }}>
            <Wordmark />
          </td>
        </tr>
        <tr>
          <td style={{ padding: 0 }}>
            <Band />
          </td>
        </tr>
        <tr>
          <td className="part" style={{ padding: '26px 32px 22px' }}>
            {children}
          </td>
        </tr>
        <tr>
          <td className="part ruled" style={{ ...styles.ruled, padding: '16px 32px 22px' }}>
            <Text className="ink-2" style={styles.small}>
              {why} {SITE_NAME} ·{' '}
              <Link className="link" style={styles.link} href={privacy}>
                privacy
              </Link>
              {reference !== undefined && (
                <>
                  {' '}
                  · reference <span style={{ whiteSpace: 'nowrap' }}>{reference}</span>
                </>
              )}
            </Text>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
