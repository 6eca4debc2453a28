import { fieldSpan, type Check } from '../check.ts';
import { allExceptions } from '../../domain/segregation/conflicts.ts';

export const exceptionExpired: Check = {
  name: 'exception-expired',
  group: 'matrices',
  severity: 'error',
  title: '不相容职责的例外都在期限内',
  why: '过期的例外等于没有批准，冲突却还在',
  remedy: '收回其中一项权限并删去例外；仍需要的，重新批准',
  bad: `until: "2026-03-31"（已过）`,
  good: `until: "2026-12-31"`,
  *run({ kb }) {
    for (const { exception, source: { facts }, field } of allExceptions(kb)) {
      // An exception that ends before it begins is the finding of exception-allowed.
      if (exception.until >= kb.today || exception.until < exception.from) continue;
      yield { path: facts.path, span: fieldSpan(facts, `${field}.until`), message: `${exception.pair} 的例外已于 ${exception.until} 到期`, remedy: ['收回其中一项权限，删去例外', '仍需要的，重新批准并写新的期限'] };
    }
  },
};
