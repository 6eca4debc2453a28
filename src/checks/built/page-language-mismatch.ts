import type { Check } from '../check.ts';

export const pageLanguageMismatch: Check = {
  name: 'page-language-mismatch',
  group: 'built',
  severity: 'error',
  title: '每页声明的语言是 zh-CN',
  why: '读屏软件按错误的语言发音；检索会另建一个索引',
  remedy: '改正布局里的 lang',
  bad: `<html lang="en">`,
  good: `<html lang="zh-CN">`,
  *run({ site }) {
    for (const { file, language } of site?.pages ?? []) {
      if (language !== 'zh-CN') yield { path: file, span: null, message: `页面语言是 ${language ?? '（没有声明）'}，须为 zh-CN`, remedy: ['改正布局里的 lang'] };
    }
  },
};
