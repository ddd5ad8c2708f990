import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: Buffer | string;
  /** Kept as it is, not deflated. */
  readonly stored?: boolean;
  /** What the directory says the content's size is, when it is to lie. */
  readonly declaredBytes?: number;
  /** Says in the directory that the data are those of this earlier part, so that they overlap. */
  readonly sharesDataOf?: string;
  /** General purpose bits; bit 0 says that the part is encrypted. */
  readonly flags?: number;
}

/** Makes a ZIP archive, an honest or a dishonest one. Layout: APPNOTE 4.3. */
export function zipFile(parts: readonly ZipPart[]): Buffer {
  const offsets = new Map<string, number>();
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.stored === true ? content : deflateRawSync(content, { level: 9 });
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.flags ?? 0, 2);
    common.writeUInt16LE(part.stored === true ? 0 : 8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.declaredBytes ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    let at = offset;
    if (part.sharesDataOf === undefined) {
      const local = Buffer.concat([signature(0x04034b50), common, name, packed]);
      locals.push(local);
      offset += local.length;
    } else {
      at = offsets.get(part.sharesDataOf) ?? 0;
    }
    offsets.set(part.name, at);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), common, tail, name]));
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...directory, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
