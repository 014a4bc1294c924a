import { createHmac, randomUUID } from 'node:crypto';

/** Posts what becomes of a mail: by its address, as with the addresses that Resend has for tests. */
export async function sendNotices(
  { url, secret }: { url: string; secret: string },
  id: string,
  to: string,
): Promise<void> {
  const types = to.startsWith('bounced')
    ? ['email.sent', 'email.bounced']
    : to.startsWith('complained')
      ? ['email.sent', 'email.delivered', 'email.complained']
      : ['email.sent', 'email.delivered'];
  for (const type of types) {
    const notice = makeNotice({ type, emailId: id, to });
    const { headers, body } = signNotice(secret, notice);
    await fetch(url, { method: 'POST', headers, body }).catch(() => undefined);
  }
}

/** The body of a notice, in the shape of resend.com/docs/webhooks. */
export function makeNotice({
  type,
  emailId,
  to,
  at = new Date(),
  bounce = 'Permanent',
}: {
  type: string;
  emailId: string;
  to: string;
  at?: Date;
  bounce?: string;
}): string {
  return JSON.stringify({
    type,
    created_at: at.toISOString(),
    data: {
      email_id: emailId,
      created_at: at.toISOString(),
      from: 'Plus92 <mail@plus92.example>',
      to: [to],
      subject: 'Synthetic',
      ...(type === 'email.bounced' && { bounce: { type: bounce, subType: 'General', message: 'Synthetic' } }),
    },
  });
}

/** Signs a notice as the service does: HMAC-SHA-256 over id, seconds and body with the secret behind "whsec_". */
export function signNotice(
  secret: string,
  body: string,
  { id = `msg_${randomUUID()}`, at = new Date() }: { id?: string; at?: Date } = {},
): { headers: Record<string, string>; body: string } {
  const seconds = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    headers: {
      'content-type': 'application/json',
      'svix-id': id,
      'svix-timestamp': seconds,
      'svix-signature': `v1,${signature}`,
    },
    body,
  };
}
