export { dayInWords, daysAfter, endOfLondonDay, lastDayInWords, londonDayOf, startOfLondonDay } from './london-day.ts';
export { instantInZone, isTimeZone, localTimeOf } from './zoned-time.ts';
