/** When a rung of the ladder is due, counted from the beginning: 即刻, 满30分钟. */
export function rungLabel(minutes: number): string {
  return minutes === 0 ? '即刻' : `满${minutes}分钟`;
}
