import { layBox } from './box';
import type { Canvas, Rect } from './canvas';
import { layCells } from './cells';
import { layLanes } from './lanes';
import type { Bracket, Layout, Node, Text } from './model';
import { layColumn, layRow } from './rows';
import { faces, wrapText } from './textWidth';

/** A part of known width, before its place is known. */
export interface Laid {
  readonly height: number;
  /** Paints the part into `rect`, which may be higher than it needs. */
  readonly paint: (canvas: Canvas, rect: Rect) => void;
}

/** What a layout depends on besides the part and its width. */
export interface Setting {
  readonly layout: Layout;
  /** Names of the tools of a group, with their status where it is not current. */
  readonly toolsOf: (group: string) => readonly string[];
  /** The date of the oldest review of the tools. */
  readonly reviewed: string;
}

/** Breaks the part's text to `width` units and finds how high it stands. */
export function lay(node: Node, width: number, setting: Setting): Laid {
  const laid = layKind(node, width, setting);
  return {
    height: laid.height,
    paint: (canvas, rect) => {
      canvas.name(node.id, rect);
      laid.paint(canvas, rect);
    },
  };
}

function layKind(node: Node, width: number, setting: Setting): Laid {
  switch (node.kind) {
    case 'box':
      return layBox(node, width, setting);
    case 'text':
      return layText(node, width, setting);
    case 'row':
      return setting.layout === 'narrow' && node.narrow !== 'row'
        ? layColumn(node, width, setting)
        : layRow(node, width, setting);
    case 'column':
      return layColumn(node, width, setting);
    case 'bracket':
      return layBracket(node, width, setting);
    case 'cells':
      return layCells(node, width);
    case 'lanes':
      return layLanes(node, width, setting);
    default:
      return node satisfies never;
  }
}

function layText(
  { text, style = 'text', align = 'start' }: Text,
  width: number,
  { reviewed }: Setting,
): Laid {
  const given = typeof text === 'string' ? [text] : text;
  const lines = wrapText(
    given.map(line => line.replaceAll('{reviewed}', reviewed)),
    style,
    width,
  );
  const height = lines.length * faces[style].line;
  return {
    height,
    // Beside something higher it stands in the middle.
    paint: (canvas, rect) => {
      const y = rect.y + (rect.height - height) / 2;
      canvas.text(lines, style, { ...rect, y }, align);
    },
  };
}

const bracketDepth = 8;

function layBracket({ item, text }: Bracket, width: number, setting: Setting): Laid {
  const inner = lay(item, width, setting);
  const lines = wrapText(text, 'small', width);
  const height = inner.height + 6 + bracketDepth + 4 + lines.length * faces.small.line;
  return {
    height,
    paint: (canvas, rect) => {
      const innerHeight = inner.height + rect.height - height;
      inner.paint(canvas, { ...rect, height: innerHeight });
      const [top, right] = [rect.y + innerHeight + 6, rect.x + rect.width];
      const bottom = top + bracketDepth;
      canvas.line([
        [rect.x, top],
        [rect.x, bottom],
        [right, bottom],
        [right, top],
      ]);
      canvas.text(lines, 'small', { ...rect, y: bottom + 4 }, 'center');
    },
  };
}
