import type { CollectionName } from './collections.ts';
import type { PartKind } from './parts.ts';

/** What a relation points at: a document, a part of one, either of two kinds of part, a version of a work, or a provision (through a citation). */
export type RelationTarget = CollectionName | PartKind | 'duties' | 'versions' | 'provisions';

interface RelationDefinition {
  /** Fields that carry it, by collection; `[]` steps into a list. */
  fields: Partial<Record<CollectionName, readonly string[]>>;
  to: RelationTarget;
  /** Read from the document that carries the field. */
  forward: string;
  /** Read from the target: the heading of its back-links. */
  backward: string;
}

/**
 * The one table of relations. Authors write one side; the other is computed, sorted and shown.
 * A test holds it equal to the references and citations that the schemas declare.
 */
export const relations = {
  ownedBy: {
    fields: {
      regulations: ['owner'], matrices: ['owner'], procedures: ['owner'], forms: ['owner'], modules: ['owner'], templates: ['owner'], conflicts: ['owner'], coverage: ['owner'],
      runbooks: ['owner'], plans: ['owner'], services: ['owner'], exercises: ['owner'],
      choosers: ['owner'], codes: ['owner'], synonyms: ['owner'], wordings: ['owner'], queries: ['owner'],
    },
    to: 'roles', forward: '归口', backward: '归口管理',
  },
  interpretedBy: { fields: { regulations: ['interpreter'] }, to: 'roles', forward: '解释部门', backward: '负责解释' },
  informs: { fields: { regulations: ['audience[]'] }, to: 'roles', forward: '知悉范围', backward: '应当知悉' },
  draftedBy: { fields: { regulations: ['approval.drafter.role'] }, to: 'roles', forward: '起草', backward: '起草' },
  reviewedBy: { fields: { regulations: ['approval.reviewers[].role', 'review.log[].role'] }, to: 'roles', forward: '会签与复审', backward: '会签与复审' },
  approvedBy: { fields: { regulations: ['approval.approver.role'], conflicts: ['exceptions[].approvedBy'], plans: ['approvedBy'], drills: ['approvedBy'] }, to: 'roles', forward: '签发与批准', backward: '签发与批准' },
  basedOn: {
    fields: {
      regulations: ['basedOn[]'], roles: ['basedOn[]'], terms: ['basedOn[]'], forms: ['basedOn[]'], modules: ['basedOn[]'], templates: ['basedOn[]'],
      matrices: ['groups[].rows[].basis[]'], procedures: ['steps[].basis[]'], conflicts: ['pairs[].basis[]'],
      runbooks: ['basedOn[]'], plans: ['basedOn[]', 'steps[].basis[]', 'reporting[].basis[]'], services: ['basedOn[]'], faqs: ['basedOn[]'],
    },
    to: 'provisions', forward: '依据', backward: '以本条为依据',
  },
  accountsFor: { fields: { coverage: ['entries[].provisions[]'] }, to: 'provisions', forward: '说明', backward: '落实说明' },
  supersedes: { fields: { regulations: ['supersedes[]'] }, to: 'versions', forward: '替代', backward: '被替代' },
  repeals: { fields: { regulations: ['repeals[]'] }, to: 'versions', forward: '废止', backward: '被废止' },
  verifiedAgainst: { fields: { matrices: ['verifiedAgainst[]'], procedures: ['verifiedAgainst[]'], forms: ['verifiedAgainst[]'] }, to: 'versions', forward: '已按此版本核对', backward: '按本版本核对过' },
  satisfies: { fields: { regulations: ['satisfies[].standard'] }, to: 'standards', forward: '满足', backward: '落实本标准' },
  memberOf: { fields: { roles: ['within'] }, to: 'roles', forward: '所在部门或单位', backward: '所含岗位' },
  backedUpBy: { fields: { roles: ['backup'] }, to: 'roles', forward: '替代岗位', backward: '为其替代' },
  reportsTo: { fields: { roles: ['reportsTo'] }, to: 'roles', forward: '上级', backward: '下属岗位' },
  escalatesTo: { fields: { roles: ['escalatesTo'] }, to: 'roles', forward: '上报给', backward: '接受上报' },
  assigns: { fields: { matrices: ['columns[].role'] }, to: 'roles', forward: '分配岗位', backward: '所在职责矩阵' },
  performedBy: { fields: { procedures: ['steps[].by'], runbooks: ['steps[].by'], plans: ['steps[].by'], faqs: ['actions[].by'], codes: ['by', 'entries[].by'] }, to: 'roles', forward: '执行岗位', backward: '执行步骤' },
  carriesOut: { fields: { procedures: ['steps[].activity'], faqs: ['actions[].activity'] }, to: 'activities', forward: '办理活动', backward: '办理步骤' },
  invokes: { fields: { plans: ['steps[].runbooks[]'], runbooks: ['steps[].branches[].runbook'] }, to: 'runbooks', forward: '照办手册', backward: '被调用' },
  leadsTo: { fields: { runbooks: ['steps[].branches[].plan', 'escalation[].plan'], plans: ['steps[].branches[].plan'], choosers: ['nodes[].options[].plan'] }, to: 'plans', forward: '转到预案', backward: '由其转来' },
  escalatedTo: { fields: { runbooks: ['escalation[].to'], choosers: ['nodes[].options[].escalate'] }, to: 'roles', forward: '升级到', backward: '接受升级' },
  commandedBy: {
    fields: {
      plans: ['activation.decidedBy', 'activation.deputy', 'ending.decidedBy', 'levels[].commander', 'levels[].deputy', 'organisation[].lead', 'organisation[].deputy', 'organisation[].members[]'],
      drills: ['commander'],
    },
    to: 'roles', forward: '指挥与小组', backward: '在应急中',
  },
  reportedBy: { fields: { plans: ['reporting[].by'] }, to: 'roles', forward: '报告', backward: '负责报告' },
  trains: { fields: { plans: ['training.audience[]'] }, to: 'roles', forward: '培训', backward: '须参加的应急培训' },
  protects: { fields: { runbooks: ['services[]'], plans: ['services[]'], drills: ['services[]', 'measured[].service'] }, to: 'services', forward: '恢复服务', backward: '恢复它的文件' },
  dependsOn: { fields: { services: ['dependsOn[]'] }, to: 'services', forward: '依赖', backward: '被依赖' },
  replacedByHand: { fields: { services: ['manual[]'], plans: ['degraded[].procedure'] }, to: 'procedures', forward: '手工替代', backward: '替代的服务' },
  exercises: { fields: { exercises: ['plans[]'] }, to: 'plans', forward: '演练预案', backward: '演练脚本' },
  exercisesRunbook: { fields: { exercises: ['runbooks[]'] }, to: 'runbooks', forward: '演练手册', backward: '演练脚本' },
  follows: { fields: { drills: ['exercise'] }, to: 'exercises', forward: '所用脚本', backward: '演练记录' },
  takesPart: {
    fields: { exercises: ['participants[]', 'facilitator', 'evaluators[]'], drills: ['participants[]', 'evaluators[]', 'recorder', 'timeline[].by', 'improvements[].owner', 'improvements[].verifier'] },
    to: 'roles', forward: '参加', backward: '参加的演练',
  },
  decidedBy: { fields: { faqs: ['decides.by'] }, to: 'roles', forward: '由谁决定', backward: '决定事项' },
  resolvedBy: { fields: { faqs: ['runbooks[]'], choosers: ['nodes[].options[].runbook'] }, to: 'runbooks', forward: '处理手册', backward: '相关问答' },
  handledBy: { fields: { faqs: ['procedures[]'], choosers: ['nodes[].options[].procedure'] }, to: 'procedures', forward: '办理流程', backward: '相关问答' },
  relatedQuestion: { fields: { faqs: ['related[]'], choosers: ['nodes[].options[].faq'] }, to: 'faqs', forward: '相关问答', backward: '相关问答' },
  uses: { fields: { procedures: ['steps[].fills[].form'], runbooks: ['forms[]'], faqs: ['forms[]'] }, to: 'forms', forward: '使用表单', backward: '用到本表单' },
  filledBy: { fields: { forms: ['sections[].fields[].by'] }, to: 'roles', forward: '填写', backward: '填写表单' },
  keptBy: { fields: { forms: ['keptBy'] }, to: 'roles', forward: '保管', backward: '保管表单' },
  appliesTo: { fields: { procedures: ['appliesTo[]'], matrices: ['groups[].rows[].modules[]'], templates: ['modules[]'], runbooks: ['modules[]'], services: ['modules[]'], faqs: ['module', 'also[]'], codes: ['entries[].module'] }, to: 'modules', forward: '适用模块', backward: '用于本模块' },
  exchangesWith: { fields: { modules: ['exchanges[].module'] }, to: 'modules', forward: '往来模块', backward: '往来模块' },
  supportedBy: { fields: { modules: ['unitKeyUser', 'companyKeyUser'] }, to: 'roles', forward: '关键用户', backward: '支持模块' },
  opens: { fields: { modules: ['responsibilities[].functions[]'] }, to: 'functions', forward: '含有功能', backward: '所在系统职责' },
  grants: { fields: { templates: ['responsibilities[]'] }, to: 'responsibilities', forward: '授予系统职责', backward: '授予它的模板' },
  heldBy: { fields: { templates: ['role'] }, to: 'roles', forward: '持有岗位', backward: '岗位权限模板' },
  setsApart: { fields: { conflicts: ['pairs[].left[]', 'pairs[].right[]'] }, to: 'duties', forward: '分离', backward: '不相容职责' },
  excepts: { fields: { conflicts: ['exceptions[].pair'] }, to: 'pairs', forward: '例外', backward: '例外' },
  exceptedFor: { fields: { conflicts: ['exceptions[].role', 'exceptions[].controlledBy'] }, to: 'roles', forward: '例外与补偿控制', backward: '例外与补偿控制' },
  exceptedTemplate: { fields: { conflicts: ['exceptions[].template'] }, to: 'templates', forward: '例外', backward: '例外' },
  relatedTo: { fields: { terms: ['related[]'] }, to: 'terms', forward: '相关术语', backward: '相关术语' },
  replacedBy: { fields: { standards: ['replacedBy'] }, to: 'standards', forward: '被替代为', backward: '替代' },
  roleReplacedBy: { fields: { roles: ['withdrawn.replacedBy'] }, to: 'roles', forward: '由其接替', backward: '接替' },
  termReplacedBy: { fields: { terms: ['withdrawn.replacedBy'] }, to: 'terms', forward: '改用', backward: '取代' },
  matrixReplacedBy: { fields: { matrices: ['withdrawn.replacedBy'] }, to: 'matrices', forward: '改用', backward: '取代' },
  activityReplacedBy: { fields: { matrices: ['retired[].replacedBy'] }, to: 'activities', forward: '改为', backward: '取代' },
  procedureReplacedBy: { fields: { procedures: ['withdrawn.replacedBy'] }, to: 'procedures', forward: '改用', backward: '取代' },
  formReplacedBy: { fields: { forms: ['withdrawn.replacedBy'] }, to: 'forms', forward: '改用', backward: '取代' },
  runbookReplacedBy: { fields: { runbooks: ['withdrawn.replacedBy'] }, to: 'runbooks', forward: '改用', backward: '取代' },
  planReplacedBy: { fields: { plans: ['withdrawn.replacedBy'] }, to: 'plans', forward: '改用', backward: '取代' },
  faqReplacedBy: { fields: { faqs: ['withdrawn.replacedBy'] }, to: 'faqs', forward: '改用', backward: '取代' },
  serviceReplacedBy: { fields: { services: ['withdrawn.replacedBy'] }, to: 'services', forward: '改用', backward: '取代' },
  exerciseReplacedBy: { fields: { exercises: ['withdrawn.replacedBy'] }, to: 'exercises', forward: '改用', backward: '取代' },
  templateReplacedBy: { fields: { templates: ['withdrawn.replacedBy'] }, to: 'templates', forward: '改用', backward: '取代' },
} as const satisfies Record<string, RelationDefinition>;

export type RelationName = keyof typeof relations;

export interface FieldValue {
  /** As in `DocumentFacts.fields`: `satisfies.0.standard`. */
  path: string;
  value: string;
}

/** Reads the strings at a field path such as `satisfies[].standard`; absent fields give nothing. */
export function fieldValues(data: unknown, field: string): FieldValue[] {
  let found: { path: string; value: unknown }[] = [{ path: '', value: data }];
  for (const step of field.replaceAll('[]', '.[]').split('.')) {
    found = found.flatMap(({ path, value }) => (step === '[]' ? elements(path, value) : member(path, value, step)));
  }
  return found.flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, value }] : []));
}

function elements(path: string, value: unknown): { path: string; value: unknown }[] {
  return Array.isArray(value) ? value.map((element: unknown, index) => ({ path: `${path}.${index}`, value: element })) : [];
}

function member(path: string, value: unknown, key: string): { path: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
  return [{ path: path === '' ? key : `${path}.${key}`, value: Reflect.get(value, key) }];
}
