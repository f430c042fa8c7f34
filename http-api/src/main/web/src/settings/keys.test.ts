import { describe, expect, it } from 'vitest';
import { comboOf, isSingle, printed } from './keys';

const press = (code: string, more = {}) => ({
  code,
  key: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

describe('a combination', () => {
  it('goes by the place of the key, so that the layout does not matter', () => {
    expect(comboOf(press('KeyQ', { key: 'a' }))).toBe('KeyQ');
    expect(comboOf(press('Digit1', { key: '&' }))).toBe('Digit1');
    expect(comboOf(press('Numpad3'))).toBe('Digit3');
  });

  it('names its modifiers in one order, and is none when there is only a modifier', () => {
    expect(comboOf(press('KeyZ', { ctrlKey: true, shiftKey: true }))).toBe('Mod+Shift+KeyZ');
    expect(comboOf(press('ShiftLeft', { shiftKey: true }))).toBeNull();
  });

  it('of one printable key can be told from the others', () => {
    expect(isSingle('KeyS')).toBe(true);
    expect(isSingle('Shift+Comma')).toBe(true);
    expect(isSingle('Mod+KeyZ')).toBe(false);
    expect(isSingle('Enter')).toBe(false);
  });

  it('is shown in words people know', () => {
    expect(printed('Mod+Enter')).toBe('Ctrl ↵');
    expect(printed('Digit1')).toBe('1');
  });
});
