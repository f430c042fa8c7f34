import { describe, expect, it } from 'vitest';
import { emptyPeaks, WavPeaks } from './peaks';

function wav(samples: number[], rate = 100): Uint8Array {
  const bytes = new Uint8Array(44 + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const name = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) {
      view.setUint8(at + i, text.charCodeAt(i));
    }
  };
  name(0, 'RIFF');
  name(8, 'WAVE');
  name(12, 'fmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint16(34, 16, true);
  name(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  for (const [at, sample] of samples.entries()) {
    view.setInt16(44 + at * 2, sample, true);
  }
  return bytes;
}

describe('peaks', () => {
  const samples = Array.from({ length: 100 }, (_, at) => (at % 2 ? 1 : -1) * at * 300);

  it('are the same however the file is cut on its way', () => {
    const bytes = wav(samples);
    const whole = new WavPeaks(emptyPeaks(1));
    expect(whole.take(bytes)).toBe(true);
    for (const step of [1, 7, 45]) {
      const cut = new WavPeaks(emptyPeaks(1));
      for (let at = 0; at < bytes.length; at += step) {
        expect(cut.take(bytes.subarray(at, at + step))).toBe(true);
      }
      expect(cut.peaks).toEqual(whole.peaks);
    }
  });

  it('hold the lowest and highest sample of their time', () => {
    const made = new WavPeaks({ low: new Float32Array(2), high: new Float32Array(2), perSecond: 1, filled: 0 });
    made.take(wav([0, 32767, -32768, 0, 16384, 0], 3));
    expect(made.peaks.high[0]).toBeCloseTo(1, 3);
    expect(made.peaks.low[0]).toBe(-1);
    expect(made.peaks.high[1]).toBe(0.5);
  });

  it('are not made of what is no WAV file', () => {
    expect(new WavPeaks(emptyPeaks(1)).take(new TextEncoder().encode('ID3 this is an mp3, perhaps'))).toBe(false);
  });
});
