import { describe, expect, it } from 'vitest';
import { freshLines, parse, spansOf } from './markdown';

describe('instructions', () => {
  it('are headings, items, paragraphs and code', () => {
    const blocks = parse('# Title\n\nOne\ntwo\n- item\n1. first\n```\n<b>x</b>\n```\n> said');
    expect(blocks.map((block) => [block.kind, block.text])).toEqual([
      ['heading', 'Title'],
      ['paragraph', 'One\ntwo'],
      ['item', 'item'],
      ['item', 'first'],
      ['code', '<b>x</b>'],
      ['quote', 'said'],
    ]);
  });

  it('keep HTML as the text it is', () => {
    expect(spansOf('a <script>alert(1)</script> **b** `c`')).toEqual([
      { kind: 'text', text: 'a <script>alert(1)</script> ' },
      { kind: 'strong', text: 'b' },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'c' },
    ]);
  });

  it('show which lines are new', () => {
    expect([...freshLines('a\nb\nc', 'a\nx\nb\nc\ny')]).toEqual([1, 4]);
    expect([...freshLines('a\nb', 'a')]).toEqual([]);
    expect([...freshLines('a\nb', 'a\nB')]).toEqual([1]);
  });
});
