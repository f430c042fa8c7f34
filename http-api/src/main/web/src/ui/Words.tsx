import { type Stretch, wordDiff } from '../review/words';

/** A text held against another, word by word. */
export function Words({ before, after }: { before: string; after: string }) {
  return <Stretches all={wordDiff(before, after)} />;
}

/** Stretches of two texts: those of both, of the earlier, and of the later one. */
export function Stretches({ all }: { all: readonly Stretch[] }) {
  return (
    <p className="words" dir="auto">
      {all.map((one, at) => {
        const key = `${at}-${one.kind}`;
        if (one.kind === 'SAME') {
          return <span key={key}>{one.text}</span>;
        }
        return one.kind === 'ADDED' ? <ins key={key}>{one.text}</ins> : <del key={key}>{one.text}</del>;
      })}
    </p>
  );
}
