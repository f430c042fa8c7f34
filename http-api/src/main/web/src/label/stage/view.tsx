import { type RefObject, useRef, useState } from 'react';
import { combo, type Runs } from '../../settings/shortcuts';
import { t } from '../../text/en';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import type { Point, Size } from './geometry';

export interface View {
  zoom: number;
  brightness: number;
  window: RefObject<HTMLDivElement | null>;
  runs: Runs;
  /** The point of the image in the middle of what is seen. */
  middle(): Point;
  /** How much of the image is seen. */
  seen(): Size;
  setZoom(zoom: number): void;
  setBrightness(brightness: number): void;
}

const step = 1.4;

/** Zoom and brightness of a picture; the window scrolls, so that every way of scrolling works. */
export function useView(size: Size): View {
  const window = useRef<HTMLDivElement>(null);
  const [zoom, set] = useState(1);
  const [brightness, setBrightness] = useState(1);
  const setZoom = (next: number) => set(Math.min(16, Math.max(1, next)));
  const bright = (next: number) => setBrightness(Math.min(3, Math.max(0.4, Math.round(next * 10) / 10)));
  const scale = () => {
    const wide = window.current?.clientWidth ?? 1;
    return size.width / (wide * zoom);
  };
  const seen = () => {
    const box = window.current;
    return {
      width: Math.min(size.width, (box?.clientWidth ?? 0) * scale()),
      height: Math.min(size.height, (box?.clientHeight ?? 0) * scale()),
    };
  };
  return {
    zoom,
    brightness,
    window,
    setZoom,
    setBrightness: bright,
    seen,
    middle: () => ({
      x: (window.current?.scrollLeft ?? 0) * scale() + seen().width / 2,
      y: (window.current?.scrollTop ?? 0) * scale() + seen().height / 2,
    }),
    runs: {
      zoomIn: () => setZoom(zoom * step),
      zoomOut: () => setZoom(zoom / step),
      fit: () => {
        setZoom(1);
        bright(1);
      },
      brighter: () => bright(brightness + 0.2),
      darker: () => bright(brightness - 0.2),
    },
  };
}

export function ViewBar({ view }: { view: View }) {
  return (
    <div className="tools">
      <Button small aria-label={t.keys.zoomOut} onClick={() => view.setZoom(view.zoom / step)}>
        −
      </Button>
      <span className="small tabular">{Math.round(view.zoom * 100)} %</span>
      <Button small aria-label={t.keys.zoomIn} onClick={() => view.setZoom(view.zoom * step)}>
        +
      </Button>
      <label className="small row tight">
        {t.desk.brightness}
        <input
          type="range"
          min="0.4"
          max="3"
          step="0.1"
          value={view.brightness}
          onChange={(event) => view.setBrightness(Number(event.target.value))}
        />
      </label>
      <Button small quiet onClick={view.runs.fit as () => void}>
        {t.keys.fit} <Kbd combo={combo('fit')} />
      </Button>
    </div>
  );
}
