/** What somebody wrote in Markdown. The HTML comes from a field of the API that makes it safe; no other is ever put into a page. */
export function Prose({ html }: { html: string }) {
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
