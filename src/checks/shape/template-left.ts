import type { Check } from '../check.ts';
import { perDocument } from '../per-document.ts';
import { blockText, fileSpan } from '../../domain/text.ts';

export const templateLeft: Check = {
  name: 'template-left',
  group: 'shape',
  severity: 'error',
  title: '没有留下样板文字',
  why: '读者在事故中看到“待补”，等于没有手册',
  remedy: '写完，或删去这一段',
  bad: `联系方式：待补`,
  good: `联系方式见值班表`,
  run: perDocument(function* (document) {
    for (const block of document.blocks) {
      const match = LEFT_OVER.exec(blockText(block));
      if (match) yield { path: document.path, span: fileSpan(block, match.index, match.index + match[0].length), message: `留有样板文字“${match[0]}”`, remedy: ['写完这一处', '删去这一段'] };
    }
  }),
};

const LEFT_OVER = /TODO|FIXME|TBD|XXX+|lorem ipsum|(?<![等期])待补充?|待完善|此处填写|此处省略|占位符/iu;
