/** What a file is by its content. Names and what a browser claims are never asked. */
export interface DetectedMedia {
  /** Lower case, without parameters; `application/octet-stream` when nothing is recognised. */
  readonly mediaType: string;
  /** A program or script for some operating system or virtual machine: uploads refuse it. */
  readonly executable: boolean;
}

/** Access to the rest of a file, which ZIP archives and old Office files need: what they are is told at their end. */
export interface ReadMore {
  /** Length of the whole file in bytes. */
  readonly size: number;
  /** The bytes from `offset` (0 is the first), `length` of them or fewer at the end of the file. */
  readonly read: (offset: number, length: number) => Promise<Buffer>;
}
