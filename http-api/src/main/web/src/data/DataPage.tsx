import { toProblem } from '../api/problem';
import { useProject } from '../app/Shell';
import { holds, useUser } from '../app/session';
import { data as t } from '../text/data';
import { Failure } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { ExportCard } from './ExportCard';
import { ImportCard } from './ImportCard';
import { ImportsCard } from './ImportsCard';
import './data.css';

/** What goes into a project and what comes out of it. */
export default function DataPage({ params }: { params: Record<string, string> }) {
  const id = params.project ?? '';
  const user = useUser();
  const project = useProject(id);
  if (project.isPending) {
    return <Waiting />;
  }
  if (project.error) {
    return <Failure problem={toProblem(project.error)} />;
  }
  const imports = holds(user, ['MANAGER', 'SERVICE', 'ADMIN'], id) && project.data.status !== 'CLOSED';
  const sees = holds(user, ['MANAGER', 'SERVICE', 'AUDITOR', 'ADMIN'], id);
  return (
    <>
      <h1 className="visually-hidden">{t.title}</h1>
      {imports && <ImportCard project={project.data} />}
      {sees && <ImportsCard project={id} imports={imports} />}
      <ExportCard project={id} />
    </>
  );
}
