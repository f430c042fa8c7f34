import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Runs } from '../../settings/shortcuts';
import type { Audio } from '../model';

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2];

export interface Player {
  element: RefObject<HTMLAudioElement | null>;
  playing: boolean;
  broken: boolean;
  speed: number;
  speeds: readonly number[];
  runs: Runs;
  now(): number;
  seek(seconds: number): void;
  toggle(): void;
  playPart(from: number, to: number): void;
  setSpeed(speed: number): void;
  failed(): void;
}

/** Plays a recording, the whole or a stretch of it, slower or faster. */
export function usePlayer(audio: Audio): Player {
  const element = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);
  const [broken, setBroken] = useState(false);
  const [speed, setSpeedState] = useState(1);
  const stopAt = useRef(0);

  // what cannot be loaded may have failed before anyone listened
  useEffect(() => {
    if (element.current?.error) {
      setBroken(true);
    }
  }, []);

  return useMemo(() => {
    const now = () => element.current?.currentTime ?? 0;
    const seek = (seconds: number) => {
      if (element.current) {
        element.current.currentTime = Math.min(audio.seconds, Math.max(0, seconds));
      }
    };
    const play = (until: number) => {
      const player = element.current;
      if (!player) {
        return;
      }
      clearInterval(stopAt.current);
      player.onplay = () => setPlaying(true);
      player.onpause = () => setPlaying(false);
      if (until < audio.seconds) {
        stopAt.current = window.setInterval(() => {
          if (player.currentTime >= until || player.paused) {
            player.pause();
            clearInterval(stopAt.current);
          }
        }, 20);
      }
      player.play().catch(() => setPlaying(false));
    };
    const toggle = () => {
      const player = element.current;
      if (player?.paused) {
        play(Number.POSITIVE_INFINITY);
      } else {
        player?.pause();
      }
    };
    const setSpeed = (next: number) => {
      setSpeedState(next);
      if (element.current) {
        element.current.playbackRate = next;
      }
    };
    const shift = (by: number) => {
      setSpeed(speeds[Math.min(speeds.length - 1, Math.max(0, speeds.indexOf(speed) + by))] ?? 1);
    };
    return {
      element,
      playing,
      broken,
      speed,
      speeds,
      now,
      seek,
      toggle,
      playPart: (from, to) => {
        seek(from);
        play(to);
      },
      setSpeed,
      failed: () => setBroken(true),
      runs: {
        play: toggle,
        back: () => seek(now() - 1),
        forward: () => seek(now() + 1),
        slower: () => shift(-1),
        faster: () => shift(1),
      },
    };
  }, [audio.seconds, playing, broken, speed]);
}
