export { toSafeHtml } from './markdown.ts';
