/** The little of CBOR (RFC 8949) that cutting a Pagefind index needs: where elements of an array begin and end. */

export interface Element {
  start: number;
  /** Exclusive. */
  end: number;
}

interface Head {
  major: number;
  /** Length or value; -1 for indefinite length. */
  value: number;
  /** Offset after the head. */
  end: number;
}

const BREAK = 0xff;
const [BYTES, TEXT, ARRAY, MAP, TAG] = [2, 3, 4, 5, 6] as const;

/** Lists the elements of the array that begins at `start`. @throws Error when no array begins there. */
export function elementsOf(bytes: Buffer, start: number): Element[] {
  const head = headAt(bytes, start);
  if (head.major !== ARRAY) throw new Error(`CBOR：${start} 处不是数组`);
  const elements: Element[] = [];
  let at = head.end;
  while (head.value < 0 ? bytes[at] !== BREAK : elements.length < head.value) {
    const end = endOf(bytes, at);
    elements.push({ start: at, end });
    at = end;
  }
  return elements;
}

/** Reads the text that begins at `start`. */
export function textAt(bytes: Buffer, start: number): string {
  const { value, end } = headAt(bytes, start);
  return bytes.toString('utf8', end, end + value);
}

export function arrayHeader(length: number): Buffer {
  return header(ARRAY, length);
}

export function textBytes(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([header(TEXT, bytes.length), bytes]);
}

function header(major: number, value: number): Buffer {
  const type = major << 5;
  if (value < 24) return Buffer.from([type | value]);
  if (value < 0x100) return Buffer.from([type | 24, value]);
  if (value < 0x10000) return Buffer.from([type | 25, value >> 8, value & 0xff]);
  const long = Buffer.alloc(5, type | 26);
  long.writeUInt32BE(value, 1);
  return long;
}

function headAt(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const info = first & 31;
  const major = first >> 5;
  if (info < 24) return { major, value: info, end: at + 1 };
  if (info === 31) return { major, value: -1, end: at + 1 };
  if (info > 27) throw new Error(`CBOR：${at} 处的长度写法不认识`);
  const size = 1 << (info - 24);
  const value = size === 8 ? Number(bytes.readBigUInt64BE(at + 1)) : bytes.readUIntBE(at + 1, size);
  return { major, value, end: at + 1 + size };
}

function endOf(bytes: Buffer, start: number): number {
  const { major, value, end } = headAt(bytes, start);
  if ((major === BYTES || major === TEXT) && value >= 0) return end + value;
  if (major === ARRAY || major === MAP || value < 0) return endOfContainer(bytes, end, major === MAP ? value * 2 : value);
  return major === TAG ? endOf(bytes, end) : end;
}

function endOfContainer(bytes: Buffer, first: number, count: number): number {
  let at = first;
  for (let n = 0; count < 0 ? bytes[at] !== BREAK : n < count; n += 1) at = endOf(bytes, at);
  return count < 0 ? at + 1 : at;
}
