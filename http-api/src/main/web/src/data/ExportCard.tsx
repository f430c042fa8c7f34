import { data as t } from '../text/data';

const formats = [
  { format: 'ndjson', ending: 'jsonl', name: t.exampleFor.jsonl },
  { format: 'csv', ending: 'csv', name: t.exampleFor.csv },
];

/** Everything that was decided and everything that was said, as files. The browser saves the stream as it comes. */
export function ExportCard({ project }: { project: string }) {
  return (
    <section className="card stack" aria-labelledby="export-title">
      <div>
        <h2 id="export-title">{t.exportTitle}</h2>
        <p className="muted small">{t.exportText}</p>
      </div>
      <ul className="exports">
        {(['outcomes', 'labels'] as const).map((what) => (
          <li key={what} className="spread">
            <span>
              <strong>{t[what].name}</strong> <span className="muted small">{t[what].means}</span>
            </span>
            <span className="row">
              {formats.map(({ format, ending, name }) => (
                <a
                  key={format}
                  className="button small"
                  href={`/api/v1/projects/${encodeURIComponent(project)}/exports/${what}?format=${format}`}
                  download={`${project}-${what}.${ending}`}
                  aria-label={t.asFormat(t[what].name, name)}
                >
                  {name}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
