/** The hundred family names that cover over four fifths of the population (公安部《二〇二〇年全国姓名报告》 lists the same head). */
export const FAMILY_NAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';

const NAME = new RegExp(`^[${FAMILY_NAMES}]\\p{Script=Han}{1,2}$`, 'u');
/** Words of the trade that begin with a family name. */
const NOT_NAMES = /^(?:余额|方案|方式|金额|任务|任命|程序|常规|文件|文档|文本|高级|万元|石化|白名单|田间|江苏|金税|金融|金库|于期|于每|于是|任何|高管|成本|成品|常务|常用|段值|龙头|程控|文员|方面|石油|白班)/;

/** Tells whether a short text can only be somebody's name: a frequent family name and one or two characters. */
export function looksLikeName(text: string): boolean {
  return NAME.test(text) && !NOT_NAMES.test(text);
}

/** Finds a person's name where it is called responsible: 张三负责, 由李四审批, 联系人王五. */
export function namedPerson(text: string): string | null {
  const pattern = new RegExp(`(?:由|联系人|负责人|找)[：:]?([${FAMILY_NAMES}]\\p{Script=Han}{1,2})(?=负责|审批|办理|执行|[，。；、]|$)|^([${FAMILY_NAMES}]\\p{Script=Han}{1,2})(?=负责|审批)`, 'u');
  const match = pattern.exec(text);
  const name = match?.[1] ?? match?.[2];
  return name !== undefined && looksLikeName(name) ? name : null;
}
