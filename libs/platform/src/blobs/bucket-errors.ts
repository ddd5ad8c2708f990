/** The store answers, but not to this key, or there is no such bucket. */
export class BlobStoreRefused extends Error {
  constructor(where: string, options?: ErrorOptions) {
    const reason = options?.cause instanceof Error ? ` (${options.cause.name})` : '';
    super(
      `The store refuses ${where}${reason}: make the bucket, and check S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID and ` +
        `S3_SECRET_ACCESS_KEY and what this key may do.`,
      options,
    );
    this.name = 'BlobStoreRefused';
  }
}

/** Anybody can read what is in the bucket. */
export class BlobStorePublic extends Error {
  constructor(where: string) {
    super(
      `Anybody can read ${where}: every file would be open to whoever knows or guesses its address. Take public access ` +
        `off the bucket (its policy, its ACL, anonymous access), then start again.`,
    );
    this.name = 'BlobStorePublic';
  }
}
