/**
 * The switch on /accessibility/ for the one key that works without another (WCAG 2.2, 2.1.4): who speaks to the computer can
 * switch it off. Nothing is kept on the device until then.
 */
const kept = 'no-slash-key';
const label = document.getElementById('slash-key');
const box = label?.querySelector('input');

if (label && box) {
  box.checked = localStorage.getItem(kept) === null;
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(kept);
    else localStorage.setItem(kept, '1');
  });
  label.hidden = false;
}

export {};
