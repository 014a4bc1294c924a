import type { EditorDesk } from '../server/desk.ts';
import type { PostedForm, Visitor } from '../server/guard/posted-form.ts';
import { afterPress, readPress, unknownButton, type PressedAgain } from './pressed.ts';

/** The field that says which lead, request or mail a button is about. */
export const ABOUT_FIELD = 'about';

/** The page is shown once more; `about` is what its button was about. */
export interface EditorAgain extends PressedAgain {
  about: string;
}

/** What an editor's page does after one of its buttons was pressed. */
export type EditorPressed = { kind: 'to'; path: string } | EditorAgain;

interface Asked {
  desk: EditorDesk;
  visitor: Visitor;
  /** The page itself, to which most buttons lead back. */
  path: string;
  /** Where a request that was deleted leads. */
  afterErase: string;
}

/** Does what a button of an editor's page says; all of these pages know the same buttons. */
export async function pressEditorPage(
  post: PostedForm,
  { desk, visitor, path, afterErase }: Asked,
): Promise<EditorPressed> {
  const { button, fields } = readPress(post);
  const abouts = fields.get(ABOUT_FIELD) ?? [];
  const about = abouts.length === 1 ? (abouts[0] ?? '') : '';
  const said = new Map(fields);
  said.delete(ABOUT_FIELD);
  const act = ACTS[button];
  if (!act) return { ...unknownButton(said), about };
  const { place, work } = act;
  const result = await work(desk, about, said, visitor);
  const to = button === 'erase' ? afterErase : `${path}#${place(about)}`;
  const pressed = afterPress(result, { button, fields: said, path: to });
  if (pressed.kind === 'to') return pressed;
  return { ...(pressed.kind === 'gone' ? notThere(button, said) : pressed), about };
}

interface Act {
  /** Where on the page it shows what came of it. */
  place: (about: string) => string;
  work: (
    desk: EditorDesk,
    about: string,
    said: PostedForm,
    visitor: Visitor,
  ) => Promise<Parameters<typeof afterPress>[0]>;
}

const onLead = (about: string): string => `to-${about}`;
const onMails = (): string => 'mails';
const onTop = (): string => 'main';

const ACTS: Readonly<Partial<Record<string, Act>>> = {
  __proto__: null as never,
  forward: {
    place: onLead,
    work: (desk, about, said, visitor) => desk.forward(about, said, visitor),
  },
  contacted: { place: onLead, work: (desk, about, _, visitor) => desk.markContacted(about, visitor) },
  'send-again': { place: onLead, work: (desk, about, _, visitor) => desk.sendAgain(about, visitor) },
  'give-up': { place: onLead, work: (desk, about, _, visitor) => desk.giveUp(about, visitor) },
  release: { place: onTop, work: (desk, about, _, visitor) => desk.release(about, visitor) },
  erase: { place: onTop, work: (desk, about, _, visitor) => desk.erase(about, visitor) },
  'mail-again': { place: onMails, work: (desk, about, _, visitor) => desk.resendMail(about, visitor) },
  'mail-give-up': { place: onMails, work: (desk, about, _, visitor) => desk.giveUpMail(about, visitor) },
  resume: { place: onTop, work: (desk, _about, _said, visitor) => desk.resumeSending(visitor) },
};

/** Who was quicker may have been the buyer, another editor, or this one in another window. */
const notThere = (button: string, fields: PostedForm): PressedAgain => ({
  ...{ kind: 'again', button, status: 409, headers: {}, problems: [], fields },
  notice: 'That is not there any more: it was deleted, or replaced by something newer. Nothing has changed.',
});
