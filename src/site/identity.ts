/** What the site and its keeper are called. */
export const siteName = 'ERP 运维知识库';
export const organization = '公司科技信息部';
export const siteSummary = '公司 ERP 系统（Oracle EBS）运行维护的制度、岗位、职责、流程、表单与术语。';
export const language = 'zh-CN';
