/** The form around an uploaded file. */
export const boundary = 'bench-boundary-7d3a';
export const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="bench.bin"\r\nContent-Type: application/octet-stream\r\n\r\n`;
export const tail = `\r\n--${boundary}--\r\n`;
