export { startOfLondonDay, endOfLondonDay, londonDayOf, daysAfter } from './london-day.ts';
