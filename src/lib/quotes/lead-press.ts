import type { ProviderDesk } from '../server/desk.ts';
import type { PostedForm, Visitor } from '../server/guard/posted-form.ts';
import { paths } from '../site.ts';
import { afterPress, readPress, unknownButton, type Pressed } from './pressed.ts';

/** Does what a button of the provider's page says. */
export async function pressLeadPage(
  post: PostedForm,
  { desk, token, visitor }: { desk: ProviderDesk; token: string; visitor: Visitor },
): Promise<Pressed> {
  const { button, fields } = readPress(post);
  const to = (place: string) => ({ button, fields, path: `${paths.lead(token)}#${place}` });
  switch (button) {
    case 'open':
      return afterPress(await desk.open(token, visitor), to('main'));
    case 'accept':
      return afterPress(await desk.accept(token, visitor), to('who-asks'));
    case 'decline':
      return afterPress(await desk.decline(token, fields, visitor), to('main'));
    case 'save':
      return afterPress(await desk.saveDraft(token, fields, visitor), to('answer'));
    case 'submit':
      return afterPress(await desk.submitAnswer(token, fields, visitor), to('answer'));
    default:
      return unknownButton(fields);
  }
}
