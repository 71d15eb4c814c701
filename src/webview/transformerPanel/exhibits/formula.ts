import type { Part } from '../../../core/transformer/explain/calculation';
import type { Operator } from '../../../core/transformer/explain/expression';
import type { Address } from '../../../core/transformer/trace';
import { createElement } from '../../common/element';
import type { CaptionOf } from './captions';

/** A button of a formula, and where it leads. */
export interface Operand {
  readonly button: HTMLButtonElement;
  readonly address: Address;
}

/** A sum or a maximum of more than two: its terms stand below each other. */
export type LongPart = Extract<Part, { kind: 'apply' }>;

function isLong({ operator, of }: LongPart): boolean {
  return (operator === 'sum' || operator === 'max') && of.length > 2;
}

/** The long parts of a calculation, from left to right; not those inside their terms. */
export function longPartsOf(part: Part): readonly LongPart[] {
  if (part.kind !== 'apply') {
    return [];
  }
  return isLong(part) ? [part] : part.of.flatMap(longPartsOf);
}

interface Filled {
  readonly key: string;
  readonly operands: readonly Operand[];
}

const filled = new WeakMap<Element, Filled>();

/**
 * Writes a calculation into `element` on one line, as mathematics is written: cells are buttons, and
 * a long part is what it comes to. What stands there already stays as it is, and keeps the focus.
 */
export function fillFormula(
  element: Element,
  part: Part,
  captionOf: CaptionOf,
): readonly Operand[] {
  const key = JSON.stringify(part);
  const old = filled.get(element);
  if (old?.key === key) {
    return old.operands;
  }
  const { nodes, operands } = writeFormula(part, captionOf);
  element.replaceChildren(...nodes);
  filled.set(element, { key, operands });
  return operands;
}

function writeFormula(whole: Part, captionOf: CaptionOf) {
  const operands: Operand[] = [];

  function operand(shown: string, address: Address): HTMLElement {
    const { name, quantity } = captionOf(address);
    const button = createElement(
      'button',
      {
        className: 'number',
        attributes: {
          type: 'button',
          title: name,
          'aria-label': `${shown}: ${name}`,
          'data-quantity': quantity,
        },
      },
      createElement('span', { text: shown }),
    );
    operands.push({ button, address });
    return button;
  }

  function write(part: Part): readonly Node[] {
    switch (part.kind) {
      case 'constant':
      case 'rest':
        return [text(part.text)];
      case 'cell':
        return [operand(part.text, part.address)];
      case 'apply':
        return isLong(part)
          ? [createElement('span', { className: 'long-part', text: part.text })]
          : apply(part.operator, part.of);
      default:
        return part satisfies never;
    }
  }

  function apply(operator: Operator, of: readonly Part[]): readonly Node[] {
    switch (operator) {
      case 'sum':
        return joined(of, ' + ');
      case 'difference':
        return joined(of, ' − ');
      case 'product':
        return joined(of, ' × ');
      case 'quotient':
        return [
          createElement(
            'span',
            { className: 'fraction' },
            createElement('span', {}, ...write(of[0])),
            createElement('span', { className: 'visually-hidden', text: ' ÷ ' }),
            createElement('span', {}, ...write(of[1])),
          ),
        ];
      case 'power':
        return [...write(of[0]), createElement('sup', {}, ...write(of[1]))];
      case 'sqrt':
        return [text('√'), createElement('span', { className: 'radicand' }, ...write(of[0]))];
      case 'max':
      case 'exp':
      case 'sin':
      case 'cos':
        return [text(`${operator}(`), ...joined(of, ', '), text(')')];
      default:
        return operator satisfies never;
    }
  }

  /** A sign does not follow another: `2 + (−3)`. */
  function joined(parts: readonly Part[], sign: string): readonly Node[] {
    return parts.flatMap((part, index) => {
      const isEnclosed =
        sign !== ', ' && (isSigned(part) ? index > 0 : isAdded(part) && sign !== ' + ');
      const nodes = isEnclosed ? [enclosed(write(part))] : write(part);
      return index > 0 ? [text(sign), ...nodes] : nodes;
    });
  }

  return { nodes: write(whole), operands };
}

function isSigned(part: Part): boolean {
  return (part.kind !== 'apply' || isLong(part)) && part.text.startsWith('−');
}

function isAdded(part: Part): boolean {
  return (
    part.kind === 'apply' &&
    !isLong(part) &&
    (part.operator === 'sum' || part.operator === 'difference')
  );
}

/** In brackets, which do not part from what they hold. */
function enclosed(nodes: readonly Node[]): HTMLElement {
  return createElement('span', { className: 'enclosed' }, text('('), ...nodes, text(')'));
}

function text(content: string): Text {
  return document.createTextNode(content);
}
