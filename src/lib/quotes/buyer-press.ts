import type { BuyerDesk } from '../server/desk.ts';
import type { PostedForm, Visitor } from '../server/guard/posted-form.ts';
import { paths } from '../site.ts';
import { afterPress, readPress, unknownButton, type Pressed } from './pressed.ts';

interface Asked {
  desk: BuyerDesk;
  token: string;
  visitor: Visitor;
}

/** After everything was deleted there is no page to lead to: it is said at once. */
export type BuyerPressed = Pressed | { kind: 'deleted' };

/** Does what a button of the buyer's own page says. */
export async function pressBuyerPage(
  post: PostedForm,
  { desk, token, visitor }: Asked,
): Promise<BuyerPressed> {
  const { button, fields } = readPress(post);
  const to = (place: string) => ({ button, fields, path: `${paths.quotePage(token)}#${place}` });
  switch (button) {
    case 'ask':
      return afterPress(await desk.followUp(token, fields, visitor), to('ask'));
    case 'reveal': {
      const id = fields.get('recipient')?.[0] ?? '';
      return afterPress(await desk.reveal(token, id, visitor), to(`to-${id}`));
    }
    case 'close':
      return afterPress(await desk.close(token, fields, visitor), to('main'));
    case 'withdraw':
      return afterPress(await desk.withdraw(token, visitor), to('main'));
    case 'delete': {
      const result = await desk.erase(token, visitor);
      return result.kind === 'done' ? { kind: 'deleted' } : afterPress(result, to('control'));
    }
    default:
      return unknownButton(fields);
  }
}

/** Does what a button of the confirm page says. */
export async function pressConfirmPage(
  post: PostedForm,
  { desk, token, visitor }: Asked,
): Promise<BuyerPressed> {
  const { button, fields } = readPress(post);
  const here = { button, fields, path: paths.quoteConfirm(token) };
  if (button === 'confirm') {
    const result = await desk.confirm(token, visitor);
    return result.kind === 'confirmed'
      ? { kind: 'to', path: `${paths.quotePage(result.pageToken)}#main` }
      : afterPress(result, here);
  }
  if (button === 'refuse') {
    const result = await desk.refuse(token, visitor);
    return result.kind === 'done' ? { kind: 'deleted' } : afterPress(result, here);
  }
  return unknownButton(fields);
}
