import { Fragment, type ReactNode } from 'react';
import { type Block, parse, spansOf } from './markdown';

/** Instructions as text: headings, lists, emphasis, code. Made of elements, never of HTML, so nothing in it can run. */
export function Markdown({ text, fresh }: { text: string; fresh?: ReadonlySet<number> }) {
  return (
    <div className="markdown" dir="auto">
      {parse(text).map((block) => (
        <Part key={block.line} block={block} fresh={fresh?.has(block.line) ?? false} />
      ))}
    </div>
  );
}

function Part({ block, fresh }: { block: Block; fresh: boolean }) {
  const className = fresh ? 'fresh' : undefined;
  switch (block.kind) {
    case 'heading':
      return (
        <p
          className={`md-heading level-${block.level}${fresh ? ' fresh' : ''}`}
          role="heading"
          aria-level={block.level + 2}
        >
          <Inline text={block.text} />
        </p>
      );
    case 'code':
      return (
        <pre className={className}>
          <code>{block.text}</code>
        </pre>
      );
    case 'item':
      return (
        <p className={`md-item${fresh ? ' fresh' : ''}`}>
          <span className="md-bullet" aria-hidden="true">
            {block.bullet}
          </span>
          <span>
            <Inline text={block.text} />
          </span>
        </p>
      );
    case 'quote':
      return (
        <blockquote className={className}>
          <Inline text={block.text} />
        </blockquote>
      );
    default:
      return (
        <p className={className}>
          <Inline text={block.text} />
        </p>
      );
  }
}

function Inline({ text }: { text: string }): ReactNode {
  return spansOf(text).map(({ kind, text: inner }, at) => {
    const key = at;
    switch (kind) {
      case 'strong':
        return <strong key={key}>{inner}</strong>;
      case 'em':
        return <em key={key}>{inner}</em>;
      case 'code':
        return <code key={key}>{inner}</code>;
      default:
        return <Fragment key={key}>{inner}</Fragment>;
    }
  });
}
