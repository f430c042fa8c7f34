import { t } from '../../text/en';
import { Button } from '../../ui/Button';
import { Waiting } from '../../ui/Waiting';
import { Sections, useVersion } from './Instructions';

interface Props {
  project: string;
  version: number;
  onRead(): void;
}

/** A version that must be read before there is more work, with what is new in it marked. */
export function ToRead({ project, version, onRead }: Props) {
  const text = useVersion(project, version);
  return (
    <section className="no-task to-read" aria-label={t.desk.toRead}>
      <div className="card stack">
        <h2>{t.desk.toRead}</h2>
        <p className="muted">{t.desk.toReadText}</p>
        {text.data ? (
          <Sections project={project} all={text.data.sections} since={version - 1} matter={null} />
        ) : (
          <Waiting />
        )}
        <div className="row">
          <Button primary disabled={!text.data} onClick={onRead}>
            {t.desk.haveRead(version)}
          </Button>
        </div>
      </div>
    </section>
  );
}
