import { type CSSProperties, type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { LabelField } from '../../api/client';
import { combo, useShortcuts } from '../../settings/shortcuts';
import { t } from '../../text/en';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { Notice } from '../../ui/Notice';
import { colour } from '../colours';
import { clock } from '../fields/describe';
import type { Audio, Region } from '../model';
import { useMarks, useStageFocus, useTask } from '../task';
import { usePlayer } from './player';
import { useWave, wide } from './wave';

interface Props {
  name: string;
  audio: Audio;
  fields: LabelField[];
}

const nothing: LabelField = { type: 'time-regions', name: '' };
const hundredths = (seconds: number) => Math.round(seconds * 100) / 100;
const shortest = 0.02;

/** A recording to hear and see, with stretches marked where a field asks for them. */
export default function AudioStage({ name, audio, fields }: Props) {
  const task = useTask();
  const field = fields.find((one) => one.name === task.active) ?? fields[0] ?? null;
  const marks = useMarks<Region>(field ?? nothing);
  const player = usePlayer(audio);
  const wave = useWave(audio);
  useStageFocus(wave.window, fields);
  const [begun, setBegun] = useState<number | null>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const head = useRef<HTMLDivElement>(null);
  const time = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    let frame = 0;
    const draw = () => {
      const now = player.now();
      if (head.current) {
        head.current.style.transform = `translateX(${now * wave.scale}px)`;
      }
      if (time.current) {
        time.current.textContent = `${clock(now)} / ${clock(audio.seconds)}`;
      }
      frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [player, wave.scale, audio.seconds]);

  const add = (a: number, b: number) => {
    const start = hundredths(Math.max(0, Math.min(a, b)));
    const end = Math.min(audio.seconds, hundredths(Math.max(a, b)));
    if (field && end - start >= shortest) {
      marks.add({ start, end, type: marks.type });
    }
  };
  const markTime = () => {
    if (begun === null) {
      setBegun(player.now());
    } else {
      add(begun, player.now());
      setBegun(null);
    }
  };
  useShortcuts({
    ...player.runs,
    zoomIn: () => wave.zoom(2),
    zoomOut: () => wave.zoom(0.5),
    fit: () => wave.fit(),
    ...(field && marks.active ? { markTime } : {}),
  });

  const chosen = marks.marks[marks.chosen];
  const key = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    if (event.altKey && chosen) {
      const start = event.shiftKey ? hundredths(Math.max(0, chosen.start + by * 0.05)) : chosen.start;
      const end = event.shiftKey ? chosen.end : hundredths(Math.min(audio.seconds, chosen.end + by * 0.05));
      if (end - start >= shortest) {
        marks.replace(marks.chosen, { ...chosen, start, end }, true);
      }
    } else {
      player.seek(player.now() + by * (event.shiftKey ? 0.1 : 1));
    }
  };

  const secondsAt = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.min(audio.seconds, Math.max(0, (event.clientX - box.left) / wave.scale));
  };

  if (player.broken) {
    return (
      <Notice tone="bad" title={t.desk.noAudio}>
        {t.desk.noMedia(audio.url)}
      </Notice>
    );
  }
  return (
    <div className="recording">
      <div className="tools">
        <Button small primary onClick={player.toggle}>
          {player.playing ? t.desk.pause : t.desk.play} <Kbd combo={combo('play')} />
        </Button>
        <span ref={time} className="small tabular mono" />
        <label className="small row tight">
          {t.desk.speed}
          <select
            className="input slim"
            value={player.speed}
            onChange={(event) => player.setSpeed(Number(event.target.value))}
          >
            {player.speeds.map((speed) => (
              <option key={speed} value={speed}>
                {speed}×
              </option>
            ))}
          </select>
        </label>
        <Button small aria-label={t.keys.zoomOut} onClick={() => wave.zoom(0.5)}>
          −
        </Button>
        <Button small aria-label={t.keys.zoomIn} onClick={() => wave.zoom(2)}>
          +
        </Button>
        {field && (
          <Button small onClick={markTime}>
            {begun === null ? t.desk.markStart : t.desk.markEnd} <Kbd combo={combo('markTime')} />
          </Button>
        )}
      </div>
      <div
        className="wave-window"
        ref={wave.window}
        role="group"
        tabIndex={0}
        data-stages={fields.map((one) => one.name).join(' ')}
        aria-label={t.desk.audioStage(name)}
        aria-describedby={field ? `${field.name}-help` : undefined}
        onKeyDown={key}
        onFocus={() => field && task.enter(fields.map((one) => one.name))}
      >
        <div
          className="wave"
          style={{ width: `${wide(audio, wave.scale)}px` }}
          onPointerDown={(event) => {
            if (event.button === 0) {
              event.currentTarget.setPointerCapture(event.pointerId);
              setDrag({ from: secondsAt(event), to: secondsAt(event) });
            }
          }}
          onPointerMove={(event) => drag && setDrag({ ...drag, to: secondsAt(event) })}
          onPointerUp={(event) => {
            const to = secondsAt(event);
            if (drag && field && Math.abs(to - drag.from) * wave.scale > 4) {
              add(drag.from, to);
            } else {
              player.seek(to);
            }
            setDrag(null);
          }}
        >
          <canvas ref={wave.canvas} aria-hidden="true" />
          {marks.marks.map((region, at) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: a mark has no other name than its place
              key={at}
              type="button"
              tabIndex={-1}
              className={at === marks.chosen ? 'region on' : 'region'}
              style={
                {
                  '--mark': colour(field?.types, region.type),
                  left: `${region.start * wave.scale}px`,
                  width: `${Math.max(2, (region.end - region.start) * wave.scale)}px`,
                } as CSSProperties
              }
              onPointerDown={(event) => event.stopPropagation()}
              onClick={() => {
                marks.choose(at);
                player.playPart(region.start, region.end);
              }}
            >
              <span>{region.type}</span>
            </button>
          ))}
          {drag && (
            <div
              className="region drawing"
              style={{
                left: `${Math.min(drag.from, drag.to) * wave.scale}px`,
                width: `${Math.abs(drag.to - drag.from) * wave.scale}px`,
              }}
            />
          )}
          {begun !== null && <div className="region-begun" style={{ left: `${begun * wave.scale}px` }} />}
          <div ref={head} className="playhead" />
        </div>
      </div>
      {!wave.drawn && <p className="muted small">{t.desk.notDrawn}</p>}
      <p id={field ? `${field.name}-help` : undefined} className="muted small hint">
        {field ? t.desk.audioHelp : t.desk.audioHelpPlain}
      </p>
      {/* biome-ignore lint/a11y/useMediaCaption: the words are what the labeler is asked for */}
      <audio ref={player.element} src={audio.url} preload="auto" onError={player.failed} />
    </div>
  );
}
