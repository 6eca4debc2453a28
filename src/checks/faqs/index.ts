import type { Check } from '../check.ts';
import { chooserDeadEnd } from './chooser-dead-end.ts';
import { chooserTooDeep } from './chooser-too-deep.ts';
import { codeMeaningConflict } from './code-meaning-conflict.ts';
import { codeWithoutMeaning } from './code-without-meaning.ts';
import { duplicateQuestion } from './duplicate-question.ts';
import { faqAnswerExceedsAuthority } from './faq-answer-exceeds-authority.ts';
import { faqInWrongFolder } from './faq-in-wrong-folder.ts';
import { faqPartMissing } from './faq-part-missing.ts';
import { faqWithoutSource } from './faq-without-source.ts';
import { moduleWithoutFaq } from './module-without-faq.ts';
import { moduleWithoutKeyUserRole } from './module-without-key-user-role.ts';
import { queryTargetGone } from './query-target-gone.ts';
import { synonymCapturesTerm } from './synonym-captures-term.ts';
import { wordingForTwo } from './wording-for-two.ts';
import { wordingTargetUnsearched } from './wording-target-unsearched.ts';

/** The group “faqs”, in the order in which help shows it. */
export const faqsChecks: readonly Check[] = [
  chooserDeadEnd,
  chooserTooDeep,
  codeMeaningConflict,
  codeWithoutMeaning,
  duplicateQuestion,
  faqAnswerExceedsAuthority,
  faqInWrongFolder,
  faqPartMissing,
  faqWithoutSource,
  moduleWithoutFaq,
  moduleWithoutKeyUserRole,
  queryTargetGone,
  synonymCapturesTerm,
  wordingForTwo,
  wordingTargetUnsearched,
];
