export { axisYears } from '../curriculum-map/weeks.ts';
export {
  FrameworkImportService,
  FrameworkNotImported,
  type ImportedCounts,
  type ImportedFramework,
  type ImportedStatement,
} from './framework-import.service.ts';
