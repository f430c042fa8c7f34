import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Audio } from '../model';
import { emptyPeaks, type Peaks, readPeaks } from './peaks';

const height = 128;
/** A page cannot be wider than this in every browser. */
const widest = 8_000_000;

export function wide(audio: Audio, scale: number): number {
  return Math.max(1, Math.round(audio.seconds * scale));
}

export interface Wave {
  window: RefObject<HTMLDivElement | null>;
  canvas: RefObject<HTMLCanvasElement | null>;
  /** Pixels per second. */
  scale: number;
  drawn: boolean;
  zoom(by: number): void;
  fit(): void;
}

function paint(canvas: HTMLCanvasElement, box: HTMLDivElement, peaks: Peaks, scale: number): void {
  const width = box.clientWidth;
  const dots = window.devicePixelRatio || 1;
  if (canvas.width !== width * dots || canvas.height !== height * dots) {
    canvas.width = width * dots;
    canvas.height = height * dots;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext('2d');
  if (!context) {
    return;
  }
  const style = getComputedStyle(canvas);
  context.setTransform(dots, 0, 0, dots, 0, 0);
  context.clearRect(0, 0, width, height);
  context.fillStyle = style.getPropertyValue('--muted');
  const middle = height / 2;
  for (let x = 0; x < width; x++) {
    const from = Math.floor(((box.scrollLeft + x) / scale) * peaks.perSecond);
    const to = Math.max(from + 1, Math.floor(((box.scrollLeft + x + 1) / scale) * peaks.perSecond));
    let low = 0;
    let high = 0;
    for (let at = from; at < to && at < peaks.filled; at++) {
      low = Math.min(low, peaks.low[at] ?? 0);
      high = Math.max(high, peaks.high[at] ?? 0);
    }
    const top = middle - high * (middle - 4);
    context.fillRect(x, top, 1, Math.max(1, middle - low * (middle - 4) - top));
  }
}

/** A waveform of which only what is seen is drawn, however long the recording. */
export function useWave(audio: Audio): Wave {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const peaks = useRef<Peaks | null>(null);
  const [scale, setScale] = useState(0);
  const [drawn, setDrawn] = useState(true);

  const draw = useCallback(() => {
    if (canvas.current && box.current && peaks.current && scale > 0) {
      paint(canvas.current, box.current, peaks.current, scale);
    }
  }, [scale]);
  const latest = useRef(draw);
  useEffect(() => {
    latest.current = draw;
    draw();
  }, [draw]);

  const fit = useCallback(() => setScale((box.current?.clientWidth ?? 800) / audio.seconds), [audio.seconds]);
  useEffect(fit, [fit]);

  useEffect(() => {
    const abort = new AbortController();
    const made = emptyPeaks(audio.seconds);
    peaks.current = made;
    readPeaks(audio.url, made, () => latest.current(), abort.signal).then(
      (could) => setDrawn(could),
      () => setDrawn(abort.signal.aborted),
    );
    return () => abort.abort();
  }, [audio.url, audio.seconds]);

  useEffect(() => {
    const element = box.current;
    const again = () => latest.current();
    const themes = new MutationObserver(again);
    themes.observe(document.documentElement, { attributes: true });
    element?.addEventListener('scroll', again, { passive: true });
    window.addEventListener('resize', again);
    return () => {
      themes.disconnect();
      element?.removeEventListener('scroll', again);
      window.removeEventListener('resize', again);
    };
  }, []);

  const zoom = (by: number) => {
    const element = box.current;
    if (!element) {
      return;
    }
    const least = element.clientWidth / audio.seconds;
    const next = Math.min(Math.min(1_000, widest / audio.seconds), Math.max(least, scale * by));
    const middle = (element.scrollLeft + element.clientWidth / 2) / scale;
    setScale(next);
    requestAnimationFrame(() => {
      element.scrollLeft = middle * next - element.clientWidth / 2;
      latest.current();
    });
  };

  return { window: box, canvas, scale: scale || 1, drawn, zoom, fit };
}
