import { AlignmentType, BorderStyle, Document, Footer, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import type { Entry } from '../../domain/entry.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { FIELD_TYPES, type FormField } from '../../domain/schemas/form.ts';
import { roleTitle } from '../../domain/roles.ts';
import { stableZip } from './stable-zip.ts';

/** Widths in twentieths of a point; together the text width of A4 with margins of 15 mm. */
const WIDTHS = { label: 1900, room: 6900, by: 1400 } as const;
const TOTAL = WIDTHS.label + WIDTHS.room + WIDTHS.by;
const FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimSun' } as const;
/** 小四 is 12 pt, 五号 10.5 pt; Word counts half points. */
const SIZE = 21;
const LINE = 300;

/** Writes a form as a Word document: one table a section, room to fill in, or the sample in it. */
export async function formDocument(kb: KnowledgeBase, form: Entry<'forms'>, sample: boolean): Promise<Uint8Array> {
  const { data } = form;
  const title = new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 120 }, children: [text(data.title, { bold: true, size: 32 })] });
  const line = new Paragraph({ spacing: { after: 120 }, children: [text(`表单编码 ${data.code}　保存期限 ${data.retention}　保管 ${roleTitle(kb, data.keptBy)}${sample ? '　样例，不作记录' : ''}`, { size: 18 })] });
  const document = new Document({
    creator: '', title: data.title, description: data.summary,
    styles: { default: { document: { run: { font: FONT, size: SIZE } } } },
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 850, bottom: 850, left: 850, right: 850 } } },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18 })] })] }) },
      children: [title, line, sectionsTable(kb, form, sample), ...data.notes.map((note, index) => new Paragraph({ spacing: { before: 80 }, children: [text(`${index + 1}. ${note}`, { size: 18 })] }))],
    }],
  });
  return stableZip(await Packer.toBuffer(document), kb.today);
}

function sectionsTable(kb: KnowledgeBase, { data }: Entry<'forms'>, sample: boolean): Table {
  const rows = data.sections.flatMap(({ title, fields }) => [
    new TableRow({ tableHeader: false, cantSplit: true, children: [new TableCell({ columnSpan: 3, shading: { fill: 'E6F3F8' }, children: [paragraph(title, true)] })] }),
    ...fields.map((field) => new TableRow({
      cantSplit: true,
      height: { value: FIELD_TYPES[field.type].lines * LINE + 120, rule: 'atLeast' },
      children: [
        cell(WIDTHS.label, [paragraph(`${field.label}${field.required ? ' *' : ''}`, true)]),
        cell(WIDTHS.room, room(field, sample)),
        cell(WIDTHS.by, [paragraph(kb.get('roles', field.by)?.data.short ?? field.by, false, 18)]),
      ],
    })),
  ]);
  return new Table({ width: { size: TOTAL, type: WidthType.DXA }, columnWidths: [WIDTHS.label, WIDTHS.room, WIDTHS.by], rows });
}

function room({ type, options, columns, sample: example }: FormField, sample: boolean): (Paragraph | Table)[] {
  const shown = sample ? (example ?? '') : '';
  switch (type) {
    case 'choice':
    case 'multiple': {
      const chosen = new Set(shown.split('、'));
      return [paragraph(options.map((option) => `${chosen.has(option) ? '☑' : '□'} ${option}`).join('　'))];
    }
    case 'table':
      return [linesTable(columns, shown), paragraph('')];
    default:
      return shown.split('\n').map((part) => paragraph(part));
  }
}

function linesTable(columns: readonly string[], shown: string): Table {
  const width = Math.floor((WIDTHS.room - 240) / Math.max(1, columns.length));
  const values = shown.split('|').map((value) => value.trim());
  const row = (cells: readonly string[], bold: boolean): TableRow => new TableRow({ children: cells.map((value) => cell(width, [paragraph(value, bold, 18)])) });
  return new Table({
    width: { size: width * columns.length, type: WidthType.DXA },
    columnWidths: columns.map(() => width),
    borders: { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN },
    rows: [row(columns, true), row(columns.map((_, index) => values[index] ?? ''), false), row(columns.map(() => ''), false), row(columns.map(() => ''), false)],
  });
}

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '888888' } as const;

function cell(width: number, children: (Paragraph | Table)[]): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER, margins: { top: 40, bottom: 40, left: 80, right: 80 }, children });
}

function paragraph(words: string, bold = false, size = SIZE): Paragraph {
  return new Paragraph({ children: [text(words, { bold, size })] });
}

function text(words: string, { bold = false, size = SIZE }: { bold?: boolean; size?: number } = {}): TextRun {
  return new TextRun({ text: words, bold, size, font: FONT });
}
