/** A day such as "2026-05-31" as the language writes it; it is the same day wherever the reader is. */
export function sayDay(day, language) {
  const [year, month, date] = day.split("-").map(Number);
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, date);
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(moment);
}
