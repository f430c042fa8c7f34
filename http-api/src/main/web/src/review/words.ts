/** A stretch of text that both texts have, or one of them. */
export interface Stretch {
  kind: 'SAME' | 'REMOVED' | 'ADDED';
  text: string;
}

const tokens = /\s+|[\p{L}\p{N}\p{M}'’]+|[^\s\p{L}\p{N}\p{M}]/gu;
/** Above this many pairs of words the middle is shown as replaced: the table would cost more than it tells. */
const mostPairs = 1_000_000;

/** How one text becomes another, word by word: the longest common subsequence of their words stays. */
export function wordDiff(before: string, after: string): Stretch[] {
  const from = before.match(tokens) ?? [];
  const to = after.match(tokens) ?? [];
  const head = commonHead(from, to);
  const tail = commonHead(from.slice(head).reverse(), to.slice(head).reverse());
  const stretches: Stretch[] = [];
  add(stretches, 'SAME', from.slice(0, head));
  middle(stretches, from.slice(head, from.length - tail), to.slice(head, to.length - tail));
  add(stretches, 'SAME', from.slice(from.length - tail));
  return stretches;
}

function commonHead(one: readonly string[], other: readonly string[]): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) {
    at += 1;
  }
  return at;
}

function middle(stretches: Stretch[], from: readonly string[], to: readonly string[]): void {
  if (from.length === 0 || to.length === 0 || from.length * to.length > mostPairs) {
    add(stretches, 'REMOVED', from);
    add(stretches, 'ADDED', to);
    return;
  }
  const common = lengths(from, to);
  const width = to.length + 1;
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    const down = i < from.length ? (common[(i + 1) * width + j] ?? 0) : -1;
    const right = j < to.length ? (common[i * width + j + 1] ?? 0) : -1;
    if (i < from.length && j < to.length && from[i] === to[j]) {
      add(stretches, 'SAME', [from[i] ?? '']);
      i += 1;
      j += 1;
    } else if (down >= right) {
      add(stretches, 'REMOVED', [from[i] ?? '']);
      i += 1;
    } else {
      add(stretches, 'ADDED', [to[j] ?? '']);
      j += 1;
    }
  }
}

/** Lengths of the longest common subsequences of what follows each pair of places. */
function lengths(from: readonly string[], to: readonly string[]): Uint32Array {
  const width = to.length + 1;
  const table = new Uint32Array((from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      table[i * width + j] =
        from[i] === to[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  return table;
}

function add(stretches: Stretch[], kind: Stretch['kind'], words: readonly string[]): void {
  const text = words.join('');
  const last = stretches.at(-1);
  if (text === '') {
    return;
  }
  if (last?.kind === kind) {
    last.text += text;
  } else {
    stretches.push({ kind, text });
  }
}
