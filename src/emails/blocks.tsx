import { Heading, Link, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import type { NamedRecipient } from '../lib/server/mail/kinds.ts';
import { plainTable, styles } from './look.ts';
import { listEnd, listStart } from './markers.ts';
import { TextBlock, useIsText } from './medium.tsx';

interface Children {
  children: ReactNode;
}

/** What the mail is about, in a few words. */
export function Title({ children }: Children) {
  if (useIsText()) return <TextBlock>{children}</TextBlock>;
  return (
    <Heading as="h1" className="title ink" style={styles.title}>
      {children}
    </Heading>
  );
}

/** The sentence that matters most. */
export function Lead({ children }: Children) {
  if (useIsText()) return <TextBlock>{children}</TextBlock>;
  return (
    <Text className="ink" style={styles.lead}>
      {children}
    </Text>
  );
}

/** A paragraph. */
export function Para({ children }: Children) {
  if (useIsText()) return <TextBlock>{children}</TextBlock>;
  return (
    <Text className="ink" style={styles.para}>
      {children}
    </Text>
  );
}

/** A link within a sentence. In plain text an address stands on a line of its own. */
export function InlineLink({ href, children }: Children & { href: string }) {
  if (useIsText())
    return (
      <>
        {children}:{'\n'}
        {href}
      </>
    );
  return (
    <Link className="link" style={styles.link} href={href}>
      {children}
    </Link>
  );
}

/** The providers that a request goes to, and how. */
export function Recipients({ list }: { list: readonly NamedRecipient[] }) {
  const isText = useIsText();
  const rows = list.map(({ name, how }) => <Fact key={name} name={name} value={how} />);
  const repeated = (
    <>
      {listStart('recipients')}
      {rows}
      {listEnd}
    </>
  );
  return isText ? <TextBlock>{repeated}</TextBlock> : <div style={{ margin: '0 0 20px' }}>{repeated}</div>;
}

/** Facts under one another. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, value: string])[] }) {
  const isText = useIsText();
  const facts = rows.map(([name, value]) => <Fact key={name} name={name} value={value} />);
  return isText ? <TextBlock>{facts}</TextBlock> : <div style={{ margin: '0 0 20px' }}>{facts}</div>;
}

function Fact({ name, value }: { name: string; value: string }) {
  if (useIsText()) return `- ${name}: ${value}\n`;
  return (
    <table role="presentation" style={plainTable}>
      <tbody>
        <tr>
          <td
            className="ruled ink"
            style={{ ...styles.ruled, ...styles.key, ...rowCell, paddingRight: '16px' }}
          >
            {name}
          </td>
          <td
            className="ruled ink-2"
            style={{ ...styles.ruled, ...styles.value, ...rowCell, textAlign: 'right' }}
          >
            {value}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const rowCell = { padding: '8px 0', verticalAlign: 'top' };

/** The one thing to do. Its address follows in the open, for a program that shows no button. */
export function Action({ href, children }: { href: string; children: string }) {
  if (useIsText())
    return (
      <TextBlock>
        {children}:{'\n'}
        {href}
      </TextBlock>
    );
  return (
    <table
      role="presentation"
      className="action-frame"
      style={{ ...plainTable, width: 'auto', margin: '0 0 20px' }}
    >
      <tbody>
        <tr>
          <td className="action" style={styles.action}>
            <Link
              className="action-link"
              href={href}
              style={{
                ...styles.key,
                display: 'block',
                padding: '11px 20px',
                fontSize: '16px',
                textDecoration: 'none',
              }}
            >
              {children}
            </Link>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** The address of the button, to be copied. */
export function CopyAddress({ href }: { href: string }) {
  if (useIsText()) return null;
  return (
    <Text className="ink-2" style={{ ...styles.small, margin: '0 0 14px' }}>
      If the button does nothing, copy this address:
      <br />
      <Link className="link" style={{ ...styles.link, wordBreak: 'break-all' }} href={href}>
        {href}
      </Link>
    </Text>
  );
}

/** Words of somebody else. */
export function Quote({ children }: Children) {
  if (useIsText()) return <TextBlock>{children}</TextBlock>;
  return (
    <blockquote className="quote" style={{ ...styles.quote, margin: '0 0 20px', padding: '2px 0 2px 14px' }}>
      <Text className="ink" style={{ ...styles.lead, margin: '0' }}>
        {children}
      </Text>
    </blockquote>
  );
}

/** A code to be typed. */
export function Code({ children }: Children) {
  if (useIsText()) return <TextBlock>{children}</TextBlock>;
  return (
    <Text
      className="ink"
      style={{
        ...styles.key,
        margin: '0 0 20px',
        fontSize: '26px',
        lineHeight: '32px',
        letterSpacing: '0.14em',
      }}
    >
      {children}
    </Text>
  );
}
