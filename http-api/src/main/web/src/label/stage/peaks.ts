/** Loudness over time: for each bucket the lowest and the highest sample, from -1 to 1. */
export interface Peaks {
  low: Float32Array;
  high: Float32Array;
  perSecond: number;
  /** Buckets filled so far. */
  filled: number;
}

const most = 720_000;

export function emptyPeaks(seconds: number): Peaks {
  const perSecond = Math.max(5, Math.min(200, Math.floor(most / Math.max(1, seconds))));
  const count = Math.ceil(seconds * perSecond) + 1;
  return { low: new Float32Array(count), high: new Float32Array(count), perSecond, filled: 0 };
}

interface Format {
  channels: number;
  rate: number;
  bits: number;
  float: boolean;
}

/**
 * Reads a WAV file as it arrives and keeps its peaks only, so that an hour's recording costs a few megabytes. Knows PCM of
 * 8, 16, 24 and 32 bits and 32-bit floating point.
 */
export class WavPeaks {
  private rest = new Uint8Array(0);
  private format: Format | null = null;
  private inData = false;
  private frame = 0;

  constructor(readonly peaks: Peaks) {}

  /** False when this is no WAV file that can be read. */
  take(chunk: Uint8Array): boolean {
    let bytes = chunk;
    if (this.rest.length > 0) {
      bytes = new Uint8Array(this.rest.length + chunk.length);
      bytes.set(this.rest);
      bytes.set(chunk, this.rest.length);
    }
    if (!this.inData) {
      const start = this.header(bytes);
      if (start === 'no') {
        return false;
      }
      if (start === 'more') {
        this.rest = bytes.slice();
        return true;
      }
      this.inData = true;
      bytes = bytes.subarray(start);
    }
    this.samples(bytes);
    return true;
  }

  private header(bytes: Uint8Array): number | 'more' | 'no' {
    if (bytes.length < 12) {
      return 'more';
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (tag(view, 0) !== 'RIFF' || tag(view, 8) !== 'WAVE') {
      return 'no';
    }
    for (let at = 12; at + 8 <= bytes.length; ) {
      const size = view.getUint32(at + 4, true);
      const name = tag(view, at);
      if (name === 'data') {
        return this.format ? at + 8 : 'no';
      }
      if (name === 'fmt ') {
        if (at + 24 > bytes.length) {
          return 'more';
        }
        this.format = formatAt(view, at + 8);
        if (!this.format) {
          return 'no';
        }
      }
      at += 8 + size + (size % 2);
    }
    return 'more';
  }

  private samples(bytes: Uint8Array): void {
    const { format } = this;
    if (!format) {
      return;
    }
    const width = (format.bits / 8) * format.channels;
    const frames = Math.floor(bytes.length / width);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { low, high, perSecond } = this.peaks;
    for (let at = 0; at < frames; at++) {
      const bucket = Math.floor(((this.frame + at) * perSecond) / format.rate);
      const value = sampleAt(view, at * width, format);
      if (bucket < low.length) {
        low[bucket] = Math.min(low[bucket] ?? 0, value);
        high[bucket] = Math.max(high[bucket] ?? 0, value);
      }
    }
    this.frame += frames;
    this.peaks.filled = Math.min(low.length, Math.floor((this.frame * perSecond) / format.rate));
    this.rest = bytes.slice(frames * width);
  }
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}

function formatAt(view: DataView, at: number): Format | null {
  const code = view.getUint16(at, true);
  const bits = view.getUint16(at + 14, true);
  const format = {
    channels: view.getUint16(at + 2, true),
    rate: view.getUint32(at + 4, true),
    bits,
    float: code === 3,
  };
  const known = code === 3 ? bits === 32 : (code === 1 || code === 0xfffe) && [8, 16, 24, 32].includes(bits);
  return known && format.channels > 0 && format.rate > 0 ? format : null;
}

/** The first channel's sample. */
function sampleAt(view: DataView, at: number, format: Format): number {
  if (format.float) {
    return view.getFloat32(at, true);
  }
  switch (format.bits) {
    case 8:
      return (view.getUint8(at) - 128) / 128;
    case 16:
      return view.getInt16(at, true) / 32_768;
    case 24:
      return ((view.getUint8(at) << 8) | (view.getUint16(at + 1, true) << 16)) / 2_147_483_648;
    default:
      return view.getInt32(at, true) / 2_147_483_648;
  }
}

const decodable = 80 * 1024 * 1024;

/**
 * The peaks of a recording, growing while it is read.
 *
 * @param drawn called now and then with what is there so far
 * @returns false when the recording can be heard but not drawn
 */
export async function readPeaks(url: string, peaks: Peaks, drawn: () => void, signal: AbortSignal): Promise<boolean> {
  // past the cache, which the player fills in parts at the same time and would have to share
  const response = await fetch(url, { signal, credentials: 'same-origin', cache: 'no-store' });
  if (!response.ok || !response.body) {
    throw new Error(`status ${response.status}`);
  }
  const wav = new WavPeaks(peaks);
  const reader = response.body.getReader();
  const kept: Uint8Array[] = [];
  let isWav = true;
  let size = 0;
  let last = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    isWav = isWav && wav.take(part.value);
    if (!isWav || size < 64) {
      kept.push(part.value);
    }
    if (!isWav && size > decodable) {
      await reader.cancel();
      return false;
    }
    if (performance.now() - last > 250) {
      last = performance.now();
      drawn();
    }
  }
  if (!isWav) {
    await decode(new Blob(kept as BlobPart[]), peaks);
  }
  drawn();
  return true;
}

async function decode(blob: Blob, peaks: Peaks): Promise<void> {
  const context = new OfflineAudioContext(1, 1, 16_000);
  const buffer = await context.decodeAudioData(await blob.arrayBuffer());
  const samples = buffer.getChannelData(0);
  for (let at = 0; at < samples.length; at++) {
    const bucket = Math.floor((at * peaks.perSecond) / buffer.sampleRate);
    if (bucket < peaks.low.length) {
      peaks.low[bucket] = Math.min(peaks.low[bucket] ?? 0, samples[at] ?? 0);
      peaks.high[bucket] = Math.max(peaks.high[bucket] ?? 0, samples[at] ?? 0);
    }
  }
  peaks.filled = peaks.low.length;
}
