import { fieldSpan, type Check } from '../check.ts';
import { applying } from '../../domain/withdrawals.ts';

export const secretInParameter: Check = {
  name: 'secret-in-parameter',
  group: 'runbooks',
  severity: 'error',
  title: '参数里没有口令和密钥',
  why: '填进网页的口令会留在浏览器和执行记录里',
  remedy: '去掉这个参数，执行时按提示输入',
  bad: `{ name: APPS_PASSWORD, label: APPS 口令 }`,
  good: `正文写“口令按提示输入”`,
  *run({ kb }) {
    for (const { data: { parameters }, facts } of applying(kb, 'runbooks')) {
      for (const [index, { name, label }] of parameters.entries()) {
        if (SECRET.test(name) || SECRET.test(label)) yield { path: facts.path, span: fieldSpan(facts, `parameters.${index}.name`), message: `参数 ${name}（${label}）要人填口令或者密钥`, remedy: ['删去这个参数，执行时按提示输入'] };
      }
    }
  },
};

/** In a name or in a label, which may be English and in small letters. */
const SECRET = /PASSW|PASSPHRASE|APPS_?PASS|(?:^|[_ ])PASS$|PWD|SECRET|TOKEN|(?:API|PRIVATE|ACCESS|ENCRYPTION|MASTER)[_ ]?KEY|^KEY$|CREDENTIAL|口令|密码|密钥|私钥|令牌/i;
