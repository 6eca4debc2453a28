import { citationProblems } from '../citation-problems.ts';
import type { Check } from '../check.ts';

export const citationUnregisteredDocument: Check = {
  name: 'citation-unregistered-document',
  group: 'citations',
  severity: 'error',
  title: '引用的文件都在制度或标准登记里',
  why: '没有登记的文件点不开，也没有人知道它是否有效',
  remedy: '改正书名，或先登记这部文件',
  bad: `《ERP运维办法》第七条`,
  good: `《ERP系统运行维护管理办法》第七条`,
  run: (context) => citationProblems(context, ['document-unregistered', 'antecedent-missing']),
};
