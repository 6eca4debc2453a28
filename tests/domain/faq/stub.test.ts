import { describe, expect, it } from 'vitest';
import { foldQuestion, foldWord } from '../../../src/domain/faq/questions.ts';
import { faqStub, openQuestions } from '../../../src/domain/faq/stub.ts';
import { readDocument } from '../../../src/source/document.ts';
import { sha256 } from '../../../src/source/disk.ts';

describe('a question', () => {
  it.each([
    ['月底总账关不了账怎么办？', '月底总账关不了账'],
    ['为什么 PO 打不开？', 'PO打不开'],
    ['ＥＦ０４', 'ef04'],
    ['总账关不了账是什么原因', '总账，关不了账！'],
  ])('“%s” is the same as “%s”', (one, other) => {
    expect(foldQuestion(one)).toBe(foldQuestion(other));
  });

  it('that says only how people ask has nothing left', () => {
    expect(['怎么办？', '为什么', '？？'].map(foldQuestion)).toEqual(['', '', '']);
  });

  it('is another one when its words differ', () => {
    expect(foldQuestion('工单关不掉')).not.toBe(foldQuestion('工单打不开'));
  });
});

describe('a word', () => {
  it('keeps its width, case and punctuation to itself, but not how it begins and ends', () => {
    expect(['ＢＩ　Ｐｕｂｌｉｓｈｅｒ', 'bi-publisher'].map(foldWord)).toEqual(['bipublisher', 'bipublisher']);
    expect(foldWord('怎么付了')).toBe('怎么付了');
  });
});

describe('open questions', () => {
  it('puts wordings together, leaves out what is answered, and lists the most asked first', () => {
    const gaps = [{ question: '付不了款', times: 1 }, { question: '付不了款怎么办', times: 3 }, { question: '开不了票', times: 9 }, { question: '登录不了', times: 50 }];
    expect(openQuestions(gaps, ['登录不了怎么办？'])).toEqual(['开不了票', '付不了款怎么办']);
  });
});

describe('the beginning of an answer', () => {
  it('is a document whose text is what was asked, however hostile', () => {
    const question = 'a: "b" {c} <img onerror=x> --- # d';
    const text = faqStub(question, { id: 'gl-question-11', code: 'FAQ-GL-11', module: 'gl', today: '2026-11-24' });
    const facts = readDocument({ path: 'src/content/faqs/gl/gl-question-11.mdx', collection: 'faqs', id: 'gl-question-11', hash: sha256(text), text });
    expect(new Set(facts.problems.map(({ check }) => check))).toEqual(new Set(['template-left']));
    expect(facts.data).toMatchObject({ title: `${question}？`, module: 'gl', answer: '待补' });
    expect(facts.anchors.map(({ text: heading }) => heading)).toEqual(['现象', '原因', '查证', '何时上报']);
  });
});
