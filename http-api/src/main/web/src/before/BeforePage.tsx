import { toProblem } from '../api/problem';
import { useProject } from '../app/Shell';
import { holds, useUser } from '../app/session';
import { before as t } from '../text/before';
import { Failure } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { CoverageCard } from './CoverageCard';
import { GoldSetCard } from './GoldSetCard';
import { ProposalsCard } from './ProposalsCard';
import { RetiredCard, VersionsCard } from './RecordCards';
import { WalkthroughCard } from './WalkthroughCard';
import './before.css';

/** What is settled before people label: that the instructions are read one way, and what labels are measured by. */
export default function BeforePage({ params }: { params: Record<string, string> }) {
  const id = params.project ?? '';
  const user = useUser();
  const project = useProject(id);
  const manages = holds(user, ['MANAGER', 'ADMIN'], id);
  if (project.isPending) {
    return <Waiting />;
  }
  if (project.error) {
    return <Failure problem={toProblem(project.error)} />;
  }
  return (
    <>
      <h1>{t.title}</h1>
      {holds(user, ['MANAGER', 'AUDITOR', 'ANALYST', 'ADMIN'], id) && (
        <WalkthroughCard project={id} newest={project.data.versions.instructions} manages={manages} />
      )}
      {holds(user, ['MANAGER', 'REVIEWER', 'AUDITOR', 'ADMIN'], id) && (
        <>
          <GoldSetCard project={id} manages={manages} />
          <CoverageCard project={id} />
          <ProposalsCard project={id} manages={manages} />
          <RetiredCard project={id} />
          <VersionsCard project={id} />
        </>
      )}
    </>
  );
}
