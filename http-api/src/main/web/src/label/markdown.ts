export type Block = { line: number; text: string } & (
  | { kind: 'heading'; level: number }
  | { kind: 'item'; bullet: string }
  | { kind: 'code' | 'quote' | 'paragraph' }
);

/** Splits instructions into blocks; whatever is no Markdown it knows is a paragraph. */
export function parse(source: string): Block[] {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at] ?? '';
    if (text.startsWith('```')) {
      const end = lines.findIndex((line, index) => index > at && line.startsWith('```'));
      const to = end < 0 ? lines.length : end;
      blocks.push({ kind: 'code', line: at, text: lines.slice(at + 1, to).join('\n') });
      at = to;
      open = null;
    } else if (text.trim() === '') {
      open = null;
    } else {
      const block = blockOf(text, at);
      if (block.kind === 'paragraph' && open && open.kind !== 'heading') {
        open.text += `\n${text.trim()}`;
      } else {
        blocks.push(block);
        open = block;
      }
    }
  }
  return blocks;
}

function blockOf(text: string, line: number): Block {
  const heading = /^(#{1,4})\s+(.*?)\s*#*$/.exec(text);
  if (heading) {
    return { kind: 'heading', level: heading[1]?.length ?? 1, line, text: heading[2] ?? '' };
  }
  const item = /^\s*([-*+]|\d+[.)])\s+(.*)$/.exec(text);
  if (item) {
    const bullet = /\d/.test(item[1] ?? '') ? (item[1] ?? '') : '•';
    return { kind: 'item', bullet, line, text: item[2] ?? '' };
  }
  const quote = /^>\s?(.*)$/.exec(text);
  return quote ? { kind: 'quote', line, text: quote[1] ?? '' } : { kind: 'paragraph', line, text: text.trim() };
}

export interface Piece {
  kind: 'text' | 'strong' | 'em' | 'code';
  text: string;
}

/** Emphasis and code within a line; links stay text, with their address to be read. */
export function spansOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const marks = /\*\*(.+?)\*\*|__(.+?)__|`([^`]+)`|\*([^*\s][^*]*)\*|\b_([^_\s][^_]*)_\b/gs;
  let from = 0;
  for (const found of text.matchAll(marks)) {
    if (found.index > from) {
      pieces.push({ kind: 'text', text: text.slice(from, found.index) });
    }
    const [whole, strong, strongToo, code, em, emToo] = found;
    if (code !== undefined) {
      pieces.push({ kind: 'code', text: code });
    } else if (strong !== undefined || strongToo !== undefined) {
      pieces.push({ kind: 'strong', text: strong ?? strongToo ?? '' });
    } else {
      pieces.push({ kind: 'em', text: em ?? emToo ?? '' });
    }
    from = found.index + whole.length;
  }
  if (from < text.length) {
    pieces.push({ kind: 'text', text: text.slice(from) });
  }
  return pieces;
}

/** Lines of the new text that the old one does not have in this place: the longest common part stays unmarked. */
export function freshLines(before: string, after: string): Set<number> {
  const a = before.replace(/\r\n?/g, '\n').split('\n');
  const b = after.replace(/\r\n?/g, '\n').split('\n');
  const longest = Array.from({ length: a.length + 1 }, () => new Int32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = longest[i] as Int32Array;
      const below = longest[i + 1] as Int32Array;
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  const fresh = new Set<number>();
  let i = 0;
  for (let j = 0; j < b.length; ) {
    if (i < a.length && a[i] === b[j]) {
      i += 1;
      j += 1;
    } else if (i < a.length && (longest[i + 1]?.[j] ?? 0) >= (longest[i]?.[j + 1] ?? 0)) {
      i += 1;
    } else {
      if ((b[j] ?? '').trim() !== '') {
        fresh.add(j);
      }
      j += 1;
    }
  }
  return fresh;
}
