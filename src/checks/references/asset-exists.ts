import type { Check } from '../check.ts';
import { isLocal, linkTarget } from '../../domain/links.ts';

export const assetExists: Check = {
  name: 'asset-exists',
  group: 'references',
  severity: 'error',
  title: '图片和附件都在',
  why: '缺图的步骤等于少了一步',
  remedy: '把文件放到链接所说的位置，或改链接',
  bad: `![流程图](./flow.svg)（文件不在）`,
  good: `![流程图](./flow.svg)`,
  *run({ kb, assets }) {
    for (const document of kb.documents) {
      for (const { url, span } of document.images) {
        if (!isLocal(url)) {
          yield { path: document.path, span, message: `图片 ${url} 在站外，离线和打印时没有`, remedy: ['把图片存进内容文件夹'] };
          continue;
        }
        const { path } = linkTarget(document.path, url);
        if (!assets.has(path)) yield { path: document.path, span, message: `图片 ${path} 不存在`, remedy: ['把文件放到这个位置', '改正链接'] };
      }
    }
  },
};
