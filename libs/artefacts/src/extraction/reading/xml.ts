import { Parser } from 'htmlparser2';

/** Names are local names: the prefixes of namespaces are a writer's choice. */
export interface XmlHandler {
  /** Answers `skip` to hear nothing of this element and what is in it, not even its end. */
  open?(name: string, attribute: (name: string) => string | undefined): 'skip' | void;
  close?(name: string): void;
  text?(data: string): void;
}

/**
 * Feeds XML to a handler piece by piece, so that memory does not grow with the file. The parser knows no external entities
 * and expands none of a document's own. `enough` ends the reading early.
 */
export async function readXml(
  source: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  enough: () => boolean = () => false,
): Promise<void> {
  let skipping = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (skipping > 0) skipping += 1;
        else if (handler.open?.(localName(name), (wanted) => findAttribute(attributes, wanted)) === 'skip')
          skipping = 1;
      },
      onclosetag(name) {
        if (skipping > 0) skipping -= 1;
        else handler.close?.(localName(name));
      },
      ontext(data) {
        if (skipping === 0) handler.text?.(data);
      },
    },
    { xmlMode: true },
  );
  for await (const piece of decodeXml(source)) {
    parser.write(piece);
    if (enough()) return;
  }
  parser.end();
}

async function* decodeXml(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of source) {
    decoder ??= new TextDecoder(xmlEncoding(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
}

/** By byte order mark, else by the declaration, else UTF-8, as the XML recommendation has it (appendix F). */
function xmlEncoding(start: Uint8Array): string {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declaration = /^<\?xml[^>]{0,100}encoding=["']([\w.:-]+)["']/.exec(
    Buffer.from(start.subarray(0, 160)).toString('latin1'),
  );
  try {
    return new TextDecoder(declaration?.[1] ?? 'utf-8').encoding;
  } catch {
    return 'utf-8';
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its exact name, else by its local name in any namespace. */
function findAttribute(attributes: Record<string, string>, wanted: string): string | undefined {
  const exact = attributes[wanted];
  if (exact !== undefined) return exact;
  for (const [name, value] of Object.entries(attributes)) if (localName(name) === wanted) return value;
  return undefined;
}
