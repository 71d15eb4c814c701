import type { Canvas, Rect } from './canvas';
import { lay, type Laid, type Setting } from './layout';
import type { Box, Lines, TextStyle } from './model';
import { faces, wrapText } from './textWidth';

const inset = { x: 12, y: 9 };

interface Paragraph {
  readonly lines: readonly string[];
  readonly style: TextStyle;
}

/** A box: its paragraphs, then what it holds. */
export function layBox(box: Box, width: number, setting: Setting): Laid {
  const room = width - 2 * inset.x;
  const paragraphs = paragraphsOf(box, room, setting);
  const textHeight = heightOf(paragraphs);
  const inside = box.inside && lay(box.inside, room, setting);
  const between = inside && paragraphs.length > 0 ? 8 : 0;
  const content = textHeight + between + (inside?.height ?? 0);
  const align = box.align ?? (inside || codeLines(box) > 1 ? 'start' : 'center');

  function paint(canvas: Canvas, rect: Rect): void {
    canvas.box(rect, box.tone ?? 'neutral');
    const slack = rect.height - content - 2 * inset.y;
    // What it holds takes all the room there is; text alone stands in the middle.
    let y = rect.y + inset.y + (inside || box.stand === 'top' ? 0 : slack / 2);
    const x = rect.x + inset.x;
    for (const { lines, style } of paragraphs) {
      y = canvas.text(lines, style, { x, y, width: room, height: 0 }, align) + gapAfter;
    }
    inside?.paint(canvas, {
      x,
      y: rect.y + inset.y + textHeight + between,
      width: room,
      height: inside.height + slack,
    });
  }

  const { link } = box;
  return {
    height: content + 2 * inset.y,
    paint: (canvas, rect) =>
      link === undefined ? paint(canvas, rect) : canvas.link(link, () => paint(canvas, rect)),
  };
}

const gapAfter = 2;

function heightOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce(
    (height, { lines, style }, index) =>
      height + lines.length * faces[style].line + (index > 0 ? gapAfter : 0),
    0,
  );
}

function paragraphsOf(box: Box, room: number, { toolsOf }: Setting): readonly Paragraph[] {
  const titleStyle = box.inside ? 'title' : 'strong';
  const tools = box.tools === undefined ? undefined : toolsOf(box.tools).join(', ');
  const given: readonly (readonly [Lines | undefined, TextStyle])[] = [
    [box.title, titleStyle],
    [box.text, 'text'],
    [box.code, 'code'],
    [box.small, 'small'],
    [tools, 'small'],
  ];
  return given.flatMap(([text, style]) =>
    text === undefined ? [] : [{ lines: wrapText(text, style, room), style }],
  );
}

function codeLines({ code = [] }: Box): number {
  return typeof code === 'string' ? 1 : code.length;
}
