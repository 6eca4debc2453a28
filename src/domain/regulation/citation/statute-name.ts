/** Words that end the name of a legal text: directly before 第…条 they name it without 《》. */
export const LAW_NOUN = /(?:法|法典|宪法|条例|规定|办法|细则|解释|决定|规则|准则|规程|规范|章程|公约|协定|制度|标准|修正案|通则|总则|意见|通知|批复|条约|议定书|指引|预案)(?:[（(][^（）()]{1,12}[）)])?$/;

/** Verbs and particles that stand before a name: 依照刑法, 违反公司法. Longest first. */
const LEAD_WORDS = [
  '不适用', '应当', '可以', '适用', '依照', '按照', '根据', '违反', '符合', '参照', '依据', '遵守', '遵照', '属于', '构成', '触犯', '执行', '详见', '参见', '参考', '结合', '落实', '贯彻', '满足', '遵循', '见', '援引', '引用', '修改', '删去', '删除', '废止',
  '是指', '具有', '除了', '除', '由', '对于', '对', '将', '把', '在', '与', '和', '及', '以及', '或者', '或', '按', '依', '据', '为', '是', '以', '从', '同', '有', '即', '即为', '作为', '关于', '认定为', '并', '且', '的', '原', '现行', '凡', '因', '该', '本', '其', '照', '等',
] as const;
/** Words that end like a law and are none. */
const NOT_A_NAME = /(?:方|违|依|合|非|无|执|立|(?<!适)用|做|想|看|说|书|语|疗|手|枉|戏|技|算|枪|刀|(?<!公)司)法$/;
/** A general word alone names nothing: 按照规定第三条. */
const GENERAL = /^(?:有关|相关|国家|上级|公司|下列|上述|前述|前款|前条|前项|本条|本款|统一|具体|特别|另有|明确|作出|做出|法律|行政法规|明文|一般|所作|其他|现行|新|旧|的|了|等)*(?:法律|规定|办法|解释|决定|规则|条例|制度|标准|意见|通知|细则|规范|要求|批复|准则|规程|预案|指引|章程|总则|通则|公约|协定|条约)$/;
/** Laws so well known that their names need no verb before them to be told apart (明知是刑法第三百一十二条…). None ends the name of another law. */
const FAMOUS = /(?:中华人民共和国)?(?:刑法|民法典|宪法|刑事诉讼法|民事诉讼法|行政诉讼法|公司法|证券法|劳动法|劳动合同法|民法通则|物权法|侵权责任法|立法法|行政处罚法|行政许可法|行政复议法|行政强制法|治安管理处罚法|国家赔偿法|安全生产法|网络安全法|数据安全法|个人信息保护法|招标投标法|政府采购法|企业破产法|商业银行法|反不正当竞争法|反垄断法)$/;
/** 第二十三条和证券法, 本规定和民法典: the name begins behind the conjunction. 期货和衍生品法 holds one itself. */
const CONJUNCTION = /(?:[条款项目](?:之[一二三四五六七八九十]+)?|(?<![司执立方违])法|法典|条例|规定|办法|细则|章程|解释)(?:以及|或者|[和及与或、])(?!其)/g;
/** Names whose first character is also a lead word. */
const BEGINS_SO = /^(?:对外|对口|在线|原[子产料]|有[线毒色]|同业|以工代赈|从业|照明|等级|因[公私])/;
const OTHER_TEXT = /(?<![本该])(?:合同|协议|合同书|协议书|[范文]本|招标文件|投标文件|申请书|判决书)(?:的|中|中的)?$/;
/** GB/T 22239-2019, Q/GDW 1799.1—2013: a standard is named by its number. */
const STANDARD = /[A-Z]{1,4}(?:\/[A-Z]{1,4})?[\s\u3000]?\d{2,6}(?:\.\d{1,3})?(?:[-—–:]\d{2,4})?$/;
const BOUNDARY = /[\s，。；：、！？“”"‘’「」（）()【】〔〕\uFFFC]/;
const LONGEST = 40;

/**
 * Reads the name of a legal text off the end of the words that stand before a pinpoint: 依照中华人民共和国刑法 gives
 * 中华人民共和国刑法. Null where those words name none, so that the pinpoint belongs to the document it stands in.
 */
export function statuteName(before: string): string | null {
  const words = nameInWords(before);
  const standard = STANDARD.exec(words)?.[0];
  if (standard !== undefined) return standard;
  if (!LAW_NOUN.test(words)) return null;
  const famous = FAMOUS.exec(words)?.[0];
  if (famous !== undefined) return famous;
  const name = stripLead(lastPhrase(words));
  const plain = name.replace(/[（(][^（）()]*[）)]$/, '');
  if (plain.length < 2 || NOT_A_NAME.test(plain) || GENERAL.test(plain)) return null;
  return name;
}

/** Tells whether a paper that is no regulation is named before a pinpoint: 合同第三条. */
export function namesOtherText(before: string): boolean {
  return OTHER_TEXT.test(before.trimEnd());
}

/** Drops what may stand between a name and its pinpoint: white space, 的, 中的, 原; and 分则 of 刑法分则. */
export function nameInWords(before: string): string {
  return before.replace(/[\s\u3000]+$/, '').replace(/(?:原|修[改正订]前的?)$/, '').replace(/(?:中的|中|的)$/, '').replace(/(法典?)[总分]则$/, '$1');
}

/** Cuts at the last punctuation, brackets at the very end apart. */
function lastPhrase(words: string): string {
  const bracket = /[（(][^（）()]{1,12}[）)]$/.exec(words)?.[0] ?? '';
  const stem = words.slice(0, words.length - bracket.length);
  let from = stem.length;
  while (from > 0 && stem.length - from < LONGEST && !BOUNDARY.test(stem.charAt(from - 1))) from -= 1;
  return stem.slice(from) + bracket;
}

/** Cuts behind the last verb or particle, so that 行为人违反公司法 is 公司法. */
function stripLead(phrase: string): string {
  const joint = [...phrase.matchAll(CONJUNCTION)].at(-1);
  let name = phrase.slice(joint ? joint.index + joint[0].length : 0);
  for (const word of LEAD_WORDS) {
    const at = word.length > 1 ? name.lastIndexOf(word) : -1;
    const rest = name.slice(at + word.length);
    // 法律适用法 and 强制执行条例 hold such a word themselves: what is left must still be a name.
    if (at >= 0 && rest.length > 1 && !GENERAL.test(rest)) name = rest;
  }
  for (let changed = true; changed; ) {
    const lead = GENERAL.test(name) ? undefined : LEAD_WORDS.find((word) => name.startsWith(word) && name.length > word.length + 1 && !(word.length === 1 && BEGINS_SO.test(name)));
    changed = lead !== undefined;
    if (lead) name = name.slice(lead.length);
  }
  return name;
}
