import type { Drawing, Node } from './model';

/** The ids of the sections to which boxes of the drawing lead, in either layout. */
export function linksOf({ body, narrow }: Drawing): ReadonlySet<string> {
  return new Set([body, narrow ?? body].flatMap(linksIn));
}

function linksIn(node: Node): readonly string[] {
  switch (node.kind) {
    case 'box': {
      const inner = node.inside === undefined ? [] : linksIn(node.inside);
      return node.link === undefined ? inner : [node.link.slice(1), ...inner];
    }
    case 'row':
    case 'column':
      return node.items.flatMap(linksIn);
    case 'bracket':
      return linksIn(node.item);
    case 'text':
    case 'cells':
    case 'lanes':
      return [];
    default:
      return node satisfies never;
  }
}
