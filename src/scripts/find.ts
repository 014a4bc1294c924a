/**
 * Makes the find page live: a change asks for the same address as the button would, and takes over what differs. The form itself stays,
 * so that nobody loses the place. Whatever goes wrong ends in a plain visit.
 */
const page = document.querySelector<HTMLElement>('#find')!;
const line = document.querySelector<HTMLElement>('#find-status')!;
const form = document.querySelector<HTMLFormElement>('#find-form')!;
let request: AbortController | undefined;

/** Asks for an address and shows its answer; one that is still under way is given up. */
async function show(address: string, isNew: boolean): Promise<void> {
  request?.abort();
  const own = (request = new AbortController());
  const late = setTimeout(() => say('Working …', true), 400);
  try {
    const answer = await fetch(address, { signal: own.signal });
    if (!answer.ok) throw new Error(answer.statusText);
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (own !== request) return;
    take(next);
    if (isNew) history.pushState(null, '', page.dataset['address']);
  } catch {
    // One that was given up has been overtaken; after any other fault the browser goes there by itself.
    if (own === request) location.assign(address);
  } finally {
    clearTimeout(late);
  }
}

function say(words: string, isWorking = false): void {
  line.classList.toggle('working', isWorking);
  line.textContent = words;
}

/** Takes over what the new page says, and leaves alone what the reader has in hand. */
function take(next: Document): void {
  const found = next.querySelector<HTMLElement>('#find')!;
  page.dataset['address'] = found.dataset['address'];
  document.title = next.title;
  for (const id of ['find-head', 'find-asked', 'find-results'])
    document.getElementById(id)?.replaceWith(next.getElementById(id)!);
  for (const old of document.querySelectorAll('main .note, main .paper-only')) old.remove();
  page.after(...next.querySelectorAll('main .note, main .paper-only'));
  if (!updateForm(next)) replaceForm(next);
  say(document.getElementById('find-results')!.dataset['count']!);
}

type Field = HTMLInputElement & HTMLSelectElement;

/** Sets counts and fields one by one; false when the new form has other fields. */
function updateForm(next: Document): boolean {
  const fields = [...next.querySelectorAll<Field>('#find-form [id]:is(input,select)')];
  const own = fields.map(({ id }) => document.getElementById(id) as Field | null);
  if (own.includes(null) || form.querySelectorAll('[id]:is(input,select)').length !== own.length)
    return false;
  fields.forEach((field, index) => {
    const old = own[index]!;
    if (/box|radio/.test(field.type)) old.checked = field.checked;
    else if (old !== document.activeElement) old.value = field.value;
    const count = field.parentElement!.querySelector('.count');
    if (count) old.parentElement!.querySelector('.count')!.innerHTML = count.innerHTML;
  });
  return true;
}

function replaceForm(next: Document): void {
  const focused = document.activeElement?.id;
  form.replaceChildren(...next.querySelector('#find-form')!.childNodes);
  if (focused) document.getElementById(focused)?.focus();
}

/** The address that the button would lead to. */
const address = (): string =>
  `${form.action}?${new URLSearchParams(new FormData(form) as unknown as Record<string, string>)}`;

function listen(): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // On a phone the form makes room for what it found; the focus must not vanish with it.
    const toggle = document.querySelector<HTMLDetailsElement>('#find-toggle')!;
    if (toggle.open) toggle.querySelector('summary')!.focus();
    toggle.open = false;
    void show(address(), true);
  });
  form.addEventListener('change', ({ target }) => {
    const zone = document.querySelector<Field>('#zone')!;
    const overlap = document.querySelector<Field>('#hours_overlap')!;
    // An overlap is with the reader's own day, unless another is chosen; else it waits until one is.
    if (overlap.checked && !zone.value) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (target === overlap && overlap.checked && !zone.value) zone.focus();
    else void show(address(), true);
  });
  addEventListener('popstate', () => void show(location.href, false));
}

// On other pages there is no such form.
if (document.querySelector('#find-form')) listen();
