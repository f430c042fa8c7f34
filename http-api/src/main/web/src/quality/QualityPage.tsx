import { useProject } from '../app/Shell';
import { holds, useUser } from '../app/session';
import { quality as t } from '../text/quality';
import { AgreementCard } from './AgreementCard';
import { ConfusionCard } from './ConfusionCard';
import { EffectsCard } from './EffectsCard';
import { FlagsCard } from './FlagsCard';
import { GateCard } from './GateCard';
import { LearningCard } from './LearningCard';
import './quality.css';

/** How good the labels are, and what is done about it. */
export default function QualityPage({ params }: { params: Record<string, string> }) {
  const id = params.project ?? '';
  const user = useUser();
  const project = useProject(id);
  const manages = holds(user, ['MANAGER', 'ADMIN'], id);
  const counts = holds(user, ['MANAGER', 'AUDITOR', 'ANALYST', 'ADMIN'], id);
  const sees = holds(user, ['MANAGER', 'REVIEWER', 'AUDITOR', 'ADMIN'], id);
  return (
    <>
      <h1>{t.title}</h1>
      <FlagsCard id={id} project={manages ? (project.data ?? null) : null} />
      <GateCard project={id} manages={manages} />
      {sees && <LearningCard id={id} project={manages ? (project.data ?? null) : null} />}
      {sees && <EffectsCard project={id} />}
      {counts && <AgreementCard project={id} />}
      {counts && <ConfusionCard project={id} />}
    </>
  );
}
