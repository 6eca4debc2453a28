/** Traditional characters that turn up in questions about accounts and systems, each before its simplified form. */
const PAIRS =
  '帳账賬账號号開开關关總总過过對对單单導导庫库間间啟启動动發发點点報报錯错請请進进權权數数據据檔档備备傳传輸输應应業业務务資资產产購购採采銷销項项現现錢钱財财計计設设護护異异審审誰谁還还會会時时為为們们這这來来個个從从無无體体標标準准碼码連连線线網网斷断貨货價价記记錄录結结轉转換换顯显條条種种級级離离職职員员責责補补遺遗鎖锁頁页裡里裏里簽签訂订齡龄暫暂掛挂殺杀險险災灾雲云郵邮處处麼么幾几聯联繫系響响應应';

const SIMPLIFIED = new Map(Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[at * 2] ?? '', PAIRS[at * 2 + 1] ?? '']));

/** Writes a text in simplified characters, as far as this table goes; the length stays the same. */
export function simplify(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character);
}
