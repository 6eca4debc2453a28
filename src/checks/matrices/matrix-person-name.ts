import { fieldSpan, type Check } from '../check.ts';
import { soundActivities } from '../soundness.ts';
import { looksLikeName, namedPerson } from '../person-names.ts';

export const matrixPersonName: Check = {
  name: 'matrix-person-name',
  group: 'matrices',
  severity: 'error',
  title: '矩阵里写岗位，不写人名',
  why: '人会调动，岗位不会；公开的页面上也不得有个人信息',
  remedy: '改为岗位的标识和字母；人名写在不公开的值班表里',
  bad: `| inc-03 | 受理，由张三负责 | 运维办法第二十七条 | 张三 |`,
  good: `| inc-03 | 受理 | 运维办法第二十七条 | A/R |`,
  *run({ kb }) {
    for (const { matrix: { facts }, row, code, field, title } of soundActivities(kb)) {
      const inTitle = namedPerson(title);
      if (inTitle !== null) yield { path: facts.path, span: fieldSpan(facts, `${field}.title`), message: `活动 ${code} 写了人名“${inTitle}”`, remedy: ['改写岗位'] };
      for (const [index, { role, text }] of row.cells.entries()) {
        if (looksLikeName(text)) yield { path: facts.path, span: fieldSpan(facts, `${field}.cells.${index}`), message: `活动 ${code} 的 ${role} 一格写了人名“${text}”`, remedy: ['改为 A、R、C、I 之一'] };
      }
    }
  },
};
