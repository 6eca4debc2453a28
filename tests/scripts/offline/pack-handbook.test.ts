import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { packHandbook } from '../../../scripts/lib/offline/pack-handbook.ts';
import { runbook } from '../../domain/drills/company.ts';
import { content, onSite } from './site.ts';

const pack = (today = '2026-11-24', more: Parameters<typeof content>[1] = []): Promise<Uint8Array> => onSite((dist) => packHandbook(dist, '<!doctype html>手册', content(today, more), 'abc123def456'));
const textOf = (files: Record<string, Uint8Array>, name: string): string => strFromU8(files[name] ?? new Uint8Array());

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('the archive', () => {
  it('holds the handbook, a note, and the forms that runbooks, manual work and drills ask for', async () => {
    const files = unzipSync(await pack());
    expect(Object.keys(files)).toEqual(['应急手册.html', '版本.txt', '表单/FRM-EMG-01 演练记录.docx', '表单/FRM-INC-01 事项登记单.docx', '表单/FRM-EMG-02 手工业务台账.docx']);
    expect(textOf(files, '应急手册.html')).toBe('<!doctype html>手册');
    expect(textOf(files, '表单/FRM-EMG-02 手工业务台账.docx')).toBe('docx 台账');
  });
  it('says in its note which edition it is, in lines that every editor shows as lines', async () => {
    expect(textOf(unzipSync(await pack()), '版本.txt')).toBe('ERP 应急手册（离线包）\r\n内容基准日 2026-11-24\r\n内容摘要 abc123def456\r\n\r\n双击“应急手册.html”打开，不需要网络。“表单”里是空白表，可打印。\r\n本包为非受控副本，以本站现行版本为准；拿到新的一份后删去旧的。\r\n');
  });
  it('asks for no form of a runbook that is withdrawn', async () => {
    const old = runbook('older', { code: 'RBK-DB-98', forms: ['other'], withdrawn: { on: '2026-11-01', reason: '并入另一本。' } });
    expect(Object.keys(unzipSync(await pack('2026-10-31', [old])))).toContain('表单/FRM-XX-01 别的表.docx');
    expect(Object.keys(unzipSync(await pack('2026-11-01', [old])))).not.toContain('表单/FRM-XX-01 别的表.docx');
  });
  it('has the same bytes whenever and wherever it is packed', async () => {
    const packed: string[] = [];
    for (const [zone, moment] of [['Asia/Shanghai', '2026-11-24T02:07:00Z'], ['America/New_York', '2031-07-01T00:00:00Z'], ['Pacific/Kiritimati', '2026-01-01T00:00:00Z']] as const) {
      vi.stubEnv('TZ', zone);
      vi.useFakeTimers({ now: new Date(moment), toFake: ['Date'] });
      vi.resetModules();
      const { packHandbook: packThere } = await import('../../../scripts/lib/offline/pack-handbook.ts');
      packed.push(Buffer.from(await onSite((dist) => packThere(dist, '手册', content(), 'abc123def456'))).toString('base64'));
    }
    expect(new Set(packed).size).toBe(1);
  });
});
