import type { DocumentFacts } from '../document.ts';
import { PHASES, type Phase } from '../schemas/plan.ts';

const names = Object.entries(PHASES);
/** Phases are `##`; what stands deeper divides a phase. */
const PHASE_DEPTH = 2;

/** The phase of each step of a plan, by the last heading of the second depth before it; null where that heading names no phase. */
export function phasesOfSteps({ components, anchors }: Pick<DocumentFacts, 'components' | 'anchors'>): (Phase | null)[] {
  return components
    .filter(({ name }) => name === 'Step')
    .map(({ span }) => {
      const heading = anchors.findLast(({ depth, span: { start } }) => depth <= PHASE_DEPTH && start < span.start)?.text ?? '';
      return phaseNamed(heading);
    });
}

function phaseNamed(heading: string): Phase | null {
  const found = names.find(([, title]) => title === heading.trim())?.[0];
  return found !== undefined && isPhase(found) ? found : null;
}

function isPhase(name: string): name is Phase {
  return Object.hasOwn(PHASES, name);
}
