import { data as t } from '../text/data';
import { Field } from '../ui/Field';
import { Notice } from '../ui/Notice';
import type { Format, Head } from './head';

interface Props {
  file: File;
  head: Head;
  format: Format;
  onFormat(format: Format): void;
}

const longest = 160;

/** How the chosen file begins, as it will be read. */
export function FileHead({ file, head, format, onFormat }: Props) {
  return (
    <div className="stack tight" data-head={head.rows.length}>
      <div className="row">
        <strong>{file.name}</strong>
        <span className="muted small">{t.size(file.size)}</span>
        <Field label={t.format} className="inline">
          {(wired) => (
            <select
              {...wired}
              className="input slim"
              value={format}
              onChange={(event) => onFormat(event.target.value as Format)}
            >
              {Object.entries(t.formats).map(([type, name]) => (
                <option key={type} value={type}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {head.warnings.map((warning) => (
        <Notice key={warning} tone="warn">
          {warning}
        </Notice>
      ))}
      {head.rows.length > 0 && (
        <div className="scroll-x head">
          <table className="table">
            <caption className="muted small">
              {t.head}: {t.headMore(head.rows.length)}
            </caption>
            <thead>
              <tr>
                {head.columns.map((column, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns of a broken file may have one name
                  <th key={at} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {head.rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
                <tr key={at}>
                  {head.columns.map((_, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor have cells
                    <td key={column} dir="auto">
                      {(row[column] ?? '').slice(0, longest)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
