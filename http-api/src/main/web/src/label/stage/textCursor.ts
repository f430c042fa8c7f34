import { type KeyboardEvent, type RefObject, useEffect, useMemo, useState } from 'react';
import { wordsOf } from './segments';

export interface TextRange {
  start: number;
  end: number;
}

/** The part of a text's element and the place in it where an offset lies. */
function nodeAt(box: HTMLElement, offset: number): { node: Node; offset: number } | null {
  const pieces = box.querySelectorAll<HTMLElement>('[data-start]');
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (Number(pieces[middle]?.dataset.start) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  const piece = pieces[low];
  const node = piece?.firstChild;
  return piece && node ? { node, offset: offset - Number(piece.dataset.start) } : null;
}

function offsetOf(box: HTMLElement, node: Node | null, offset: number): number | null {
  const element = node instanceof HTMLElement ? node : node?.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]');
  if (!piece || !box.contains(piece)) {
    return null;
  }
  const start = Number(piece.dataset.start);
  return node === piece && offset > 0
    ? start + (piece.textContent?.length ?? 0)
    : start + (node === piece ? 0 : offset);
}

/** What the browser's selection covers of the text in an element. */
export function offsetsOf(box: HTMLElement): TextRange | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) {
    return null;
  }
  const anchor = offsetOf(box, selection.anchorNode, selection.anchorOffset);
  const focus = offsetOf(box, selection.focusNode, selection.focusOffset);
  return anchor === null || focus === null ? null : { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

function rangeOf(box: HTMLElement, { start, end }: TextRange): Range | null {
  const from = nodeAt(box, start);
  const to = nodeAt(box, end - 1);
  if (!from || !to) {
    return null;
  }
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return range;
}

const reach = 300;

/** The word on the line above or below that is nearest to where a word stands. */
function acrossLines(box: HTMLElement, words: readonly TextRange[], at: number, by: 1 | -1): number {
  const word = words[at];
  const here = word && rangeOf(box, word)?.getBoundingClientRect();
  if (!here) {
    return at;
  }
  let best = at;
  let line: number | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (let one = at + by, steps = 0; words[one] && steps < reach; one += by, steps++) {
    const other = words[one];
    const rect = other && rangeOf(box, other)?.getBoundingClientRect();
    if (!rect || Math.abs(rect.top - here.top) < here.height / 2) {
      continue;
    }
    line ??= rect.top;
    if (Math.abs(rect.top - line) > here.height / 2) {
      break;
    }
    const away = Math.abs((rect.left + rect.right) / 2 - (here.left + here.right) / 2);
    if (away < distance) {
      distance = away;
      best = one;
    }
  }
  return best;
}

interface Place {
  anchor: number;
  focus: number;
  /** The words are marked now: nothing is taken in until the cursor moves on from here. */
  resting?: boolean;
}

/**
 * A cursor that goes over a text word by word and, with Shift, takes words in. It shows as the browser's selection, so
 * that screen readers and magnifiers follow it.
 */
export function useTextCursor(text: string, box: RefObject<HTMLDivElement | null>) {
  const words = useMemo(() => wordsOf(text), [text]);
  const [place, set] = useState<Place | null>(null);
  const first = place && words[Math.min(place.anchor, place.focus)];
  const last = place && words[Math.max(place.anchor, place.focus)];
  const range: TextRange | null = first && last && !place.resting ? { start: first.start, end: last.end } : null;
  const start = range?.start;
  const end = range?.end;

  useEffect(() => {
    if (start === undefined || end === undefined || !box.current) {
      return;
    }
    const shown = rangeOf(box.current, { start, end });
    const selection = window.getSelection();
    if (shown && selection) {
      selection.removeAllRanges();
      selection.addRange(shown);
      shown.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    }
    return () => selection?.removeAllRanges();
  }, [start, end, box]);

  const rtl = () => box.current !== null && getComputedStyle(box.current).direction === 'rtl';
  const target = (key: string): number | null => {
    const at = place?.focus ?? -1;
    const element = box.current;
    switch (key) {
      case 'ArrowRight':
        return at + (rtl() && at >= 0 ? -1 : 1);
      case 'ArrowLeft':
        return at < 0 ? 0 : at + (rtl() ? 1 : -1);
      case 'ArrowDown':
        return at < 0 || !element ? 0 : acrossLines(element, words, at, 1);
      case 'ArrowUp':
        return at < 0 || !element ? 0 : acrossLines(element, words, at, -1);
      case 'Home':
        return 0;
      case 'End':
        return words.length - 1;
      default:
        return null;
    }
  };

  const rest = () => set(place && { anchor: place.focus, focus: place.focus, resting: true });

  const key = (event: KeyboardEvent): boolean => {
    if (event.key === 'Escape' && place) {
      set(null);
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return false;
    }
    const wanted = target(event.key);
    if (wanted === null || words.length === 0) {
      return false;
    }
    const focus = Math.max(0, Math.min(words.length - 1, wanted));
    set({ anchor: event.shiftKey && place ? place.anchor : focus, focus });
    return true;
  };

  return { range, rest, key };
}
