import { readProblems, type Check } from '../check.ts';
import { leftOverIn } from '../../domain/left-over.ts';
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
  *run(context) {
    yield* readProblems(context, 'template-left');
    yield* inText(context);
  },
};

const inText = perDocument(function* (document) {
  for (const block of document.blocks) {
    const found = leftOverIn(blockText(block));
    if (found) yield { path: document.path, span: fileSpan(block, found.index, found.index + found.mark.length), message: `留有样板文字“${found.mark}”`, remedy: ['写完这一处', '删去这一段'] };
  }
});
