/** The shortlist on a page: boxes and buttons that add to it, its count in the header, and the tray at the foot of the window. */
import {
  $shortlist,
  LIMIT,
  add,
  addressOf,
  isListed,
  remove,
  setShortlist,
} from '../lib/stores/shortlist.ts';
import type { Entry } from '../lib/stores/shortlist.ts';
import styles from '../styles/tray.css?url';

type Control = HTMLInputElement | HTMLButtonElement;

const part = <Part extends HTMLElement>(selector: string): Part => document.querySelector<Part>(selector)!;
const link = part<HTMLAnchorElement>('.to-list');
const tray = part('#tray');
const names = part('#tray ul');
const words = part('#tray [role=status]');
const clear = part('#tray-clear');
const compare = part<HTMLAnchorElement>('#tray-compare');
const ask = part<HTMLAnchorElement>('#tray-ask');
const template = part<HTMLTemplateElement>('#tray template').content;
const root = document.documentElement;
const base = compare.pathname;
const asking = ask.pathname;
const controls = 'main [name=p][data-name]';

/** What the tray's own buttons removed last, until something is added or the page is left. */
let removed: Entry[] = [];
let isKept = true;
let sheet: HTMLLinkElement | undefined;

function set(list: Entry[], taken: Entry[] = []): void {
  removed = taken;
  say(taken.length > 0 ? 'The shortlist is empty.' : '');
  isKept = setShortlist(list);
  paintTray($shortlist.get());
}

function say(text: string): void {
  words.textContent = text;
}

/** Boxes and buttons of the page; a search may have put others in their place. */
function paintControls(): void {
  const list = $shortlist.get();
  for (const control of document.querySelectorAll<Control>(controls)) {
    const isOn = isListed(list, control.value);
    const { name } = control.dataset;
    if (control.type === 'checkbox') {
      control.checked = isOn;
      control.setAttribute(
        'aria-label',
        isOn ? `${name} is on the shortlist` : `Add ${name} to the shortlist`,
      );
    } else {
      control.setAttribute('aria-pressed', String(isOn));
      const label = isOn ? 'On the shortlist' : 'Add to shortlist';
      // Only then: each change of the page calls for this again.
      if (control.textContent.trim() !== label) control.textContent = label;
    }
  }
}

function paintTray(list: readonly Entry[]): void {
  link.href = compare.href = addressOf(list, base);
  ask.href = addressOf(list, asking);
  link.lastElementChild!.textContent = String(list.length);
  if (!sheet) {
    if (list.length === 0) return;
    sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = styles;
    sheet.onload = sheet.onerror = () => paintTray($shortlist.get());
    document.head.append(sheet);
    return;
  }
  part('#tray b').textContent =
    `Shortlist ${list.length} of ${LIMIT}${isKept ? '' : '. This browser refuses to keep it.'}`;
  clear.textContent = list.length > 0 ? 'Clear' : 'Undo';
  names.replaceChildren(
    ...list.map(({ slug, name }) => {
      const item = template.cloneNode(true) as DocumentFragment;
      const profile = item.querySelector('a')!;
      profile.textContent = name;
      profile.href += `${slug}/`;
      const cross = item.querySelector('button')!;
      cross.value = slug;
      cross.setAttribute('aria-label', `Remove ${name} from the shortlist`);
      return item;
    }),
  );
  tray.hidden = list.length + removed.length === 0;
}

document.addEventListener('click', (event) => {
  const control = (event.target as Element).closest<Control>(`${controls},#tray button`);
  if (!control) return;
  const list = $shortlist.get();
  const { name } = control.dataset;
  if (control === clear) {
    set(removed, list);
  } else if (control.id) {
    void copy(compare.href);
  } else if (name === undefined) {
    const at = list.findIndex(({ slug }) => slug === control.value);
    set(remove(list, control.value), list.length > 1 ? [] : list);
    (names.querySelectorAll('button')[Math.min(at, list.length - 2)] ?? clear).focus();
  } else {
    if (control.type !== 'checkbox') event.preventDefault();
    const slug = control.value;
    const next = isListed(list, slug) ? remove(list, slug) : add(list, { slug, name });
    if (next) set(next);
    else say('The shortlist holds five. Remove one to add another.');
    paintControls();
  }
});

async function copy(address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    say('Link copied.');
  } catch {
    say(`The browser does not let us copy the link. It is ${address}`);
  }
}

root.dataset.tray = '';
$shortlist.subscribe(paintTray);
$shortlist.subscribe(paintControls);
addEventListener('pageshow', paintControls);
// What was said is not left standing over the page.
addEventListener('focusin', ({ target }) => {
  if (!tray.contains(target as Node)) say('');
});
new MutationObserver(paintControls).observe(part('main'), { childList: true, subtree: true });
// So that the focus never stops behind the tray.
new ResizeObserver(() => root.style.setProperty('--tray', `${tray.offsetHeight}px`)).observe(tray);
