// What a person could find on the page. Evaluated afresh for each question; leaves nothing behind.
const clean = (text) =>
  (text ?? '').replace(/[\u00ad\u200b\u200e\u200f\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();

const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });

const CONTROLS = 'input, select, textarea, button';

function words(node, withoutControls = false) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  if (node.getAttribute('aria-hidden') === 'true' || node.matches('script, style, template')) return '';
  if (withoutControls && node.matches(CONTROLS)) return '';
  if (node.hasAttribute('aria-label')) return node.getAttribute('aria-label');
  if (node.matches('img')) return node.alt;
  const inner = [...node.childNodes].map((child) => words(child, withoutControls)).join('');
  return getComputedStyle(node).display.startsWith('inline') ? inner : ` ${inner} `;
}

function nameOf(element) {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labelled = ids.map((id) => document.getElementById(id)).filter(Boolean);
  if (labelled.length > 0) return clean(labelled.map((label) => words(label)).join(' '));
  if (element.hasAttribute('aria-label')) return clean(element.getAttribute('aria-label'));
  if (element.labels?.length > 0) return clean([...element.labels].map((label) => words(label, true)).join(' '));
  if (element.matches('input[type=submit], input[type=button], input[type=reset]')) return clean(element.value);
  if (element.matches('fieldset')) return clean(words(element.querySelector('legend') ?? new Text()));
  const content = element.matches('input, select, textarea') ? '' : clean(words(element));
  return content || clean(element.getAttribute('title') ?? element.getAttribute('placeholder'));
}

function roleOf(element) {
  if (element.hasAttribute('role')) return element.getAttribute('role');
  const tag = element.localName;
  if (tag === 'a') return 'link';
  if (/^h[1-6]$/.test(tag)) return 'heading';
  if (tag === 'input') return ['text', ''].includes(element.type) ? 'textbox' : element.type;
  return { textarea: 'textbox', select: 'combobox' }[tag] ?? tag;
}

const KINDS = {
  press:
    'button, a[href], summary, input[type=submit], input[type=button], [role=button], [role=link], [role=tab], ' +
    '[role=menuitem], [role=option]',
  fill:
    'input:not([type=hidden], [type=radio], [type=checkbox], [type=submit], [type=button], [type=reset]), textarea, ' +
    '[contenteditable=true], [role=textbox], [role=combobox]:not(select)',
  choose: 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox], [role=switch]',
  select: 'select',
};

const PARTS =
  'fieldset, [role=group], [role=radiogroup], [role=region], section, article, aside, nav, li, tr, form, dialog';

const usable = (element) =>
  !element.matches(':disabled') && element.getAttribute('aria-disabled') !== 'true' && !element.closest('[inert]');

// An open modal dialog is all there is.
const room = () => [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;

// A hidden native radio under a drawn one is met through its label.
const reachable = (element) => shown(element) || [...(element.labels ?? [])].some(shown);

const all = (kind) => [...room().querySelectorAll(KINDS[kind])].filter(reachable);

// How much text the closest part around an element holds, if that part mentions `part`.
function distance(element, part) {
  for (let near = element.closest(PARTS); near; near = near.parentElement?.closest(PARTS)) {
    const text = clean(words(near));
    if (text.includes(part)) return text.length;
  }
  return Infinity;
}

function candidates(kind, name, part) {
  const wanted = clean(name);
  const opening = wanted.endsWith('…') ? clean(wanted.slice(0, -1)) : null;
  const fits = (own) => own === wanted || (opening !== null && own.startsWith(opening));
  const found = all(kind).filter((element) => fits(nameOf(element)));
  if (part) {
    const near = found.map((element) => [distance(element, clean(part)), element]);
    return near.filter(([far]) => far < Infinity).sort(([a], [b]) => a - b).map(([, element]) => element);
  }
  return [...found.filter((element) => element.closest('main')), ...found.filter((element) => !element.closest('main'))];
}

const seat = {
  text: () => clean(document.body?.innerText),

  heading() {
    const headings = [...room().querySelectorAll('h1, h2')].filter(shown);
    const first = headings.find((heading) => heading.localName === 'h1') ?? headings[0];
    return first ? clean(words(first)) : '';
  },

  names: (kind) => all(kind).map((element) => nameOf(element) + (usable(element) ? '' : ' (off)')),

  find(kind, name, part) {
    const found = candidates(kind, name, part);
    return found.find(usable) ?? null;
  },

  // Where a click works: a radio or checkbox drawn by its label is clicked there.
  handle(element) {
    const box = element.getBoundingClientRect();
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const hidden = box.width < 4 || box.height < 4 || !shown(element) || getComputedStyle(element).opacity === '0';
    return hidden || (middle && middle !== element && element.labels?.[0]?.contains(middle))
      ? (element.labels?.[0] ?? element)
      : element;
  },

  bringIntoView: (element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }),

  chosen: (element) => element.checked ?? element.getAttribute('aria-checked') === 'true',

  value: (element) =>
    element.localName === 'select'
      ? clean(element.selectedOptions[0]?.text)
      : (element.value ?? element.innerText),

  option: (select, text) => [...select.options].find((option) => clean(option.text) === clean(text)) ?? null,

  takeOver(element) {
    element.focus();
    if (element.select) element.select();
    else getSelection().selectAllChildren(element);
  },

  focus() {
    const element = document.activeElement ?? document.body;
    return {
      tag: element.localName,
      role: roleOf(element),
      name: element === document.body ? '' : nameOf(element),
      ring: element.matches(':focus-visible'),
    };
  },

  // Whether the focus is on this element, or on a radio button of its group before or after it.
  focusOn(element) {
    const now = document.activeElement;
    if (now === element) return 'here';
    const group = element.type === 'radio' && now?.type === 'radio' && now.name === element.name && now.form === element.form;
    if (!group) return 'elsewhere';
    return now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING ? 'before' : 'after';
  },

  // Each text that can be seen, piece by piece.
  pieces() {
    const walk = document.createTreeWalker(room().body ?? room(), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walk.nextNode()) {
      const { data, parentElement: home } = walk.currentNode;
      if (!/[\p{L}\p{N}]/u.test(data) || !shown(home)) continue;
      if (home.closest('[aria-hidden=true], [inert], script, style')) continue;
      found.push(clean(data));
    }
    return found;
  },

  theme(name) {
    document.documentElement.dataset.theme = name;
  },
};
