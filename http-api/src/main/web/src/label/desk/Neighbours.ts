type Word = { kind: 'here' | 'asked' | 'gone'; tab: string } | { kind: 'done'; task: string };

/** As much of a BroadcastChannel as is used. */
export interface Air {
  postMessage(word: unknown): void;
  close(): void;
  onmessage: ((event: { data: unknown }) => void) | null;
}

/** Other tabs of the same labeler in the same project: who is there, and what is done. */
export class Neighbours {
  private readonly others = new Set<string>();

  constructor(
    private readonly air: Air,
    private readonly tab: string,
  ) {}

  listen(done: (task: string) => void, elsewhere: (there: boolean) => void): void {
    this.air.onmessage = ({ data }) => {
      const word = data as Word;
      if (word.kind === 'done') {
        done(word.task);
        return;
      }
      if (word.kind === 'gone') {
        this.others.delete(word.tab);
      } else {
        this.others.add(word.tab);
      }
      if (word.kind === 'asked') {
        this.say({ kind: 'here', tab: this.tab });
      }
      elsewhere(this.others.size > 0);
    };
    this.say({ kind: 'asked', tab: this.tab });
  }

  tellDone(task: string): void {
    this.say({ kind: 'done', task });
  }

  leave(): void {
    this.say({ kind: 'gone', tab: this.tab });
    this.air.close();
  }

  private say(word: Word): void {
    this.air.postMessage(word);
  }
}
