import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const html = 'http://www.w3.org/1999/xhtml';
const svg = 'http://www.w3.org/2000/svg';
const mathMl = 'http://www.w3.org/1998/Math/MathML';

/** All that a rendered topic may consist of: whatever else turns up is a hole. */
const elements: Readonly<Record<string, ReadonlySet<string>>> = {
  [html]: words(`a article aside blockquote br button code del details div em fieldset figcaption
    figure form h1 h2 h3 h4 h5 h6 header hr img input label legend li nav ol p pre samp section span
    strong summary sup table tbody td textarea th thead time tr ul`),
  [svg]: words(`a circle defs desc ellipse g line marker path polygon polyline rect svg text title
    tspan`),
  [mathMl]: words(`math menclose merror mfrac mi mn mo mover mpadded mphantom mroot mrow mspace
    msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover`),
};

const attributes: Readonly<Record<string, ReadonlySet<string>>> = {
  [html]:
    words(`alt aria-describedby aria-hidden aria-label aria-labelledby autocomplete class data-answer data-callout data-card
    data-correct data-heading data-language data-position data-topic data-type datetime for hidden
    href id method name rel role rows scope spellcheck src start tabindex title type`),
  [svg]:
    words(`aria-label aria-labelledby class cx cy d dominant-baseline dx dy fill height href id marker-end
    marker-start markerHeight markerUnits markerWidth opacity orient points r refX refY role rx ry
    stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-width text-anchor transform
    viewBox width x x1 x2 y y1 y2`),
  [mathMl]: words(`accent accentunder columnalign columnlines columnspacing depth display
    displaystyle fence form height largeop linebreak linethickness lspace mathsize mathvariant maxsize minsize
    notation rowlines rowspacing rspace scriptlevel separator side stretchy symmetric voffset width
    xmlns`),
};

/** Everything in `fragment` that a page must not have, as a browser's parser sees it. */
export function harmIn(fragment: string): readonly string[] {
  const all = elementsIn(parseFragment(fragment));
  const ids = all.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id'));
  const names = ids.map(({ value }) => value);
  return [
    ...all.flatMap(harmOf),
    ...names.filter((id, index) => names.indexOf(id) < index).map(id => `#${id} twice`),
  ];
}

/** The text of `fragment` as a reader gets it. */
export function textIn(fragment: string): string {
  return textOf(parseFragment(fragment));
}

function harmOf({ tagName, namespaceURI, attrs }: Element): readonly string[] {
  if (!elements[namespaceURI]?.has(tagName)) {
    return [`<${tagName}>`];
  }
  const isTopic = attrs.some(({ name }) => name === 'data-topic');
  return attrs
    .filter(({ name, value, prefix }) => {
      const isKnown = attributes[namespaceURI].has(name) && !prefix;
      return !isKnown || !isHarmlessValue(name, value, isTopic);
    })
    .map(({ name, value }) => `<${tagName} ${name}="${value}">`);
}

function isHarmlessValue(name: string, value: string, isTopic: boolean): boolean {
  switch (name) {
    case 'href':
      return isTopic
        ? /^(?!\/)[\w./%-]+(?:#.*)?$/.test(value)
        : /^(?:https?:\/\/[^/]|mailto:|#)/.test(value);
    case 'src':
      return /^data:image\/png;base64,[\w+/]+=*$/.test(value);
    case 'method':
      return value === 'dialog';
    case 'type':
      return ['button', 'submit', 'text', 'radio', 'checkbox'].includes(value);
    case 'marker-start':
    case 'marker-end':
      return /^url\(#[\w.-]+\)$/.test(value);
    case 'fill':
    case 'stroke':
      return /^(?:none|currentColor|var\(--vscode-[\w-]+\))$/.test(value);
    default:
      return !/url\(/i.test(value) || name.startsWith('data-') || isText(name);
  }
}

/** Attributes that say something to a person or to a script, but load nothing. */
function isText(name: string): boolean {
  return [
    'title',
    'alt',
    'aria-label',
    'aria-labelledby',
    'id',
    'name',
    'for',
    'datetime',
  ].includes(name);
}

function elementsIn(node: Node): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) {
    return node.value;
  }
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
