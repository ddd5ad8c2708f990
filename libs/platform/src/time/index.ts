export { startOfLondonDay, endOfLondonDay, londonDayOf } from './london-day.ts';
