export { dayInWords, daysAfter, endOfLondonDay, lastDayInWords, londonDayOf, startOfLondonDay } from './london-day.ts';
