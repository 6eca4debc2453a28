import type { StructureProblem } from '../domain/regulation/provision.ts';
import type { CheckContext, Finding } from './check.ts';

/** Turns what the structure parser objected to, of the given kinds, into findings. */
export function* structureProblems({ kb }: CheckContext, kinds: readonly StructureProblem['kind'][]): Generator<Finding> {
  for (const { path, regulation } of kb.documents) {
    for (const problem of regulation?.problems ?? []) {
      if (kinds.includes(problem.kind)) yield { path, span: problem.span, message: problem.message, remedy: [problem.remedy] };
    }
  }
}
