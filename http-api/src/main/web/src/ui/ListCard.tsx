import { type ReactNode, useId } from 'react';
import { toProblem } from '../api/problem';
import { t } from '../text/en';
import { Button } from './Button';
import { Empty } from './Empty';
import { Failure } from './Notice';
import type { Listed } from './pages';
import { Waiting } from './Waiting';

interface Props<T> {
  title: string;
  text: ReactNode;
  /** Beside the title. */
  tools?: ReactNode;
  list: Listed<T>;
  empty: { title: string; text: string };
  /** Shows the rows; the table names itself by the title. */
  children(rows: readonly T[], titleId: string): ReactNode;
}

/** A card around a list that comes in pages: its title, what it means, and what is said when there is nothing in it. */
export function ListCard<T>({ title, text, tools, list, empty, children }: Props<T>) {
  const id = useId();
  return (
    <section className="card stack" aria-labelledby={id}>
      <div className="list-head">
        <div className="grow">
          <h2 id={id}>{title}</h2>
          <div className="muted small">{text}</div>
        </div>
        {tools}
      </div>
      {list.pending ? (
        <Waiting />
      ) : list.error ? (
        <Failure problem={toProblem(list.error)} />
      ) : list.rows.length === 0 ? (
        <Empty title={empty.title} text={empty.text} />
      ) : (
        <section className="scroll-x" tabIndex={0} aria-labelledby={id}>
          {children(list.rows, id)}
        </section>
      )}
      {list.more && (
        <div>
          <Button onClick={list.more}>{t.list.more}</Button>
        </div>
      )}
    </section>
  );
}
