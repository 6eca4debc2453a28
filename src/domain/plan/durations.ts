/** Writes minutes as people say them: 45分钟, 4小时, 1小时30分钟, 30日. */
export function durationLabel(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  const parts = [...(days > 0 ? [`${days}日`] : []), ...(hours > 0 ? [`${hours}小时`] : []), ...(rest > 0 ? [`${rest}分钟`] : [])];
  // A day is said in hours where people think in hours: 24小时, not 1日.
  if (minutes >= 1440 && minutes < 4320 && rest === 0) return `${minutes / 60}小时`;
  return parts.length > 0 ? parts.join('') : '立即';
}
