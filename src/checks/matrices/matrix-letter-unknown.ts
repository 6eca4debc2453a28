import { fieldSpan, type Check } from '../check.ts';
import { soundActivities } from '../soundness.ts';
import { LETTERS, meantLetters, readLetters } from '../../domain/matrix/letters.ts';
import { looksLikeName } from '../person-names.ts';

export const matrixLetterUnknown: Check = {
  name: 'matrix-letter-unknown',
  group: 'matrices',
  severity: 'error',
  title: '格子里只有 A、R、C、I 或者它们以 / 相连',
  why: '认不出的字母等于没有分配，读者各按各的理解办事',
  remedy: '改为 A、R、C、I，一人兼两样写作 A/R',
  bad: `| inc-03 | 受理 | 运维办法第二十七条 | Ｒ、A |`,
  good: `| inc-03 | 受理 | 运维办法第二十七条 | A/R |`,
  *run({ kb }) {
    for (const { matrix: { facts }, row, code, field } of soundActivities(kb)) {
      for (const [index, { role, text }] of row.cells.entries()) {
        if (readLetters(text) !== null || looksLikeName(text)) continue;
        const span = fieldSpan(facts, `${field}.cells.${index}`);
        const meant = meantLetters(text);
        yield {
          path: facts.path,
          span,
          message: `活动 ${code} 的 ${role} 一格写了“${text}”`,
          remedy: [meant === null ? `改为 ${Object.keys(LETTERS).join('、')} 之一，或留空` : `改为 ${meant}`],
          ...(meant !== null && span ? { fix: [{ span, old: text, text: meant }] } : {}),
        };
      }
    }
  },
};
