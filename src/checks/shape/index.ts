import type { Check } from '../check.ts';
import { bodyParse } from './body-parse.ts';
import { codeUnique } from './code-unique.ts';
import { componentProps } from './component-props.ts';
import { emphasisLost } from './emphasis-lost.ts';
import { fileReadable } from './file-readable.ts';
import { frontMatterParse } from './front-matter-parse.ts';
import { frontMatterShape } from './front-matter-shape.ts';
import { headingLevelSkipped } from './heading-level-skipped.ts';
import { idAscii } from './id-ascii.ts';
import { idMatchesFileName } from './id-matches-file-name.ts';
import { idUnique } from './id-unique.ts';
import { imageAltMissing } from './image-alt-missing.ts';
import { linkTextEmpty } from './link-text-empty.ts';
import { templateLeft } from './template-left.ts';
import { yamlTrap } from './yaml-trap.ts';

/** The group “shape”, in the order in which help shows it. */
export const shapeChecks: readonly Check[] = [
  bodyParse,
  codeUnique,
  componentProps,
  emphasisLost,
  fileReadable,
  frontMatterParse,
  frontMatterShape,
  headingLevelSkipped,
  idAscii,
  idMatchesFileName,
  idUnique,
  imageAltMissing,
  linkTextEmpty,
  templateLeft,
  yamlTrap,
];
